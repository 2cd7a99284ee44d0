import { expect, test } from 'vitest';
import { wrappedPoints } from '../../../src/workbench/files/wrappedRows.js';

const WRAPPED = { tb: 3 };
const styleOf = (style: unknown) => (style === 'wrapped' ? WRAPPED : null);
const sheet = { columnData: { 0: { w: 150 }, 1: { w: 150, s: 'wrapped' } }, defaultRowHeight: 22 };
const twenty = '一二三四五六七八九十一二三四五六七八九十';

test('a wrapped text of more than a line makes its row higher, by a line for each', () => {
  const one = wrappedPoints({ 0: { v: twenty, s: 'wrapped' } }, sheet, styleOf)!;
  const two = wrappedPoints({ 0: { v: twenty + twenty, s: 'wrapped' } }, sheet, styleOf)!;
  expect(one).toBeGreaterThanOrEqual(3 * 11);
  expect(two).toBeGreaterThanOrEqual(5 * 11);
  expect(two).toBeGreaterThan(one);
});

test('what is not wrapped, fits on a line or is no text leaves the row as it is', () => {
  expect(wrappedPoints({ 0: { v: twenty } }, sheet, styleOf)).toBeNull();
  expect(wrappedPoints({ 0: { v: '一二三', s: 'wrapped' } }, sheet, styleOf)).toBeNull();
  expect(wrappedPoints({ 0: { v: 12345678901234, s: 'wrapped' } }, sheet, styleOf)).toBeNull();
  expect(wrappedPoints({}, sheet, styleOf)).toBeNull();
});

test('a column’s wrapping holds for its cells, and a line break is a line', () => {
  expect(wrappedPoints({ 1: { v: 'a\nb\nc' } }, sheet, styleOf)).toBeGreaterThanOrEqual(3 * 11);
});

test('no row is higher than a file may say', () => {
  expect(wrappedPoints({ 1: { v: twenty.repeat(400) } }, sheet, styleOf)).toBe(409.5);
});
