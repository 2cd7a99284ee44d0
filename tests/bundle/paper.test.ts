import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { AwardsResult, CertificatesPart, PaperChoices, SlipsPart } from '../../src/addon/api.js';
import { certificateTextOf, slipMessage, slipTextOf } from '../../src/locale/slipText.js';
import { saveXlsx } from '../../src/workbench/files/index.js';
import { classOf } from '../support/classes.js';
import {
  type FamilyClass,
  familyClass,
  familyTabs,
  LABELS,
  runFamilyAwards,
  totalsOf,
} from '../support/familySchool.js';
import { ledgerTab, ledgerTabs } from '../support/ledger.js';
import { type OpenWorkbook, openWorkbook, type Tabs } from '../support/workbook.js';
import { partOf, pathsOf } from '../workbench/files/fixtures.js';

const code = readFileSync('dist/Code.js', 'utf8');
const opened: OpenWorkbook[] = [];
afterEach(() => {
  for (const open of opened.splice(0)) open.dispose();
});

function school(tabs: Tabs, request: object = {}): OpenWorkbook {
  const open = openWorkbook(code, tabs);
  opened.push(open);
  runFamilyAwards(open, request);
  return open;
}

const choicesOf = ({ host }: OpenWorkbook, kind = 'slips') =>
  host.run('readPaperChoices', [{ run: null, term: null, kind }]) as PaperChoices;

function slipsOf(open: OpenWorkbook, more: object = {}): SlipsPart {
  const { run } = choicesOf(open);
  return open.host.run('readSlips', [{ run, from: 0, count: 100, ...more }]) as SlipsPart;
}

function certificatesOf(open: OpenWorkbook, more: object = {}): CertificatesPart {
  const { run } = choicesOf(open);
  return open.host.run('readCertificates', [{ run, from: 0, count: 100, ...more }]) as CertificatesPart;
}

const plain = (text: string) => text.normalize('NFKC').replace(/[\s\u200b]+/g, '');

/** Everything that is read of another child, each as a text would show it. */
function secretsOf({ children }: FamilyClass, results: AwardsResult, own: string) {
  const others = children.filter(({ name }) => name !== own);
  const figures = others.flatMap((child) => [...child.before, ...(child.now ?? []), ...totalsOf(child)]);
  const rows = results.rows.filter(({ name }) => name !== own);
  const places = rows.flatMap(({ baselineRank, currentRank, change }) => [baselineRank, currentRank, change]);
  return {
    names: others.map(({ name }) => plain(name)).filter((name) => !plain(own).includes(name)),
    figures: [...figures, ...places.filter((place) => place !== null)].map((figure) =>
      String(Math.abs(figure)),
    ),
  };
}

/** The numbers of a text; days, the class and the child's own name left out. */
function numbersIn(text: string, own: string): string[] {
  const rest = text
    .replaceAll(own, '')
    .replaceAll('八(2)班', '')
    .replace(/\d{4}-\d{2}-\d{2}/g, '');
  return rest.match(/\d+(?:\.\d+)?/g) ?? [];
}

const RULES = [
  {},
  { cohort: 'everyone' },
  { list: 'everyone' },
  { measure: 'percentile', threshold: 1 },
  { ranksIn: 'class', prizesIn: 'class', ties: 'demote' },
];

describe('of random classes, whose names lie in one another and whose texts hold everything they should not', () => {
  test.each([
    ['义务教育', false],
    ['高中', true],
  ])(
    'no slip and no certificate holds another child’s name, mark, rank or change, or a label (%s)',
    (schooling, showRanks) => {
      let slipsSeen = 0;
      let leftOffSeen = 0;
      fc.assert(
        fc.property(familyClass, fc.constantFrom(...RULES), (invented, rule) => {
          const open = openWorkbook(code, familyTabs(invented, schooling));
          try {
            runFamilyAwards(open);
            const results = open.host.run('computeAwards', [
              { baseline: '八上期末', current: '八下期末', ...rule },
            ]) as AwardsResult;
            const { slips, leftOff, total } = slipsOf(open, { showRanks });
            expect(slips).toHaveLength(total);
            slipsSeen += total;
            leftOffSeen += leftOff.length;
            for (const slip of slips) {
              const text = `${JSON.stringify(slipTextOf(slip, 'zh-CN'))} ${slipMessage(slip, 'zh-CN')}`;
              const raw = JSON.stringify(slip);
              const secrets = secretsOf(invented, results, slip.name);
              const names = [text, raw].map(plain);
              for (const other of secrets.names) for (const one of names) expect(one).not.toContain(other);
              for (const label of LABELS) for (const one of names) expect(one).not.toContain(label);
              for (const secret of ['离异', '心里话', '家里的', '基础有缺口', '心理', '45.5', '61.5', '退步'])
                for (const one of names) expect(one).not.toContain(secret);
              const numbers = numbersIn(text, slip.name);
              if (!showRanks) expect(numbers).toEqual([]);
              const mine = results.rows.find(({ name }) => name === slip.name)!;
              const own = [mine.currentTotal, mine.currentRank, mine.change].map(String);
              const free = numbers.filter((number) => !own.includes(number));
              for (const number of free) expect(secrets.figures).not.toContain(number);
              expect(text).not.toMatch(/-\d+ ?名|下降|declin/);
            }
            for (const certificate of certificatesOf(open).certificates) {
              const text = plain(JSON.stringify(certificateTextOf(certificate, 'zh-CN')));
              const secrets = secretsOf(invented, results, certificate.name);
              for (const other of secrets.names) expect(text).not.toContain(other);
              for (const label of LABELS) expect(text).not.toContain(label);
              expect(numbersIn(text, certificate.name)).toEqual([]);
            }
          } finally {
            open.dispose();
          }
        }),
        { numRuns: 8, seed: 20261129, endOnFailure: true },
      );
      expect(slipsSeen).toBeGreaterThan(40);
      expect(leftOffSeen).toBeGreaterThan(40);
    },
  );

  test('the list to publish holds names, classes and prizes, and nothing else in any part of its file', async () => {
    await fc.assert(
      fc.asyncProperty(familyClass, fc.constantFrom(...RULES), async (invented, rule) => {
        const open = openWorkbook(code, familyTabs(invented, '义务教育'));
        try {
          runFamilyAwards(open);
          const results = open.host.run('computeAwards', [
            { baseline: '八上期末', current: '八下期末', ...rule },
          ]) as AwardsResult;
          const tab = results.awardListTab;
          const rows = open.values(tab).slice(3);
          const known = new Set(invented.children.map(({ name }) => name));
          const listed = rows.filter((row) => row.length > 1).map((row) => String(row[0]));
          for (const name of listed) expect(known).toContain(name);
          expect(listed).toEqual(listed.slice().sort((x, y) => (x < y ? -1 : 1)));
          for (const row of rows) expect(row.length).toBeLessThanOrEqual(3);

          const whole = open.snapshot();
          // As the tab stands in the file of the whole spreadsheet, which stays private.
          searchFor(sheetTexts(await saveXlsx(whole), tab), invented, results, listed, true);
          // And a file with nothing but a copy of the tab: every part of it.
          const id = whole.sheetOrder.find((one) => whole.sheets[one]!.name === tab)!;
          const alone = { ...whole, sheetOrder: [id], sheets: { [id]: whole.sheets[id]! }, resources: [] };
          const bytes = await saveXlsx(alone);
          const texts = pathsOf(bytes).map((path) => `${path} ${partOf(bytes, path)}`);
          searchFor(sheetTexts(bytes, tab), invented, results, listed, true);
          searchFor(texts.join('\n'), invented, results, listed, false);
        } finally {
          open.dispose();
        }
      }),
      { numRuns: 6, seed: 20261129, endOnFailure: true },
    );
  });
});

/** What the file says of one tab: its sheet, what that refers to, and the shared texts that it uses. */
function sheetTexts(bytes: Uint8Array, tab: string): string {
  const read = (path: string) => partOf(bytes, path) ?? '';
  const workbook = read('xl/workbook.xml');
  const [, relation] = new RegExp(`<sheet [^>]*name="${tab}"[^>]*r:id="([^"]+)"`).exec(workbook)!;
  const relations = read('xl/_rels/workbook.xml.rels');
  const target = [...relations.matchAll(/<Relationship [^>]*>/g)]
    .map(([tag]) => tag)
    .find((tag) => tag.includes(`Id="${relation}"`))!;
  const path = `xl/${/Target="\/?(?:xl\/)?([^"]+)"/.exec(target)![1]}`;
  const sheet = read(path);
  expect(sheet).toContain('<sheetData');
  const shared = [...read('xl/sharedStrings.xml').matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, text]) => text!);
  const used = [...sheet.matchAll(/<c [^>]*t="s"[^>]*>\s*<v>(\d+)<\/v>/g)].map(
    ([, at]) => shared[Number(at)]!,
  );
  expect(used.length + [...sheet.matchAll(/inlineStr/g)].length).toBeGreaterThan(3);
  const file = path.replace('xl/worksheets/', '');
  const links = read(`xl/worksheets/_rels/${file}.rels`);
  const linked = [...links.matchAll(/Target="\.\.\/([^"]+)"/g)].map(([, to]) => read(`xl/${to}`));
  const names = [...workbook.matchAll(/<definedName[\s\S]*?<\/definedName>/g)]
    .map(([text]) => text)
    .filter((text) => text.includes(tab));
  // The places of shared texts are no figures of anybody.
  const own = sheet.replace(/(<c [^>]*t="s"[^>]*>\s*<v>)\d+/g, '$1');
  return [own, ...used, links, ...linked, ...names].join('\n');
}

function searchFor(
  texts: string,
  { children }: FamilyClass,
  results: AwardsResult,
  listed: readonly string[],
  /** Small numbers too: not in parts that number themselves. */
  places: boolean,
): void {
  const text = plain(texts);
  for (const label of LABELS) expect(text).not.toContain(label);
  // Marks are halves above 41: no measure of a tab is, so they are looked for in the tags too.
  const everyNumber = texts.match(/\d+(?:\.\d+)?/g) ?? [];
  const shown = shownNumbers(texts);
  for (const child of children) {
    for (const mark of [...child.before, ...(child.now ?? [])])
      expect(everyNumber).not.toContain(String(mark));
    if (!listed.some((name) => plain(name).includes(plain(child.name))))
      expect(text).not.toContain(plain(child.name));
  }
  for (const { baselineTotal, currentTotal, currentRank, change } of results.rows)
    for (const figure of [baselineTotal, currentTotal, currentRank, change])
      if (figure !== null && places) expect(shown).not.toContain(String(figure));
  for (const word of ['名次', '总分', '期末', '变化', '离异']) expect(text).not.toContain(word);
}

/** Numbers that stand between the tags, where what people read stands; places and measures of the tab stand in them. */
function shownNumbers(texts: string): string[] {
  const shown = texts
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('八(2)班', ' ')
    .replaceAll('=1+1', ' ')
    .replace(/\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z)?/g, ' ');
  return shown.match(/-?\d+(?:\.\d+)?/g) ?? [];
}

describe('service calls', () => {
  /** A grade with an archive of all, records and plans. */
  function grade(students: number): OpenWorkbook {
    const { 八上期末: before, 八下期末: now } = classOf(students);
    const who = (at: number) => ({
      name: `学生${(at % students) + 1}`,
      class: `八(${((at % students) % 10) + 1})班`,
      studentId: String(20250001 + (at % students)),
    });
    const header = ['学号', '姓名', '班级', '闪光点', '薄弱学科'];
    const all = Array.from({ length: students }, (_, at) => Object.values(who(at)));
    const open = openWorkbook(code, {
      八上期末: before!,
      八下期末: now!,
      学困生档案: [header, ...all.map(([name, className, id]) => [id!, name!, className!, '热心', '数学'])],
      ...ledgerTabs(['log', 'plan'], students * 3, who),
    });
    opened.push(open);
    runFamilyAwards(open);
    return open;
  }

  const countOf = (open: OpenWorkbook, name: string, from: number) => {
    const { run } = choicesOf(open, name === 'readSlips' ? 'slips' : 'certificates');
    open.calls.length = 0;
    const part = open.host.run(name, [{ run, from, count: 100 }]) as Partial<SlipsPart & CertificatesPart>;
    return { calls: open.calls.slice().sort(), papers: (part.slips ?? part.certificates)!.length };
  };

  test('of a hundred papers are the same few for a class and for a grade of 600, and for its last hundred', () => {
    const few = grade(100);
    const many = grade(600);
    for (const name of ['readSlips', 'readCertificates']) {
      const first = countOf(few, name, 0);
      expect(first.calls.length).toBeLessThanOrEqual(45);
      expect(countOf(many, name, 0).calls).toEqual(first.calls);
      const last = countOf(many, name, name === 'readSlips' ? 500 : 100);
      expect(last.calls).toEqual(first.calls);
      if (name === 'readSlips') expect([first.papers, last.papers]).toEqual([100, 100]);
    }
  });
});

describe('papers', () => {
  const child = (at: number, name: string, before: number, now: number | null) => ({
    id: String(70101 + at),
    name,
    before: [before, before, before],
    now: now === null ? null : [now, now, now],
  });
  const words = { strength: '热心', praise: '主动擦黑板', next: '每天读一页', goal: '坚持订正', talk: '' };
  const small: FamilyClass = {
    children: [
      child(0, '张文', 50.5, 90.5),
      child(1, '李明', 60.5, 70.5),
      child(2, '王博', 99.5, 98.5),
      child(3, '李明轩', 80.5, 60.5),
      child(4, '赵雨', 70.5, null),
    ],
    texts: Array.from({ length: 5 }, () => words),
  };

  test('are made for those who are asked for, by class and name, in parts', () => {
    const open = school(familyTabs(small, '义务教育'));
    const all = slipsOf(open);
    expect(all.slips.map(({ name }) => name)).toEqual(['张文', '李明', '李明轩', '赵雨']);
    expect(all).toMatchObject({ total: 4, term: '下学期' });
    expect(slipsOf(open, { from: 2, count: 1 }).slips.map(({ name }) => name)).toEqual(['李明轩']);
    expect(slipsOf(open, { from: 9, count: 1 })).toMatchObject({ total: 4, slips: [] });
    expect(slipsOf(open, { prizesOnly: true }).slips.every(({ prize }) => prize !== null)).toBe(true);
    expect(slipsOf(open, { class: '802' }).total).toBe(4);
    expect(slipsOf(open, { class: '八(3)班' }).total).toBe(0);
    const { children } = choicesOf(open);
    const chosen = children.find(({ name }) => name === '赵雨')!.at;
    expect(slipsOf(open, { students: [chosen] }).slips).toMatchObject([
      { name: '赵雨', result: 'start', prize: null, strengths: ['热心'], next: '每天读一页' },
    ]);
  });

  test('hold what was written of the child alone: not the row of a form that was sent for several', () => {
    const open = school(familyTabs(small, '义务教育'));
    // Every child has the same words of praise on the same day here.
    expect(slipsOf(open).slips.map(({ praise }) => praise)).toEqual([[], [], [], []]);
    const tabs = familyTabs(small, '义务教育');
    const praise = { name: '张文', class: '八(2)班', studentId: '70101', date: '2026-05-08', kind: '表扬' };
    tabs.帮扶记录 = ledgerTab('log', [{ ...praise, wentWell: '第一个交作业', id: 'own' }]);
    expect(slipsOf(school(tabs)).slips.map(({ praise: said }) => said)).toEqual([
      ['第一个交作业'],
      [],
      [],
      [],
    ]);
  });

  test('show the child’s own figures in senior schooling only, and only when they are asked for', () => {
    const figures = (open: OpenWorkbook, showRanks: boolean) =>
      slipsOf(open, { showRanks }).slips.map(({ own }) => own?.rank ?? null);
    const senior = school(familyTabs(small, '高中'));
    expect(figures(senior, false)).toEqual([null, null, null, null]);
    expect(figures(senior, true)).toEqual([1, 2, 3, null]);
    expect(figures(school(familyTabs(small, '义务教育')), true)).toEqual([null, null, null, null]);
  });

  test('are certificates for the same children as the list that was published', () => {
    for (const request of [{}, { list: 'everyone' }, { cohort: 'everyone' }]) {
      const open = school(familyTabs(small, '义务教育'), request);
      const list = open
        .values('表彰名单')
        .slice(3)
        .map((row) => row[0]);
      expect(list.length).toBeGreaterThan(0);
      const { certificates, total } = certificatesOf(open);
      expect(certificates.map(({ name }) => name).sort()).toEqual(list.slice().sort());
      expect(total).toBe(list.length);
      expect(certificates[0]).toMatchObject({
        title: '学习进步奖',
        day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      });
    }
  });

  test('are certificates for what the register says was granted in a term, one for each award', () => {
    const row = (name: string, kind: string, more: object = {}) => ({
      term: '下学期',
      kind,
      name,
      class: '八(2)班',
      state: '通过',
      decidedOn: '2026-06-20',
      ...more,
    });
    const tabs = familyTabs(small, '义务教育');
    tabs.奖项总表 = ledgerTab('award', [
      row('李明', '班级十星', { title: '守纪之星', reason: '每天整理讲台', id: 'a1' }),
      row('李明', '品德优秀生', { reason: '和王博一起值日', id: 'a2' }),
      row('王博', '奖学金', { title: '优秀学困生奖学金', id: 'a3' }),
      row('赵雨', '竞赛奖', { title: '二等奖', reason: '口算 98 分', id: 'a4' }),
      row('张文', '班级十星', { title: '守纪之星', state: '提名', id: 'a5' }),
      row('张文', '品德优秀生', { term: '上学期', decidedOn: '2026-01-10', id: 'a6' }),
    ]);
    const open = school(tabs);
    const { terms, run } = choicesOf(open, 'certificates');
    expect(terms).toEqual(['下学期', '上学期']);
    expect(run).not.toBeNull();
    const choices = open.host.run('readPaperChoices', [
      { run: null, term: '下学期', kind: 'certificates' },
    ]) as PaperChoices;
    expect(choices).toMatchObject({ run: null, term: '下学期' });
    expect(choices.children).toHaveLength(4);
    const part = open.host.run('readCertificates', [
      { run: null, term: '下学期', from: 0, count: 100 },
    ]) as CertificatesPart;
    const said = part.certificates.map(({ name, title, reason, day }) => [name, title, reason, day]);
    expect(said).toEqual([
      ['李明', '班级十星（守纪之星）', '每天整理讲台', '2026-06-20'],
      ['李明', '品德优秀生', '', '2026-06-20'],
      ['王博', '阳光奖学金', '', '2026-06-20'],
      ['赵雨', '竞赛奖（二等奖）', '', '2026-06-20'],
    ]);
    expect(part.leftOff).toMatchObject([{ name: '李明', why: 'otherChild', found: '王博' }]);
  });

  test('are offered of no run that was taken back', () => {
    const open = school(familyTabs(small, '义务教育'));
    const first = choicesOf(open).run;
    open.host.run('computeAwards', [{ baseline: '八上期末', current: '八下期末', cohort: 'everyone' }]);
    const second = choicesOf(open).run!;
    expect(second).not.toBe(first);
    open.host.run('undoRun', [{ id: second, force: true }]);
    expect(choicesOf(open)).toMatchObject({ run: first, runs: [{ id: first }] });
  });

  test('are refused for a run that is not there, a part that is too large, and names that hurt', () => {
    const open = school(familyTabs(small, '义务教育'));
    expect(() => slipsOf(open, { run: 'x' })).toThrow(/RUN_NOT_FOUND/);
    expect(() => slipsOf(open, { count: 101 })).toThrow(/BAD_REQUEST/);
    expect(() => slipsOf(open, { from: -1 })).toThrow(/BAD_REQUEST/);
    expect(() => slipsOf(open, { students: ['1'] })).toThrow(/BAD_REQUEST/);
    const { run } = choicesOf(open);
    expect(() => open.host.run('openPrint', [{ kind: 'slips', run, signatory: '学困生帮扶组' }])).toThrow(
      /BAD_SETTING/,
    );
  });

  test('offer nothing before there are awards', () => {
    const open = openWorkbook(code, { 课程表: [['节次'], [1]] });
    opened.push(open);
    expect(choicesOf(open)).toMatchObject({ runs: [], run: null, children: [], schooling: 'compulsory' });
    expect(open.host.run('readPrintJob', [])).toMatchObject({ job: null });
  });
});
