import { AppError } from './appError.js';
import { type AwardRule, type TotalBasis, weightOf } from './awardRule.js';
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
  // A subject that counts nothing is not asked for either.
  const subjects = common.filter((subject) => weightOf(rule, subject) > 0);
  if (common.length > 0 && subjects.length === 0) throw new AppError('BAD_WEIGHTS', { problem: 'nothing' });
  if (subjects.length === 0) {
    throw new AppError('NO_COMMON_SUBJECT', {
      baseline: baseline.info.name,
      current: current.info.name,
      baselineSubjects: baseline.subjects.join(', '),
      currentSubjects: current.subjects.join(', '),
    });
  }
  const weights = subjects.map((subject) => weightOf(rule, subject));
  return weights.some((weight) => weight !== 100) ? { basis, subjects, weights } : { basis, subjects };
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

/**
 * Totals by row, `scaleOf(rule)` times the points. Points are never below 0: a number below it stands where there is no
 * total (`isTotal`), and says why (`whyWithout`).
 */
export type Totals = Float64Array;

export function isTotal(total: number): boolean {
  return total >= 0;
}

/** The totals that are some, in their order. */
export function present(totals: Totals): Float64Array {
  const found = new Float64Array(totals.length);
  let count = 0;
  for (let at = 0; at < totals.length; at++) if (isTotal(totals[at]!)) found[count++] = totals[at]!;
  return found.subarray(0, count);
}

/** Reasons, the one that a person must know first before the others. */
const REASONS: readonly WithoutTotal[] = [...NO_TOTAL_WORDS, 'incomplete'];

/** @param total one that is none */
export function whyWithout(total: number): WithoutTotal {
  return REASONS[-1 - total]!;
}

function without(reason: WithoutTotal): number {
  return -1 - REASONS.indexOf(reason);
}

/** The total of every student of an exam, in the order of its rows. */
export function totalsIn(exam: ExamRecord, rule: TotalRule): Totals {
  if (rule.basis === 'computed') return computedTotals(exam, rule);
  const totals = new Float64Array(exam.students.length);
  for (let at = 0; at < totals.length; at++) totals[at] = statedTotalOf(exam.students[at]!);
  return totals;
}

/** The standing of every student of an exam, in the order of its rows. */
export function standings(exam: ExamRecord, rule: TotalRule): Standing[] {
  return Array.from(totalsIn(exam, rule), (total) =>
    isTotal(total) ? { total } : { without: whyWithout(total) },
  );
}

/** A blank or an elective not taken is no obstacle to a stated total: the school knows why. */
function isObstacle(mark: Mark): boolean {
  return typeof mark !== 'number' && mark !== 'blank' && mark !== 'not-taken';
}

function statedTotalOf({ notInAll, marks, statedTotal }: ExamStudent): number {
  if (notInAll) return without('incomplete');
  if (typeof statedTotal === 'number' && !marks.some(isObstacle)) return toMicropoints(statedTotal);
  const all = [...marks, statedTotal ?? 'blank'];
  return withoutTotal(all, Int32Array.from(all.keys()));
}

/** @param columns the marks that count */
function withoutTotal(marks: readonly Mark[], columns: Int32Array): number {
  let first = REASONS.length - 1;
  for (let k = 0; k < columns.length; k++) {
    const mark = marks[columns[k]!]!;
    if (typeof mark === 'number') continue;
    const place = REASONS.indexOf(mark as WithoutTotal);
    if (place >= 0 && place < first) first = place;
  }
  return -1 - first;
}

/** In one loop: it looks at every mark of a school. */
function computedTotals(exam: ExamRecord, rule: TotalRule): Totals {
  const { students } = exam;
  const { weights } = rule;
  const columns = Int32Array.from(rule.subjects, (subject) => exam.subjects.indexOf(subject));
  const totals = new Float64Array(students.length);
  for (let at = 0; at < totals.length; at++) {
    const { marks, notInAll } = students[at]!;
    let total: Micropoints = 0;
    for (let k = 0; k < columns.length; k++) {
      const mark = marks[columns[k]!]!;
      if (typeof mark !== 'number') {
        total = withoutTotal(marks, columns);
        break;
      }
      const micropoints = toMicropoints(mark);
      total += weights === undefined ? micropoints : micropoints * weights[k]!;
    }
    totals[at] = notInAll ? without('incomplete') : total;
  }
  return totals;
}
