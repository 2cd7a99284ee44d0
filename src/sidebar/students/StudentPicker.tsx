import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { SelectedStudent } from '../../addon/api.js';
import { type PickerWords, studentsWordsOf } from '../../locale/studentsWords.js';
import { subjectWord } from '../../locale/subjectWords.js';
import { usePanel } from '../context.js';
import { type Findable, indexStudents, searchStudents } from './searchStudents.js';
import { TakeSelection } from './TakeSelection.js';

/** As many as are drawn below the field; who types more sees the others. */
const MOST_SHOWN = 40;

/** What the picker shows of a student; a row of `listStudents` is one. */
export interface PickedStudent extends Findable {
  weakSubjects: readonly string[];
}

/** Tells students apart: two with one key are one to everybody. */
export function studentKey({ name, class: ofClass, ids }: Pick<Findable, 'name' | 'class' | 'ids'>): string {
  return JSON.stringify([name, ofClass, ids.studentId, ids.registryId, ids.nationalId, ids.examId]);
}

interface PickerProps<T extends PickedStudent> {
  label: ComponentChildren;
  students: readonly T[];
  chosen: readonly T[];
  onChoose(chosen: T[]): void;
  /** Several may be chosen; else one, which takes the place of the field. */
  many?: boolean;
  /** Takes the focus when it appears. */
  focus?: boolean;
  problem?: string | null;
}

/**
 * A field in which a child is found by typing, and the child in large letters once chosen. An editable combobox with a
 * list (WAI-ARIA Authoring Practices): the focus stays in the field, the arrow keys go through the list, Enter takes,
 * Escape closes.
 */
export function StudentPicker<T extends PickedStudent>(props: PickerProps<T>) {
  const { state, announce, words: common } = usePanel();
  const words = studentsWordsOf(state.language).picker;
  const { chosen, many = false } = props;
  const field = useRef<HTMLInputElement>(null);
  const change = useRef<HTMLButtonElement>(null);
  const moved = useRef<'field' | 'change' | null>(props.focus ? 'field' : null);
  // Choosing swaps the field for the child and back: the focus goes along.
  useLayoutEffect(() => {
    // It goes there once what it goes to is drawn: other parts of the panel may be drawn anew before.
    const target =
      moved.current === 'field' ? field.current : moved.current === 'change' ? change.current : null;
    if (target === null) return;
    target.focus();
    moved.current = null;
  });

  /** Of several rows a field for one child takes the one that the cursor is in. */
  const take = ({ student, students }: SelectedStudent): string | null => {
    const keys = new Set((many ? students : student === null ? [] : [student]).map(studentKey));
    const found = props.students.filter((one) => keys.has(studentKey(one)));
    // Somebody who was added to the archive since the list was read.
    if (found.length === 0) return student === null ? null : words.nobody(student.name);
    announce(found.map(({ name }) => name).join(common.app.list));
    if (!many) moved.current = 'change';
    props.onChoose(many ? [...chosen.filter((one) => !keys.has(studentKey(one))), ...found] : found);
    return null;
  };
  const single = many ? undefined : chosen[0];
  if (single !== undefined) {
    return (
      <div class="field">
        <p class="picked-label">{props.label}</p>
        <div class="picked">
          <StudentCard student={single} />
          <TakeSelection onTake={take} />
          <button
            type="button"
            class="link"
            ref={change}
            aria-label={words.changeOf(single.name)}
            onClick={() => {
              moved.current = 'field';
              props.onChoose([]);
            }}
          >
            {words.change}
          </button>
        </div>
      </div>
    );
  }
  const pick = (student: T) => {
    announce(words.added(student.name));
    if (!many) moved.current = 'change';
    props.onChoose(many ? [...chosen, student] : [student]);
  };
  const remove = (student: T) => {
    announce(words.removed(student.name));
    moved.current = 'field';
    props.onChoose(chosen.filter((one) => one !== student));
  };
  return (
    <div class="field">
      {chosen.length > 0 && (
        <ul class="picked-list" aria-label={words.chosen}>
          {chosen.map((student) => (
            <li key={studentKey(student)} class="picked">
              <StudentCard student={student} />
              <button
                type="button"
                class="link"
                aria-label={words.remove(student.name)}
                onClick={() => remove(student)}
              >
                ✕
              </button>
            </li>
          ))}
        </ul>
      )}
      <Combobox
        label={props.label}
        students={props.students}
        leftOut={chosen}
        field={field}
        words={words}
        problem={props.problem ?? null}
        take={<TakeSelection onTake={take} />}
        onPick={pick}
      />
    </div>
  );
}

/** A child's name in large letters, with class and weak subjects. */
export function StudentCard({ student }: { student: PickedStudent }) {
  const { state } = usePanel();
  const subjects = student.weakSubjects.map((subject) => subjectWord(subject, state.language));
  return (
    <span>
      <span class="child-name">{student.name}</span> {student.class !== null && <span>{student.class}</span>}{' '}
      {subjects.length > 0 && <span class="hint">{subjects.join(' ')}</span>}
    </span>
  );
}

function Combobox<T extends PickedStudent>(props: {
  label: ComponentChildren;
  students: readonly T[];
  leftOut: readonly T[];
  field: { current: HTMLInputElement | null };
  words: PickerWords;
  problem: string | null;
  /** The button beside the field. */
  take: ComponentChildren;
  onPick(student: T): void;
}) {
  const { students, leftOut, words } = props;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);

  const index = useMemo(() => indexStudents(students), [students]);
  const found = useMemo(() => {
    if (!open) return [];
    const taken = new Set(leftOut.map(studentKey));
    return searchStudents(index, typed).filter((student) => !taken.has(studentKey(student)));
  }, [index, typed, open, leftOut]);
  const namesakes = useMemo(() => namesMoreThanOnce(students), [students]);
  const shown = found.slice(0, MOST_SHOWN);
  const optionId = (at: number) => `${id}-${at}`;
  const current = open ? shown[active] : undefined;

  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  });

  const show = (text: string) => {
    setTyped(text);
    setActive(0);
    setOpen(true);
  };
  const pick = (student: T) => {
    setTyped('');
    setOpen(false);
    props.onPick(student);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method is at work its keys are its own.
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) return show(typed);
      if (event.altKey || shown.length === 0) return;
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive((active + step + shown.length) % shown.length);
    } else if (event.key === 'Enter' && current !== undefined) {
      event.preventDefault();
      pick(current);
    } else if (event.key === 'Escape' && (open || typed !== '')) {
      event.preventDefault();
      event.stopPropagation();
      if (!open) setTyped('');
      setOpen(false);
    }
  };
  const more = found.length - shown.length;
  const hint = `${id}-hint`;
  return (
    <>
      <label id={`${id}-label`} for={`${id}-field`}>
        {props.label}
      </label>
      <div class="find">
        <input
          ref={props.field}
          id={`${id}-field`}
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck={false}
          aria-autocomplete="list"
          aria-expanded={open && shown.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={current === undefined ? undefined : optionId(active)}
          aria-describedby={hint}
          aria-invalid={props.problem !== null ? true : undefined}
          value={typed}
          onInput={(event) => show(event.currentTarget.value)}
          onClick={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
        />
        {props.take}
      </div>
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-labelledby={`${id}-label`}
        class="options"
        hidden={!open || shown.length === 0}
      >
        {shown.map((student, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
          <div
            key={studentKey(student)}
            id={optionId(at)}
            role="option"
            tabIndex={-1}
            aria-selected={at === active}
            // The field would lose the focus, and its list, before the click.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => pick(student)}
          >
            <StudentLine student={student} withId={namesakes.has(student.name)} words={words} />
          </div>
        ))}
      </div>
      <p id={hint} class="hint" role="status">
        {!open
          ? words.hint
          : found.length === 0
            ? words.nobody(typed.trim())
            : more > 0
              ? words.more(more)
              : words.found(found.length)}
      </p>
      {props.problem !== null && <p class="wrong">{props.problem}</p>}
    </>
  );
}

function StudentLine(props: { student: PickedStudent; withId: boolean; words: PickerWords }) {
  const { student, withId, words } = props;
  const { state } = usePanel();
  const subjects = student.weakSubjects.map((subject) => subjectWord(subject, state.language));
  const [number] = Object.values(student.ids);
  const beside = [student.class, withId ? number : null, ...subjects, student.active ? null : words.ended];
  return (
    <>
      <span class="strong">{student.name}</span>{' '}
      <span class="hint">{beside.filter((text) => text != null).join(' ')}</span>
    </>
  );
}

/** Names that tell nobody apart: their numbers are shown beside them. */
function namesMoreThanOnce(students: readonly PickedStudent[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(
    students.flatMap(({ name }) => {
      if (seen.has(name)) return [name];
      seen.add(name);
      return [];
    }),
  );
}
