import { DEFAULT_RULE } from './awardRule.js';
import type { ExamRecord } from './exam.js';
import type { Mark } from './marks.js';
import { type Micropoints, toMicropoints } from './points.js';
import { type Standing, standings, type TotalRule, type WithoutTotal } from './totals.js';

/** How an exam that stands alone is totalled: by its own total column, else by the sum of its subjects. */
export function totalsOfOneExam(exam: ExamRecord): Standing[] {
  const rule: TotalRule = exam.hasStatedTotal
    ? { basis: 'stated', subjects: [] }
    : { basis: 'computed', subjects: exam.subjects };
  return standings(exam, rule);
}

export const USUAL_TOTALS = { ...DEFAULT_RULE, cohort: 'everyone' } as const;

export function totalOf(standing: Standing): Micropoints | null {
  return 'total' in standing ? standing.total : null;
}

/** One subject's marks as exact points; null where there is none. */
export function subjectPoints(exam: ExamRecord, subject: string): Array<Micropoints | null> {
  const column = exam.subjects.indexOf(subject);
  return exam.students.map(({ marks }) => {
    const mark = marks[column];
    return typeof mark === 'number' ? toMicropoints(mark) : null;
  });
}

/** What a mark that is no number keeps from being judged by; null for one that is no obstacle. */
export function obstacleOf(mark: Mark, hasStatedTotal: boolean): WithoutTotal | null {
  if (typeof mark === 'number') return null;
  // Where the school states a total, it knows why a subject is empty (an elective not taken).
  if (mark === 'blank' || mark === 'not-taken') return hasStatedTotal ? null : 'incomplete';
  return mark;
}

/** The subjects that hold a word, as a reader wants them named: those whose mark gives this reason. */
export function subjectsWithout(exam: ExamRecord, student: number, why: WithoutTotal): string[] {
  const { marks } = exam.students[student]!;
  return exam.subjects.filter((_, at) => obstacleOf(marks[at]!, false) === why);
}
