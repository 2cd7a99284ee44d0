import type { Shares, TiePolicy } from './awardRule.js';
import { ranksOf } from './ranks.js';

export type Prize = 1 | 2 | 3;

/** What each riser gets, by riser. */
export interface PrizeDecisions {
  /** 0: past the last cut, named as progressed. */
  prizes: Uint8Array;
  /** Place among the risers, from 1, equal for equals: 1, 2, 2, 4. */
  places: Int32Array;
  /** How many share that place. */
  levels: Int32Array;
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
 * @param changes how far each rose, greater for more
 * @param gains the rise in total of each; asked for by `score-gain` only
 */
export function assignPrizes(
  changes: Float64Array,
  gains: Float64Array | null,
  shares: Shares,
  ties: TiePolicy,
): PrizeDecisions {
  const n = changes.length;
  const places = gains === null ? ranksOf(changes, 'competition') : placesByBoth(changes, gains);
  const levelAt = new Int32Array(n + 1);
  for (let at = 0; at < n; at++) levelAt[places[at]!]! += 1;
  const cuts = prizeCuts(n, shares);
  const prizes = new Uint8Array(n);
  const levels = new Int32Array(n);
  for (let at = 0; at < n; at++) {
    const level = levelAt[places[at]!]!;
    levels[at] = level;
    prizes[at] = prizeAt(ties === 'demote' ? places[at]! + level - 1 : places[at]!, cuts);
  }
  return { prizes, places, levels };
}

/** Places by the change, and among equals by the gain. */
function placesByBoth(changes: Float64Array, gains: Float64Array): Int32Array {
  const [byChange, byGain] = [ranksOf(changes, 'competition'), ranksOf(gains, 'competition')];
  const both = new Float64Array(changes.length);
  for (let at = 0; at < both.length; at++) both[at] = -(byChange[at]! * (both.length + 1) + byGain[at]!);
  return ranksOf(both, 'competition');
}

function prizeAt(place: number, [first, second, third]: readonly [number, number, number]): number {
  return place <= first ? 1 : place <= second ? 2 : place <= third ? 3 : 0;
}
