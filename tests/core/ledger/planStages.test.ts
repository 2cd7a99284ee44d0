import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '../../../src/core/ledger/days.js';
import { PLAN_STAGES } from '../../../src/core/ledger/plan.js';
import {
  knownStages,
  lastDayOfStage,
  layOutStages,
  NO_STAGES,
  type Stages,
  stageOn,
  stageProblems,
  startOf,
} from '../../../src/core/ledger/planStages.js';
import type { StageLength } from '../../../src/core/ledger/settings.js';
import { anyDay } from './anyDay.js';
import { USUAL_STAGE_LENGTHS } from './support.js';

const usual = (start: string) => layOutStages(start, USUAL_STAGE_LENGTHS);

const lengths: fc.Arbitrary<StageLength[]> = fc
  .tuple(
    ...PLAN_STAGES.map((stage) =>
      fc.record({
        stage: fc.constant(stage),
        count: fc.integer({ min: 1, max: 6 }),
        unit: fc.constantFrom('week' as const, 'month' as const),
      }),
    ),
  )
  .chain((all) => fc.shuffledSubarray(all, { minLength: 1 }));

describe('laying out stages', () => {
  test('takes a week, two weeks, a month and a month', () => {
    expect(usual('2026-09-07')).toEqual({
      survey: { from: '2026-09-07', to: '2026-09-13' },
      design: { from: '2026-09-14', to: '2026-09-27' },
      action: { from: '2026-09-28', to: '2026-10-27' },
      review: { from: '2026-10-28', to: '2026-11-27' },
    });
  });

  test.each([
    ['2026-09-01', 1, '2026-09-30'],
    ['2026-09-10', 1, '2026-10-09'],
    ['2026-01-29', 1, '2026-02-28'],
    ['2026-01-30', 1, '2026-02-28'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-02-28', 1, '2026-03-27'],
    ['2026-12-15', 1, '2027-01-14'],
    ['2026-12-01', 3, '2027-02-28'],
    ['2026-08-31', 6, '2027-02-28'],
  ])('a stage from %s of %i month ends on %s', (from, count, expected) => {
    expect(lastDayOfStage(from, { count, unit: 'month' })).toBe(expected);
  });

  test('runs over the end of the year', () => {
    const stages = usual('2026-12-14');
    expect(stages.design.to).toBe('2027-01-03');
    expect(stages.review).toEqual({ from: '2027-02-04', to: '2027-03-03' });
  });

  test('leaves out a stage that has no length', () => {
    const stages = layOutStages('2026-09-07', [
      { stage: 'review', count: 1, unit: 'week' },
      { stage: 'survey', count: 1, unit: 'week' },
    ]);
    expect(knownStages(stages)).toEqual([
      { stage: 'survey', from: '2026-09-07', to: '2026-09-13' },
      { stage: 'review', from: '2026-09-14', to: '2026-09-20' },
    ]);
    expect(stages.action).toEqual({ from: null, to: null });
  });

  test('leaves no day between two stages and none in both', () => {
    fc.assert(
      fc.property(anyDay, lengths, (start, given) => {
        const stages = layOutStages(start, given);
        expect(stageProblems(stages)).toEqual([]);
        expect(startOf(stages)).toBe(start);
        const known = knownStages(stages);
        expect(known).toHaveLength(given.length);
        known.slice(1).forEach((stage, at) => {
          expect(stage.from).toBe(addDays(known[at]!.to, 1));
        });
      }),
    );
  });

  test('makes a month no shorter than 28 days and no longer than 31, and a later start never ends earlier', () => {
    fc.assert(
      fc.property(anyDay, (start) => {
        const month = { count: 1, unit: 'month' } as const;
        const end = lastDayOfStage(start, month);
        const days = daysBetween(start, end) + 1;
        expect(days).toBeGreaterThanOrEqual(28);
        expect(days).toBeLessThanOrEqual(31);
        expect(lastDayOfStage(addDays(start, 1), month) >= end).toBe(true);
      }),
    );
  });
});

describe('the stage of a day', () => {
  const stages: Stages = {
    ...usual('2026-09-07'),
    review: { from: '2026-11-02', to: '2026-11-30' }, // after a holiday
  };

  test.each([
    ['2026-09-06', { at: 'before', next: 'survey', from: '2026-09-07' }],
    ['2026-09-07', { at: 'stage', stage: 'survey', from: '2026-09-07', to: '2026-09-13', day: 1, days: 7 }],
    ['2026-09-13', { at: 'stage', stage: 'survey', from: '2026-09-07', to: '2026-09-13', day: 7, days: 7 }],
    ['2026-10-27', { at: 'stage', stage: 'action', from: '2026-09-28', to: '2026-10-27', day: 30, days: 30 }],
    ['2026-10-28', { at: 'between', next: 'review', from: '2026-11-02' }],
    ['2026-12-01', { at: 'after', since: '2026-11-30' }],
  ])('on %s', (day, expected) => {
    expect(stageOn(stages, day)).toEqual(expected);
  });

  test('is not known where no stage has both days', () => {
    expect(stageOn(NO_STAGES, '2026-09-07')).toEqual({ at: 'unknown' });
    const half: Stages = { ...NO_STAGES, survey: { from: '2026-09-07', to: null } };
    expect(stageOn(half, '2026-09-07')).toEqual({ at: 'unknown' });
  });

  test('is the later one where two overlap', () => {
    const both: Stages = {
      ...NO_STAGES,
      survey: { from: '2026-09-01', to: '2026-09-30' },
      design: { from: '2026-09-20', to: '2026-10-10' },
    };
    expect(stageOn(both, '2026-09-25')).toMatchObject({ stage: 'design', day: 6 });
  });

  test('is exactly one for every day from the first to the last', () => {
    fc.assert(
      fc.property(anyDay, lengths, fc.nat({ max: 900 }), (start, given, after) => {
        const laid = layOutStages(start, given);
        const day = addDays(start, after);
        const holds = knownStages(laid).filter(({ from, to }) => from <= day && day <= to);
        const found = stageOn(laid, day);
        expect(found.at).toBe(holds.length === 1 ? 'stage' : 'after');
        if (found.at === 'stage') expect(found.stage).toBe(holds[0]!.stage);
        expect(stageOn(laid, addDays(start, -1)).at).toBe('before');
      }),
    );
  });
});

test('stages that cannot be followed are named', () => {
  const stages: Stages = {
    survey: { from: '2026-09-07', to: '2026-09-01' },
    design: { from: '2026-09-14', to: '2026-09-27' },
    action: { from: '2026-09-27', to: '2026-10-27' },
    review: { from: '2026-10-28', to: null },
  };
  expect(stageProblems(stages)).toEqual([
    { code: 'backwards', stage: 'survey' },
    { code: 'overlap', stage: 'action', before: 'design' },
    { code: 'half', stage: 'review' },
  ]);
});
