import { AppError } from '../core/appError.js';
import { type AwardRule, DEFAULT_RULE, type Shares } from '../core/awardRule.js';
import { checkRule } from '../core/checkRule.js';
import { canonicalSubject } from '../tabs/subjects.js';
import { asObject, optionalBoolean, optionalText, optionalWord, requiredText } from './checkRequest.js';

export interface CheckedAwardsRequest {
  baseline: string;
  current: string;
  rule: AwardRule;
  dryRun: boolean;
}

/**
 * Reads a request for awards. Left out: the usual shares, threshold and ties; the supported students when there is an
 * archive, else everyone.
 *
 * @throws AppError BAD_REQUEST, BAD_SHARES, BAD_THRESHOLD
 */
export function checkAwardsRequest(request: unknown, hasArchive: () => boolean): CheckedAwardsRequest {
  const fields = asObject(request);
  const baseline = requiredText(fields, 'baseline');
  const current = requiredText(fields, 'current');
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
  };
  checkRule(rule);
  return { baseline, current, rule, dryRun: optionalBoolean(fields, 'dryRun') };
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
