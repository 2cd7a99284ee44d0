import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../src/core/appError.js';
import type { AwardOutcome, AwardRow } from '../../src/core/awardOutcome.js';
import type { AwardRule } from '../../src/core/awardRule.js';
import { type AwardInput, evaluateAwards } from '../../src/core/evaluateAwards.js';
import { type ReferenceRow, referenceAwards } from './reference/awardReference.js';
import { plainName } from './reference/matchReference.js';
import { policyArbitrary, ruleArbitrary, sameClass, schoolArbitrary } from './schools.js';

function whyOf(row: AwardRow): string | null {
  if (row.reason.code === 'not-listed') return 'not-listed';
  return row.reason.code === 'without-total' ? row.reason.why : null;
}

function comparable(row: AwardRow): ReferenceRow {
  const { status, baselineTotal, currentTotal, baselineRank, currentRank, change, prize } = row;
  return {
    name: plainName(row.name),
    status,
    why: whyOf(row),
    baselineTotal,
    currentTotal,
    baselineRank,
    currentRank,
    change,
    prize,
  };
}

const sorted = (rows: ReferenceRow[]): string[] => rows.map((row) => JSON.stringify(row, KEYS)).sort();
const KEYS = [
  'name',
  'status',
  'why',
  'baselineTotal',
  'currentTotal',
  'baselineRank',
  'currentRank',
  'change',
  'prize',
];

/** The outcome, or null where the two exams cannot be compared at all (each such error has a test of its own). */
function attempt(input: AwardInput, rule: AwardRule): AwardOutcome | null {
  try {
    return evaluateAwards(input, rule);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

describe('evaluateAwards agrees with a reference written from the text of the rule', () => {
  const shapes = [
    ['clear identities, larger pools', { messy: false, maxChildren: 36 }, 250, ruleArbitrary],
    ['repeated names and numbers, missing classes', { messy: true, maxChildren: 16 }, 700, ruleArbitrary],
    ['every policy, clear identities', { messy: false, maxChildren: 30 }, 500, policyArbitrary],
    ['every policy, repeated names', { messy: true, maxChildren: 16 }, 400, policyArbitrary],
  ] as const;

  test.each(shapes)('%s', (_, shape, numRuns, rules) => {
    let compared = 0;
    let prizes = 0;
    fc.assert(
      fc.property(schoolArbitrary(shape), rules, (school, rule) => {
        const outcome = attempt(school, rule);
        if (outcome === null) return;
        compared += 1;
        prizes += outcome.counts.first + outcome.counts.second + outcome.counts.third;
        expect(sorted(outcome.rows.map(comparable))).toEqual(
          sorted(referenceAwards({ ...school, sameClass }, rule)),
        );
      }),
      { numRuns },
    );
    // The comparison is worth nothing if most runs end in an error or without a prize.
    expect(compared).toBeGreaterThan(numRuns / 3);

    expect(prizes).toBeGreaterThan(compared / 4);
  });
});
