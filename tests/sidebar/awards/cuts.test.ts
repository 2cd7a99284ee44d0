import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_RULE } from '../../../src/core/awardRule.js';
import { checkRule } from '../../../src/core/checkRule.js';
import { boundsOf, cutPercents, moveCut, riserBars } from '../../../src/sidebar/awards/cuts.js';

const shares = fc.tuple(fc.nat(40), fc.nat(30), fc.nat(30)).filter(([x, y, z]) => x + y + z > 0);

describe('moving a cut', () => {
  test('leaves its neighbours where they are, and gives shares that can be used', () => {
    fc.assert(
      fc.property(shares, fc.nat(2), fc.integer({ min: -50, max: 150 }), (given, cut, percent) => {
        const [least, most] = boundsOf(given, cut);
        const moved = moveCut(given, cut, percent);
        const cuts = cutPercents(moved);
        cutPercents(given).forEach((standing, at) => {
          const wanted = at === cut ? Math.max(least, Math.min(most, percent)) : standing;
          // The last cut stays above 0, for at least one prize must be given.
          expect(cuts[at]).toBe(at === 2 ? Math.max(1, wanted) : wanted);
        });
        expect(() => checkRule({ ...DEFAULT_RULE, shares: moved })).not.toThrow();
      }),
    );
  });

  test('takes from the next prize what it gives to the one before', () => {
    expect(moveCut([20, 30, 50], 0, 35)).toEqual([35, 15, 50]);
    expect(moveCut([20, 30, 50], 1, 20)).toEqual([20, 0, 80]);
    expect(moveCut([20, 30, 50], 2, 90)).toEqual([20, 30, 40]);
  });
});

describe('the bars of those who rose', () => {
  const row = (rise: number) => ({ rise, prize: rise > 1 ? 1 : null }) as never;

  test('are one a student while there is room, the greatest rise as high as can be', () => {
    expect(riserBars([row(4), row(2), row(1)])).toEqual([
      { height: 1, students: 1, prize: 1 },
      { height: 0.5, students: 1, prize: 1 },
      { height: 0.25, students: 1, prize: null },
    ]);
  });

  test('hold everyone, however many there are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 99 }), { maxLength: 900 }), (rises) => {
        const bars = riserBars(rises.map(row));
        expect(bars.length).toBeLessThanOrEqual(64);
        expect(bars.reduce((sum, { students }) => sum + students, 0)).toBe(rises.length);
      }),
    );
  });
});
