import { expect, test } from 'vitest';
import { readStudentId } from '../../src/tabs/studentId.js';
import { codes } from './grids.js';

test.each([
  ['0101', null, '0101'],
  [' ０１０１ ', null, '0101'],
  ['#2024 001x', null, '2024001X'],
  ["'0007", null, '0007'],
  [101, '0101', '0101'],
  [101, null, '101'],
  [1001, '1,001', '1001'],
  [20240101, '20240101.00', '20240101'],
  ['0', null, '0'],
])('%j displayed as %j is the number %j', (value, display, id) => {
  expect(readStudentId(value, display)).toEqual({ id });
});

test.each([[''], [' \u3000\u200b'], [null], ['-'], ['无'], ['#']])('%j is no number', (value) => {
  expect(readStudentId(value, null)).toBeNull();
});

test.each([
  [4.40101200801011e17, '4.40101E+17', '4.40101E+17'],
  ['4.40101E+17', null, '4.40101E+17'],
  [1e15, null, '1000000000000000'],
])('%j has lost digits', (value, display, lost) => {
  expect(readStudentId(value, display)).toEqual({ lost });
});

test('a number that lost digits is flagged and left out, its student stays', () => {
  const grid = {
    name: '期中',
    values: [
      ['学籍号', '姓名', '语文'],
      [4.4010120080101e17, '张三', 90],
    ],
  };
  expect(codes(grid)).toEqual(['ID_LOST_DIGITS']);
});
