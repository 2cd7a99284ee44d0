import { describe, expect, test } from 'vitest';
import { type AwardRule, DEFAULT_RULE } from '../../src/core/awardRule.js';
import { checkRule } from '../../src/core/checkRule.js';
import { codeOf } from './errors.js';

const check = (part: Partial<AwardRule>) => () => checkRule({ ...DEFAULT_RULE, ...part });
/** Shares as they may come from outside, where nothing has checked them yet. */
const unchecked = (list: number[]) => list as unknown as AwardRule['shares'];

describe('checkRule', () => {
  test.each([[[20, 30, 50]], [[100, 0, 0]], [[0, 0, 1]], [[0, 0, 100]], [[33, 33, 33]]])(
    'accepts the shares %j',
    (shares) => {
      expect(check({ shares: unchecked(shares) })).not.toThrow();
    },
  );

  test.each([
    [[20, 30, 51]],
    [[100, 1, 0]],
    [[0, 0, 0]],
    [[-1, 50, 50]],
    [[-20, 60, 60]],
    [[33.3, 33.3, 33.3]],
    [[0.5, 0, 0]],
    [[Number.NaN, 30, 50]],
    [[Number.POSITIVE_INFINITY, 0, 0]],
    [[50, 50]],
    [[25, 25, 25, 25]],
    [[]],
  ])('refuses the shares %j with BAD_SHARES', (shares) => {
    expect(codeOf(check({ shares: unchecked(shares) }))).toBe('BAD_SHARES');
  });

  test.each([1, 2, 50])('accepts a threshold of %d', (threshold) => {
    expect(check({ threshold })).not.toThrow();
  });

  test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])(
    'refuses a threshold of %d with BAD_THRESHOLD',
    (threshold) => {
      expect(codeOf(check({ threshold }))).toBe('BAD_THRESHOLD');
    },
  );
});
