import type { Ranking } from './awardRule.js';

/**
 * Ranks, highest value first. `competition` is the standard competition ranking 1, 2, 2, 4; `dense` is 1, 2, 2, 3.
 * Equal values have equal ranks, so the order of the input never matters.
 *
 * @param values exact totals (see `Micropoints`)
 * @returns the rank of each value, from 1, in the order of the input
 */
export function rankDescending(values: readonly number[], ranking: Ranking = 'competition'): number[] {
  const sorted = Float64Array.from(values).sort();
  const rankOf = new Map<number, number>();
  let distinct = 0;
  for (let i = sorted.length - 1; i >= 0; i--) {
    const value = sorted[i]!;
    if (rankOf.has(value)) continue;
    distinct += 1;
    rankOf.set(value, ranking === 'dense' ? distinct : sorted.length - i);
  }
  return values.map((value) => rankOf.get(value)!);
}
