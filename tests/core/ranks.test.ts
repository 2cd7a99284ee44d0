import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Ranking } from '../../src/core/awardRule.js';
import { rankChanges, rankDescending } from '../../src/core/ranks.js';

/** Lists as they come, on a grid and off it: sums of marks, long decimals, huge numbers, both zeros. */
const lists: Record<string, fc.Arbitrary<number[]>> = {
  'a few whole points, so that many are level': fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 40 }),
  'totals in half points, as millionths': fc.array(
    fc.integer({ min: 300, max: 1500 }).map((halves) => halves * 500_000),
    { maxLength: 60 },
  ),
  'totals in tenths with one in hundredths': fc
    .tuple(
      fc.array(
        fc.integer({ min: 0, max: 7500 }).map((tenths) => tenths * 100_000),
        { maxLength: 40 },
      ),
      fc.integer({ min: 0, max: 75_000 }).map((hundredths) => hundredths * 10_000),
    )
    .map(([tenths, odd]) => [...tenths, odd]),
  'points as decimals, which no binary grid holds': fc.array(
    fc.integer({ min: 0, max: 300 }).map((tenths) => tenths / 10),
    { maxLength: 40 },
  ),
  'any numbers, zeros of both signs and infinities among them': fc.array(
    fc.oneof(fc.double({ noNaN: true }), fc.constantFrom(0, -0, 1, -1, Infinity, -Infinity)),
    { maxLength: 40 },
  ),
  'a spread too wide to count': fc.array(
    fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constantFrom(1e9 + 1, 2 ** 53, -(2 ** 53), 1e308, -1e308)),
    { maxLength: 40 },
  ),
  'neighbours that differ in the last digit only': fc.array(
    fc.constantFrom(1, 1 + Number.EPSILON, 2 ** 53, 2 ** 53 + 2, 0.1 + 0.2, 0.3, 5e-324, 0, -0, -5e-324),
    { maxLength: 40 },
  ),
};

const rankings: readonly Ranking[] = ['competition', 'dense'];

/** From the definition: one more than the number who are greater, or than the number of greater values. */
function byDefinition(list: readonly number[], ranking: Ranking): number[] {
  return list.map((value) => {
    const greater = list.filter((other) => other > value).map((other) => other + 0);
    return 1 + (ranking === 'dense' ? new Set(greater).size : greater.length);
  });
}

describe('rankDescending', () => {
  test('gives 1, 2, 2, 4 by competition, which is the default, and 1, 2, 2, 3 when dense', () => {
    expect(rankDescending([10, 30, 20, 20])).toEqual([4, 1, 2, 2]);
    expect(rankDescending([10, 30, 20, 20], 'competition')).toEqual([4, 1, 2, 2]);
    expect(rankDescending([10, 30, 20, 20], 'dense')).toEqual([3, 1, 2, 2]);
  });

  test('ranks nobody, one student and a class of equals', () => {
    for (const ranking of rankings) {
      expect(rankDescending([], ranking)).toEqual([]);
      expect(rankDescending([0], ranking)).toEqual([1]);
      expect(rankDescending([5, 5, 5], ranking)).toEqual([1, 1, 1]);
      expect(rankDescending([0, -0, -1], ranking)).toEqual([1, 1, ranking === 'dense' ? 2 : 3]);
    }
  });

  describe.each(Object.entries(lists))('is the definition for %s', (_, list) => {
    test.each(rankings)('%s', (ranking) => {
      fc.assert(
        fc.property(list, (values) => {
          expect(rankDescending(values, ranking)).toEqual(byDefinition(values, ranking));
        }),
        { numRuns: 300 },
      );
    });
  });

  test('is the same for a whole school whether its ranks are counted or sorted', () => {
    // One total off the grid by a millionth of a point makes the grid too fine to count on.
    const totals = Array.from({ length: 5000 }, (_, at) => ((at * 7919) % 1801) * 500_000);
    const sorted = rankDescending([...totals, -1]);
    expect(rankDescending(totals)).toEqual(sorted.slice(0, -1));
    expect(sorted[5000]).toBe(5001);
  });

  test('leaves its input as it was', () => {
    const list = [3, 1, 2];
    rankDescending(list);
    expect(list).toEqual([3, 1, 2]);
  });
});

describe('rankChanges', () => {
  test('gives both ranks and the places between, a rise being positive', () => {
    const { before, now, change } = rankChanges([300, 200, 100], [100, 300, 100]);
    expect([[...before], [...now], [...change]]).toEqual([
      [1, 2, 3],
      [2, 1, 2],
      [-1, 1, 1],
    ]);
  });

  test('is the two rankings and their difference', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 })), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(pairs, fc.constantFrom(...rankings), (list, ranking) => {
        const [was, is] = [list.map(([x]) => x * 500_000), list.map(([, y]) => y * 500_000)];
        const { before, now, change } = rankChanges(was, is, ranking);
        expect([...before]).toEqual(byDefinition(was, ranking));
        expect([...now]).toEqual(byDefinition(is, ranking));
        expect([...change]).toEqual(list.map((_, at) => before[at]! - now[at]!));
      }),
    );
  });

  test('takes typed arrays as well as lists', () => {
    expect([...rankChanges(Float64Array.of(1, 2), Float64Array.of(2, 1)).change]).toEqual([1, -1]);
  });
});
