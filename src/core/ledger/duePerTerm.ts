import { addDays, daysBetween, weekStart } from './days.js';
import type { DueContext, DueStudent, Duty } from './dueContext.js';
import { inWeek, lateBy, latest, monthlyStart } from './dueContext.js';
import type { DueTask } from './dueTask.js';
import { PLAN_STAGES } from './plan.js';
import { LONGEST_BREAK } from './schoolCalendar.js';
import type { Cadence } from './settings.js';

/** A home visit is shown so many days before it is due. */
const VISIT_SHOWN = 28;
/** The end of a stage is shown so many days before it. */
const STAGE_SHOWN = 6;

/** Home visits, spread evenly over the term: the k-th of n is due at k/n of it, the last at its end. */
export function homeVisitDuty(
  context: DueContext,
  student: DueStudent,
  { perTerm }: NonNullable<Cadence['homeVisit']>,
): Duty {
  const { calendar, day, week } = context;
  const { helpers } = student;
  const term = calendar.termOf(week.firstDay);
  const begin = monthlyStart(context, student.teachers);
  const from = weekStart(begin);
  const visits = student.records.filter(
    ({ kind, date }) => kind === 'homeVisit' && date !== null && date >= from,
  );
  const last = latest(visits.map(({ date }) => date));
  const done = inWeek(context, ...visits.map(({ date }) => date));
  // Without terms nobody can say when one is over.
  if (term === null) return { helpers, done, task: null };
  const length = daysBetween(term.from, term.to) + 1;
  const dues = Array.from({ length: perTerm }, (_, k) => {
    const end = addDays(term.from, Math.ceil(((k + 1) * length) / perTerm) - 1);
    return calendar.lastSchoolDay(term.from, end);
  }).filter((due) => due !== null && due >= begin);
  const due = dues[visits.length] ?? null;
  if (due === null || addDays(due, -VISIT_SHOWN) > day) return { helpers, done, task: null };
  const task: DueTask = {
    kind: 'homeVisit',
    student: student.student,
    helpers,
    subject: null,
    due,
    late: lateBy(due, day),
    reason: { kind: 'homeVisit', visit: visits.length + 1, of: dues.length, last },
  };
  return { helpers, done, task };
}

/**
 * Stages of running plans that end. The end of an earlier stage is said in its last week and no longer once the next
 * one has begun; the end of the last stage stays until somebody says what became of the plan.
 */
export function stageDuties({ calendar, day, start }: DueContext, student: DueStudent): Duty[] {
  const { helpers } = student;
  return student.plans.flatMap((plan): Duty[] => {
    if (plan.state !== null && plan.state !== 'active') return [];
    const ending = PLAN_STAGES.flatMap((stage) => {
      const { from, to } = plan.stages[stage];
      return to === null ? [] : [{ stage, from, to }];
    });
    return ending.flatMap(({ stage, from, to }, index): Duty[] => {
      const lastStage = index === ending.length - 1;
      const first = from !== null && from <= to ? from : addDays(to, -STAGE_SHOWN);
      const due =
        calendar.lastSchoolDay(first, to) ??
        (lastStage ? calendar.firstSchoolDay(to, addDays(to, LONGEST_BREAK)) : null);
      if (due === null || addDays(due, -STAGE_SHOWN) > day || (start !== null && due < start)) return [];
      if (!lastStage && due < day) return [];
      const task: DueTask = {
        kind: 'planStage',
        student: student.student,
        helpers,
        subject: plan.goal.subject,
        due,
        late: lateBy(due, day),
        reason: { kind: 'planStage', plan: plan.id, stage, ends: to, lastStage },
      };
      return [{ helpers, done: 0, task }];
    });
  });
}
