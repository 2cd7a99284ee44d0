import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Shares, TiePolicy } from '../../src/core/awardRule.js';
import * as prizes from '../../src/core/prizes.js';
import { fraction } from './reference/fraction.js';
import { referencePrizes, seatsUpTo } from './reference/prizeReference.js';

const { prizeCuts } = prizes;

interface Riser {
  change: number;
  gain: number;
}

/** What each riser gets, in the order of the list. */
function assignPrizes(list: readonly Riser[], shares: Shares, ties: TiePolicy) {
  const changes = Float64Array.from(list, ({ change }) => change);
  const gains = ties === 'score-gain' ? Float64Array.from(list, ({ gain }) => gain) : null;
  const dealt = prizes.assignPrizes(changes, gains, shares, ties);
  return list.map((_, at) => ({
    prize: dealt.prizes[at] === 0 ? null : dealt.prizes[at]!,
    place: dealt.places[at]!,
    level: dealt.levels[at]!,
  }));
}

const shares: fc.Arbitrary<Shares> = fc
  .tuple(fc.nat(100), fc.nat(100), fc.nat(100))
  .filter(([x, y, z]) => x + y + z > 0 && x + y + z <= 100);
const riser: fc.Arbitrary<Riser> = fc.record({
  change: fc.integer({ min: 1, max: 6 }),
  gain: fc.integer({ min: -3, max: 3 }),
});
const risers = fc.array(riser, { maxLength: 30 });
const POLICIES: TiePolicy[] = ['promote', 'demote', 'score-gain'];
const policy = fc.constantFrom(...POLICIES);

/** A number that grows as the prize gets worse; no prize is the worst. */
const worth = ({ prize }: { prize: number | null }): number => prize ?? 4;

describe('prizeCuts', () => {
  test.each([
    [1, [1, 1, 1], [1, 0, 0]],
    [2, [1, 2, 2], [1, 1, 0]],
    [3, [1, 2, 3], [1, 1, 1]],
    [5, [1, 3, 5], [1, 2, 2]],
    [7, [2, 4, 7], [2, 2, 3]],
    [10, [2, 5, 10], [2, 3, 5]],
  ])('with 20, 30, 50 for %d risers are %j: %j', (n, cuts, counts) => {
    const [first, second, third] = prizeCuts(n, [20, 30, 50]);
    expect([first, second, third]).toEqual(cuts);
    expect([first, second - first, third - second]).toEqual(counts);
  });

  test.each<[string, number, Shares, number[]]>([
    ['nobody rose', 0, [20, 30, 50], [0, 0, 0]],
    ['no first prize', 5, [0, 50, 50], [0, 3, 5]],
    ['only a third prize', 1, [0, 0, 1], [0, 0, 1]],
    ['no second prize', 3, [10, 0, 20], [1, 1, 2]],
    ['everyone first', 4, [100, 0, 0], [4, 4, 4]],
    ['shares below 100', 10, [10, 20, 30], [1, 3, 6]],
    ['a percent that lands on a whole number', 100, [29, 28, 43], [29, 57, 100]],
    ['just past a whole number', 101, [1, 1, 1], [2, 3, 4]],
    ['one seat for each prize before the percents reach it', 40, [1, 1, 1], [1, 2, 3]],
  ])('%s', (_, n, chosen, cuts) => {
    expect(prizeCuts(n, chosen)).toEqual(cuts);
  });

  test('agree with seats counted one by one, for every number of risers up to 300', () => {
    fc.assert(
      fc.property(fc.nat(300), shares, (n, chosen) => {
        expect(prizeCuts(n, chosen)).toEqual(([1, 2, 3] as const).map((k) => seatsUpTo(k, n, chosen)));
      }),
      { numRuns: 400 },
    );
  });

  test('never fall, never pass the number of risers, and end with it when the shares make 100', () => {
    fc.assert(
      fc.property(fc.nat(5000), shares, (n, chosen) => {
        const [first, second, third] = prizeCuts(n, chosen);
        expect(0 <= first && first <= second && second <= third && third <= n).toBe(true);
        if (chosen[0] + chosen[1] + chosen[2] === 100) expect(third).toBe(n);
      }),
    );
  });

  const emptyAbove = (n: number, chosen: Shares): boolean => {
    const cuts = [0, ...prizeCuts(n, chosen)];
    const isEmpty = (k: number): boolean => cuts[k] === cuts[k + 1];
    return [1, 2].some((k) => !isEmpty(k) && [0, 1].some((i) => i < k && chosen[i]! > 0 && isEmpty(i)));
  };

  test('never leave a prize empty while a lower one has a seat, with the default shares', () => {
    for (let n = 0; n <= 5000; n += 1) expect(emptyAbove(n, [20, 30, 50]), `${n} risers`).toBe(false);
  });

  test('never leave first prize empty, and no prize whose share is a seat or more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), shares, (n, chosen) => {
        if (chosen[0] > 0) expect(prizeCuts(n, chosen)[0]).toBeGreaterThan(0);
        if (chosen.every((share) => share === 0 || n * share >= 100))
          expect(emptyAbove(n, chosen)).toBe(false);
      }),
    );
  });

  test('follow the formula where a share is worth less than a seat: 49, 1, 50 leaves ten risers no second', () => {
    expect(prizeCuts(10, [49, 1, 50])).toEqual([5, 5, 10]);
  });

  test('a percent is never a floating-point one: n × P / 100 is rounded up only when it is not whole', () => {
    for (let n = 0; n <= 2000; n += 100) {
      for (let percent = 1; percent <= 100; percent += 1) {
        expect(prizeCuts(n, [percent, 0, 0])[0]).toBe(Math.min(n, Math.max(1, (n / 100) * percent)));
      }
    }
  });
});

describe('assignPrizes', () => {
  test('agrees with prizes found by counting who stands before and beside', () => {
    fc.assert(
      fc.property(risers, shares, policy, (list, chosen, ties) => {
        const expected = referencePrizes(
          list.map(({ change, gain }) => ({ change, gain: fraction(gain) })),
          chosen,
          ties,
        );
        expect(assignPrizes(list, chosen, ties).map(({ prize }) => prize)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  test('gives one change one prize when ties go up or down', () => {
    fc.assert(
      fc.property(risers, shares, fc.constantFrom<TiePolicy>('promote', 'demote'), (list, chosen, ties) => {
        const decisions = assignPrizes(list, chosen, ties);
        const prizeOf = new Map<number, number | null>();
        list.forEach(({ change }, at) => {
          const { prize } = decisions[at]!;
          expect(prizeOf.has(change) ? prizeOf.get(change) : prize).toBe(prize);
          prizeOf.set(change, prize);
        });
      }),
    );
  });

  test('gives one change and one gain one prize when the gain in total breaks ties', () => {
    fc.assert(
      fc.property(risers, shares, (list, chosen) => {
        const decisions = assignPrizes(list, chosen, 'score-gain');
        list.forEach((x, i) => {
          list.forEach((y, j) => {
            if (x.change === y.change && x.gain === y.gain) expect(decisions[i]).toEqual(decisions[j]);
          });
        });
      }),
    );
  });

  test('never gives a greater change a worse prize', () => {
    fc.assert(
      fc.property(risers, shares, policy, (list, chosen, ties) => {
        const decisions = assignPrizes(list, chosen, ties);
        list.forEach((x, i) => {
          list.forEach((y, j) => {
            if (x.change > y.change) expect(worth(decisions[i]!)).toBeLessThanOrEqual(worth(decisions[j]!));
          });
        });
      }),
    );
  });

  test('always gives the best riser the highest prize there is, unless ties go down', () => {
    fc.assert(
      fc.property(fc.array(riser, { minLength: 1, maxLength: 30 }), shares, policy, (list, chosen, ties) => {
        fc.pre(ties !== 'demote');
        const best = Math.min(...assignPrizes(list, chosen, ties).map(worth));
        expect(best).toBe(1 + chosen.findIndex((share) => share > 0));
      }),
    );
  });

  test('fills the cuts exactly when no two changes are equal', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 30 }),
        shares,
        policy,
        (changes, chosen, ties) => {
          const decisions = assignPrizes(
            changes.map((change) => ({ change, gain: 0 })),
            chosen,
            ties,
          );
          const upTo = (k: number): number => decisions.filter((decision) => worth(decision) <= k).length;
          expect([upTo(1), upTo(2), upTo(3)]).toEqual(prizeCuts(changes.length, chosen));
        },
      ),
    );
  });

  test('lets a group across a cut go up with promote and down with demote', () => {
    const list = [5, 3, 3, 3, 1].map((change) => ({ change, gain: 0 }));
    const prizesBy = (ties: TiePolicy) => assignPrizes(list, [20, 30, 50], ties).map(({ prize }) => prize);
    expect(prizesBy('promote')).toEqual([1, 2, 2, 2, 3]);
    expect(prizesBy('demote')).toEqual([1, 3, 3, 3, 3]);
    expect(prizesBy('score-gain')).toEqual([1, 2, 2, 2, 3]);
  });

  test('leaves a group that reaches past the last cut without a prize when ties go down', () => {
    const list = [4, 2, 2].map((change) => ({ change, gain: 0 }));
    expect(assignPrizes(list, [10, 20, 10], 'demote').map(({ prize }) => prize)).toEqual([1, 3, 3]);
    expect(assignPrizes(list, [30, 20, 0], 'demote').map(({ prize }) => prize)).toEqual([1, null, null]);
    expect(assignPrizes(list, [30, 20, 0], 'promote').map(({ prize }) => prize)).toEqual([1, 2, 2]);
  });

  test('breaks equal change by the gain, which may be a loss, and lets what is still equal go up', () => {
    const list = [
      { change: 2, gain: -1 },
      { change: 2, gain: 4 },
      { change: 2, gain: -1 },
      { change: 2, gain: 0 },
    ];
    expect(assignPrizes(list, [25, 25, 25], 'score-gain').map(({ prize }) => prize)).toEqual([3, 1, 3, 2]);
  });

  test('counts a place as one more than those before, and a level as those beside', () => {
    const list = [1, 9, 4, 4].map((change) => ({ change, gain: 0 }));
    expect(assignPrizes(list, [20, 30, 50], 'promote').map(({ place, level }) => [place, level])).toEqual([
      [4, 1],
      [1, 1],
      [2, 2],
      [2, 2],
    ]);
  });

  test('does not depend on the order of the risers', () => {
    const reordered = risers.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray(
          list.map((_, at) => at),
          { minLength: list.length },
        ),
      ),
    );
    fc.assert(
      fc.property(reordered, shares, policy, ([list, order], chosen, ties) => {
        const straight = assignPrizes(list, chosen, ties);
        const moved = assignPrizes(
          order.map((at) => list[at]!),
          chosen,
          ties,
        );
        expect(moved).toEqual(order.map((at) => straight[at]));
      }),
    );
  });
});
