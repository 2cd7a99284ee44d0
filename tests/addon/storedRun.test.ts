import { expect, test } from 'vitest';
import { type AwardRun, keptRun, storedRun } from '../../src/addon/storedRun.js';
import type { AwardRow } from '../../src/core/awardOutcome.js';
import { DEFAULT_RULE } from '../../src/core/awardRule.js';
import { compareRuns } from '../../src/core/compareRuns.js';
import { evaluateAwards } from '../../src/core/evaluateAwards.js';
import { plainRow } from '../../src/core/evaluatedRow.js';
import { exam } from '../core/builders.js';

const input = {
  baseline: exam(
    '期中',
    ['数学'],
    [
      { name: '甲', marks: [60] },
      { name: '乙', marks: [70] },
    ],
  ),
  current: exam(
    '期末',
    ['数学'],
    [
      { name: '甲', marks: [90] },
      { name: '乙', marks: [80] },
    ],
  ),
  archive: null,
};
const run: AwardRun = {
  at: '2026-01-20 16:05',
  baseline: '期中',
  current: '期末',
  baselineTabs: ['期中'],
  currentTabs: ['期末'],
  outcome: evaluateAwards(input, DEFAULT_RULE),
  policy: null,
  published: [],
  notes: [],
};

/** As the first version kept it: without marks, and without what could not be chosen then. */
function asFirstKept(): string {
  const { policy, published, outcome, ...rest } = run;
  const { rule, rows, examSubjects, groups, ...counts } = outcome;
  const { measure, thresholdUnit, rankAmong, ranksIn, prizesIn, weights, bands, meanOf, ...chosen } = rule;
  const old = rows.map((row: AwardRow) => {
    const {
      rise,
      baselineBand,
      currentBand,
      baselineMarks,
      currentMarks,
      baselineStated,
      currentStated,
      ...kept
    } = plainRow(row);
    return kept;
  });
  return JSON.stringify({ ...rest, outcome: { ...counts, rule: chosen, rows: old } });
}

test('a run that an older version kept opens as it did, and nothing differs from the same run kept today', () => {
  const old = storedRun(asFirstKept());
  expect(old.outcome.rows.map(({ name, prize, rise }) => [name, prize, rise])).toEqual(
    run.outcome.rows.map(({ name, prize, rise }) => [name, prize, rise]),
  );
  expect(old.outcome.rule).toEqual(run.outcome.rule);
  expect(old.outcome.groups).toEqual(run.outcome.groups);
  expect(old.published).toHaveLength(run.outcome.risers);
  const difference = compareRuns(old.outcome, run.outcome);
  expect([difference.settings, difference.students, difference.marksKept]).toEqual([[], [], false]);
});

test('a run keeps what it went by: every student’s marks and stated totals by subject', () => {
  const kept = storedRun(keptRun(run));
  expect(kept.outcome.examSubjects).toEqual({ baseline: ['数学'], current: ['数学'] });
  expect(
    kept.outcome.rows.map(({ name, baselineMarks, currentMarks }) => [name, baselineMarks, currentMarks]),
  ).toEqual([
    ['甲', [60], [90]],
    ['乙', [70], [80]],
  ]);
});

test('a run comes back from the history as it was, in less than two thirds of the room that names in each row would take', () => {
  const { rows, ...outcome } = storedRun(keptRun(run)).outcome;
  expect(rows).toEqual(run.outcome.rows.map(plainRow));
  const { rows: _rows, ...given } = run.outcome;
  expect(outcome).toEqual(given);
  const many = { ...run, outcome: { ...run.outcome, rows: Array.from({ length: 50 }, () => rows).flat() } };
  expect(keptRun(many).length).toBeLessThan((JSON.stringify(many).length * 2) / 3);
});
