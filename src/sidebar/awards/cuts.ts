import type { AwardOutcome, AwardRow, PrizeGroup } from '../../core/awardOutcome.js';
import { classKey } from '../../core/className.js';
import type { Prize } from '../../core/prizes.js';

/** So many bars are told apart on the panel's width. */
const MOST_BARS = 64;

/** One bar: how far the best of its students rose, as a part of the greatest rise, and that student's prize. */
export interface RiserBar {
  height: number;
  students: number;
  prize: Prize | null;
}

/** Those who rose in a group, the greatest rise first. */
export function risersOf(outcome: AwardOutcome, group: PrizeGroup): AwardRow[] {
  const key = (className: string | null) => (className === null ? '' : classKey(className));
  const byClass = outcome.rule.prizesIn === 'class';
  return outcome.rows
    .filter(
      ({ reason, className }) =>
        reason.code === 'rose' && (!byClass || key(className) === key(group.className)),
    )
    .sort((x, y) => placeOf(x) - placeOf(y));
}

function placeOf({ reason }: AwardRow): number {
  return reason.code === 'rose' ? reason.place : 0;
}

export function riserBars(risers: readonly AwardRow[]): RiserBar[] {
  const most = risers.reduce((max, { rise }) => Math.max(max, rise ?? 0), 0);
  const bars = Math.min(risers.length, MOST_BARS);
  return Array.from({ length: bars }, (_, at) => {
    const from = Math.floor((at * risers.length) / bars);
    const to = Math.floor(((at + 1) * risers.length) / bars);
    // They stand in order: the first of a bar has risen most.
    const { rise, prize } = risers[from]!;
    return { height: (rise ?? 0) / most, students: to - from, prize };
  });
}

export type ThreeShares = readonly [number, number, number];

/** Where the cuts stand, in percent from the left. */
export function cutPercents([first, second, third]: ThreeShares): [number, number, number] {
  return [first, first + second, first + second + third];
}

/**
 * The shares after a cut was moved. It stays between its neighbours, which stay where they are.
 *
 * @param percent where the cut is to stand
 */
export function moveCut(shares: ThreeShares, cut: number, percent: number): [number, number, number] {
  const cuts = cutPercents(shares);
  const [least, most] = boundsOf(shares, cut);
  cuts[cut] = Math.max(least, Math.min(most, Math.round(percent)));
  // At least one prize must be given.
  if (cuts[2] === 0) cuts[2] = 1;
  return [cuts[0], cuts[1] - cuts[0], cuts[2] - cuts[1]];
}

export function boundsOf(shares: ThreeShares, cut: number): [least: number, most: number] {
  const cuts = cutPercents(shares);
  return [cut === 0 ? 0 : cuts[cut - 1]!, cut === 2 ? 100 : cuts[cut + 1]!];
}
