import { useEffect, useState } from 'preact/hooks';
import type { StudentListRow } from '../../addon/api.js';
import { studentsWordsOf } from '../../locale/studentsWords.js';
import { type Destination, useKept, usePanel } from '../context.js';
import { Busy } from '../parts/Busy.js';
import { MainButton } from '../parts/MainButton.js';
import { Page } from '../parts/Page.js';
import { Trouble } from '../parts/Trouble.js';
import { useTask } from '../useTask.js';
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
  const { state, bridge, words: common } = panel;
  const words = studentsWordsOf(state.language).page;
  const { list, task, reload } = useStudents();
  const [chosen, setChosen] = useKept<StudentListRow | null>('students.chosen', null);
  const [message, setMessage] = useState<string | null>(null);
  const selecting = useTask();

  const choose = (student: StudentListRow | null) => {
    setMessage(null);
    setChosen(student);
  };
  // The child whom another page led here for.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the list is there
  useEffect(() => {
    if (asked === undefined || list === null) return;
    const key = studentKey({ name: asked.name, class: asked.class ?? null, ids: asked.ids ?? {} });
    const found = list.students.find((student) => studentKey(student) === key);
    if (found !== undefined) choose(found);
  }, [list !== null]);

  const takeSelection = () =>
    selecting.start(
      words.findingSelection,
      () => bridge.call('studentOfSelection'),
      (found) => {
        if (found.student !== null) choose(found.student);
        else setMessage(found.message);
        panel.announce(found.student?.name ?? '');
      },
    );
  const students = list?.students ?? [];
  return (
    <Page
      title={words.title}
      badge={words.privateBadge}
      aside={
        students.length > 0 && (
          <button
            type="button"
            class="end"
            title={words.fromSelection}
            aria-label={words.fromSelection}
            onClick={takeSelection}
          >
            <SelectionIcon />
          </button>
        )
      }
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
      {selecting.busy !== null && <Busy key={selecting.busy} text={selecting.busy} words={common} />}
      {selecting.error !== null && <Trouble error={selecting.error} speech={panel} />}
      {message !== null && (
        <p class="wrong" role="status">
          {message}
        </p>
      )}
      {list !== null && students.length === 0 && <NoStudents archive={list.archives[0] ?? ''} />}
      {students.length > 0 && (
        <StudentPicker
          label={words.who}
          students={students}
          chosen={chosen === null ? [] : [chosen]}
          onChoose={([student]) => choose(student ?? null)}
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

/** ⌖, drawn: many fonts lack the sign. */
function SelectionIcon() {
  return (
    <svg viewBox="0 0 16 16" width={16} height={16} aria-hidden="true" class="icon">
      <circle cx={8} cy={8} r={4.5} />
      <path d="M8 0v6M8 10v6M0 8h6M10 8h6" />
    </svg>
  );
}

function handleOf({ name, class: ofClass, ids }: StudentListRow) {
  return { name, class: ofClass, ids };
}
