import { describe, expect, test } from 'vitest';
import type { BandScheme } from '../../src/core/awardRule.js';
import { bandsOf } from '../../src/core/bands.js';
import { toMicropoints } from '../../src/core/points.js';
import { exam } from './builders.js';

const RATE: BandScheme = { by: 'rate', names: ['A', 'B', 'C', 'D'], cuts: [85, 70, 60] };
const ONE = { basis: 'computed', subjects: ['数学'] } as const;
const told = { ...exam('期末', ['数学'], []), fullMarks: { 数学: 120 } };
const micro = (points: number[]) => Float64Array.from(points, toMicropoints);

describe('bands by score rate', () => {
  test('begin exactly at their percent of the full mark', () => {
    // 85 % of 120 is 102, 70 % is 84, 60 % is 72.
    const totals = micro([120, 102, 101.9, 84, 83.5, 72, 71.9, 0]);
    expect(bandsOf(told, { ...ONE, subjects: ['数学'] }, totals, RATE)).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
  });

  test('weigh the full mark as the marks are weighed', () => {
    const totals = micro([102, 101.9]).map((total) => total * 150);
    expect(bandsOf(told, { ...ONE, subjects: ['数学'], weights: [150] }, totals, RATE)).toEqual([0, 1]);
  });

  test('give nothing to a student without a total', () => {
    expect(bandsOf(told, { ...ONE, subjects: ['数学'] }, Float64Array.of(Number.NaN), RATE)).toEqual([null]);
  });

  test('need the full mark of every subject that counts', () => {
    const rule = { basis: 'computed' as const, subjects: ['数学', '语文'] };
    expect(() => bandsOf(told, rule, new Float64Array(), RATE)).toThrow(
      expect.objectContaining({ code: 'NO_FULL_MARK', params: { exam: '期末', subjects: '语文' } }),
    );
  });
});

describe('bands by share', () => {
  const SHARE: BandScheme = { by: 'share', names: ['A', 'B', 'C'], cuts: [20, 30] };
  const rule = { ...ONE, subjects: ['数学'] };

  test('take the best of everyone valid, rounded up', () => {
    // Seven: ceil(1.4) = 2 in A, ceil(3.5) = 4 up to B.
    expect(bandsOf(told, rule, micro([70, 60, 50, 40, 30, 20, 10]), SHARE)).toEqual([0, 0, 1, 1, 2, 2, 2]);
  });

  test('give equal totals the better band', () => {
    expect(bandsOf(told, rule, micro([70, 60, 60, 60, 30, 20, 10]), SHARE)).toEqual([0, 0, 0, 0, 2, 2, 2]);
  });
});
