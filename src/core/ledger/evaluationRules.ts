import { isIsoDate } from '../isoDate.js';
import { nameKey } from '../names.js';
import { monthOf } from './days.js';
import { type Decision, type MonthlyEvaluation, SCALES } from './evaluation.js';
import { isAbout, type StudentRef } from './studentRef.js';

/** What a form sends. */
export type EvaluationDraft = Pick<
  MonthlyEvaluation,
  'student' | 'month' | 'scales' | 'words' | 'decision' | 'by' | 'date'
>;

export type EvaluationField = 'student' | 'month' | 'scales' | 'words' | 'decision' | 'by' | 'date';
export type EvaluationProblem =
  | { code: 'missing'; field: EvaluationField }
  | { code: 'not-yet'; field: 'month' } // the month has not begun
  | { code: 'say-why'; field: 'words' }; // a change of course needs its reason

/**
 * What an evaluation must have: a student, a month that has begun, who evaluates and when, a decision, and at least one
 * scale. A scale may be left open: what nobody has seen is not judged. To go on as before needs no words; to change
 * course, or to end the support although the exit rule does not hold, needs a sentence why.
 *
 * @param ruleHolds whether the exit rule proposes the end
 */
export function evaluationProblems(
  { student, month, scales, words, decision, by, date }: EvaluationDraft,
  today: string,
  ruleHolds: boolean,
): EvaluationProblem[] {
  const problems: EvaluationProblem[] = [];
  const missing = (field: EvaluationField) => problems.push({ code: 'missing', field });
  if (nameKey(student.name) === '') missing('student');
  if (month === null || !isMonth(month)) missing('month');
  else if (month > monthOf(today)) problems.push({ code: 'not-yet', field: 'month' });
  if (SCALES.every((scale) => scales[scale] === null)) missing('scales');
  if (decision === null) missing('decision');
  if (nameKey(by) === '') missing('by');
  if (date === null || !isIsoDate(date)) missing('date');
  if (nameKey(words) === '' && decision !== null && needsWords(decision, ruleHolds)) {
    problems.push({ code: 'say-why', field: 'words' });
  }
  return problems;
}

/** A month as `2026-11`. */
export function isMonth(text: string): boolean {
  return isIsoDate(`${text}-01`);
}

export function needsWords(decision: Decision, ruleHolds: boolean): boolean {
  return decision === 'exit' ? !ruleHolds : decision !== 'continue';
}

/**
 * A student has one evaluation a month. Where people have written two rows by hand, the later one counts and the rows
 * before it are named.
 */
export function evaluationOf<
  Row extends Pick<MonthlyEvaluation, 'student' | 'month' | 'date' | 'tab' | 'row'>,
>(rows: readonly Row[], student: StudentRef, month: string): { row: Row; doubles: Row[] } | null {
  const mine = rows
    .filter((row) => row.month === month && isAbout(row.student, student))
    .sort((x, y) => compare(x.date ?? '', y.date ?? '') || compare(x.tab, y.tab) || x.row - y.row);
  const row = mine.pop();
  return row === undefined ? null : { row, doubles: mine };
}

function compare(x: string, y: string): number {
  return x < y ? -1 : x > y ? 1 : 0;
}
