import type { TodayTask } from '../../addon/api.js';
import type { Destination } from '../context.js';

/** Which form a task is done in, filled in as far as the task tells. */
export function formFor({ reason, student, subject }: TodayTask): Destination {
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
