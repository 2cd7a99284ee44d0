import { useEffect } from 'preact/hooks';
import type { StudentListRow } from '../../addon/api.js';
import { studentsWordsOf } from '../../locale/studentsWords.js';
import { type Destination, useKept, usePanel } from '../context.js';
import { Busy } from '../parts/Busy.js';
import { MainButton } from '../parts/MainButton.js';
import { Page } from '../parts/Page.js';
import { Trouble } from '../parts/Trouble.js';
import { StudentPicker, studentKey } from './StudentPicker.js';
import { NoArchive, NoStudents } from './StudentsEmpty.js';
import { StudentView } from './StudentView.js';
import { useStudents } from './useStudents.js';

/** 学生: a child is found by typing or by the row selected in the sheet; then all about that child on one page. */
export function StudentsPage(destination: Destination) {
  const { state } = usePanel();
  return state.hasArchive ? <FindStudent {...destination} /> : <NoArchive />;
}

function FindStudent({ student: asked }: Destination) {
  const panel = usePanel();
  const { state, words: common } = panel;
  const words = studentsWordsOf(state.language).page;
  const { list, task, reload } = useStudents();
  const [chosen, setChosen] = useKept<StudentListRow | null>('students.chosen', null);

  // The child whom another page led here for.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the list is there
  useEffect(() => {
    if (asked === undefined || list === null) return;
    const key = studentKey({ name: asked.name, class: asked.class ?? null, ids: asked.ids ?? {} });
    const found = list.students.find((student) => studentKey(student) === key);
    if (found !== undefined) setChosen(found);
  }, [list !== null]);

  const students = list?.students ?? [];
  return (
    <Page
      title={words.title}
      badge={panel.words.awards.privateBadge}
      footer={
        chosen !== null &&
        panel.has('records') && (
          <MainButton
            label={words.addRecord}
            disabled={false}
            busy={false}
            onClick={() => panel.go({ page: 'records', student: handleOf(chosen) })}
          />
        )
      }
    >
      {task.busy !== null && <Busy key={task.busy} text={task.busy} words={common} />}
      {task.error !== null && (
        <Trouble error={task.error} speech={panel}>
          <button type="button" onClick={reload}>
            {common.app.retry}
          </button>
        </Trouble>
      )}
      {list !== null && students.length === 0 && <NoStudents archive={list.archives[0] ?? ''} />}
      {students.length > 0 && (
        <StudentPicker
          label={words.who}
          students={students}
          chosen={chosen === null ? [] : [chosen]}
          onChoose={([student]) => setChosen(student ?? null)}
        />
      )}
      {chosen === null ? (
        students.length > 0 && <p class="hint">{words.start}</p>
      ) : (
        <StudentView key={studentKey(chosen)} student={chosen} />
      )}
    </Page>
  );
}

function handleOf({ name, class: ofClass, ids }: StudentListRow) {
  return { name, class: ofClass, ids };
}
