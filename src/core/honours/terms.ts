import { compareExams, isOneTerm } from '../chooseExams.js';
import type { ExamInfo } from '../exam.js';
import { addDays } from '../ledger/days.js';
import type { DayRange } from '../ledger/settings.js';
import { isSameTerm } from './granted.js';

/** A term that awards can be of. The days are known only where the settings say them. */
export interface Term {
  name: string;
  from: string | null;
  to: string | null;
}

/** A term of the calendar, for a school that has said nothing: the first runs from August to January. */
export interface CalendarTerm {
  /** The year in which its school year begins. */
  year: number;
  second: boolean;
}

export function calendarTerm(day: string): CalendarTerm {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return { year: month >= 8 ? year : year - 1, second: month >= 2 && month < 8 };
}

/** After the last term that is known, its exams may still come for so many days. */
const AFTER_TERM = 60;

/**
 * The terms there are, earliest first: those of the settings, then those that exams and the register name in other
 * words.
 */
export function termsOf(
  settings: readonly DayRange[],
  exams: readonly ExamInfo[],
  registered: readonly string[],
): Term[] {
  const terms: Term[] = settings
    .filter(({ name }) => name !== '')
    .map(({ name, from, to }) => ({ name, from, to }));
  const known = terms.length;
  const named = exams.filter(({ term }) => term !== null);
  for (const exam of named.slice().sort(compareExams)) {
    const name = exam.term!;
    const isKnown = terms.some((term, at) =>
      at < known ? isOfTerm(exam, term, terms.slice(0, known)) : isSameTerm(term.name, name),
    );
    if (!isKnown) terms.push({ name, from: null, to: null });
  }
  for (const name of registered) {
    if (name !== '' && !terms.some((term) => isSameTerm(term.name, name)))
      terms.push({ name, from: null, to: null });
  }
  return terms.sort((x, y) => compareExams(asExam(x), asExam(y)));
}

/**
 * The term in which awards are given on a day: the one the day lies in, in the holidays the one that has just ended;
 * where no days are known, the one of the latest exam. null where there is none.
 */
export function termOn(terms: readonly Term[], exams: readonly ExamInfo[], day: string): Term | null {
  const begun = terms.filter(({ from }) => from !== null && from <= day);
  const dated = begun.sort((x, y) => (x.from! < y.from! ? -1 : 1)).pop();
  if (dated !== undefined) return dated;
  const latest = exams.slice().sort(compareExams).pop();
  const ofLatest = latest && terms.find((term) => isOfTerm(latest, term, terms));
  return ofLatest ?? terms.filter(({ from }) => from === null).pop() ?? null;
}

/** Whether an exam is of a term: by its day where both are dated, else by the term's name. */
export function isOfTerm(exam: Pick<ExamInfo, 'term' | 'date'>, term: Term, terms: readonly Term[]): boolean {
  if (exam.term !== null && isSameTerm(exam.term, term.name)) return true;
  const { from, to } = term;
  if (exam.date !== null && from !== null && to !== null) {
    const next = terms
      .flatMap((other) => (other.from !== null && other.from > to ? [other.from] : []))
      .sort()[0];
    return exam.date >= from && exam.date < (next ?? addDays(to, AFTER_TERM));
  }
  return exam.term !== null && isOneTerm(exam, { term: term.name, date: from });
}

/** The term before another one; null where none is known. */
export function termBefore(terms: readonly Term[], term: Term): Term | null {
  const at = terms.findIndex(({ name }) => isSameTerm(name, term.name));
  return at > 0 ? terms[at - 1]! : null;
}

function asExam({ name, from }: Term): ExamInfo {
  return { name: '', term: name, date: from, kind: null };
}
