import { AppError } from './appError.js';
import type { AwardRule } from './awardRule.js';

/**
 * Checks what a person can get wrong in a rule.
 *
 * @throws AppError BAD_SHARES, BAD_THRESHOLD
 */
export function checkRule(rule: AwardRule): void {
  const { shares, threshold } = rule;
  const sum = shares.reduce((total, share) => total + share, 0);
  const whole = shares.length === 3 && shares.every((share) => Number.isInteger(share) && share >= 0);
  if (!whole || sum > 100 || sum === 0) {
    throw new AppError('BAD_SHARES', { shares: shares.join(' + '), sum: whole ? sum : '' });
  }
  if (!Number.isInteger(threshold) || threshold < 1) throw new AppError('BAD_THRESHOLD', { threshold });
}
