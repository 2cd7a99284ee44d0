import { type AwardRule, type RiseMeasure, thresholdUnitOf } from './awardRule.js';
import { THRESHOLD_PARTS } from './checkRule.js';

/** How far a student rose, in every unit. Whole numbers: what decides a prize is never a rounded fraction. */
export interface Rises {
  /** Baseline rank − current rank; null when no places are counted. */
  places: number | null;
  /** Places among all who are ranked together (competition ranks) … */
  percentilePlaces: number;
  /** … out of so many; the percentile moves by `100 × percentilePlaces / (ranked − 1)`. */
  ranked: number;
  /** Hundredths of a T-score; null where everybody in an exam has the same total. */
  tHundredths: number | null;
  /** Bands; null when the rule has none. */
  bands: number | null;
}

/** A rise as a fraction of whole numbers in its unit, the denominator above 0; null: it cannot be told. */
export interface Rise {
  top: number;
  bottom: number;
}

export function riseIn(unit: RiseMeasure, rises: Rises): Rise | null {
  switch (unit) {
    case 'places':
      return whole(rises.places);
    case 'band':
      return whole(rises.bands);
    case 't':
      return rises.tHundredths === null ? null : { top: rises.tHundredths, bottom: 100 };
    case 'percentile':
      return rises.ranked < 2 ? null : { top: 100 * rises.percentilePlaces, bottom: rises.ranked - 1 };
  }
}

function whole(value: number | null): Rise | null {
  return value === null ? null : { top: value, bottom: 1 };
}

/** Positive when x is the greater rise. Exact: both sides stay far below 2^53. */
export function compareRises(x: Rise, y: Rise): number {
  return x.top * y.bottom - y.top * x.bottom;
}

/** For people to read; places and bands are whole. */
export function riseValue({ top, bottom }: Rise): number {
  return top / bottom;
}

/** Whether a rise reaches the threshold of a rule. */
export function reaches(rule: AwardRule, rises: Rises): boolean {
  const unit = thresholdUnitOf(rule);
  const rise = riseIn(unit, rises);
  if (rise === null) return false;
  const parts = THRESHOLD_PARTS[unit];
  return compareRises(rise, { top: Math.round(rule.threshold * parts), bottom: parts }) >= 0;
}

/**
 * Equal whole numbers for equal rises, greater ones for greater: what prizes are dealt by. Where all are measured alike
 * the numerators will do; percentiles of groups of different size are put in order first.
 */
export function riseKeys(rises: readonly Rise[]): number[] {
  const alike = rises.every(({ bottom }) => bottom === rises[0]!.bottom);
  if (alike) return rises.map(({ top }) => top);
  const order = rises.map((_, at) => at).sort((x, y) => compareRises(rises[x]!, rises[y]!));
  const keys = new Array<number>(rises.length);
  let key = 0;
  order.forEach((at, place) => {
    if (place > 0 && compareRises(rises[at]!, rises[order[place - 1]!]!) > 0) key += 1;
    keys[at] = key;
  });
  return keys;
}
