import { expect, test } from 'vitest';
import { type AwardRule, DEFAULT_RULE } from '../../src/core/awardRule.js';
import { reasonsEn } from '../../src/locale/awardSentences.en.js';
import { reasonsZhCN } from '../../src/locale/awardSentences.zh-CN.js';
import type { ReasonFacts } from '../../src/locale/awardWords.js';

const facts = (part: Pick<ReasonFacts, 'rise' | 'reason'>): ReasonFacts => ({
  prize: null,
  baselineRank: 7,
  currentRank: 5,
  change: 2,
  baselineBand: null,
  currentBand: null,
  measures: null,
  ...part,
});
const byT: AwardRule = { ...DEFAULT_RULE, measure: 't', threshold: 3 };
const placesWithT: AwardRule = { ...DEFAULT_RULE, thresholdUnit: 't', threshold: 3 };

test('a rise in T-scores is told with its number, and so is one that is too little', () => {
  const rose = facts({ rise: 2.256, reason: { code: 'rose', place: 1, level: 1, risers: 4 } });
  expect(reasonsZhCN.reason(rose, byT)).toContain('，T 分提高 2.26；进步的 4 人中第 1，');
  const short = facts({ rise: 2.256, reason: { code: 'below-threshold' } });
  expect(reasonsZhCN.reason(short, byT)).toContain('，T 分提高 2.26，不到 3.00，不参加评奖');
  expect(reasonsEn.reason(short, byT)).toContain(': up 2.26 T, less than 3.00 T, so');
  const fell = facts({ rise: -1, reason: { code: 'fell' } });
  expect(reasonsZhCN.reason(fell, byT)).toContain('，这次 T 分没有提高，');
});

test('a threshold in another unit than the rise names its unit', () => {
  const short = facts({ rise: 2, reason: { code: 'below-threshold' } });
  expect(reasonsZhCN.reason(short, placesWithT)).toContain('，进步 2 名，T 分提高不到 3.00，');
  expect(reasonsEn.reason(short, placesWithT)).toContain(': up 2 places, less than 3.00 T, so');
  expect(reasonsEn.reason(short, { ...DEFAULT_RULE, threshold: 3 })).toContain(
    ': up 2 places, fewer than 3, so',
  );
});
