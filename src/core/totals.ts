import { AppError } from './appError.js';
import type { AwardRule, TotalBasis } from './awardRule.js';
import type { ExamRecord, ExamStudent } from './exam.js';
import { type Mark, NO_TOTAL_WORDS } from './marks.js';
import { type Micropoints, toMicropoints } from './points.js';

/** Why a student has no total in an exam. `incomplete`: a subject is blank or was not taken. */
export type WithoutTotal = 'absent' | 'deferred' | 'exempt' | 'disqualified' | 'invalid' | 'incomplete';

/** A student's standing in one exam: an exact total, or the reason why there is none. */
export type Standing = { total: Micropoints } | { without: WithoutTotal };

/** How totals are taken, the same way for both exams. */
export interface TotalRule {
  basis: TotalBasis;
  /** The subjects that make the total; empty when the total is the tabs' own. */
  subjects: string[];
  /** Whole percents, one for each of the subjects; left out: all count alike. */
  weights?: number[];
}

/** By how much the totals of a rule are larger than the points they stand for. */
export function scaleOf({ weights }: TotalRule): number {
  return weights === undefined ? 1 : 100;
}

/**
 * Decides the basis for a pair of exams: the teacher's word, else stated when both exams state a total, else computed
 * over the subjects that both have.
 *
 * @throws AppError SUBJECT_NOT_FOUND, NO_STATED_TOTAL, NO_COMMON_SUBJECT
 */
export function chooseTotals(baseline: ExamRecord, current: ExamRecord, rule: AwardRule): TotalRule {
  if (rule.subject !== null) {
    for (const exam of [baseline, current]) {
      if (!exam.subjects.includes(rule.subject)) {
        throw new AppError('SUBJECT_NOT_FOUND', {
          subject: rule.subject,
          exam: exam.info.name,
          subjects: exam.subjects.join(', '),
        });
      }
    }
    return { basis: 'computed', subjects: [rule.subject] };
  }
  const basis: TotalBasis = rule.total ?? usualBasis(baseline, current, rule);
  if (basis === 'stated') {
    for (const exam of [baseline, current]) {
      if (!exam.hasStatedTotal) throw new AppError('NO_STATED_TOTAL', { exam: exam.info.name });
    }
    return { basis, subjects: [] };
  }
  const common = commonSubjects(baseline, current);
  const weights = new Map(Object.entries(rule.weights ?? {}));
  const weightOf = (subject: string) => weights.get(subject) ?? 100;
  // A subject that counts nothing is not asked for either.
  const subjects = common.filter((subject) => weightOf(subject) > 0);
  if (common.length > 0 && subjects.length === 0) throw new AppError('BAD_WEIGHTS', { problem: 'nothing' });
  if (subjects.length === 0) {
    throw new AppError('NO_COMMON_SUBJECT', {
      baseline: baseline.info.name,
      current: current.info.name,
      baselineSubjects: baseline.subjects.join(', '),
      currentSubjects: current.subjects.join(', '),
    });
  }
  const weighed = subjects.some((subject) => weightOf(subject) !== 100);
  return weighed ? { basis, subjects, weights: subjects.map(weightOf) } : { basis, subjects };
}

/** Weights and bands by score rate need the subjects themselves; else the school's own totals come first. */
function usualBasis(baseline: ExamRecord, current: ExamRecord, rule: AwardRule): TotalBasis {
  if (rule.weights !== null || (rule.measure === 'band' && rule.bands.by === 'rate')) return 'computed';
  return baseline.hasStatedTotal && current.hasStatedTotal ? 'stated' : 'computed';
}

/** Subjects that both exams have, in the current exam's order. */
export function commonSubjects(baseline: ExamRecord, current: ExamRecord): string[] {
  return current.subjects.filter((subject) => baseline.subjects.includes(subject));
}

/** The standing of every student of an exam, in the order of its rows. Totals are `scaleOf(rule)` times the points. */
export function standings(exam: ExamRecord, rule: TotalRule): Standing[] {
  if (rule.basis === 'stated') return exam.students.map(statedStanding);
  const columns = rule.subjects.map((subject) => exam.subjects.indexOf(subject));
  return exam.students.map((student) => computedStanding(student, columns, rule.weights));
}

function statedStanding(student: ExamStudent): Standing {
  if (student.notInAll) return { without: 'incomplete' };
  // A blank or an elective not taken is no obstacle here: the school's own total knows why.
  const obstacles = student.marks.filter((mark) => mark !== 'blank' && mark !== 'not-taken');
  const total = student.statedTotal ?? 'blank';
  const without = reasonWithout([...obstacles, total]);
  return without === null ? { total: toMicropoints(total as number) } : { without };
}

function computedStanding(
  student: ExamStudent,
  columns: readonly number[],
  weights: readonly number[] | undefined,
): Standing {
  if (student.notInAll) return { without: 'incomplete' };
  let total: Micropoints = 0;
  for (let at = 0; at < columns.length; at++) {
    const mark = student.marks[columns[at]!]!;
    if (typeof mark !== 'number') {
      return { without: reasonWithout(columns.map((column) => student.marks[column]!))! };
    }
    total += toMicropoints(mark) * (weights === undefined ? 1 : weights[at]!);
  }
  return { total };
}

/** Of several reasons the one that a person must know first: a mark to mend does not help a student who was away. */
function reasonWithout(marks: readonly Mark[]): WithoutTotal | null {
  for (const word of NO_TOTAL_WORDS) if (marks.includes(word)) return word;
  return marks.includes('not-taken') || marks.includes('blank') ? 'incomplete' : null;
}
