import type { Shares } from '../awardRule.js';
import { type Prize, prizeCuts } from '../prizes.js';
import { rankDescending } from '../ranks.js';

/** Who wins in a contest (知识竞赛, 口算): so many places of each prize, or shares of the field in whole percents. */
export type ContestRule = { by: 'places'; places: Shares } | { by: 'shares'; shares: Shares };

/** The most places of one prize. */
export const MOST_PLACES = 200;

export interface ContestPlace {
  /** Among all who have a mark: 1, 2, 2, 4. */
  place: number;
  /** null: past the last cut. */
  prize: Prize | null;
}

/**
 * Places and prizes of a contest, highest mark first. Equal marks have the same place and the same prize, that of the
 * first of them, so that a prize may have more winners than it has places. The order of the input decides nothing.
 *
 * @param marks exact marks of those who took part
 * @returns one place for each, in the order of the input
 */
export function contestPlaces(marks: readonly number[], rule: ContestRule): ContestPlace[] {
  const cuts = cutsOf(marks.length, rule);
  return rankDescending(marks).map((place) => {
    const tier = cuts.findIndex((cut) => place <= cut);
    return { place, prize: tier < 0 ? null : ((tier + 1) as Prize) };
  });
}

function cutsOf(n: number, rule: ContestRule): readonly number[] {
  if (rule.by === 'shares') return prizeCuts(n, rule.shares);
  let last = 0;
  return rule.places.map((count) => {
    last += count;
    return last;
  });
}
