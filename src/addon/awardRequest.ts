import { AppError } from '../core/appError.js';
import {
  type AwardRule,
  type BandScheme,
  DEFAULT_BANDS,
  DEFAULT_RULE,
  type Shares,
} from '../core/awardRule.js';
import { checkRule } from '../core/checkRule.js';
import { canonicalSubject } from '../tabs/subjects.js';
import {
  asObject,
  optionalBoolean,
  optionalText,
  optionalWord,
  requiredText,
  requiredTexts,
  requiredWord,
} from './checkRequest.js';

export interface CheckedAwardsRequest {
  /** One exam, or several whose mean is the baseline. */
  baseline: string[];
  current: string;
  rule: AwardRule;
  /** What the school calls the rule, for the outputs. */
  policy: string | null;
  /** Whether the list to publish takes in everyone, whatever the cohort. */
  listEveryone: boolean;
  dryRun: boolean;
}

/**
 * Reads a request for awards. Left out: the usual shares, threshold and ties; the supported students when there is an
 * archive, else everyone.
 *
 * @throws AppError BAD_REQUEST, BAD_SHARES, BAD_THRESHOLD, BAD_WEIGHTS, BAD_BANDS
 */
export function checkAwardsRequest(request: unknown, hasArchive: () => boolean): CheckedAwardsRequest {
  const fields = asObject(request);
  const { baseline, current } = examNames(fields);
  const rule: AwardRule = {
    cohort:
      optionalWord(fields, 'cohort', ['supported', 'everyone']) ?? (hasArchive() ? 'supported' : 'everyone'),
    className: optionalText(fields, 'class'),
    subject: subjectOf(optionalText(fields, 'subject')),
    total: optionalWord(fields, 'total', ['stated', 'computed']),
    shares: sharesOf(fields.shares),
    threshold: thresholdOf(fields.threshold),
    ties: optionalWord(fields, 'ties', ['promote', 'demote', 'score-gain']) ?? DEFAULT_RULE.ties,
    ranking: optionalWord(fields, 'ranking', ['competition', 'dense']) ?? DEFAULT_RULE.ranking,
    measure: optionalWord(fields, 'measure', ['places', 'percentile', 't', 'band']) ?? DEFAULT_RULE.measure,
    thresholdUnit: optionalWord(fields, 'thresholdUnit', ['places', 'percentile', 't']),
    rankAmong: optionalWord(fields, 'rankAmong', ['cohort', 'everyone']) ?? DEFAULT_RULE.rankAmong,
    ranksIn: optionalWord(fields, 'ranksIn', ['together', 'class']) ?? DEFAULT_RULE.ranksIn,
    prizesIn: optionalWord(fields, 'prizesIn', ['together', 'class']) ?? DEFAULT_RULE.prizesIn,
    weights: weightsOf(fields.weights),
    bands: bandsOf(fields.bands),
  };
  checkRule(rule);
  return {
    baseline,
    current,
    rule,
    policy: optionalText(fields, 'policy'),
    listEveryone: optionalWord(fields, 'list', ['cohort', 'everyone']) === 'everyone',
    dryRun: optionalBoolean(fields, 'dryRun'),
  };
}

/** The exams that are to be compared. */
export function examNames(fields: Record<string, unknown>): { baseline: string[]; current: string } {
  const baseline = Array.isArray(fields.baseline)
    ? requiredTexts(fields, 'baseline')
    : [requiredText(fields, 'baseline')];
  return { baseline, current: requiredText(fields, 'current') };
}

/** A subject by any of its names (外语, Maths) is the exams' own subject; a school's own keeps its name. */
function subjectOf(name: string | null): string | null {
  return name === null ? null : (canonicalSubject(name)?.subject ?? name);
}

function sharesOf(value: unknown): Shares {
  if (value === undefined || value === null) return DEFAULT_RULE.shares;
  if (!Array.isArray(value) || value.length !== 3 || value.some((share) => typeof share !== 'number')) {
    throw new AppError('BAD_SHARES', { shares: Array.isArray(value) ? value.join(' + ') : String(value) });
  }
  return value as unknown as Shares;
}

function thresholdOf(value: unknown): number {
  if (value === undefined || value === null) return DEFAULT_RULE.threshold;
  if (typeof value !== 'number') throw new AppError('BAD_THRESHOLD', { threshold: String(value) });
  return value;
}

function weightsOf(value: unknown): AwardRule['weights'] {
  if (value === undefined || value === null) return null;
  const weights: Record<string, number> = {};
  for (const [name, weight] of Object.entries(asObject(value))) {
    if (typeof weight !== 'number') {
      throw new AppError('BAD_WEIGHTS', { problem: 'value', subject: name, weight: String(weight) });
    }
    weights[subjectOf(name)!] = weight;
  }
  return weights;
}

function bandsOf(value: unknown): BandScheme {
  if (value === undefined || value === null) return DEFAULT_BANDS;
  const fields = asObject(value);
  const { cuts } = fields;
  if (!Array.isArray(cuts) || !cuts.every((cut): cut is number => typeof cut === 'number')) {
    throw new AppError('BAD_REQUEST', { field: 'bands.cuts […]' });
  }
  return { by: requiredWord(fields, 'by', ['rate', 'share']), names: requiredTexts(fields, 'names'), cuts };
}
