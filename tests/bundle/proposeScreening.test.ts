import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import type { ScreeningResult } from '../../src/addon/api.js';
import { ADOPTIONS, classOf } from '../support/classes.js';
import { type OpenWorkbook, openWorkbook, type Tabs } from '../support/workbook.js';

const code = readFileSync('dist/Code.js', 'utf8');
const opened: OpenWorkbook[] = [];

afterEach(() => {
  for (const open of opened.splice(0)) open.dispose();
});

function open(tabs: Tabs, adoptions: readonly unknown[]): OpenWorkbook {
  const workbook = openWorkbook(code, tabs);
  opened.push(workbook);
  for (const request of adoptions) workbook.host.run('adoptTab', [request]);
  return workbook;
}

function codeOf(run: () => unknown): string {
  try {
    run();
    return 'ok';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

const EXAM: Tabs = {
  期末: [
    ['学号', '姓名', '班级', '语文(100)', '数学(120)', '英语', '物理(90)'],
    ['001', '甲', '八(1)班', 50, 60, 70, 50],
    ['002', '乙', '八(1)班', 90, 100, 90, 80],
    ['003', '丙', '八(1)班', 80, '缺考', 95, 85],
    ['004', '丁', '八(1)班', 85, 95, 92, 80],
  ],
};

test('without a word of what, it takes the latest exam and the usual rules, and says why in sentences', () => {
  const workbook = open(EXAM, [{ tab: '期末', role: 'exam' }]);
  const found = workbook.host.run('proposeScreening', []) as ScreeningResult;
  expect(found.candidates.map(({ name, ids, reasons }) => [name, ids.studentId, reasons])).toEqual([
    ['甲', '001', ['总分在班上后 20%：3 人中第 3 名。', '语文 50/100、数学 60/120、物理 50/90，不及格。']],
  ]);
  expect(found.unjudged.map(({ name, open: why }) => [name, why])).toEqual([
    ['丙', ['总分位置：数学缺考。']],
  ]);
  expect(found.notes.map((note) => note.code)).toContain('full-mark-unknown');
  expect(found.candidates[0]!.weakSubjects).toEqual(['语文', '物理', '数学']);
});

test('a long table and a row of full marks tell the full marks too', () => {
  const long: Tabs[string] = [['姓名', '班级', '科目', '成绩', '满分']];
  for (const [name, chinese, maths] of [
    ['甲', 50, 60],
    ['乙', 90, 100],
  ] as const) {
    long.push([name, '八(1)班', '语文', chinese, 100], [name, '八(1)班', '数学', maths, 120]);
  }
  const row: Tabs[string] = [
    ['姓名', '班级', '语文', '数学'],
    ['满分', '', 100, 120],
    ['甲', '八(1)班', 50, 60],
    ['乙', '八(1)班', 90, 100],
  ];
  for (const rows of [long, row]) {
    const workbook = open({ 期末: rows }, [{ tab: '期末', role: 'exam', confirm: true }]);
    const request = { rules: { belowPass: { subjects: 2 } } };
    const found = workbook.host.run('proposeScreening', [request]) as ScreeningResult;
    expect(found.candidates.map(({ reasons }) => reasons)).toEqual([['语文 50/100、数学 60/120，不及格。']]);
    expect(found.notes.map((note) => note.code)).not.toContain('full-mark-unknown');
  }
});

test('two tabs of one exam that disagree on a full mark leave it unknown', () => {
  const tab = (className: string, full: number): Tabs[string] => [
    ['姓名', '班级', `语文(${full})`],
    [`甲${className}`, className, 50],
  ];
  const exam = { name: '期末', term: null, date: null, kind: null };
  const workbook = open({ 一: tab('八(1)班', 100), 二: tab('八(2)班', 120) }, [
    { tab: '一', role: 'exam', exam },
    { tab: '二', role: 'exam', exam },
  ]);
  const found = workbook.host.run('proposeScreening', [{ rules: { belowPass: { subjects: 1 } } }]);
  expect((found as ScreeningResult).notes[0]).toMatchObject({ code: 'full-mark-unknown' });
});

test('guesses the earlier exam that a rule about lost places needs', () => {
  const workbook = open(classOf(24), ADOPTIONS);
  const found = workbook.host.run('proposeScreening', [{ rules: { fall: { places: 1 } } }]);
  expect(found).toMatchObject({ exam: '八下期末', baseline: '八上期末' });
  const { candidates } = found as ScreeningResult;
  expect(candidates.length).toBeGreaterThan(0);
  expect(candidates[0]!.reasons[0]).toMatch(/^比「八上期末」退 \d+ 名/);
  const first = workbook.host.run('proposeScreening', [{ exam: '八上期末', rules: { fall: {} } }]);
  expect((first as ScreeningResult).baseline).toBeNull();
});

test('tells who is in the archive already, writes nothing, and keeps nothing', () => {
  const workbook = open(classOf(24), ADOPTIONS);
  const before = workbook.contents();
  const found = workbook.host.run('proposeScreening', [{ rules: { bottom: { percent: 99 } } }]);
  const states = (found as ScreeningResult).candidates.map(({ inArchive }) => inArchive.state);
  expect(states).toContain('active');
  expect(states).toContain('none');
  expect(workbook.contents()).toEqual(before);
});

test('without an exam, with another one’s name, or with a figure that cannot be, it says so', () => {
  const none = open(EXAM, []);
  expect(codeOf(() => none.host.run('proposeScreening', []))).toBe('NO_EXAM');
  const workbook = open(EXAM, [{ tab: '期末', role: 'exam' }]);
  const ask = (request: unknown) => codeOf(() => workbook.host.run('proposeScreening', [request]));
  expect(ask({ exam: '期中' })).toBe('NOT_REGISTERED');
  expect(ask({ baseline: '期末' })).toBe('SAME_EXAM');
  expect(ask({ rules: { bottom: { percent: 0 } } })).toBe('BAD_REQUEST');
  expect(ask({ rules: { bottom: { percent: '20' } } })).toBe('BAD_REQUEST');
  expect(ask({ rules: [] })).toBe('BAD_REQUEST');
  expect(ask({ class: '九(1)班' })).toBe('CLASS_NOT_FOUND');
});
