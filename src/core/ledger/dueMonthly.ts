import { monthOf } from './days.js';
import type { DueContext, DueStudent, Duty } from './dueContext.js';
import { inWeek, lastOf, lateBy, latest, monthlyStart } from './dueContext.js';
import type { DueTask } from './dueTask.js';
import type { Pair } from './pair.js';
import type { SupportRecord } from './record.js';
import type { SchoolMonth } from './schoolCalendar.js';
import type { Cadence } from './settings.js';

/** The monthly evaluation, asked for in the month's last week. A later month's evaluation stands for those before it. */
export function evaluationDuty(
  context: DueContext,
  student: DueStudent,
  { everyMonths }: NonNullable<Cadence['evaluation']>,
): Duty {
  const { helpers } = student;
  const known = student.evaluations.filter(({ month }) => month! <= monthOf(context.day));
  const thisWeek = known.filter(({ date }) => inWeek(context, date) > 0);
  const done = new Set(thisWeek.map(({ month }) => month)).size;
  const last = latest(known.map(({ month }) => month));
  const open = openMonths(context, monthlyStart(context, student.teachers), last, everyMonths);
  const asked = monthTask(context, open, last);
  if (asked === null) return { helpers, done, task: null };
  const { due, late, ...reason } = asked;
  const task: DueTask = {
    kind: 'evaluation',
    student: student.student,
    helpers,
    subject: null,
    due,
    late,
    reason: { kind: 'evaluation', ...reason },
  };
  return { helpers, done, task };
}

/** The monthly meeting of all helpers, asked for in the month's last week. */
export function meetingDuty(
  context: DueContext,
  teachers: readonly Pair[],
  records: readonly SupportRecord[],
  { everyMonths }: NonNullable<Cadence['meeting']>,
): Duty {
  const held = lastOf(
    records.filter(({ date, retracts }) => date !== null && date <= context.day && !retracts),
    'meeting',
  );
  const done = inWeek(context, held);
  const last = held === null ? null : monthOf(held);
  const open = openMonths(context, monthlyStart(context, teachers), last, everyMonths);
  const asked = monthTask(context, open, last);
  if (asked === null) return { helpers: 'everybody', done, task: null };
  const { due, late, ...reason } = asked;
  const task: DueTask = {
    kind: 'meeting',
    student: null,
    helpers: [],
    subject: null,
    due,
    late,
    reason: { kind: 'meeting', ...reason, last: held },
  };
  return { helpers: 'everybody', done, task };
}

/** Months after the last one done whose last week has begun; the first `every - 1` of them are not asked for. */
function openMonths(
  { calendar, day }: DueContext,
  begin: string,
  last: string | null,
  every: number,
): SchoolMonth[] {
  return calendar
    .months(begin, day)
    .filter(({ month, lastWeekFrom }) => lastWeekFrom >= begin && (last === null || month > last))
    .slice(every - 1)
    .filter(({ lastWeekFrom }) => lastWeekFrom <= day);
}

function monthTask(
  { day }: DueContext,
  open: readonly SchoolMonth[],
  last: string | null,
): { due: string; late: number; month: string; last: string | null; missed: number } | null {
  const [first] = open;
  const newest = open[open.length - 1];
  if (first === undefined || newest === undefined) return null;
  return {
    due: first.lastDay,
    late: lateBy(first.lastDay, day),
    month: newest.month,
    last,
    missed: open.filter(({ lastDay }) => lastDay < day).length,
  };
}
