import { classKey } from '../className.js';
import { nameKey } from '../names.js';
import { type Duty, dueContext, dueStudents, weekEnd } from './dueContext.js';
import { evaluationDuty, meetingDuty } from './dueMonthly.js';
import { homeVisitDuty, stageDuties } from './duePerTerm.js';
import { DUE_KINDS, type DueInput, type DueList, type DueTask } from './dueTask.js';
import { examsToTalkOver, talkDuty, tutoringDuties } from './dueWeekly.js';

/**
 * What is due and late on a day by the school's cadence (docs/cadence.md), and how much of the week's is done. The
 * order of any rows never matters.
 */
export function dueTasks(input: DueInput): DueList {
  const context = dueContext(input);
  if (context === null) return { tasks: [], week: { done: 0, needed: 0 }, schoolWeek: false };
  const { cadence } = input.settings;
  const duties: Duty[] = [];
  const students = dueStudents(input);
  if (cadence.meeting !== null && students.length > 0) {
    const teachers = students.flatMap((student) => student.teachers);
    duties.push(meetingDuty(context, teachers, input.records, cadence.meeting));
  }
  const exams = examsToTalkOver(context, cadence.examTalk, input.exams);
  for (const student of students) {
    if (cadence.tutoring !== null) duties.push(...tutoringDuties(context, student, cadence.tutoring));
    if (cadence.talk !== null || cadence.examTalk !== null)
      duties.push(talkDuty(context, student, cadence.talk, exams));
    if (cadence.evaluation !== null) duties.push(evaluationDuty(context, student, cadence.evaluation));
    if (cadence.homeVisit !== null) duties.push(homeVisitDuty(context, student, cadence.homeVisit));
    duties.push(...stageDuties(context, student));
  }
  const own = duties.filter(({ helpers }) => concerns(helpers, input.helper ?? null));
  const tasks = own.flatMap(({ task }) => (task === null ? [] : [task]));
  const end = weekEnd(context);
  // What ends by itself is nothing to be done.
  const open = tasks.filter(({ kind, due }) => kind !== 'planStage' && due <= end).length;
  const done = own.reduce((sum, duty) => sum + duty.done, 0);
  return { tasks: sorted(tasks), week: { done, needed: done + open }, schoolWeek: true };
}

function concerns(helpers: Duty['helpers'], helper: string | null): boolean {
  if (helper === null || helpers === 'everybody') return true;
  const key = nameKey(helper);
  return helpers.some((one) => nameKey(one) === key);
}

/** What is due first comes first, then by kind, class and name. */
function sorted(tasks: readonly DueTask[]): DueTask[] {
  const keys = new Map(
    tasks.map((task) => {
      const { student } = task;
      const who =
        student === null
          ? []
          : [
              student.className === null ? '' : classKey(student.className),
              nameKey(student.name),
              JSON.stringify(student.ids),
            ];
      const parts = [task.due, String(DUE_KINDS.indexOf(task.kind)), ...who, task.subject ?? ''];
      return [task, parts.concat(JSON.stringify(task.reason)).join('\u0000')];
    }),
  );
  return tasks.slice().sort((x, y) => (keys.get(x)! < keys.get(y)! ? -1 : 1));
}
