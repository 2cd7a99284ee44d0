import { AppError } from './appError.js';
import { type AwardRule, type BandScheme, type RiseMeasure, thresholdUnitOf } from './awardRule.js';

/** The smallest step of a threshold, as parts of its unit: places and bands are whole. */
export const THRESHOLD_PARTS: Record<RiseMeasure, number> = { places: 1, band: 1, percentile: 10, t: 100 };
const MOST_BANDS = 12;
const MOST_WEIGHT = 1000;

/**
 * Checks what a person can get wrong in a rule.
 *
 * @throws AppError BAD_SHARES, BAD_THRESHOLD, BAD_WEIGHTS, BAD_BANDS
 */
export function checkRule(rule: AwardRule): void {
  const { shares } = rule;
  const sum = shares.reduce((total, share) => total + share, 0);
  const whole = shares.length === 3 && shares.every((share) => Number.isInteger(share) && share >= 0);
  if (!whole || sum > 100 || sum === 0) {
    throw new AppError('BAD_SHARES', { shares: shares.join(' + '), sum: whole ? sum : '' });
  }
  if (!isThreshold(rule)) throw new AppError('BAD_THRESHOLD', { threshold: rule.threshold });
  if (rule.weights !== null) checkWeights(rule, rule.weights);
  if (rule.measure === 'band' && !areBands(rule.bands, 'names'))
    throw new AppError('BAD_BANDS', { problem: 'names' });
  if (rule.measure === 'band' && !areBands(rule.bands, 'cuts'))
    throw new AppError('BAD_BANDS', { problem: rule.bands.by });
}

/** Whether the threshold is some steps of its unit, at least one. */
export function isThreshold(rule: AwardRule): boolean {
  const parts = rule.threshold * THRESHOLD_PARTS[thresholdUnitOf(rule)];
  // 0.07 × 100 is not 7: what a person typed counts, not its binary neighbour.
  return Number.isFinite(parts) && Math.abs(parts - Math.round(parts)) < 1e-6 && Math.round(parts) >= 1;
}

function checkWeights({ total, subject }: AwardRule, weights: Readonly<Record<string, number>>): void {
  const entries = Object.entries(weights);
  const bad = entries.find(([, weight]) => !Number.isInteger(weight) || weight < 0 || weight > MOST_WEIGHT);
  if (bad !== undefined)
    throw new AppError('BAD_WEIGHTS', { problem: 'value', subject: bad[0], weight: bad[1] });
  // The tab's own total was added up by the school; a single subject has nothing to be weighed against.
  if (total === 'stated' && subject === null) throw new AppError('BAD_WEIGHTS', { problem: 'stated' });
}

/** Whether the names of bands, or their cuts, can be used. */
export function areBands({ by, names, cuts }: BandScheme, part: 'names' | 'cuts'): boolean {
  if (part === 'names') {
    const apart = new Set(names.map((name) => name.trim())).size === names.length;
    const named = names.every((name) => name.trim() !== '');
    return (
      named && apart && names.length >= 2 && names.length <= MOST_BANDS && cuts.length === names.length - 1
    );
  }
  if (!cuts.every((cut) => Number.isInteger(cut) && cut > 0 && cut < 100)) return false;
  return by === 'rate'
    ? cuts.every((cut, at) => at === 0 || cut < cuts[at - 1]!)
    : cuts.reduce((sum, cut) => sum + cut, 0) < 100;
}
