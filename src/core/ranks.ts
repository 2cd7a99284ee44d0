import type { Ranking } from './awardRule.js';
import { gridPlaces } from './grid.js';

/** The ranks of each student in two exams, and the places between: positive is a rise. */
export interface RankChanges {
  before: Int32Array;
  now: Int32Array;
  change: Int32Array;
}

/**
 * Both ranks of every student and the change, highest total first.
 *
 * @param before exact totals (see `Micropoints`), one for each student
 * @param now the same students' totals in the later exam, in the same order
 */
export function rankChanges(
  before: ArrayLike<number>,
  now: ArrayLike<number>,
  ranking: Ranking = 'competition',
): RankChanges {
  const was = ranksOf(before, ranking);
  const is = ranksOf(now, ranking);
  const change = new Int32Array(was.length);
  for (let at = 0; at < change.length; at++) change[at] = was[at]! - is[at]!;
  return { before: was, now: is, change };
}

/**
 * Ranks, highest value first. `competition` is the standard competition ranking 1, 2, 2, 4; `dense` is 1, 2, 2, 3.
 * Equal values have equal ranks, so the order of the input never matters.
 *
 * @param values exact totals (see `Micropoints`)
 * @returns the rank of each value, from 1, in the order of the input
 */
export function rankDescending(values: ArrayLike<number>, ranking: Ranking = 'competition'): number[] {
  return Array.from(ranksOf(values, ranking));
}

/** As `rankDescending`, for many values. */
export function ranksOf(values: ArrayLike<number>, ranking: Ranking): Int32Array {
  const numbers = new Float64Array(values);
  return rankByCounting(numbers, ranking) ?? rankBySorting(numbers, ranking);
}

/**
 * Marks lie on a grid of whole, half or tenth points, so ranks can be counted: how many stand on each point of the
 * grid, added up from the top.
 *
 * @returns null when the values share no grid, or one so fine that sorting is cheaper
 */
function rankByCounting(values: Float64Array, ranking: Ranking): Int32Array | null {
  const grid = gridPlaces(values, 16 * values.length + 1024);
  if (grid === null) return null;
  const { places, size } = grid;
  const rankAt = new Int32Array(size);
  for (let at = 0; at < places.length; at++) rankAt[places[at]!]! += 1;
  let above = 0;
  for (let place = size - 1; place >= 0; place--) {
    const level = rankAt[place]!;
    rankAt[place] = above + 1;
    if (level > 0) above += ranking === 'dense' ? 1 : level;
  }
  for (let at = 0; at < places.length; at++) places[at] = rankAt[places[at]!]!;
  return places;
}

function rankBySorting(values: Float64Array, ranking: Ranking): Int32Array {
  const rising = values.slice().sort();
  // Each value once, and how many values stand below the end of its group.
  let distinct = 0;
  const upTo = new Int32Array(rising.length);
  for (let at = 0; at < rising.length; at++) {
    if (distinct === 0 || rising[at] !== rising[distinct - 1]) rising[distinct++] = rising[at]!;
    upTo[distinct - 1] = at + 1;
  }
  const ranks = new Int32Array(values.length);
  for (let at = 0; at < ranks.length; at++) {
    const place = placeOf(values[at]!, rising, distinct);
    ranks[at] = ranking === 'dense' ? distinct - place : values.length - upTo[place]! + 1;
  }
  return ranks;
}

/** Index of a value among the first `count` of a rising list that holds it. */
function placeOf(value: number, rising: Float64Array, count: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
