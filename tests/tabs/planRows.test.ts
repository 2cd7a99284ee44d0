import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DECISIONS, SCALES } from '../../src/core/ledger/evaluation.js';
import { figureIn } from '../../src/core/ledger/figures.js';
import { GOAL_MEASURES, PLAN_STATES, type SupportPlan } from '../../src/core/ledger/plan.js';
import { layOutStages } from '../../src/core/ledger/planStages.js';
import { ledgerTableWordsOf } from '../../src/locale/ledgerTableWords.js';
import { evaluationsOf, newEvaluationCells } from '../../src/tabs/evaluationRows.js';
import { LEDGER_HEADERS } from '../../src/tabs/ledgerHeaders.js';
import { LEDGER_COLUMNS, type LedgerRole } from '../../src/tabs/ledgerTables.js';
import { newPlanCells, plansOf, subjectIn } from '../../src/tabs/planRows.js';
import {
  DECISION_WORDS,
  MEASURE_WORDS,
  SCALE_STEPS,
  SCALE_WORDS,
  STATE_WORDS,
  wordIn,
} from '../../src/tabs/planWords.js';
import { readLedger } from '../../src/tabs/readLedger.js';
import { rowChange } from '../../src/tabs/rowChange.js';
import { USUAL_STAGE_LENGTHS } from '../core/ledger/support.js';

const LANGUAGES = ['zh-CN', 'en'] as const;
const STUDENT = { ids: { studentId: '0107' }, name: '顾小满', className: '八(2)班' };

/** A table with its own headers and rows by column. */
function table<Role extends LedgerRole>(role: Role, rows: ReadonlyArray<Partial<Record<string, unknown>>>) {
  const headers: Readonly<Record<string, readonly string[]>> = LEDGER_HEADERS[role];
  const keys = LEDGER_COLUMNS[role].map(({ key }) => key as string);
  const values = [
    keys.map((key) => headers[key]![0]!),
    ...rows.map((row) => keys.map((key) => row[key] ?? '')),
  ];
  return readLedger({ name: '表', values }, role)!;
}
const plan = (cells: Partial<Record<string, unknown>>) =>
  plansOf(table('plan', [{ name: '顾小满', id: 'p1', ...cells }]))[0]!;

describe('a plan’s row', () => {
  test('is read with what people write in their own way', () => {
    expect(
      plan({
        subject: '外语',
        measure: '平均分',
        start: '-12.5',
        target: '',
        targetDay: '2026年12月31日',
        surveyFrom: new Date('2026-09-07T00:00:00+08:00'),
        surveyTo: '2026-9-13',
        state: '实施中',
      }),
    ).toMatchObject({
      goal: { subject: '英语', measure: 'classMean', from: -12.5, target: null, by: '2026-12-31' },
      start: '2026-09-07',
      stages: { survey: { from: '2026-09-07', to: '2026-09-13' }, review: { from: null, to: null } },
      state: 'active',
    });
  });

  test.each([
    ['percentile', '30', '+15', 45],
    ['百分位', '30%', '＋15', 45],
    ['分数', '45', '+20分', 65],
    ['分数', '45', '60', 60],
    ['百分位', '', '+15', null], // from where?
    ['班级平均', '-20', '+5', 5], // five above the mean
    ['分数', '45', '尽量及格', null],
  ])('measured by %s from %j, the target %j is %j', (measure, start, target, expected) => {
    expect(plan({ measure, start, target }).goal.target).toBe(expected);
  });

  test('without a measure is one of points where there is a figure, else of words', () => {
    expect(plan({ target: '85' }).goal.measure).toBe('score');
    expect(plan({ goal: '按时交作业' }).goal.measure).toBe('words');
  });

  test('without a number is called by its row, and one without a name is no plan', () => {
    const rows = plansOf(table('plan', [{ name: '', goal: '说明' }, { name: '顾小满' }]));
    expect(rows.map(({ id, row }) => [id, row])).toEqual([['row-3', 3]]);
  });

  test.each([
    ['', null],
    ['总分', null],
    ['Total', null],
    ['数', '数学'],
    ['书法', '书法'],
    ['文综', '文综'],
  ])('the subject %j is %j', (text, subject) => {
    expect(subjectIn(text)).toBe(subject);
  });

  test.each([
    ['85', 85],
    ['８５ 分', 85],
    ['−5', -5],
    ['85-90', null],
    ['', null],
    ['八十', null],
  ])('the figure %j is %j', (text, figure) => {
    expect(figureIn(text)).toBe(figure);
  });
});

test('a plan that is written is read as the same plan, in both languages', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 30 }).map((one) => one.trim());
  const figure = fc.option(fc.integer({ min: 0, max: 1000 }).map((n) => n / 10));
  const draft = fc.record({
    subject: fc.constantFrom(null, '数学', '英语'),
    measure: fc.constantFrom(...GOAL_MEASURES),
    from: figure,
    target: figure,
    words: text,
    measures: text,
    risk: text,
    budget: text,
    by: text,
    state: fc.option(fc.constantFrom(...PLAN_STATES)),
    start: fc.constantFrom('2026-09-07', '2026-01-31'),
  });
  fc.assert(
    fc.property(draft, fc.constantFrom(...LANGUAGES), (given, language) => {
      const { subject, measure, from, target, words, start, ...rest } = given;
      const written: SupportPlan = {
        ...rest,
        id: 'p1',
        student: STUDENT,
        goal: { subject, measure, from, target, words, by: '2026-12-31' },
        start,
        stages: layOutStages(start, USUAL_STAGE_LENGTHS),
        tab: '表',
        row: 2,
      };
      expect(plansOf(table('plan', [newPlanCells('p1', STUDENT, written, language)]))).toEqual([written]);
    }),
  );
});

test('an evaluation that is written is read as the same evaluation, in both languages', () => {
  const step = fc.option(fc.constantFrom(...SCALE_STEPS));
  const scales = fc.record({ study: step, habits: step, mind: step, family: step });
  fc.assert(
    fc.property(
      scales,
      fc.option(fc.constantFrom(...DECISIONS)),
      fc.constantFrom(...LANGUAGES),
      (given, decision, language) => {
        const draft = {
          student: STUDENT,
          month: '2026-11',
          scales: given,
          words: '有进步',
          decision,
          by: '王老师',
          date: '2026-11-28',
        };
        const cells = newEvaluationCells('e1', draft, language);
        expect(evaluationsOf(table('evaluation', [cells]))).toEqual([
          { ...draft, id: 'e1', tab: '表', row: 2 },
        ]);
      },
    ),
  );
});

test.each([
  ['2026-11', '2026-11'],
  ['2026年11月', '2026-11'],
  ['2026/11', '2026-11'],
  [new Date('2026-11-01T00:00:00+08:00'), '2026-11'],
  ['11月', null],
])('the month %j is %j', (month, expected) => {
  expect(evaluationsOf(table('evaluation', [{ name: '顾小满', month }]))[0]!.month).toBe(expected);
});

test.each(LANGUAGES)('the words that are written are those of the drop-downs (%s)', (language) => {
  const { choices } = ledgerTableWordsOf(language);
  const words = (all: Record<string, Parameters<typeof wordIn>[0]>, things: ReadonlyArray<string | number>) =>
    things.map((thing) => wordIn(all[thing]!, language));
  expect(choices.plan.measure).toEqual(words(MEASURE_WORDS, GOAL_MEASURES));
  expect(choices.plan.state).toEqual(words(STATE_WORDS, PLAN_STATES));
  expect(choices.evaluation.decision).toEqual(words(DECISION_WORDS, DECISIONS));
  for (const scale of SCALES) expect(choices.evaluation[scale]).toEqual(words(SCALE_WORDS, SCALE_STEPS));
});

describe('a change to a row', () => {
  const shown = { target: '85分', goal: '及格', risk: '' };
  const canonical = { target: '85', goal: '及格', risk: '' };
  const change = (current: Record<string, string>, wanted: Record<string, string>) =>
    rowChange<string>((key) => current[key] ?? '', shown, canonical, wanted);

  test('touches only cells whose meaning changes', () => {
    expect(change(shown, { target: '85', goal: '80 分', risk: '' })).toEqual({
      cells: { goal: '80 分' },
      before: { goal: '及格' },
    });
  });

  test('is done when it stands there already', () => {
    expect(change({ ...shown, goal: '80 分' }, { goal: '80 分' })).toBe('done');
    expect(change(shown, canonical)).toBe('done');
  });

  test('is refused where somebody has written something else, and not where they changed another cell', () => {
    expect(change({ ...shown, goal: '90 分' }, { goal: '80 分' })).toBe('changed');
    expect(change({ ...shown, risk: '请假多' }, { goal: '80 分', risk: '' })).toEqual({
      cells: { goal: '80 分' },
      before: { goal: '及格' },
    });
  });
});
