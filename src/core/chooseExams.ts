import { compareText } from './compareText.js';
import type { ExamInfo, ExamKind } from './exam.js';
import { nameKey } from './names.js';

/** Where in a term an exam without a date usually stands: months since the term began. */
const USUAL_MONTH: Record<ExamKind, number> = { unit: 1, contest: 1, monthly: 2, midterm: 3.3, final: 5.6 };

/**
 * Guesses what a teacher wants to compare: the latest exam with the latest of the same kind in the term before;
 * where there is none, with the latest of that term; where there is no earlier term, with the exam before.
 *
 * @returns indexes into `exams`; null where there is no such exam
 */
export function guessComparison(exams: readonly ExamInfo[]): {
  baseline: number | null;
  current: number | null;
} {
  const order = exams.map((_, i) => i).sort((i, j) => compareExams(exams[i]!, exams[j]!));
  const current = order.pop() ?? null;
  if (current === null) return { baseline: null, current: null };
  const latest = exams[current]!;
  const term = termOf(latest);
  const earlier = order.filter((i) => termOf(exams[i]!) !== term);
  const termBefore = earlier.length > 0 ? termOf(exams[earlier[earlier.length - 1]!]!) : null;
  const candidates = earlier.filter((i) => termOf(exams[i]!) === termBefore);
  const sameKind = candidates.filter((i) => latest.kind !== null && exams[i]!.kind === latest.kind);
  const choice = [sameKind, candidates, order].find((list) => list.length > 0);
  return { baseline: choice ? choice[choice.length - 1]! : null, current };
}

/** Earlier exams first: by term, then by place within the term; names settle what is left, so sheet order never does. */
export function compareExams(x: ExamInfo, y: ExamInfo): number {
  return (
    (termNumber(x) ?? -1) - (termNumber(y) ?? -1) ||
    monthOfTerm(x) - monthOfTerm(y) ||
    compareText(x.term ?? '', y.term ?? '') ||
    compareText(x.name, y.name)
  );
}

/**
 * Whether an exam was written before a day: by its date, else by a term that names its year. null where that cannot be
 * told: no date and no year, or the term of that day itself (only a final exam surely comes late in its term).
 */
export function isBeforeDay(exam: ExamInfo, day: string): boolean | null {
  if (exam.date !== null) return exam.date < day;
  const term = termNumber(exam);
  if (term === null || term < FIRST_CALENDAR_TERM || term === LATEST_TERM) return null;
  if (term !== termOfDate(day)) return term < termOfDate(day);
  return exam.kind === 'final' ? false : null;
}

/** A term that names a grade only is a small number; one that names its year is twice the year. */
const FIRST_CALENDAR_TERM = 2 * 1900;

function monthOfTerm(exam: ExamInfo): number {
  if (exam.date === null) return exam.kind === null ? 0 : USUAL_MONTH[exam.kind];
  const [, month, day] = exam.date.split('-').map(Number) as [number, number, number];
  const start = month >= 8 || month === 1 ? 8 : 2;
  return ((month - start + 12) % 12) + day / 32;
}

/** What tells one term from another: its place in time, or its name where that says nothing. */
function termOf(exam: ExamInfo): string {
  return String(termNumber(exam) ?? nameKey(exam.term ?? ''));
}

/** Whether two are of one term, however each writes it: 2025—2026学年第二学期 and a day in that spring are one. */
export function isOneTerm(x: Pick<ExamInfo, 'term' | 'date'>, y: Pick<ExamInfo, 'term' | 'date'>): boolean {
  const term = (one: typeof x) => termOf({ name: '', kind: null, ...one });
  return term(x) === term(y);
}

/** 本学期期末, beside a 上学期期末 that could be of any year: nothing comes after it. */
const THIS_TERM = /本学期|这学期|this\s*term|this\s*semester/i;
const LATEST_TERM = 1e6;

const CHINESE_GRADES = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/**
 * A term's place in time. 「2025—2026学年第一学期」 and a date in that winter give the same number, since both name the
 * year; 「八上」 names only the grade, which orders the terms of one class as well.
 */
function termNumber(exam: ExamInfo): number | null {
  const text = nameKey(exam.term ?? '').toLowerCase();
  const second = /第二学期|下学期|下$|下册|春|spring|term2|semester2|secondterm|secondsemester/.test(text);
  const first = /第一学期|上学期|上$|上册|秋|autumn|fall|term1|semester1|firstterm|firstsemester/.test(text);
  if (first || second) {
    const year = yearIn(text);
    if (year !== null) {
      // A spring named by its own year (2026春) belongs to the school year that began the year before.
      const ownYear =
        second && /春|spring/.test(text) && !/学年/.test(text) && !/20\d\d\D{1,3}20\d\d/.test(text);
      return (year - (ownYear ? 1 : 0)) * 2 + (second ? 1 : 0);
    }
    if (exam.date !== null) return termOfDate(exam.date);
    const stage = /初/.test(text) ? 6 : /高/.test(text) ? 9 : 0;
    const grade = /(?:grade|year|g)?(1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])/.exec(text);
    if (grade) {
      const digit = CHINESE_GRADES.indexOf(grade[1]!);
      const number = (digit >= 0 ? digit + 1 : Number(grade[1])) + stage;
      return number * 2 + (second ? 1 : 0);
    }
    return second ? 1 : 0;
  }
  if (exam.date !== null) return termOfDate(exam.date);
  return text === '' && THIS_TERM.test(nameKey(exam.name)) ? LATEST_TERM : null;
}

/** The year a text names first: 2025, or 25 in 25-26学年. */
function yearIn(text: string): number | null {
  const year = /20\d\d/.exec(text);
  if (year) return Number(year[0]);
  const short = /(?:^|\D)(\d\d)\D{1,3}(\d\d)(?:\D|$)/.exec(text);
  return short && Number(short[2]) === Number(short[1]) + 1 ? 2000 + Number(short[1]) : null;
}

/** Chinese school terms: the first runs from August to January, the second from February to July. */
function termOfDate(date: string): number {
  const [year, month] = date.split('-').map(Number) as [number, number];
  if (month >= 8) return year * 2;
  return month === 1 ? (year - 1) * 2 : (year - 1) * 2 + 1;
}
