import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_RULE } from '../../../src/core/awardRule.js';
import { checkRule } from '../../../src/core/checkRule.js';
import { cohortOf, DEFAULT_DRAFT, readDraft } from '../../../src/sidebar/awards/draft.js';
import { toRequest } from '../../../src/sidebar/awards/loaded.js';

describe('readDraft', () => {
  test('reads the untouched draft as the default rule', () => {
    expect(readDraft(DEFAULT_DRAFT, false)).toEqual({
      rule: DEFAULT_RULE,
      problems: {
        shareNotWhole: [false, false, false],
        sharesTogether: null,
        sum: 100,
        thresholdBad: false,
        weightsBad: [],
        bandsBad: false,
      },
    });
  });

  test('chooses the supported students when there is an archive, and everyone when there is none', () => {
    expect(readDraft(DEFAULT_DRAFT, true).rule?.cohort).toBe('supported');
    expect(cohortOf({ ...DEFAULT_DRAFT, cohort: 'everyone' }, true)).toBe('everyone');
    expect(cohortOf({ ...DEFAULT_DRAFT, cohort: 'supported' }, false)).toBe('everyone');
  });

  test('names the share that is no whole number from 0 to 100, and says no sum then', () => {
    const { rule, problems } = readDraft({ ...DEFAULT_DRAFT, shares: ['20', '2.5', '101'] }, false);
    expect(rule).toBeNull();
    expect(problems.shareNotWhole).toEqual([false, true, true]);
    expect(problems.sum).toBeNull();
    expect(problems.sharesTogether).toBeNull();
  });

  test.each(['', ' ', '-1', 'abc', '1e1', '+5'])('takes %j for no share', (text) => {
    expect(readDraft({ ...DEFAULT_DRAFT, shares: [text, '30', '50'] }, false).problems.shareNotWhole[0]).toBe(
      true,
    );
  });

  test('reads full-width digits as they are typed with a Chinese keyboard', () => {
    expect(readDraft({ ...DEFAULT_DRAFT, shares: ['２０', '30', '50'] }, false).rule?.shares).toEqual([
      20, 30, 50,
    ]);
  });

  test('says that shares over 100, or all zero, do not work together', () => {
    expect(readDraft({ ...DEFAULT_DRAFT, shares: ['60', '30', '20'] }, false)).toMatchObject({
      rule: null,
      problems: { sharesTogether: 'over', sum: 110 },
    });
    expect(readDraft({ ...DEFAULT_DRAFT, shares: ['0', '0', '0'] }, false)).toMatchObject({
      rule: null,
      problems: { sharesTogether: 'zero' },
    });
  });

  test.each(['0', '', '1.5', '-2'])('refuses %j as the threshold', (threshold) => {
    expect(readDraft({ ...DEFAULT_DRAFT, threshold }, false)).toMatchObject({
      rule: null,
      problems: { thresholdBad: true },
    });
  });

  test('gives a rule exactly when the core accepts the numbers', () => {
    const share = fc.integer({ min: 0, max: 120 });
    fc.assert(
      fc.property(fc.tuple(share, share, share), fc.integer({ min: 0, max: 5 }), (shares, threshold) => {
        const draft = {
          ...DEFAULT_DRAFT,
          shares: shares.map(String) as [string, string, string],
          threshold: String(threshold),
        };
        const accepts = () => {
          try {
            checkRule({ ...DEFAULT_RULE, shares, threshold });
            return true;
          } catch {
            return false;
          }
        };
        expect(readDraft(draft, false).rule !== null).toBe(accepts());
      }),
    );
  });
});

describe('toRequest', () => {
  const exams = { baseline: ['a'], current: 'b' };
  const plain = { list: 'cohort', policy: null } as const;

  test('leaves out what is left to the add-on', () => {
    expect(Object.keys(toRequest(exams, DEFAULT_RULE, plain)).sort()).toEqual(
      [
        ...['baseline', 'bands', 'cohort', 'current', 'list', 'measure', 'prizesIn', 'rankAmong', 'ranking'],
        ...['ranksIn', 'shares', 'threshold', 'ties'],
      ].sort(),
    );
  });

  test('hands over class, subject and basis when they are chosen', () => {
    const rule = { ...DEFAULT_RULE, className: '八(2)班', subject: '数学', total: 'stated' as const };
    expect(toRequest(exams, rule, plain)).toMatchObject({
      class: '八(2)班',
      subject: '数学',
      total: 'stated',
    });
  });
});
