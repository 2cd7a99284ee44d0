import type { AwardRule } from './awardRule.js';
import { type Contender, groupsOf } from './contenders.js';
import { rankDescending } from './ranks.js';

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

export function placesOf(contenders: readonly Contender[], { ranking, ranksIn }: AwardRule): Places {
  const n = contenders.length;
  const before = contenders.map((contender) => contender.before);
  const now = contenders.map((contender) => contender.now);
  const baselineRanks = new Int32Array(n);
  const currentRanks = new Int32Array(n);
  const dense = ranking === 'dense';
  const baselinePlaces = dense ? new Int32Array(n) : baselineRanks;
  const currentPlaces = dense ? new Int32Array(n) : currentRanks;
  const ranked = new Int32Array(n);
  for (const group of groupsOf(contenders, ranksIn)) {
    const was = group.map((at) => before[at]!);
    const is = group.map((at) => now[at]!);
    fill(baselineRanks, group, rankDescending(was, ranking));
    fill(currentRanks, group, rankDescending(is, ranking));
    if (dense) {
      fill(baselinePlaces, group, rankDescending(was));
      fill(currentPlaces, group, rankDescending(is));
    }
    for (const at of group) ranked[at] = group.length;
  }
  return { baselineRanks, currentRanks, baselinePlaces, currentPlaces, ranked };
}

function fill(target: Int32Array, group: readonly number[], ranks: readonly number[]): void {
  group.forEach((at, k) => {
    target[at] = ranks[k]!;
  });
}
