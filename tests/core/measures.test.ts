import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meanOf, percentile, rateOfRise, tScale } from '../../src/core/measures.js';

describe('percentile', () => {
  test('is 100 for the first, 0 for the last, and even steps between', () => {
    expect([1, 2, 3, 4, 5].map((rank) => percentile(rank, 5))).toEqual([100, 75, 50, 25, 0]);
  });

  test('has no meaning in a pool of one', () => {
    expect(percentile(1, 1)).toBeNull();
  });
});

test('the rate of a rise is the places risen over the places there were', () => {
  expect(rateOfRise(10, 5)).toBe(0.5);
  expect(rateOfRise(4, 1)).toBe(0.75);
  expect(rateOfRise(1, 1)).toBe(0);
  expect(rateOfRise(2, 6)).toBe(-2);
});

describe('tScale', () => {
  test('puts the mean at 50 and one standard deviation of the population at 10', () => {
    // Mean 5, standard deviation 2: the usual example of a population.
    const t = tScale([2, 4, 4, 4, 5, 5, 7, 9]);
    expect([5, 7, 3, 9].map(t)).toEqual([50, 60, 40, 70]);
  });

  test('has no meaning where everybody has the same total, or nobody has any', () => {
    expect(tScale([7, 7, 7])(7)).toBeNull();
    expect(tScale([7])(7)).toBeNull();
    expect(tScale([])(7)).toBeNull();
  });

  test('has mean 50 and standard deviation 10 over the population itself', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 750_000_000 }), { minLength: 2, maxLength: 60 }),
        (totals) => {
          fc.pre(new Set(totals).size > 1);
          const scores = totals.map((total) => tScale(totals)(total)!);
          const mean = scores.reduce((sum, x) => sum + x, 0) / scores.length;
          const variance = scores.reduce((sum, x) => sum + (x - mean) ** 2, 0) / scores.length;
          expect(mean).toBeCloseTo(50, 6);
          expect(Math.sqrt(variance)).toBeCloseTo(10, 6);
        },
      ),
    );
  });

  test('gives the same to the last digit in any order of the population', () => {
    const reordered = fc
      .array(fc.integer({ min: 0, max: 750_000_000 }), { minLength: 2, maxLength: 60 })
      .chain((totals) =>
        fc.tuple(fc.constant(totals), fc.shuffledSubarray(totals, { minLength: totals.length })),
      );
    fc.assert(
      fc.property(reordered, ([totals, shuffled]) => {
        expect(tScale(shuffled)(totals[0]!)).toBe(tScale(totals)(totals[0]!));
      }),
      { numRuns: 500 },
    );
  });
});

describe('meanOf', () => {
  test('is the mean, and null for nobody', () => {
    expect(meanOf([1, 2, 6])).toBe(3);
    expect(meanOf([])).toBeNull();
  });

  test('gives the same to the last digit in any order', () => {
    const reordered = fc
      .array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 2, maxLength: 40 })
      .chain((values) =>
        fc.tuple(fc.constant(values), fc.shuffledSubarray(values, { minLength: values.length })),
      );
    fc.assert(
      fc.property(reordered, ([values, shuffled]) => {
        expect(meanOf(shuffled)).toBe(meanOf(values));
      }),
      { numRuns: 500 },
    );
  });
});
