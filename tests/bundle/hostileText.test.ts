import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LEDGER_TABS } from '../support/ledger.js';
import type { OpenWorkbook } from '../support/workbook.js';
import {
  ARCHIVE,
  DAY,
  does,
  evaluation,
  field,
  habits,
  helper,
  layer,
  ledgerSchool,
  PAIRS,
  pairs,
  plan,
  type Run,
  record,
  type Step,
  settings,
  who,
} from './ledgerWrites.js';

const code = readFileSync('dist/Code.js', 'utf8');

const TEXTS = [
  '=1+1',
  '=HYPERLINK("http://example.com","x")',
  '+1',
  '-2',
  '@x',
  "'单引号",
  '<img src=x onerror=alert(1)>',
  '👩‍👧‍👦 努力 🎉',
  'שלום עליכם',
  '\u202eabc',
  '一行\n又一行',
  '3-4',
  '0012',
  '1e5',
  '2026-01-02',
  'TRUE',
  '50%',
  'x'.repeat(50_001),
  'a\u0000b',
  'a\u0007b',
  'half \ud83d of one',
];
const TOO_LONG = 'x'.repeat(50_001);
const UNFIT = ['a\u0000b', 'a\u0007b', 'half \ud83d of one'];

interface TextField {
  /** The function and its field. */
  name: string;
  tab: string;
  step(host: Run, text: string, at: number): Step;
  /** A read that gives the text again. */
  read(host: Run, at: number): unknown;
  /** It takes words and short names only: other texts may be refused. */
  choosy?: true;
}

const id = (at: number) => `request-${at}`;
/** Each text is about a child of its own. */
const list = (host: Run, at: number) => host.run('listRecords', [{ student: who(at), limit: 500 }]);
const page = (host: Run, at: number) => host.run('readStudent', [{ student: who(at), marks: false }]);
const plansOf = (host: Run, at: number) => host.run('readPlan', [{ student: who(at) }]);
const MONTHS: Readonly<Record<string, string>> = { words: '2026-11', by: '2026-08' };
const evaluationOf = (host: Run, at: number, month: string) =>
  host.run('readEvaluation', [{ student: who(at), month }]);
const pairing = (host: Run) => host.run('readPairing', [{}]);

const ofRecord = (name: string): TextField => ({
  name: `saveRecord ${name}`,
  tab: LEDGER_TABS.log,
  step: (_host, text, at) => record(id(at), [at], { [name]: text }),
  read: list,
});
const ofPlan = (name: string): TextField => ({
  name: `savePlan ${name}`,
  tab: LEDGER_TABS.plan,
  step: (_host, text, at) => plan(id(at), at, { [name]: text }),
  read: plansOf,
});
const ofPairs = (name: string): TextField => ({
  name: `savePairs ${name}`,
  tab: PAIRS,
  step: (host, text, at) => pairs(host, [[at, '赵老师']], { [name]: text }),
  // A subject's cell may name several; the cell itself holds what was typed.
  read: name === 'subject' ? () => open.values(PAIRS) : pairing,
  choosy: true,
});

const FIELDS: readonly TextField[] = [
  ...['content', 'wentWell', 'toImprove', 'nextStep', 'by', 'subject'].map(ofRecord),
  {
    name: 'correctRecord content',
    tab: LEDGER_TABS.log,
    step: (host, text, at) => {
      does(host, record(`before-${at}`, [at]));
      const [first] = (list(host, at) as { records: Array<{ id: string; version: string }> }).records;
      const said = {
        requestId: id(at),
        tab: LEDGER_TABS.log,
        date: DAY,
        kind: 'talk',
        by: '王老师',
      };
      return [
        'correctRecord',
        { ...said, content: text, id: first!.id, version: first!.version, student: who(at) },
      ];
    },
    read: list,
  },
  {
    name: 'saveRecord name',
    tab: LEDGER_TABS.log,
    step: (_host, text, at) =>
      record(id(at), [at], { students: [{ name: text, class: '八(1)班', ids: {} }] }),
    read: (host) => host.run('listRecords', [{ limit: 500 }]),
  },
  ...['measures', 'risk', 'budget', 'by'].map(ofPlan),
  {
    name: 'savePlan goal.words',
    tab: LEDGER_TABS.plan,
    step: (_host, text, at) =>
      plan(id(at), at, {
        goal: { subject: null, measure: 'words', from: null, target: null, words: text, by: null },
      }),
    read: plansOf,
  },
  ...['words', 'by'].map(
    (name): TextField => ({
      name: `saveEvaluation ${name}`,
      tab: LEDGER_TABS.evaluation,
      // An evaluation a month is all there is of a child.
      step: (_host, text, at) => evaluation(id(at), at, { [name]: text, month: MONTHS[name] }),
      read: (host, at) => evaluationOf(host, at, MONTHS[name]!),
    }),
  ),
  ...['helper', 'subject', 'goal'].map(ofPairs),
  {
    name: 'saveHelper name',
    tab: LEDGER_TABS.helpers,
    step: (_host, text) => helper(text),
    read: pairing,
  },
  ...['subjects', 'classes'].map(
    (name): TextField => ({
      name: `saveHelper ${name}`,
      tab: LEDGER_TABS.helpers,
      step: (_host, text, at) => helper(`帮手${at}`, { [name]: [text] }),
      read: pairing,
      choosy: true,
    }),
  ),
  ...['causes', 'habits'].map(
    (name): TextField => ({
      name: `saveSettings ${name}`,
      tab: '设置',
      step: (_host, text) => settings({ [name]: [text] }),
      read: (host) => host.run('getSettings', [{}]),
      choosy: true,
    }),
  ),
  {
    name: 'saveSettings label',
    tab: '设置',
    step: (_host, text) => settings({ label: text }),
    read: (host) => host.run('getSettings', [{}]),
    choosy: true,
  },
  { name: 'saveStudentField', tab: ARCHIVE, step: (_host, text, at) => field(at, text), read: page },
  {
    name: 'saveHabits kept',
    tab: LEDGER_TABS.habit,
    step: (_host, text, at) => habits(id(at), at, { kept: [text] }),
    read: page,
    choosy: true,
  },
  ...['target', 'subject', 'by'].map(
    (name): TextField => ({
      name: `saveLayer ${name}`,
      tab: LEDGER_TABS.layer,
      step: (_host, text, at) => layer(id(at), at, { [name]: text, date: '2027-01-01' }),
      // Nothing that is read tells who wrote it.
      read: name === 'by' ? () => open.values(LEDGER_TABS.layer) : page,
    }),
  ),
];

let open: OpenWorkbook;

/** All texts in what was read. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function failure(work: () => unknown): { code: string; message: string } {
  try {
    work();
    return { code: 'ok', message: '' };
  } catch (error) {
    return { code: (error as { code: string }).code, message: (error as Error).message };
  }
}

describe('text of any kind', () => {
  let rows = 0;
  beforeAll(() => {
    open = ledgerSchool(code, TEXTS.length, TEXTS.length);
  });
  afterAll(() => open.dispose());

  test.each(FIELDS)('in $name is stored as typed and read again, or refused with a sentence', (given) => {
    const { tab, step, read, choosy } = given;
    TEXTS.forEach((text, at) => {
      rows += 1;
      const where = JSON.stringify(text.slice(0, 30));
      const request = step(open.host, text, at);
      const unique: Step = [
        request[0],
        { ...request[1], ...('requestId' in request[1] ? { requestId: `text-${rows}00` } : {}) },
      ];
      const before = open.contents();
      let skipped = 0;
      const { code: said, message } = failure(() => {
        skipped = does<{ skipped?: unknown[] }>(open.host, unique).skipped?.length ?? 0;
      });
      const isRefused = said !== 'ok' || skipped > 0;
      expect(said, `${where}: ${message}`).not.toBe('UNEXPECTED');
      if (text === TOO_LONG || UNFIT.includes(text)) expect(isRefused, where).toBe(true);
      if (!choosy && text !== TOO_LONG && !UNFIT.includes(text))
        expect(said, `${where}: ${message}`).toBe('ok');
      if (isRefused) {
        if (said !== 'ok') expect(message, where).toMatch(/^\[[A-Z_]+\] .*[。.]$/s);
        expect(open.contents(), where).toEqual(before);
      } else expect(textsIn(read(open.host, at)), where).toContain(text);
    });
    expect(JSON.stringify(open.contents()[tab])).not.toContain('"f":"');
  });
});
