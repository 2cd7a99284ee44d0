import { describe, expect, test } from 'vitest';
import { understandTab } from '../../src/tabs/recognise.js';

const NAMES = ['王浩然', '李可欣', '张一诺', '赵子涵', '陈思远', '刘雨桐', '孙浩宇', '周梓萱'];

function read(names: readonly string[], more: unknown[][] = []) {
  const rows = names.map((name, at) => [name, 60 + at * 3, 95 - at * 4]);
  const values = [['姓名', '语文', '数学'], ...rows, ...more];
  const { reading, exam } = understandTab({ name: '期中', values }, {});
  return { reading, names: exam?.students.map(({ name }) => name) };
}

describe('a running number in front of the names', () => {
  test.each([
    ['01 王浩然', (name: string, at: number) => `0${at + 1} ${name}`],
    ['1、王浩然', (name: string, at: number) => `${at + 1}、${name}`],
    ['１.王浩然', (name: string, at: number) => `${'０１２３４５６７８'[at + 1]!}.${name}`],
    ['8 王浩然, sorted by marks', (name: string, at: number) => `${8 - at} ${name}`],
    ['01 王浩然, begun anew', (name: string, at: number) => `0${(at % 4) + 1} ${name}`],
  ])('as in %s is no part of them', (_, written) => {
    const { reading, names } = read(NAMES.map(written), [['平均分', 71, 80]]);
    expect(names).toEqual(NAMES);
    expect(reading.confidence).toBeGreaterThanOrEqual(0.8);
  });

  test('where one row has none, is left out of the others', () => {
    const { names } = read(NAMES.map((name, at) => (at === 3 ? name : `${at + 1} ${name}`)));
    expect(names).toEqual(NAMES);
  });

  test.each([
    ['a number of each child and nothing else', NAMES.map((_, at) => `${at + 1}号`)],
    ['numbers behind names', NAMES.map((name, at) => `${name} ${at + 1}`)],
    ['two of eight', NAMES.map((name, at) => (at < 2 ? `${at + 1} ${name}` : name))],
  ])('is kept of %s', (_, names) => {
    expect(read(names).names).toEqual(names);
  });

  test.each([
    ['does not run', NAMES.map((name) => `3 ${name}`)],
    ['is a student number', NAMES.map((name, at) => `202401${at + 10}${name}`)],
  ])('that %s is asked', (_, names) => {
    expect(read(names).reading.confidence).toBeLessThan(0.8);
  });
});

test('cells of 50,000 characters in the column of names take no time that grows with the square of them', () => {
  const long = `1${' '.repeat(50_000)}1`;
  const values = [
    ['Name', 'Maths', 'English'],
    ['Ann Lee', 60, 70],
    [long, 61, 71],
    [`${' '.repeat(49_999)}4`, '', ''],
    ['Bob Ray', 62, 72],
  ];
  const began = performance.now();
  understandTab({ name: 'Marks', values }, {});
  expect(performance.now() - began).toBeLessThan(2_000);
});
