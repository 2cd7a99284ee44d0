import { addDays, daysBetween, firstOfMonth, monthOf } from './days.js';
import type { DueInput, DueTask } from './dueTask.js';
import type { MonthlyEvaluation } from './evaluation.js';
import { isCurrent, type Pair } from './pair.js';
import type { SupportPlan } from './plan.js';
import type { RecordKind, SupportRecord } from './record.js';
import { type SchoolCalendar, type SchoolWeek, schoolCalendar } from './schoolCalendar.js';
import type { StudentRef } from './studentRef.js';
import { ownerFinder, rowsByStudent } from './whoseRows.js';

/** What all rules of the cadence ask about a day. */
export interface DueContext {
  day: string;
  /** The day's week; there are no tasks in a week without a school day. */
  week: SchoolWeek;
  calendar: SchoolCalendar;
  /** First day of the term, or of what the settings say counts; null: neither is told. */
  start: string | null;
}

/** One supported student with all that is known on the day. */
export interface DueStudent {
  student: StudentRef;
  /** Pairs that stand on the day. */
  pairs: Pair[];
  /** Those of a teacher, or of nobody's role. */
  teachers: Pair[];
  helpers: string[];
  records: SupportRecord[];
  evaluations: MonthlyEvaluation[];
  plans: SupportPlan[];
  /** Places in `DueInput.exams` of the exams the student sat. */
  exams: number[];
}

/** @returns null when the day's week has no school day */
export function dueContext({ day, settings }: DueInput): DueContext | null {
  const calendar = schoolCalendar(settings);
  const week = calendar.week(day);
  if (week === null) return null;
  const term = calendar.termOf(week.firstDay)?.from ?? null;
  return { day, week, calendar, start: later(term, settings.since) };
}

/** The students in the order in which they came, each with the rows about them that are known on the day. */
export function dueStudents(input: DueInput): DueStudent[] {
  const { students, day } = input;
  const ownerOf = ownerFinder(students);
  const rows = <Row>(list: readonly Row[], who: (row: Row) => StudentRef) =>
    rowsByStudent(ownerOf, students.length, list, who);
  const pairs = rows(
    input.pairs.filter((pair) => isCurrent(pair, day)),
    (pair) => pair,
  );
  const records = rows(
    input.records.filter(({ date, retracts }) => date !== null && date <= day && !retracts),
    ({ student }) => student,
  );
  const evaluations = rows(
    input.evaluations.filter(({ date, month }) => month !== null && (date === null || date <= day)),
    ({ student }) => student,
  );
  const plans = rows(input.plans, ({ student }) => student);
  const exams = students.map((): number[] => []);
  input.exams.forEach((exam, index) => {
    if (exam.students === null) for (const list of exams) list.push(index);
    else {
      const sat = new Set(exam.students.map(ownerOf));
      for (const owner of sat) if (owner !== null) exams[owner]!.push(index);
    }
  });
  return students.map((student, index) => {
    const own = pairs[index]!;
    const teachers = own.filter(({ kind }) => kind === 'teacher' || kind === null);
    return {
      student,
      pairs: own,
      teachers,
      helpers: helpersOf(teachers.length > 0 ? teachers : own.filter(({ kind }) => kind === 'class')),
      records: records[index]!,
      evaluations: evaluations[index]!,
      plans: plans[index]!,
      exams: exams[index]!,
    };
  });
}

/** Each person once, in an order of its own. */
export function helpersOf(pairs: readonly Pair[]): string[] {
  return [...new Set(pairs.map(({ helper }) => helper.trim()).filter((helper) => helper !== ''))].sort();
}

/** From which day on a student's weekly duties count: since the support began, but not from before the term. */
export function weeklyStart({ start, week }: DueContext, pairs: readonly Pair[]): string {
  return later(start, earliest(pairs)) ?? week.monday;
}

export function monthlyStart({ start, day }: DueContext, pairs: readonly Pair[]): string {
  return later(start, earliest(pairs)) ?? firstOfMonth(monthOf(day));
}

export function lateBy(due: string, day: string): number {
  return Math.max(0, daysBetween(due, day));
}

/** The last day on which a record of a kind is dated. */
export function lastOf(records: readonly SupportRecord[], kind: RecordKind): string | null {
  return latest(records.filter((record) => record.kind === kind).map(({ date }) => date));
}

export function latest(days: ReadonlyArray<string | null>): string | null {
  return days.reduce(later, null);
}

/** How many of some days are in the week for which is asked, and not after the day itself. */
export function inWeek({ day, week }: DueContext, ...dates: ReadonlyArray<string | null>): number {
  return dates.filter((date) => date !== null && date >= week.monday && date <= day).length;
}

/** The last day of the week, on which the progress of the week is counted. */
export function weekEnd({ week }: DueContext): string {
  return addDays(week.monday, 6);
}

/** What one rule says of one student. */
export interface Duty {
  task: DueTask | null;
  /** How often it has been done in the day's week. */
  done: number;
  /** `everybody`: it concerns whoever asks. */
  helpers: string[] | 'everybody';
}

function later(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}

/** null when any of them does not say when it began: then it may have begun at any time. */
function earliest(pairs: readonly Pair[]): string | null {
  let first: string | null = null;
  for (const { from } of pairs) {
    if (from === null) return null;
    if (first === null || from < first) first = from;
  }
  return first;
}
