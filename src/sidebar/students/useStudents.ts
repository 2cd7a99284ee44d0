import { useCallback, useEffect } from 'preact/hooks';
import type { StudentListRow } from '../../addon/api.js';
import { studentsWordsOf } from '../../locale/studentsWords.js';
import { useKept, usePanel } from '../context.js';
import { type Task, useTask } from '../useTask.js';

export interface StudentList {
  students: StudentListRow[];
  archives: string[];
}

/** The students of the archives, read once while the panel is open, for every page that asks whom something is about. */
export function useStudents(): { list: StudentList | null; task: Task; reload(): void } {
  const { bridge, state } = usePanel();
  const [list, setList] = useKept<StudentList | null>('students.list', null);
  const task = useTask();
  const { start } = task;
  const reading = studentsWordsOf(state.language).page.reading;
  const reload = useCallback(() => {
    start(reading, () => bridge.call('listStudents'), setList);
  }, [bridge, reading, start, setList]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when a page first asks
  useEffect(() => {
    if (list === null && state.hasArchive) reload();
  }, []);
  return { list, task, reload };
}
