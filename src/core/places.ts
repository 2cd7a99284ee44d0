import type { AwardRule } from './awardRule.js';
import { type Contenders, groupsOf } from './contenders.js';
import { ranksOf } from './ranks.js';

/** Where each contender stands among those who are ranked together; arrays in the order of the contenders. */
export interface Places {
  /** As the rule counts ranks (dense or competition). */
  baselineRanks: Int32Array;
  currentRanks: Int32Array;
  /** Competition ranks, which percentiles need: dense ones are no place among all. */
  baselinePlaces: Int32Array;
  currentPlaces: Int32Array;
  /** How many are ranked together with each. */
  ranked: Int32Array;
}

export function placesOf(contenders: Contenders, { ranking, ranksIn }: AwardRule): Places {
  const { before, now } = contenders;
  const groups = groupsOf(contenders, ranksIn);
  const baselineRanks = ranksWithin(groups, before, ranking);
  const currentRanks = ranksWithin(groups, now, ranking);
  const dense = ranking === 'dense';
  const ranked = new Int32Array(before.length);
  for (const group of groups) for (const at of group) ranked[at] = group.length;
  return {
    baselineRanks,
    currentRanks,
    baselinePlaces: dense ? ranksWithin(groups, before, 'competition') : baselineRanks,
    currentPlaces: dense ? ranksWithin(groups, now, 'competition') : currentRanks,
    ranked,
  };
}

function ranksWithin(
  groups: readonly Int32Array[],
  totals: Float64Array,
  ranking: AwardRule['ranking'],
): Int32Array {
  if (groups.length === 1) return ranksOf(totals, ranking);
  const all = new Int32Array(totals.length);
  for (const group of groups) {
    const ranks = ranksOf(
      Float64Array.from(group, (at) => totals[at]!),
      ranking,
    );
    for (let k = 0; k < ranks.length; k++) all[group[k]!] = ranks[k]!;
  }
  return all;
}
