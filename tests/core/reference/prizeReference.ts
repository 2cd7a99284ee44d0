import type { Shares, TiePolicy } from '../../../src/core/awardRule.js';
import { type Fraction, isGreater, isSame } from './fraction.js';

export type PrizeNumber = 1 | 2 | 3;

/** Which prize a place (1, 2, 3 …) wins, found by walking up the places, one seat at a time. */
export function prizeOfPlace(place: number, risers: number, shares: Shares): PrizeNumber | null {
  for (const prize of [1, 2, 3] as const) if (place <= seatsUpTo(prize, risers, shares)) return prize;
  return null;
}

/** Seats for the prizes 1 … k: the least whole number that is enough for both conditions, at most everybody. */
export function seatsUpTo(k: PrizeNumber, risers: number, shares: Shares): number {
  const upTo = shares.slice(0, k);
  const percent = BigInt(upTo.reduce((sum, share) => sum + share, 0));
  const kindsGiven = upTo.filter((share) => share > 0).length;
  let seats = 0;
  // 100 × seats ≥ n × P, in whole numbers: no ceiling, no division.
  while (100n * BigInt(seats) < BigInt(risers) * percent) seats += 1;
  while (seats < kindsGiven) seats += 1;
  while (seats > risers) seats -= 1;
  return seats;
}

export interface ReferenceRiser {
  change: number;
  gain: Fraction;
}

/** The prize of each riser, by counting who stands before and beside them. */
export function referencePrizes(
  risers: readonly ReferenceRiser[],
  shares: Shares,
  ties: TiePolicy,
): Array<PrizeNumber | null> {
  const before = (x: ReferenceRiser, y: ReferenceRiser): boolean =>
    x.change > y.change || (ties === 'score-gain' && x.change === y.change && isGreater(x.gain, y.gain));
  const beside = (x: ReferenceRiser, y: ReferenceRiser): boolean =>
    x.change === y.change && (ties !== 'score-gain' || isSame(x.gain, y.gain));
  return risers.map((riser) => {
    const first = 1 + risers.filter((other) => before(other, riser)).length;
    const last = first - 1 + risers.filter((other) => beside(other, riser)).length;
    return prizeOfPlace(ties === 'demote' ? last : first, risers.length, shares);
  });
}
