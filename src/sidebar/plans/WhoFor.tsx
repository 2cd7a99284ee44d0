import { useEffect } from 'preact/hooks';
import type { StudentListRow } from '../../addon/api.js';
import { planWordsOf } from '../../locale/planWords.js';
import { type Destination, useKept, usePanel } from '../context.js';
import { Busy } from '../parts/Busy.js';
import { Trouble } from '../parts/Trouble.js';
import { StudentPicker, studentKey } from '../students/StudentPicker.js';
import { NoStudents } from '../students/StudentsEmpty.js';
import { useStudents } from '../students/useStudents.js';

/**
 * The child that a page of plans is about: the one another page led here for, else the one chosen last. Both pages
 * share the choice.
 */
export function useWhoFor({ student: asked }: Destination): {
  chosen: StudentListRow | null;
  picker: preact.JSX.Element;
} {
  const panel = usePanel();
  const { page } = planWordsOf(panel.state.language);
  const { list, task, reload } = useStudents();
  const [chosen, setChosen] = useKept<StudentListRow | null>('plans.student', null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the list is there
  useEffect(() => {
    if (asked === undefined || list === null) return;
    const key = studentKey({ name: asked.name, class: asked.class ?? null, ids: asked.ids ?? {} });
    const found = list.students.find((student) => studentKey(student) === key);
    if (found !== undefined) setChosen(found);
  }, [list !== null]);
  const picker = (
    <>
      {task.busy !== null && <Busy text={task.busy} words={panel.words} />}
      {task.error !== null && (
        <Trouble error={task.error} speech={panel}>
          <button type="button" onClick={reload}>
            {panel.words.app.retry}
          </button>
        </Trouble>
      )}
      {list?.students.length === 0 && <NoStudents archive={list.archives[0] ?? ''} />}
      {list !== null && list.students.length > 0 && (
        <StudentPicker
          label={page.whose}
          students={list.students}
          chosen={chosen === null ? [] : [chosen]}
          onChoose={([one]) => setChosen(one ?? null)}
        />
      )}
    </>
  );
  return { chosen, picker };
}
