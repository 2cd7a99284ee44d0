import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toMicropoints, toPoints } from '../../src/core/points.js';
import { fraction, fromDecimal, plus, toNumber } from './reference/fraction.js';

const sum = (marks: readonly number[]): number =>
  marks.reduce((total, mark) => total + toMicropoints(mark), 0);

test('0.1 + 0.2 is 0.3', () => {
  expect(0.1 + 0.2).not.toBe(0.3);
  expect(sum([0.1, 0.2])).toBe(sum([0.3]));
  expect(toPoints(sum([0.1, 0.2]))).toBe(0.3);
});

test('the sum of up to twenty marks to the hundredth is the decimal sum, in any order', () => {
  const mark = fc.integer({ min: 0, max: 15000 }).map((hundredths) => hundredths / 100);
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 20 }), (marks) => {
      const exact = toNumber(marks.map(fromDecimal).reduce(plus, fraction(0)));
      expect(toPoints(sum(marks))).toBe(exact);
      expect(toPoints(sum([...marks].reverse()))).toBe(exact);
    }),
  );
});

test('points come back as they were typed, and a difference of totals may be negative', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100000 }), fc.integer({ min: 0, max: 100000 }), (x, y) => {
      expect(toPoints(toMicropoints(x / 100))).toBe(x / 100);
      expect(toPoints(toMicropoints(x / 100) - toMicropoints(y / 100))).toBe((x - y) / 100);
    }),
  );
});
