import { useEffect, useId, useRef } from 'preact/hooks';
import type { StudentField, StudentFieldRequest, StudentPage } from '../../addon/api.js';
import { studentsWordsOf } from '../../locale/studentsWords.js';
import { usePanel } from '../context.js';
import { JumpButton } from '../parts/JumpButton.js';
import type { Task } from '../useTask.js';
import { SavedLine, usePartSave } from './SavedLine.js';
import type { Edits } from './StudentView.js';

/** A change to one cell: what is to stand there, and what stood there when it was begun. */
interface CellDraft {
  text: string;
  from: string;
}

/** One cell of the archive: what it says, and a way to change it where it stands. */
export function FieldLine(props: {
  page: StudentPage;
  field: StudentField;
  edits: Edits;
  onSaved(text: string): void;
}) {
  const { page, field, edits, onSaved } = props;
  const panel = usePanel();
  const words = studentsWordsOf(panel.state.language).page;
  const part = `cell ${field.key}`;
  const draft = edits.of(part) as CellDraft | null;
  const button = useRef<HTMLButtonElement>(null);
  const closed = useRef(false);
  const saving = usePartSave<StudentFieldRequest>();
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
    edits.set(part, null);
  };
  const put = (text: string) => edits.set(part, { text, from: draft?.from ?? field.text });
  const save = () => {
    if (draft === null) return;
    // The editor shows what stands there now: that is what is replaced.
    const request = { student, ...page.archive, row, column: field.key, from: field.text, to: draft.text };
    saving.save(
      () => panel.bridge.call('saveStudentField', request),
      (saved) => {
        onSaved(saved.text);
        close();
        return saved.changed
          ? { note: words.saved(field.header, saved.tab, saved.cell), undo: saved.undo }
          : { note: words.unchanged, undo: null };
      },
    );
  };
  const takeBack = () =>
    saving.takeBack(
      (undo) => panel.bridge.call('saveStudentField', undo),
      (saved) => {
        closed.current = true;
        onSaved(saved.text);
      },
    );
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
                saving.hush();
                put(field.text);
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
          work={saving.work}
          changed={draft.from === field.text ? null : field.text}
          onText={put}
          onSave={save}
          onCancel={close}
        />
      )}
      <SavedLine of={saving} hidden={draft !== null} onUndo={takeBack} />
    </div>
  );
}

function Editor(props: {
  field: StudentField;
  text: string;
  work: Task;
  /** What somebody has written there since the change was begun. */
  changed: string | null;
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
      {props.changed !== null && <p class="wrong">{words.changedSince(props.changed || words.blank)}</p>}
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
