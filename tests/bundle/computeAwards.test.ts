import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { AwardsResult, RunSummary, SpokenReading } from '../../src/addon/api.js';
import { openFiles, saveXlsx } from '../../src/workbench/files/index.js';
import { ADOPTIONS, classOf } from '../support/classes.js';
import { type Cell, type OpenWorkbook, openWorkbook, type Tabs } from '../support/workbook.js';

const code = readFileSync('dist/Code.js', 'utf8');
const REQUEST = { baseline: '八上期末', current: '八下期末' };

const HEADER: Cell[] = ['学号', '姓名', '班级', '语文', '数学'];

/** Two small exams of one class, unadopted. */
function twoExams(before: Cell[][], now: Cell[][], more: Tabs = {}): OpenWorkbook {
  return openWorkbook(code, { 上学期: [HEADER, ...before], 下学期: [HEADER, ...now], ...more });
}

const BEFORE: Cell[][] = [
  ['0101', '甲一', '八(2)班', 90, 90],
  ['0102', '乙二', '八(2)班', 80, 80],
  ['0103', '丙三', '八(2)班', 70, 70],
  ['0104', '丁四', '八(2)班', 60, 60],
];
const NOW: Cell[][] = [
  ['0101', '甲一', '八(2)班', 70, 70],
  ['0102', '乙二', '八(2)班', 85, 85],
  ['0103', '丙三', '八(2)班', 75, 75],
  ['0104', '丁四', '八(2)班', 72, 72],
];
const PAIR = { baseline: '上学期', current: '下学期' };

function adoptBoth(open: OpenWorkbook): void {
  open.host.run('adoptTab', [{ tab: '上学期', role: 'exam' }]);
  open.host.run('adoptTab', [{ tab: '下学期', role: 'exam' }]);
}

function compute(open: OpenWorkbook, request: object = PAIR): AwardsResult {
  return open.host.run('computeAwards', [request]) as AwardsResult;
}

function failure(run: () => unknown): { code: string; message: string } {
  try {
    run();
  } catch (error) {
    return error as { code: string; message: string };
  }
  throw new Error('Nothing was refused.');
}

/** Number format of a cell of a tab, both 0-based. */
function formatOf(open: OpenWorkbook, tab: string, row: number, column: number): string | undefined {
  const { sheets, styles } = open.snapshot();
  const sheet = Object.values(sheets).find(({ name }) => name === tab)!;
  const style = sheet.cellData?.[row]?.[column]?.s;
  return (typeof style === 'string' ? styles[style] : style)?.n?.pattern;
}

describe('one click', () => {
  test('ranks, compares, and writes the private results and the list to publish', () => {
    const open = twoExams(BEFORE, NOW);
    adoptBoth(open);
    const result = compute(open);
    expect(result.counts).toMatchObject({ first: 3, second: 0, third: 0, noProgress: 1 });
    expect(result).toMatchObject({ pool: 4, resultsTab: '名次变化', awardListTab: '表彰名单' });
    expect(open.values('表彰名单').slice(2)).toEqual([
      ['姓名', '班级', '奖项'],
      ['丁四', '八(2)班', '一等奖'],
      ['丙三', '八(2)班', '一等奖'],
      ['乙二', '八(2)班', '一等奖'],
    ]);
    const results = open.values('名次变化');
    expect(results[0]).toEqual(['名次变化：上学期 → 下学期']);
    expect(results.find((row) => row[0] === '乙二')!.slice(0, 10)).toEqual([
      '乙二',
      '八(2)班',
      '0102',
      160,
      170,
      2,
      1,
      1,
      '一等奖',
      '获奖',
    ]);
    open.dispose();
  });

  test('takes every student while there is no archive, and the supported ones once there is', () => {
    const open = twoExams(BEFORE, NOW, {
      档案: [
        ['学号', '姓名', '闪光点', '状态'],
        ['0103', '丙三', '爱画画', ''],
        ['0104', '丁四', '跑得快', '帮扶中'],
        ['0102', '乙二', '守时', '已转化'],
      ],
    });
    adoptBoth(open);
    expect(compute(open, { ...PAIR, dryRun: true }).rule.cohort).toBe('everyone');
    open.host.run('adoptTab', [{ tab: '档案', role: 'archive' }]);
    const result = compute(open, { ...PAIR, dryRun: true });
    expect(result.rule.cohort).toBe('supported');
    expect(result.rows.map((row) => row.name).sort()).toEqual(['丁四', '丙三']);
    open.dispose();
  });

  test.each([
    ['whole points', 72, '+0;-0;0'],
    ['half points', 72.5, '+0.0#;-0.0#;0'],
  ])('shows the rise in total without a bare decimal point: %s', (_kind, mark, format) => {
    const open = twoExams(BEFORE, [...NOW.slice(0, 3), ['0104', '丁四', '八(2)班', 72, mark]]);
    adoptBoth(open);
    compute(open);
    const header = open.values('名次变化')[5]!;
    expect(formatOf(open, '名次变化', 6, header.indexOf('总分变化'))).toBe(format);
    open.dispose();
  });

  test('compares one subject, by any of its names', () => {
    const open = twoExams(BEFORE, NOW);
    adoptBoth(open);
    for (const subject of ['数学', '数', 'Mathematics']) {
      const { rule } = compute(open, { ...PAIR, subject, dryRun: true });
      expect(rule).toMatchObject({ subject: '数学', subjects: ['数学'], total: 'computed' });
    }
    open.dispose();
  });

  test('writes nothing on a dry run, and says the same as the write, but for the run that is kept', () => {
    const open = twoExams(BEFORE, NOW);
    adoptBoth(open);
    const before = open.contents();
    const dry = compute(open, { ...PAIR, dryRun: true });
    expect(open.contents()).toEqual(before);
    const written = compute(open);
    expect(dry).toEqual({ ...written, run: null });
    open.dispose();
  });

  test('gives the same answer for every order of rows and columns', () => {
    const shuffledColumns = (rows: Cell[][]) =>
      rows.map(([id, name, cls, a, b]) => [b!, name!, a!, id!, cls!]);
    const open = twoExams(BEFORE, NOW);
    adoptBoth(open);
    const other = openWorkbook(code, {
      下学期: shuffledColumns([HEADER, ...NOW.slice().reverse()]),
      上学期: shuffledColumns([HEADER, ...BEFORE.slice(2), ...BEFORE.slice(0, 2)]),
    });
    adoptBoth(other);
    expect(compute(other)).toEqual(compute(open));
    expect(other.values('名次变化').slice(5)).toEqual(open.values('名次变化').slice(5));
    open.dispose();
    other.dispose();
  });

  test('running again replaces the two tabs, keeps the earlier run, and opens it on request', () => {
    const open = twoExams(BEFORE, NOW);
    adoptBoth(open);
    compute(open);
    const first = open.values('名次变化');
    compute(open, { ...PAIR, ties: 'demote' });
    expect(open.values('名次变化')).not.toEqual(first);
    const runs = open.host.run('listRuns', []) as RunSummary[];
    expect(runs.map((run) => run.rule.ties)).toEqual(['demote', 'promote']);
    const { tab } = open.host.run('openRun', [{ id: runs[1]!.id }]) as { tab: string };
    expect(open.values(tab)).toEqual(first);
    const tabs = Object.keys(open.contents()).length;
    expect(open.host.run('openRun', [{ id: runs[1]!.id }])).toEqual({ tab });
    expect(Object.keys(open.contents())).toHaveLength(tabs);
    open.dispose();
  });

  test('leaves a teacher’s own tab alone that has the name of an output', () => {
    const open = twoExams(BEFORE, NOW, { 名次变化: [['我的笔记']], 表彰名单: [['学习进步奖'], ['另一张']] });
    adoptBoth(open);
    expect(compute(open)).toMatchObject({ resultsTab: '名次变化 2', awardListTab: '表彰名单 2' });
    expect(open.values('名次变化')).toEqual([['我的笔记']]);
    expect(open.values('表彰名单')).toEqual([['学习进步奖'], ['另一张']]);
    expect(compute(open)).toMatchObject({ resultsTab: '名次变化 2', awardListTab: '表彰名单 2' });
    open.dispose();
  });

  test('a mark above the full mark keeps the student out, with the cell, and the others are ranked', () => {
    const header: Cell[] = ['学号', '姓名', '班级', '语文(100分)', '数学'];
    const open = openWorkbook(code, {
      上学期: [header, ...BEFORE],
      下学期: [header, ...NOW.slice(0, 3), ['0104', '丁四', '八(2)班', 172, 72]],
    });
    adoptBoth(open);
    const result = compute(open);
    expect(result.pool).toBe(3);
    expect(result.rows.find((row) => row.name === '丁四')).toMatchObject({
      status: 'absent',
      currentTotal: null,
    });
    expect(result.notes).toContainEqual(
      expect.objectContaining({ code: 'MARK_ABOVE_FULL', tab: '下学期', cell: 'D5', severity: 'error' }),
    );
    open.dispose();
  });
});

describe('text is text', () => {
  const NAMES = ['=1+1', '<img src=x onerror=alert(1)>', '001', '3-4', 'TRUE', "'引号", '+86', '张😀', '@某'];

  test('a name comes out of the results, the list and the history as it was typed', async () => {
    const rows = (turn: number): Cell[][] =>
      NAMES.map((name, i) => [
        `N${i}`,
        name,
        '八(2)班',
        50 + ((i * 7 + turn * 3) % 40),
        60 + i * (turn === 0 ? 1 : -1),
      ]);
    const open = twoExams(rows(0), rows(1));
    adoptBoth(open);
    const result = compute(open, { ...PAIR, shares: [100, 0, 0] });
    await open.host.settled();
    expect(result.rows.map((row) => row.name).sort()).toEqual(NAMES.slice().sort());
    const written = open.values('名次变化').slice(6, 6 + NAMES.length);
    expect(written.map((row) => row[0]).sort()).toEqual(NAMES.slice().sort());
    const listed = open
      .values('表彰名单')
      .slice(3)
      .map((row) => row[0]);
    expect(listed.length).toBeGreaterThan(2);
    for (const name of listed) expect(NAMES).toContain(name);
    const sheets = Object.values(open.snapshot().sheets).filter((sheet) => sheet.name === '名次变化');
    expect(JSON.stringify(sheets)).not.toContain('"f":');
    const [run] = open.host.run('listRuns', []) as RunSummary[];
    const opened = open.host.run('openRun', [{ id: run!.id }]) as { tab: string };
    expect(open.values(opened.tab).slice(6, 6 + NAMES.length)).toEqual(written);
    open.dispose();
  });

  test('a tab and an exam may be called like a formula', () => {
    const open = openWorkbook(code, { '=1+1': [HEADER, ...BEFORE], "it's": [HEADER, ...NOW] });
    open.host.run('adoptTab', [{ tab: '=1+1', role: 'exam', exam: { name: '=SUM(A1)' } }]);
    open.host.run('adoptTab', [{ tab: "it's", role: 'exam', exam: { name: '2026-01-02' } }]);
    expect(compute(open, { baseline: '=SUM(A1)', current: '2026-01-02' }).pool).toBe(4);
    expect((open.host.run('listRuns', []) as RunSummary[])[0]).toMatchObject({
      baseline: '=SUM(A1)',
      current: '2026-01-02',
    });
    open.dispose();
  });
});

describe('the list to publish', () => {
  test('holds name, class and prize in name order, and nothing that betrays a mark, a rank or a label', () => {
    const open = openWorkbook(code, classOf(60));
    for (const request of ADOPTIONS) open.host.run('adoptTab', [request]);
    const result = compute(open, REQUEST);
    const [title, day, header, ...rows] = open.values('表彰名单');
    expect(title).toEqual(['学习进步奖']);
    expect(day!.join()).toMatch(/^\d{4}-\d{2}-\d{2} · 可以公布。[^0-9]*$/);
    expect(header).toEqual(['姓名', '班级', '奖项']);
    const names = rows.map((row) => String(row[0]));
    expect(names).toEqual(names.slice().sort((x, y) => (x < y ? -1 : 1)));
    expect(rows.length).toBe(result.rows.filter((row) => row.prize !== null).length);
    for (const row of rows) {
      expect(row).toHaveLength(3);
      expect(['一等奖', '二等奖', '三等奖']).toContain(row[2]);
    }
    const sheet = Object.values(open.snapshot().sheets).find((candidate) => candidate.name === '表彰名单');
    expect(JSON.stringify(sheet)).not.toMatch(/学困|差生|后进|八上期末|八下期末|进步 \d/);
    open.dispose();
  });
});

describe('what a registered tab survives', () => {
  test('renaming, and columns that moved', async () => {
    const open = twoExams(BEFORE, NOW);
    adoptBoth(open);
    const right = compute(open);
    const workbook = open.engine.univerAPI.getActiveWorkbook()!;
    const sheet = workbook.getSheetByName('上学期')!;
    sheet.setName('初二 (上) 成绩');
    sheet.insertColumnsBefore(0, 2);
    await open.host.settled();
    const again = compute(open);
    expect(again.rows).toEqual(right.rows);
    const origin = open.values('名次变化')[3]!.join();
    expect(origin).toContain('初二 (上) 成绩');
    open.dispose();
  });

  test('.xlsx out and in, as a file of another name', async () => {
    const open = twoExams(BEFORE, NOW);
    adoptBoth(open);
    const right = compute(open);
    await open.host.settled();
    const bytes = await saveXlsx(open.snapshot());
    const { snapshot } = await openFiles([{ name: '新学期.xlsx', bytes }]);
    const copy = openWorkbook(code, snapshot);
    // A run of its own, which says the same.
    expect(compute(copy)).toEqual({ ...right, run: expect.not.stringContaining(right.run!) });
    expect(Object.keys(copy.contents()).sort()).toEqual(Object.keys(open.contents()).sort());
    open.dispose();
    copy.dispose();
  });

  test('a program that renames a tab without telling the formulas', async () => {
    const open = twoExams(BEFORE, NOW, { 别的班: [HEADER, ['0901', '别人', '八(9)班', 50, 50]] });
    adoptBoth(open);
    const right = compute(open);
    await open.host.settled();
    const snapshot = open.snapshot();
    for (const sheet of Object.values(snapshot.sheets)) {
      if (sheet.name === '上学期') sheet.name = '旧成绩';
    }
    const renamed = openWorkbook(code, snapshot);
    expect(compute(renamed).rows).toEqual(right.rows);
    open.dispose();
    renamed.dispose();
  });

  test('a tab that is gone is named, and nothing is written', async () => {
    const open = twoExams(BEFORE, NOW);
    adoptBoth(open);
    await open.host.settled();
    open.engine.univerAPI
      .getActiveWorkbook()!
      .deleteSheet(open.engine.univerAPI.getActiveWorkbook()!.getSheetByName('上学期')!);
    await open.host.settled();
    const before = open.contents();
    expect(failure(() => compute(open))).toMatchObject({
      code: 'REGISTERED_TAB_MISSING',
      message: expect.stringContaining('上学期') as string,
    });
    expect(open.contents()).toEqual(before);
    open.dispose();
  });

  test('a second adoption updates and never doubles', () => {
    const open = twoExams(BEFORE, NOW);
    adoptBoth(open);
    open.host.run('adoptTab', [{ tab: '下学期', role: 'exam', exam: { name: '期末', kind: '期末' } }]);
    const state = open.host.run('getPanelState', []) as { exams: Array<{ key: string }> };
    expect(state.exams.map((exam) => exam.key).sort()).toEqual(['上学期', '期末']);
    open.dispose();
  });

  test('the tabs of an exam stay together when only one of them tells the term', () => {
    const title = ['2025-2026学年第一学期期末考试成绩表'];
    const open = openWorkbook(code, {
      期末1: [HEADER, ...BEFORE.slice(0, 3)],
      期末2: [title, HEADER, ...BEFORE.slice(3)],
      下学期: [HEADER, ...NOW],
    });
    const adopt = (tab: string, name: string) =>
      open.host.run('adoptTab', [{ tab, role: 'exam', exam: { name } }]);
    adopt('期末1', '上学期期末');
    adopt('期末2', '上学期期末');
    adopt('下学期', '下学期');
    const whole = twoExams(BEFORE, NOW);
    adoptBoth(whole);
    const { rows } = compute(open, { baseline: '上学期期末', current: '下学期' });
    expect(rows).toEqual(compute(whole).rows);
    open.dispose();
    whole.dispose();
  });

  test('two exams of one name stay two when their titles tell two terms', () => {
    const open = openWorkbook(code, {
      甲: [['2025-2026学年第一学期期末考试'], HEADER, ...BEFORE],
      乙: [['2025-2026学年第二学期期末考试'], HEADER, ...NOW],
    });
    for (const tab of ['甲', '乙']) {
      open.host.run('adoptTab', [{ tab, role: 'exam', exam: { name: '期末' } }]);
    }
    expect(compute(open, { baseline: '甲', current: '乙' }).pool).toBeGreaterThan(0);
    open.dispose();
  });

  test('adopting, inspecting and releasing change no cell of the tab', () => {
    const open = twoExams(BEFORE, NOW);
    const before = open.contents();
    open.host.run('inspectTab', [{ tab: '上学期' }]);
    expect(open.contents()).toEqual(before);
    adoptBoth(open);
    const { 上学期, 下学期 } = open.contents();
    expect({ 上学期, 下学期 }).toEqual(before);
    open.host.run('releaseTab', [{ tab: '上学期' }]);
    expect(open.contents()).toMatchObject(before);
    expect(failure(() => compute(open)).code).toBe('NOT_REGISTERED');
    open.dispose();
  });
});

test('a tab that was never set up has nothing to release, and is not told to be set up', () => {
  const open = twoExams(BEFORE, NOW);
  const before = open.contents();
  const { code, message } = failure(() => open.host.run('releaseTab', [{ tab: '上学期' }]));
  expect(code).toBe('NOT_SET_UP');
  expect(message).toContain('「上学期」没有设定过');
  expect(open.contents()).toEqual(before);
  open.dispose();
});

describe('errors name what is wrong, and write nothing', () => {
  const cases: Array<[string, () => OpenWorkbook, object, RegExp]> = [
    ['NOT_REGISTERED', () => twoExams(BEFORE, NOW), { ...PAIR, current: '没有' }, /没有/],
    ['SAME_EXAM', () => twoExams(BEFORE, NOW), { baseline: '下学期', current: '下学期' }, /同一场/],
    [
      'NO_COMMON_STUDENT',
      () =>
        twoExams(
          BEFORE,
          NOW.map(([id, name, ...rest]) => [`9${id}`, `${name}她`, ...rest]),
        ),
      PAIR,
      /没有一个学生同时在/,
    ],
    [
      'NO_COMMON_SUBJECT',
      () =>
        openWorkbook(code, {
          上学期: [HEADER, ...BEFORE],
          下学期: [['学号', '姓名', '班级', '物理', '化学'], ...NOW],
        }),
      PAIR,
      /共同的科目/,
    ],
    ['BAD_SHARES', () => twoExams(BEFORE, NOW), { ...PAIR, shares: [50, 40, 20] }, /100/],
    ['BAD_SHARES', () => twoExams(BEFORE, NOW), { ...PAIR, shares: [0, 0, 0] }, /大于 0/],
    ['BAD_THRESHOLD', () => twoExams(BEFORE, NOW), { ...PAIR, threshold: 0 }, /至少/],
    ['BAD_REQUEST', () => twoExams(BEFORE, NOW), { ...PAIR, ties: 'maybe' }, /ties/],
    ['NO_ARCHIVE', () => twoExams(BEFORE, NOW), { ...PAIR, cohort: 'supported' }, /档案/],
    ['SUBJECT_NOT_FOUND', () => twoExams(BEFORE, NOW), { ...PAIR, subject: '体育' }, /体育/],
    ['CLASS_NOT_FOUND', () => twoExams(BEFORE, NOW), { ...PAIR, class: '九(9)班' }, /九\(9\)班/],
    ['NO_STATED_TOTAL', () => twoExams(BEFORE, NOW), { ...PAIR, total: 'stated' }, /总分/],
  ];

  test.each(cases)('%s', (expected, make, request, sentence) => {
    const open = make();
    adoptBoth(open);
    const before = open.contents();
    const error = failure(() => compute(open, request));
    expect(error.code).toBe(expected);
    expect(error.message).toMatch(sentence);
    expect(error.message).not.toMatch(/undefined|null|\{/);
    expect(open.contents()).toEqual(before);
    open.dispose();
  });

  test('a tab that is no exam is refused with the reason, and an uncertain one waits for a person', () => {
    const open = openWorkbook(code, {
      工资: [
        ['姓名', '基本工资', '奖金', '实发工资'],
        ['教师甲', 5000, 800, 5800],
        ['教师乙', 5200, 700, 5900],
      ],
    });
    const before = open.contents();
    const error = failure(() => open.host.run('adoptTab', [{ tab: '工资', role: 'exam' }]));
    expect(error.code).toBe('NOT_RECOGNISED');
    expect(open.contents()).toEqual(before);
    open.dispose();
  });

  test('an archive without student numbers is adopted with a problem in words, and matched by name', () => {
    const open = twoExams(BEFORE, NOW, {
      档案: [
        ['姓名', '班级', '闪光点'],
        ['丙三', '八(2)班', '爱画画'],
        ['丁四', '八(2)班', '跑得快'],
      ],
    });
    adoptBoth(open);
    const reading = open.host.run('adoptTab', [
      { tab: '档案', role: 'archive', confirm: true },
    ]) as SpokenReading;
    const problem = reading.problems.find((candidate) => candidate.code === 'ARCHIVE_WITHOUT_IDS');
    expect(problem?.message).toMatch(/学号/);
    expect(
      compute(open)
        .rows.map((row) => row.name)
        .sort(),
    ).toEqual(['丁四', '丙三']);
    open.dispose();
  });
});
