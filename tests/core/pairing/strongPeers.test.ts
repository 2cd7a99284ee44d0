import { expect, test } from 'vitest';
import { strongPeers } from '../../../src/core/pairing/strongPeers.js';
import { exam, type StudentInput } from '../builders.js';

const row = (
  name: string,
  mark: NonNullable<StudentInput['marks']>,
  className: string | null = '八(1)班',
): StudentInput => ({
  name,
  className,
  marks: mark,
});

const told = (rows: StudentInput[], supported: string[] = [], percent = 70) =>
  strongPeers(
    exam('期中', ['数学'], rows),
    supported.map((name) => ({ ids: {}, name, className: '八(1)班' })),
    percent,
  ).map(({ name, strong }) => `${name} ${strong.map(({ percentile }) => percentile).join()}`);

test('a classmate is strong when so many percent of the others in class have a lower mark', () => {
  const rows = [row('甲', [90]), row('乙', [80]), row('丙', [70]), row('丁', [60])];
  expect(told(rows)).toEqual(['甲 100']);
  expect(told(rows, [], 66)).toEqual(['乙 66', '甲 100']);
});

test('equal marks are strong together or not at all', () => {
  const rows = [row('甲', [90]), row('乙', [90]), row('丙', [70]), row('丁', [60])];
  expect(told(rows)).toEqual([]);
  expect(told(rows, [], 60)).toEqual(['乙 66', '甲 66']);
});

test('classes are compared within themselves, and one without marks is not compared', () => {
  const rows = [
    row('甲', [50]),
    row('乙', [40]),
    row('丙', [99], '八(2)班'),
    row('丁', ['absent']),
    row('戊', [99], null),
  ];
  expect(told(rows)).toEqual(['甲 100']);
});

test('nobody under support is a helper, and nobody whose name another in class has', () => {
  const rows = [row('甲', [90]), row('甲', [88]), row('乙', [85]), row('丙', [60]), row('丁', [50])];
  expect(told(rows, ['乙'], 40)).toEqual([]);
  expect(told(rows, [], 40)).toEqual(['乙 50']);
});

test('children with one name are kept apart by their numbers', () => {
  const rows = [
    { ...row('甲', [90]), ids: { studentId: '1' } },
    { ...row('乙', [50]), ids: { studentId: '2' } },
  ];
  const supported = [{ ids: { studentId: '1' }, name: '甲', className: null }];
  expect(strongPeers(exam('期中', ['数学'], rows), supported, 70)).toEqual([]);
});
