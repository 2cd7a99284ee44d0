import { describe, expect, test } from 'vitest';
import type { AwardRow } from '../../src/core/awardOutcome.js';
import { type AwardRule, DEFAULT_RULE } from '../../src/core/awardRule.js';
import { evaluateAwards } from '../../src/core/evaluateAwards.js';
import type { Mark, MarkWord } from '../../src/core/marks.js';
import { archive, exam, type StudentInput } from './builders.js';

/** What becomes of 甲, whose mark is `before` and then `now` (null: not in the tab), among others who sat both. */
function rowOf(before: Mark | null, now: Mark | null, part: Partial<AwardRule> = {}): AwardRow {
  const others: StudentInput[] = [1, 2, 3].map((n) => ({ name: `同学${n}`, marks: [n * 10] }));
  const students = (mark: Mark | null) =>
    mark === null ? others : [...others, { name: '甲', marks: [mark] }];
  const outcome = evaluateAwards(
    {
      baseline: exam('期中', ['数学'], students(before)),
      current: exam('期末', ['数学'], students(now)),
      archive: archive([{ name: '甲' }, ...others]),
    },
    { ...DEFAULT_RULE, ...part },
  );
  return outcome.rows.find((row) => row.name === '甲')!;
}

const REASONS: Array<[MarkWord, string]> = [
  ['absent', 'absent'],
  ['deferred', 'deferred'],
  ['exempt', 'exempt'],
  ['blank', 'incomplete'],
  ['not-taken', 'incomplete'],
  ['invalid', 'invalid'],
];

describe('the status of a student', () => {
  test.each(REASONS)('is absent when the current mark is %s, with the reason %s', (word, why) => {
    for (const before of [50, null, 'absent', 'disqualified'] as const) {
      expect(rowOf(before, word)).toMatchObject({
        status: 'absent',
        reason: { code: 'without-total', exam: 'current', why },
        currentTotal: null,
        change: null,
        prize: null,
      });
    }
  });

  test.each([...REASONS, ['disqualified', 'disqualified'] as const])(
    'is no-baseline when only the baseline mark is %s, with the reason %s',
    (word, why) => {
      expect(rowOf(word, 50)).toMatchObject({
        status: 'no-baseline',
        reason: { code: 'without-total', exam: 'baseline', why },
        baselineTotal: null,
        currentTotal: 50,
        change: null,
        prize: null,
      });
    },
  );

  test('is disqualified for the current exam alone', () => {
    for (const before of [50, null, 'disqualified'] as const) {
      expect(rowOf(before, 'disqualified')).toMatchObject({
        status: 'disqualified',
        reason: { code: 'without-total', exam: 'current', why: 'disqualified' },
      });
    }
  });

  test('names the current exam first: missing from both is absent', () => {
    const current = { status: 'absent', reason: { code: 'not-listed', exam: 'current' } };
    expect(rowOf(50, null)).toMatchObject({ ...current, baselineTotal: 50 });
    expect(rowOf('absent', null)).toMatchObject(current);
    expect(rowOf(null, null, { cohort: 'supported' })).toMatchObject(current);
  });

  test('is no-baseline for a joiner, who is never said to have fallen', () => {
    expect(rowOf(null, 0)).toMatchObject({
      status: 'no-baseline',
      reason: { code: 'not-listed', exam: 'baseline' },
      currentTotal: 0,
      currentRank: null,
    });
  });

  test('counts a zero as a score in either exam', () => {
    expect(rowOf(0, 99)).toMatchObject({ status: 'awarded', baselineRank: 4, currentRank: 1, change: 3 });
    expect(rowOf(99, 0)).toMatchObject({ status: 'no-progress', reason: { code: 'fell' }, change: -3 });
  });

  test('is ambiguous for two of one name without numbers, and they are listed once each', () => {
    const twins: StudentInput[] = [1, 2].map((n) => ({ name: '甲', className: '701', marks: [n] }));
    const others: StudentInput[] = [{ name: '乙', className: '701', marks: [5] }];
    const { rows, counts, pool } = evaluateAwards(
      {
        baseline: exam('期中', ['数学'], [...twins, ...others]),
        current: exam('期末', ['数学'], [...others, ...twins]),
        archive: null,
      },
      DEFAULT_RULE,
    );
    expect(pool).toBe(1);
    expect(counts.ambiguous).toBe(2);
    for (const row of rows.filter(({ name }) => name === '甲')) {
      expect(row).toMatchObject({
        status: 'ambiguous',
        reason: { code: 'ambiguous' },
        baselineTotal: null,
        currentTotal: null,
        prize: null,
      });
    }
  });
});
