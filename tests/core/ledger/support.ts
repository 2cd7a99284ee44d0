/** Short ways to write down plans and exams in the tests of the ledger. */
import type { ExamInfo, ExamRecord } from '../../../src/core/exam.js';
import type { ExamPlaces } from '../../../src/core/ledger/examPlace.js';
import { marksOverTime } from '../../../src/core/ledger/marksOverTime.js';
import type { Goal, SupportPlan } from '../../../src/core/ledger/plan.js';
import { layOutStages, NO_STAGES } from '../../../src/core/ledger/planStages.js';
import type { StageLength } from '../../../src/core/ledger/settings.js';
import type { Mark } from '../../../src/core/marks.js';
import { exam, type StudentInput } from '../builders.js';

/** One week, two weeks, a month, a month, as the plans of schools have it. */
export const USUAL_STAGE_LENGTHS: readonly StageLength[] = [
  { stage: 'survey', count: 1, unit: 'week' },
  { stage: 'design', count: 2, unit: 'week' },
  { stage: 'action', count: 1, unit: 'month' },
  { stage: 'review', count: 1, unit: 'month' },
];

export const PUPIL = { ids: {}, name: '顾小满', className: '八(2)班' };

export function goal(given: Partial<Goal> = {}): Goal {
  return { subject: '数学', measure: 'score', from: null, target: null, words: '', by: null, ...given };
}

export function plan(given: Partial<Omit<SupportPlan, 'goal'>> & { goal?: Partial<Goal> } = {}): SupportPlan {
  const start = given.start === undefined ? '2026-09-07' : given.start;
  return {
    id: 'plan-0001',
    student: PUPIL,
    measures: '',
    stages: start === null ? NO_STAGES : layOutStages(start, USUAL_STAGE_LENGTHS),
    risk: '',
    budget: '',
    state: 'active',
    by: '王老师',
    tab: '帮扶计划',
    row: 2,
    ...given,
    start,
    goal: goal(given.goal),
  };
}

/** An exam in 数学: the pupil's mark, and those of the classmates. */
export function mathExam(
  name: string,
  mark: Mark | null,
  others: readonly Mark[],
  info: Partial<ExamInfo> = {},
): ExamRecord {
  const rows: StudentInput[] = others.map((one, at) => ({
    name: `同学${at + 1}`,
    className: PUPIL.className,
    marks: [one],
  }));
  if (mark !== null) rows.push({ name: PUPIL.name, className: PUPIL.className, marks: [mark] });
  const record = exam(name, ['数学'], rows);
  return { ...record, info: { ...record.info, ...info } };
}

export function ofPupil(exams: readonly ExamRecord[]): ExamPlaces[] {
  return marksOverTime(exams, PUPIL, null);
}
