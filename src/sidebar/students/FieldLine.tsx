import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { StudentField, StudentFieldRequest, StudentPage } from '../../addon/api.js';
import { studentsWordsOf } from '../../locale/studentsWords.js';
import { useKept, usePanel } from '../context.js';
import { JumpButton } from '../parts/JumpButton.js';
import { Trouble } from '../parts/Trouble.js';
import { type Task, useTask } from '../useTask.js';
import { studentKey } from './StudentPicker.js';

interface Draft {
  /** Of whom and which column. */
  of: string;
  text: string;
}

/** One cell of the archive: what it says, and a way to change it where it stands. */
export function FieldLine(props: { page: StudentPage; field: StudentField; onSaved(text: string): void }) {
  const { page, field, onSaved } = props;
  const panel = usePanel();
  const words = studentsWordsOf(panel.state.language).page;
  const of = `${studentKey(page.student)} ${field.key}`;
  // A change that was begun is still there when the page is come back to.
  const [draft, setDraft] = useKept<Draft | null>(`students.field ${of}`, null);
  const [undo, setUndo] = useState<StudentFieldRequest | null>(null);
  const [note, setNote] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const closed = useRef(false);
  const work = useTask();
  const { name, class: ofClass, ids, row } = page.student;
  const student = { name, class: ofClass, ids };
  // Strengths stand first where the archive has a column for them.
  const strengths = field.field === 'interest' && field.key === page.fields[0]?.key;

  useEffect(() => {
    // An earlier drawing may end only now, while the editor still stands there.
    if (!closed.current || button.current === null) return;
    closed.current = false;
    button.current.focus();
  });
  const close = () => {
    closed.current = true;
    setDraft(null);
  };
  const save = () => {
    if (draft === null || work.busy !== null) return;
    const request = { student, ...page.archive, row, column: field.key, from: field.text, to: draft.text };
    work.start(
      words.saving,
      () => panel.bridge.call('saveStudentField', request),
      (saved) => {
        const sentence = saved.changed ? words.saved(field.header, saved.tab, saved.cell) : words.unchanged;
        setUndo(saved.changed ? saved.undo : null);
        setNote(sentence);
        panel.announce(sentence);
        onSaved(saved.text);
        close();
      },
    );
  };
  const takeBack = () => {
    if (undo === null) return;
    work.start(
      words.undoing,
      () => panel.bridge.call('saveStudentField', undo),
      (saved) => {
        closed.current = true;
        setUndo(null);
        setNote(words.takenBack);
        panel.announce(words.takenBack);
        onSaved(saved.text);
      },
    );
  };
  return (
    <div class="part-line">
      <p class="row">
        <span class="strong">{field.header}</span>
        {draft === null &&
          (field.editable ? (
            <button
              type="button"
              class="link"
              ref={button}
              aria-label={words.editOf(field.header)}
              onClick={() => {
                setNote(null);
                setDraft({ of, text: field.text });
              }}
            >
              {words.edit}
            </button>
          ) : (
            <JumpButton tab={page.archive.tab} cell={field.cell} />
          ))}
      </p>
      {draft === null ? (
        <p class={field.text === '' ? 'hint' : 'as-written'}>
          {field.text || (strengths ? words.noStrengths : words.blank)}
        </p>
      ) : (
        <Editor
          field={field}
          text={draft.text}
          work={work}
          onText={(text) => setDraft({ of, text })}
          onSave={save}
          onCancel={close}
        />
      )}
      {note !== null && draft === null && (
        <p class="hint">
          {note}{' '}
          {undo !== null && (
            <button type="button" class="link" onClick={takeBack}>
              {words.undo}
            </button>
          )}
        </p>
      )}
      {work.error !== null && <Trouble error={work.error} speech={panel} />}
    </div>
  );
}

function Editor(props: {
  field: StudentField;
  text: string;
  work: Task;
  onText(text: string): void;
  onSave(): void;
  onCancel(): void;
}) {
  const { field, text, work } = props;
  const { state } = usePanel();
  const words = studentsWordsOf(state.language).page;
  const area = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useEffect(() => area.current?.focus(), []);
  const taken = text.split(/[、,，;；]/).map((part) => part.trim());
  const toggle = (choice: string) => {
    if (!field.several) return props.onText(choice);
    const kept = taken.filter((part) => part !== '' && part !== choice);
    props.onText((taken.includes(choice) ? kept : [...kept, choice]).join('、'));
  };
  return (
    <div>
      <label class="unseen" for={id}>
        {field.header}
      </label>
      <textarea
        id={id}
        ref={area}
        rows={field.choices.length > 0 ? 2 : 3}
        value={text}
        onInput={(event) => props.onText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            props.onSave();
          } else if (event.key === 'Escape') {
            event.preventDefault();
            event.stopPropagation();
            props.onCancel();
          }
        }}
      />
      {field.choices.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: buttons that belong together, no fields
        <div class="choices" role="group" aria-label={words.choices(field.header)}>
          {field.choices.map((choice) => (
            <button
              key={choice}
              type="button"
              aria-pressed={field.several ? taken.includes(choice) : text.trim() === choice}
              onClick={() => toggle(choice)}
            >
              {choice}
            </button>
          ))}
        </div>
      )}
      <p class="row">
        <button type="button" aria-disabled={work.busy !== null} onClick={props.onSave}>
          {work.busy ?? words.save}
        </button>
        <button type="button" class="link" onClick={props.onCancel}>
          {words.cancel}
        </button>
      </p>
    </div>
  );
}
