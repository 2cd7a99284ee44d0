import { useCallback, useEffect, useState } from 'preact/hooks';
import type { StudentListRow, StudentMarks, StudentPage } from '../../addon/api.js';
import { studentsWordsOf } from '../../locale/studentsWords.js';
import { usePanel } from '../context.js';
import { type Task, useTask } from '../useTask.js';

export interface LoadedStudent {
  page: StudentPage | null;
  marks: StudentMarks | null;
  reading: Task;
  readingMarks: Task;
  /** What was just written is shown without reading all anew. */
  change(change: (page: StudentPage) => StudentPage): void;
  reload(): void;
}

/** All about one student: first what is at hand, then the exams, which take longest. */
export function useStudentPage(student: StudentListRow): LoadedStudent {
  const { bridge, state } = usePanel();
  const words = studentsWordsOf(state.language).page;
  const [page, setPage] = useState<StudentPage | null>(null);
  const [marks, setMarks] = useState<StudentMarks | null>(null);
  const reading = useTask();
  const readingMarks = useTask();
  const { name, class: ofClass, ids } = student;
  const busy = words.readingOf(name);
  const { readingMarks: busyMarks } = words;
  const handle = JSON.stringify({ name, class: ofClass, ids });

  const reload = useCallback(() => {
    const who = JSON.parse(handle) as Pick<StudentListRow, 'name' | 'class' | 'ids'>;
    reading.start(busy, () => bridge.call('readStudent', { student: who, marks: false }), setPage);
    readingMarks.start(busyMarks, () => bridge.call('readStudentMarks', { student: who }), setMarks);
  }, [bridge, handle, busy, busyMarks, reading.start, readingMarks.start]);
  useEffect(reload, [reload]);

  const change = useCallback((alter: (before: StudentPage) => StudentPage) => {
    setPage((before) => (before === null ? null : alter(before)));
  }, []);
  return { page, marks, reading, readingMarks, change, reload };
}
