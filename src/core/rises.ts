import { type AwardRule, type RiseMeasure, thresholdUnitOf } from './awardRule.js';
import { THRESHOLD_PARTS } from './checkRule.js';
import type { Places } from './places.js';

/** What rises are told from, by contender. */
export interface RiseFacts {
  /** How many contenders are evaluated; the places may hold more. */
  length: number;
  places: Places;
  /** Hundredths of a T-score, found when they are asked for; NaN where everybody in an exam has the same total. */
  tHundredths: () => Float64Array;
  /** Bands risen; null when the rule has none. */
  bands: Float64Array | null;
}

/**
 * Rises as fractions of whole numbers, the denominators above 0: what decides a prize is never a rounded fraction. The
 * numerator is NaN where a rise cannot be told.
 */
export interface Rises {
  top: Float64Array;
  bottom: Float64Array;
}

/** How far each contender rose, in one unit. Places and places of percentiles are counted, but not beside bands. */
export function risesIn(unit: RiseMeasure, facts: RiseFacts): Rises {
  const { length: n, places, bands } = facts;
  switch (unit) {
    case 'places': {
      const top = new Float64Array(n).fill(Number.NaN);
      if (bands === null) {
        for (let at = 0; at < n; at++) top[at] = places.baselineRanks[at]! - places.currentRanks[at]!;
      }
      return { top, bottom: new Float64Array(n).fill(1) };
    }
    case 'band':
      return { top: bands ?? new Float64Array(n).fill(Number.NaN), bottom: new Float64Array(n).fill(1) };
    case 't':
      return { top: facts.tHundredths(), bottom: new Float64Array(n).fill(100) };
    case 'percentile': {
      // The percentile moves by 100 × places / (ranked − 1).
      const top = new Float64Array(n);
      const bottom = new Float64Array(n);
      for (let at = 0; at < n; at++) {
        const alone = places.ranked[at]! < 2;
        top[at] = alone ? Number.NaN : 100 * (places.baselinePlaces[at]! - places.currentPlaces[at]!);
        bottom[at] = alone ? 1 : places.ranked[at]! - 1;
      }
      return { top, bottom };
    }
  }
}

/** Contenders whose rise is one, and reaches the threshold of a rule. */
export function risersOf(rule: AwardRule, rises: Rises, facts: RiseFacts): Uint8Array {
  const unit = thresholdUnitOf(rule);
  const held = unit === rule.measure ? rises : risesIn(unit, facts);
  const parts = THRESHOLD_PARTS[unit];
  const least = Math.round(rule.threshold * parts);
  const risers = new Uint8Array(rises.top.length);
  for (let at = 0; at < risers.length; at++) {
    if (rises.top[at]! > 0 && held.top[at]! * parts - least * held.bottom[at]! >= 0) risers[at] = 1;
  }
  return risers;
}

/**
 * Equal whole numbers for equal rises, greater ones for greater: what prizes are dealt by. Where all are measured alike
 * the numerators will do; percentiles of groups of different size are put in order first. Exact: products of the parts
 * stay far below 2^53.
 */
export function riseKeys({ top, bottom }: Rises, chosen: Int32Array): Float64Array {
  const keys = new Float64Array(chosen.length);
  let alike = true;
  for (let k = 0; k < keys.length; k++) {
    keys[k] = top[chosen[k]!]!;
    if (bottom[chosen[k]!] !== bottom[chosen[0]!]) alike = false;
  }
  if (alike) return keys;
  const compare = (x: number, y: number) => top[x]! * bottom[y]! - top[y]! * bottom[x]!;
  const order = Array.from(chosen.keys()).sort((x, y) => compare(chosen[x]!, chosen[y]!));
  let key = 0;
  order.forEach((k, place) => {
    if (place > 0 && compare(chosen[k]!, chosen[order[place - 1]!]!) > 0) key += 1;
    keys[k] = key;
  });
  return keys;
}
