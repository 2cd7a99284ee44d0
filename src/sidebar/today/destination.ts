import type { TodayTask } from '../../addon/api.js';
import type { Destination } from '../context.js';

/** What 今日 was asked for when a task was chosen. */
export interface Shown {
  /** The day that is shown and the real one, ISO days. */
  day: string;
  today: string;
  /** Whose tasks are shown; null: everybody's. */
  helper: string | null;
}

/**
 * Which form a task is done in, filled in as far as the task tells. Who looks back at a day that is past writes down what
 * was done on it; a record of a day to come cannot be.
 */
export function formFor(task: TodayTask, { day, today, helper }: Shown): Destination {
  const form = { ...bareForm(task), from: 'today' as const };
  if (form.page !== 'records') return form;
  return {
    ...form,
    ...(day < today ? { day } : {}),
    ...(helper === null ? {} : { by: helper }),
  };
}

function bareForm({ reason, student, subject }: TodayTask): Destination {
  const who =
    student === null ? {} : { student: { name: student.name, class: student.className, ids: student.ids } };
  switch (reason.kind) {
    case 'tutoring':
      return { page: 'records', kind: 'tutoring', ...who, ...(subject === null ? {} : { subject }) };
    case 'talk':
    case 'examTalk':
      return { page: 'records', kind: 'talk', ...who };
    case 'homeVisit':
      return { page: 'records', kind: 'homeVisit', ...who };
    case 'meeting':
      return { page: 'records', kind: 'meeting' };
    case 'evaluation':
      return { page: 'evaluation', month: reason.month, ...who };
    case 'planStage':
      return { page: 'plan', ...who };
  }
}

export interface DueGroup {
  name: 'late' | 'today' | 'thisWeek' | 'later';
  tasks: TodayTask[];
}

/** The tasks by when they are due, the most pressing first; groups without any left out. */
export function groupTasks(tasks: readonly TodayTask[], day: string, weekEnd: string): DueGroup[] {
  const nameOf = ({ due, late }: TodayTask): DueGroup['name'] =>
    late > 0 ? 'late' : due === day ? 'today' : due <= weekEnd ? 'thisWeek' : 'later';
  const names: ReadonlyArray<DueGroup['name']> = ['late', 'today', 'thisWeek', 'later'];
  return names
    .map((name) => ({ name, tasks: tasks.filter((task) => nameOf(task) === name) }))
    .filter((group) => group.tasks.length > 0);
}
