import { describe, expect, test } from 'vitest';
import type { PlanShown } from '../../../src/addon/api.js';
import {
  badFigures,
  emptyFields,
  fieldsOf,
  goalOf,
  type PlanFields,
  planOf,
  standsAt,
  withStageDay,
  withStart,
  withTemplate,
} from '../../../src/sidebar/plans/planForm.js';
import { mathExam, ofPupil, plan, USUAL_STAGE_LENGTHS } from '../../core/ledger/support.js';

const EXAMS = ofPupil([
  mathExam('期中', 70, [90, 80, 60, 50], { date: '2026-11-10' }),
  mathExam('月考', 65, [90, 80, 60, 50], { date: '2026-10-10' }),
]);
const fields = (given: Partial<PlanFields> = {}): PlanFields => ({ ...emptyFields('王老师'), ...given });
const shown = (given: Parameters<typeof plan>[0] = {}): PlanShown => ({ ...plan(given), cells: {} });

describe('where a student stands', () => {
  test.each([
    ['score', 70],
    ['percentile', 50],
    ['classMean', 0],
  ] as const)('is told by the latest exam in the measure of the goal: %s', (measure, value) => {
    expect(standsAt({ subject: '数学', measure }, EXAMS)).toEqual({ value, exam: '期中' });
  });

  test('is not told of words, nor of a subject that no exam has', () => {
    expect(standsAt({ subject: '数学', measure: 'words' }, EXAMS)).toBeNull();
    expect(standsAt({ subject: '物理', measure: 'score' }, EXAMS)).toBeNull();
  });
});

test('a template’s percentile is counted from where the student stands', () => {
  const template = {
    name: '百分位提高 15',
    subject: '数学',
    measure: 'percentile',
    target: 15,
    goal: '',
    measures: '每周小测',
    risk: '',
  } as const;
  const filled = withTemplate(fields(), template, EXAMS);
  expect(filled).toMatchObject({ from: '50', target: '+15', measures: '每周小测', writer: '王老师' });
  expect(goalOf(filled)).toMatchObject({ from: 50, target: 65 });
});

describe('what is typed', () => {
  test.each([
    [{ from: '4O', target: '60' }, ['from']],
    [{ from: '', target: '六十' }, ['target']],
    [{ from: '', target: '+15' }, ['target']],
    [{ from: '45', target: '+15' }, []],
    [{ measure: 'words', from: 'x', target: 'y' }, []],
  ] satisfies Array<[Partial<PlanFields>, string[]]>)('%j is no figure in %j', (given, bad) => {
    expect(badFigures(fields(given))).toEqual(bad);
  });

  test('becomes the plan that is sent, and a plan becomes what is typed', () => {
    const standing = shown({ goal: { from: 45, target: 60, words: '及格', by: '2026-12-31' } });
    const sent = planOf(fieldsOf(standing));
    expect(sent).toMatchObject({
      goal: standing.goal,
      stages: standing.stages,
      state: 'active',
      by: '王老师',
    });
  });
});

test('stages follow the first day, and a day that is changed by hand stays so', () => {
  const laid = withStart(fields(), '2026-09-07', USUAL_STAGE_LENGTHS);
  expect(laid.stages.action.from).toBe('2026-09-28');
  const changed = withStageDay(laid, 'review', 'to', '2026-12-05');
  expect(changed.stages.review).toEqual({ from: '2026-10-28', to: '2026-12-05' });
  expect(withStageDay(changed, 'review', 'to', '').stages.review.to).toBeNull();
  expect(withStart(changed, '', USUAL_STAGE_LENGTHS).stages.survey.from).toBeNull();
});
