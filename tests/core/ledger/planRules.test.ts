import { describe, expect, test } from 'vitest';
import { planProblems } from '../../../src/core/ledger/planRules.js';
import { plan } from './support.js';

const problems = (given: Parameters<typeof plan>[0]) => planProblems(plan(given)).map(({ code }) => code);

describe('what keeps a plan from being kept', () => {
  test('a goal with a figure and who made it are enough', () => {
    expect(problems({ goal: { target: 60 }, start: null })).toEqual([]);
  });

  test.each([
    [{ goal: { measure: 'score' } }, ['no-target']],
    [{ goal: { measure: 'percentile', target: 101 } }, ['bad-target']],
    [{ goal: { measure: 'classMean' } }, []],
    [{ goal: { measure: 'words', words: '　' } }, ['no-goal']],
    [{ goal: { target: 60, by: '2026-02-30' } }, ['bad-day']],
    [{ goal: { target: 60 }, by: ' ' }, ['no-writer']],
    [{ goal: { target: 60 }, measures: 'x'.repeat(30_001) }, ['too-long']],
    [{ goal: { target: 60 }, by: 'x'.repeat(201) }, ['too-long']],
    [{ goal: { target: 60 }, risk: '\u0007' }, ['unfit-characters']],
  ] satisfies Array<[Parameters<typeof plan>[0], string[]]>)('%.60j: %j', (given, codes) => {
    expect(problems(given)).toEqual(codes);
  });

  test('stages that overlap are named', () => {
    const { stages } = plan();
    const overlapping = { ...stages, design: { from: '2026-09-10', to: '2026-09-27' } };
    expect(planProblems(plan({ goal: { target: 60 }, stages: overlapping }))).toEqual([
      { code: 'stage', problem: 'overlap', stage: 'design' },
    ]);
  });

  test('what was wrong already in a row written by hand is no reason to refuse a change to it', () => {
    const byHand = plan({ goal: { measure: 'score' }, by: '' });
    expect(planProblems({ ...byHand, risk: '常请假' }, byHand)).toEqual([]);
    expect(planProblems({ ...byHand, risk: '\u0007' }, byHand).map(({ code }) => code)).toEqual([
      'unfit-characters',
    ]);
  });
});
