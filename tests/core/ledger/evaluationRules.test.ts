import { describe, expect, test } from 'vitest';
import {
  type EvaluationDraft,
  evaluationOf,
  evaluationProblems,
} from '../../../src/core/ledger/evaluationRules.js';
import { PUPIL } from './support.js';

const WHOLE: EvaluationDraft = {
  student: PUPIL,
  month: '2026-11',
  scales: { study: 3, habits: 2, mind: null, family: null },
  words: '',
  decision: 'continue',
  by: '王老师',
  date: '2026-11-28',
};
const problems = (given: Partial<EvaluationDraft>, ruleHolds = false) =>
  evaluationProblems({ ...WHOLE, ...given }, '2026-11-28', ruleHolds);

describe('what an evaluation must have', () => {
  test('one scale is enough, and going on needs no words', () => {
    expect(problems({})).toEqual([]);
  });

  test.each([
    [{ student: { ...PUPIL, name: '　' } }, 'student'],
    [{ month: null }, 'month'],
    [{ month: '11月' }, 'month'],
    [{ scales: { study: null, habits: null, mind: null, family: null } }, 'scales'],
    [{ decision: null }, 'decision'],
    [{ by: ' ' }, 'by'],
    [{ date: null }, 'date'],
    [{ date: '2026-02-30' }, 'date'],
  ] satisfies Array<[Partial<EvaluationDraft>, string]>)('%j misses %s', (given, field) => {
    expect(problems(given)).toEqual([{ code: 'missing', field }]);
  });

  test('a month that has not begun cannot be evaluated', () => {
    expect(problems({ month: '2026-12' })).toEqual([{ code: 'not-yet', field: 'month' }]);
  });

  test.each(['adjust', 'intensify', 'exit'] as const)('%s needs a sentence why', (decision) => {
    expect(problems({ decision })).toEqual([{ code: 'say-why', field: 'words' }]);
    expect(problems({ decision, words: '数学连续两次未交作业' })).toEqual([]);
  });

  test('an exit that the rule proposes needs no further words', () => {
    expect(problems({ decision: 'exit' }, true)).toEqual([]);
  });
});

describe('one evaluation a student and month', () => {
  const row = (at: number, given: Partial<EvaluationDraft> = {}) => ({
    ...WHOLE,
    ...given,
    tab: '月度评估',
    row: at,
  });

  test('is found by who it is about and its month', () => {
    const rows = [
      row(2, { month: '2026-10' }),
      row(3, { student: { ...PUPIL, className: '八(3)班' } }),
      row(4, { student: { ...PUPIL, name: '顾 小满', className: '802' } }),
    ];
    expect(evaluationOf(rows, PUPIL, '2026-11')).toEqual({ row: rows[2], doubles: [] });
    expect(evaluationOf(rows, PUPIL, '2026-12')).toBeNull();
  });

  test('of two written by hand the later counts and the other is named', () => {
    const rows = [row(2, { date: '2026-11-29' }), row(3), row(4, { date: null })];
    expect(evaluationOf(rows, PUPIL, '2026-11')).toEqual({ row: rows[0], doubles: [rows[2], rows[1]] });
  });
});
