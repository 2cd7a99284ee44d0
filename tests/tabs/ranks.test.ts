import { describe, expect, test } from 'vitest';
import { recogniseTab } from '../../src/tabs/recognise.js';

const NAMES = ['张一诺', '李可欣', '王浩然', '赵子涵', '陈思远', '刘雨桐', '孙浩宇', '周梓萱'];
const MARKS = [
  [71, 90],
  [95, 92],
  [60, 75],
  [88, 66],
  [64, 99],
  [80, 50],
  [77, 81],
  [58, 47],
];
type Row = [name: string, one: number, two: number, total: number, rank: number];

/** Totals 161, 187, 135, 154, 163, 130, 158, 105 with the ranks that they give. */
const copy = (): Row[] => {
  const rows = NAMES.map((name, at): Row => {
    const [one, two] = MARKS[at]!;
    return [name, one!, two!, one! + two!, 0];
  });
  return ranked(rows);
};

function ranked(rows: Row[]): Row[] {
  for (const row of rows) row[4] = 1 + rows.filter((other) => other[3] > row[3]).length;
  return rows;
}

const problemsOf = (body: readonly unknown[][], header = ['姓名', '语文', '数学', '总分', '班级名次']) =>
  recogniseTab({ name: '期中', values: [header, ...body] }).problems.map(({ code, cell, params }) => [
    code,
    cell,
    ...Object.values(params),
  ]);

describe('a column of ranks', () => {
  test('that follows the marks is no finding', () => {
    expect(problemsOf(copy())).toEqual([]);
  });

  test('made before a total was mistyped is right: only the total is told', () => {
    const body = copy();
    body[3]![3] += 30;
    expect(problemsOf(body)).toEqual([['TOTAL_DIFFERS', 'D5', 184, 154, '赵子涵']]);
  });

  test('made after a total was mistyped is right too', () => {
    const body = copy();
    body[3]![3] += 30;
    ranked(body);
    expect(problemsOf(body)).toEqual([['TOTAL_DIFFERS', 'D5', 184, 154, '赵子涵']]);
  });

  test('with one wrong rank is told that cell, also where a student stands twice', () => {
    const body = copy();
    body[6]![4] = 9;
    const wrong = ['RANK_DIFFERS', 'E8', 9, 4, '孙浩宇'];
    expect(problemsOf(body)).toEqual([wrong]);
    const twice = [...body, body[1]!.slice()];
    expect(problemsOf(twice).filter(([code]) => code === 'RANK_DIFFERS')).toEqual([wrong]);
  });

  test('of a student who stands twice with other marks is told for nobody else', () => {
    const [name, one, two, , rank] = copy()[1]!;
    const twice = [...copy(), [name, one - 50, two, one - 50 + two, rank]];
    expect(problemsOf(twice).map(([code]) => code)).toEqual(['DUPLICATE_NAME']);
  });

  test.each(['班级名次', '名次', '年级排名'])('%s that follows none of the marks is one note', (header) => {
    const body = copy();
    [5, 8, 1, 7, 6, 2, 3, 4].forEach((rank, at) => {
      body[at]![4] = rank;
    });
    expect(problemsOf(body, ['姓名', '语文', '数学', '总分', header])).toEqual([
      ['RANK_OF_NO_MARKS', 'E2', header, '张一诺'],
    ]);
  });

  test.each([
    ['级名', 7],
    ['名次', 3],
  ])('%s among more students than the tab holds has their order, and is no finding', (header, step) => {
    const body = copy().map((row) => [...row.slice(0, 4), row[4] * step + 10]);
    expect(problemsOf(body, ['姓名', '语文', '数学', '总分', header])).toEqual([]);
  });

  test('of two groups of a class, each ranked for itself, is no finding', () => {
    const body = copy();
    ranked(body.filter((_, at) => at % 2 === 0));
    ranked(body.filter((_, at) => at % 2 === 1));
    expect(problemsOf(body)).toEqual([]);
  });
});

describe('totals of scaled marks', () => {
  const body = NAMES.map((name, at) => [name, 100 - at, 60 + at, 80 + at, 50 + at, 70 + at, 250 + at]);

  test.each([
    [['姓名', '语文', '物理', '物理赋分', '化学', '化学赋分', '总分']],
    [['姓名', '语文', '物理', '赋分', '化学', '赋分', '总分']],
  ])('are right (%s)', (header) => {
    expect(problemsOf(body, header)).toEqual([]);
    const wrong = body.map((row) => row.slice());
    wrong[2]![6] = 999;
    expect(problemsOf(wrong, header)).toEqual([['TOTAL_DIFFERS', 'G4', 999, 252, '王浩然']]);
  });

  test('are no excuse for totals that follow the plain marks', () => {
    const plain = body.map(([name, a, b, c, d, e]) => [
      name,
      a,
      b,
      c,
      d,
      e,
      Number(a) + Number(b) + Number(d),
    ]);
    const header = ['姓名', '语文', '物理', '物理赋分', '化学', '化学赋分', '总分'];
    expect(problemsOf(plain, header)).toEqual([]);
  });
});
