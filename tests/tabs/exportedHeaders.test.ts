import { describe, expect, test } from 'vitest';
import { recogniseTab } from '../../src/tabs/recognise.js';
import { fields } from './grids.js';

const NAMES = ['王浩然', '李可欣', '张一诺', '赵子涵', '陈思远', '刘雨桐', '孙浩宇', '周梓萱'];
const PUPILS = ['Ann Lee', 'Bob Ray', 'Cid Moe', 'Dan Fox'];

describe('headers of pinyin letters', () => {
  const rows = NAMES.map((name, i) => [`20240100${i}`, name, '男', '01', 61 + i, 72 + i, 83 - i, 216 + i]);

  test('are read where several stand together above Chinese names', () => {
    const grid = { name: 'CJ', values: [['ZKZH', 'XM', 'XB', 'BJ', 'YW', 'SX', 'WL', 'ZF'], ...rows] };
    expect(fields(grid)).toMatchObject({
      ZKZH: 'examId',
      XM: 'name',
      XB: null,
      BJ: 'class',
      YW: 'score:语文/100',
      SX: 'score:数学/100',
      WL: 'score:物理/100',
      ZF: 'total',
    });
    expect(recogniseTab(grid).confidence).toBeGreaterThanOrEqual(0.8);
  });

  test('are read with what a subject’s column holds of it, in small letters, and with a student number', () => {
    const values = [['xh', 'xm', 'xb', 'bj', 'ywcj', 'sx_cj', 'hxdf', 'zf'], ...rows];
    expect(fields({ name: 'CJ', values })).toMatchObject({
      xh: 'studentId',
      xm: 'name',
      ywcj: 'score:语文/100',
      sx_cj: 'score:数学/100',
      hxdf: 'score:化学/100',
    });
  });

  test('count for nothing above other names, or one of them alone', () => {
    const english = PUPILS.map((name, i) => [name, 60 + i, 70 + i, 80 + i]);
    expect(recogniseTab({ name: 'x', values: [['XM', 'SW', 'LS', 'DL'], ...english] }).role).toBeNull();
    const alone = recogniseTab({ name: 'x', values: [['Name', 'Maths', 'SX', 'English'], ...english] });
    expect(alone.columns.filter(({ subject }) => subject === '数学').map(({ header }) => header)).toEqual([
      'Maths',
    ]);
  });
});

describe('columns of percent', () => {
  const marks = (...of: number[]) =>
    PUPILS.map((name, i) => [name, ...of.map((points, k) => points + i * (k + 2))]);

  test.each([
    ['Maths %', 'English (%)'],
    ['数学%', '英语（%）'],
    ['Maths percentage', 'English Percent'],
  ])('%s and %s are marks out of 100', (one, other) => {
    const { columns, confidence } = recogniseTab({
      name: 'Marks',
      values: [['Name', one, other], ...marks(60, 70)],
    });
    const read = columns
      .slice(1)
      .map(({ subject, fullMark, fullMarkFrom }) => [subject, fullMark, fullMarkFrom]);
    expect(read).toEqual([
      ['数学', 100, 'header'],
      ['英语', 100, 'header'],
    ]);
    expect(confidence).toBeGreaterThanOrEqual(0.8);
  });

  test.each([
    [['Maths', 'Maths %'], 1],
    [['Maths %', 'Maths'], 2],
  ])('of %s the plain one holds the marks', (headers, plain) => {
    const values = [['Name', ...headers, 'English'], ...marks(30, 60, 40)];
    const { columns, problems } = recogniseTab({ name: 'Marks', values });
    const found = columns.filter(({ field, subject }) => field === 'score' && subject === '数学');
    expect(found.map(({ column }) => column - 1)).toEqual([plain]);
    expect(problems).toEqual([]);
  });

  test('that hold parts of 1 are asked', () => {
    const values = [['Name', 'Maths %', 'English %'], ...PUPILS.map((name, i) => [name, 0.5 + i / 10, 0.9])];
    expect(recogniseTab({ name: 'Marks', values }).confidence).toBeLessThan(0.8);
  });
});

describe('dates as headers', () => {
  const quiz = (headers: string[], cell: (i: number, k: number) => unknown, tab = '数学周测') => ({
    name: tab,
    values: [['姓名', ...headers], ...NAMES.map((name, i) => [name, ...headers.map((_, k) => cell(i, k))])],
  });
  const points = (i: number, k: number) => 60 + ((i * 13 + k * 7) % 40);
  const DAYS = ['9月3日', '9月10日', '9月17日', '10月8日'];

  test.each([[DAYS], [['2026-09-03', '2026-09-10', '2026-10-08']], [['Sep 3', 'Sep 10', 'Oct 8']]])(
    '%s above marks are exams in order of time, and the one that is meant is asked',
    (headers) => {
      const reading = recogniseTab(quiz(headers, points));
      expect(reading).toMatchObject({ role: 'exam', exams: headers, subjects: ['数学'] });
      expect(reading.confidence).toBeLessThan(0.8);
      expect(reading.problems.map(({ code }) => code)).toContain('SEVERAL_EXAMS');
      expect(reading.problems.map(({ code }) => code)).not.toContain('NOT_AN_EXAM');
    },
  );

  test('beside their total are no timetable either, and are asked', () => {
    const grid = quiz([...DAYS, '总分'], (i, k) => (k < 4 ? points(i, k) : 300 + i));
    const reading = recogniseTab(grid);
    expect(reading.role).toBe('exam');
    expect(reading.confidence).toBeLessThan(0.8);
  });

  test.each([
    ['ticks', () => '√', '周测'],
    ['lessons missed', (i: number) => i % 2, '周测'],
    ['points of a day', points, '班级量化积分'],
    ['minutes', points, '阅读打卡'],
  ])('above %s stay what they were', (_, cell, tab) => {
    const reading = recogniseTab(quiz(DAYS, cell, tab));
    expect(reading).toMatchObject({ role: null, problems: [{ code: 'NOT_AN_EXAM' }] });
  });
});
