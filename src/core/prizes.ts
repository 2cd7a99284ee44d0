import type { Shares, TiePolicy } from './awardRule.js';

export type Prize = 1 | 2 | 3;

/** A student who rose: places risen, and the rise in total (for `score-gain`). */
export interface Riser {
  change: number;
  gain: number;
}

export interface PrizeDecision {
  /** null: past the last cut, named as progressed. */
  prize: Prize | null;
  /** Place among the risers, from 1, equal for equals: 1, 2, 2, 4. */
  place: number;
  /** How many share that place. */
  level: number;
}

/**
 * How many risers stand at or above each cut: `cut_k = min(n, max(j_k, ceil(n × P_k / 100)))`, where `P_k` is the
 * cumulative percent and `j_k` the number of shares above 0 up to k. So a sole riser wins first prize, and no prize
 * is given while a higher one stays empty. Whole numbers throughout.
 *
 * @param n number of risers
 * @param shares whole percents, sum at most 100
 */
export function prizeCuts(n: number, shares: Shares): [number, number, number] {
  let percent = 0;
  let given = 0;
  const cuts = shares.map((share) => {
    percent += share;
    if (share > 0) given += 1;
    return Math.min(n, Math.max(given, Math.floor((n * percent + 99) / 100)));
  });
  return cuts as [number, number, number];
}

/**
 * Prizes for the risers, greatest change first. Equals get the same prize: a group across a cut takes the prize of
 * its first place (`promote`) or of its last (`demote`); `score-gain` first breaks equal change by the rise in total.
 *
 * @returns one decision for each riser, in the order of the input
 */
export function assignPrizes(risers: readonly Riser[], shares: Shares, ties: TiePolicy): PrizeDecision[] {
  const byGain = ties === 'score-gain';
  const compare = (x: Riser, y: Riser) => y.change - x.change || (byGain ? y.gain - x.gain : 0);
  const order = risers.map((_, i) => i).sort((i, j) => compare(risers[i]!, risers[j]!));
  const cuts = prizeCuts(risers.length, shares);
  const decisions = new Array<PrizeDecision>(risers.length);
  for (let first = 0; first < order.length; ) {
    let last = first;
    while (last + 1 < order.length && compare(risers[order[first]!]!, risers[order[last + 1]!]!) === 0)
      last += 1;
    const prize = prizeAt(ties === 'demote' ? last + 1 : first + 1, cuts);
    for (let at = first; at <= last; at++) {
      decisions[order[at]!] = { prize, place: first + 1, level: last - first + 1 };
    }
    first = last + 1;
  }
  return decisions;
}

function prizeAt(place: number, cuts: readonly number[]): Prize | null {
  const tier = cuts.findIndex((cut) => place <= cut);
  return tier < 0 ? null : ((tier + 1) as Prize);
}
