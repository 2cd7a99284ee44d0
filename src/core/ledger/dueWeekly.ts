import { addDays, daysBetween, weekStart } from './days.js';
import type { DueContext, DueStudent, Duty } from './dueContext.js';
import { helpersOf, inWeek, lastOf, lateBy, latest, weeklyStart } from './dueContext.js';
import type { DueExam } from './dueTask.js';
import type { Pair } from './pair.js';
import { LONGEST_BREAK, type SchoolWeek } from './schoolCalendar.js';
import type { Cadence } from './settings.js';

/**
 * Weekly tutoring: once in each school week for each subject in which a teacher stands by the student. What was
 * missed is not asked for twice: one task stands, as late as the first day that passed, and one record settles it.
 */
export function tutoringDuties(
  context: DueContext,
  student: DueStudent,
  { weekday, from, to }: NonNullable<Cadence['tutoring']>,
): Duty[] {
  return subjectsOf(student.teachers).map(([subject, pairs]) => {
    const { calendar, day, week } = context;
    const helpers = helpersOf(pairs);
    const last = latest(
      student.records
        .filter((record) => record.kind === 'tutoring' && counts(record, subject, helpers))
        .map(({ date }) => date),
    );
    const begin = weeklyStart(context, pairs);
    const days = openWeeks(context, begin, last).flatMap((one) => {
      const planned = calendar.dayInWeek(one, weekday);
      return planned !== null && planned >= begin ? [planned] : [];
    });
    const [due] = days;
    return {
      helpers,
      done: inWeek(context, last),
      task:
        due === undefined
          ? null
          : {
              kind: 'tutoring',
              student: student.student,
              helpers,
              subject,
              due,
              late: lateBy(due, day),
              reason: {
                kind: 'tutoring',
                last,
                missed: days.filter((planned) => planned < day).length,
                day: calendar.dayInWeek(week, weekday),
                from,
                to,
              },
            },
    };
  });
}

/** A record that names no subject counts for those who wrote it. */
function counts(
  record: { subject: string | null; by: string },
  subject: string | null,
  helpers: readonly string[],
): boolean {
  if (subject === null || record.subject === subject) return true;
  return record.subject === null && helpers.includes(record.by.trim());
}

function subjectsOf(pairs: readonly Pair[]): Array<[string | null, Pair[]]> {
  const subjects = new Map<string | null, Pair[]>();
  for (const pair of pairs) {
    const list = subjects.get(pair.subject);
    if (list === undefined) subjects.set(pair.subject, [pair]);
    else list.push(pair);
  }
  return [...subjects];
}

/** The school weeks up to the day's own that come after the week in which it was last done. */
function openWeeks({ calendar, day }: DueContext, begin: string, last: string | null): readonly SchoolWeek[] {
  const next = last === null ? null : addDays(weekStart(last), 7);
  return calendar.weeks(next !== null && next > begin ? next : begin, day);
}

/** So many days after its due day nobody is asked any more to talk an exam over. */
const FORGOTTEN = 28;

/** An exam that asks for a talk with everybody who sat it. */
export interface TalkedOverExam {
  name: string;
  date: string;
  due: string;
}

/** What each exam of the input asks for on the day; null: nothing. */
export function examsToTalkOver(
  { calendar, day, start }: DueContext,
  examTalk: Cadence['examTalk'],
  exams: readonly DueExam[],
): Array<TalkedOverExam | null> {
  return exams.map(({ name, kind, date }) => {
    if (examTalk === null || kind === null || !examTalk.kinds.includes(kind)) return null;
    if (date === null || date >= day) return null;
    const first = addDays(date, 1);
    const end = addDays(date, examTalk.withinDays);
    // After the last days of a term: when school begins again.
    const due =
      calendar.lastSchoolDay(first, end) ?? calendar.firstSchoolDay(first, addDays(end, LONGEST_BREAK));
    if (due === null || (start !== null && due < start)) return null;
    return daysBetween(due, day) > FORGOTTEN ? null : { name, date, due };
  });
}

/**
 * The talk of every so many weeks, and the talk after an exam. One conversation settles both, so there is one task: the
 * one after the exam where an exam waits, due when the earlier of the two is. A talk on the exam's own day is not about
 * it.
 */
export function talkDuty(
  context: DueContext,
  student: DueStudent,
  talk: Cadence['talk'],
  exams: ReadonlyArray<TalkedOverExam | null>,
): Duty {
  const { day } = context;
  const { helpers } = student;
  const last = lastOf(student.records, 'talk');
  const begin = weeklyStart(context, student.teachers);
  const weeks =
    talk === null
      ? []
      : openWeeks(context, begin, last)
          .filter(({ lastDay }) => lastDay >= begin)
          .slice(talk.everyWeeks - 1);
  const waiting = student.exams
    .flatMap((index) => exams[index] ?? [])
    .filter(({ date, due }) => due >= begin && (last === null || last <= date))
    .sort((x, y) => (`${x.date} ${x.name}` < `${y.date} ${y.name}` ? -1 : 1));
  const done = inWeek(context, last);
  const dues = [...weeks.map(({ lastDay }) => lastDay), ...waiting.map((exam) => exam.due)].sort();
  const [due] = dues;
  if (due === undefined) return { helpers, done, task: null };
  const missed = weeks.filter(({ lastDay }) => lastDay < day).length;
  const newest = waiting[waiting.length - 1];
  const common = { student: student.student, helpers, subject: null, due, late: lateBy(due, day) };
  if (newest === undefined)
    return { helpers, done, task: { kind: 'talk', ...common, reason: { kind: 'talk', last, missed } } };
  const { name, date } = newest;
  const reason = { kind: 'examTalk', last, exam: name, examDate: date, waiting: waiting.length } as const;
  return { helpers, done, task: { kind: 'examTalk', ...common, reason } };
}
