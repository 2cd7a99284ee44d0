import { useId, useRef, useState } from 'preact/hooks';
import type { AddedLedgerRow, LayerView, StudentPage } from '../../addon/api.js';
import { LAYERS, type Layer } from '../../core/ledger/layer.js';
import { studentsWordsOf } from '../../locale/studentsWords.js';
import { subjectWord } from '../../locale/subjectWords.js';
import { useKept, usePanel } from '../context.js';
import { Fold } from '../parts/Fold.js';
import { SelectField } from '../parts/SelectField.js';
import { TextField } from '../parts/TextField.js';
import { Trouble } from '../parts/Trouble.js';
import { useTask } from '../useTask.js';
import { newRequestId } from './requestId.js';
import { studentKey } from './StudentPicker.js';

interface Draft {
  subject: string;
  layer: Layer;
  target: string;
}

/** The layer per subject with what is to be reached there; setting one adds a row, and the latest counts. */
export function LayersPart(props: {
  page: StudentPage;
  /** Subjects to choose from. */
  subjects: readonly string[];
  onLayers(layers: LayerView[]): void;
}) {
  const { page, subjects, onLayers } = props;
  const panel = usePanel();
  const { language, ledger, me } = panel.state;
  const words = studentsWordsOf(language).page;
  const first = subjects[0] ?? '';
  const ofSubject = (subject: string): Draft => {
    const standing = page.layers.find((one) => one.subject === subject);
    return { subject, layer: standing?.layer ?? 'B', target: standing?.target ?? '' };
  };
  const [kept, setDraft] = useKept<Draft | null>(`students.layer ${studentKey(page.student)}`, null);
  const draft = kept ?? ofSubject(first);
  const [undo, setUndo] = useState<{ row: AddedLedgerRow; before: LayerView | null } | null>(null);
  const [note, setNote] = useState<string | null>(null);
  const requestId = useRef(newRequestId());
  const work = useTask();
  const { name, class: ofClass, ids } = page.student;

  const put = (subject: string, layer: LayerView | null) => {
    requestId.current = newRequestId();
    const others = page.layers.filter((one) => one.subject !== subject);
    onLayers(layer === null ? others : [...others, layer]);
  };
  const save = () =>
    work.start(
      words.saving,
      () =>
        panel.bridge.call('saveLayer', {
          student: { name, class: ofClass, ids },
          requestId: requestId.current,
          tab: ledger.layer ?? null,
          ...draft,
          date: page.today,
          by: me,
        }),
      ({ saved, added }) => {
        setUndo({ row: added, before: page.layers.find((one) => one.subject === saved.subject) ?? null });
        setNote(words.layerSaved(saved.tab));
        panel.announce(words.layerSaved(saved.tab));
        setDraft(null);
        put(saved.subject, saved);
      },
    );
  const takeBack = () => {
    if (undo === null) return;
    work.start(
      words.undoing,
      () => panel.bridge.call('undoStudentSave', undo.row),
      () => {
        setUndo(null);
        setNote(words.takenBack);
        panel.announce(words.takenBack);
        put(undo.row.says[0]!, undo.before);
      },
    );
  };
  const label = (subject: string) => subjectWord(subject, language);
  return (
    <>
      {page.layers.length === 0 ? (
        <p class="hint">{words.noLayers}</p>
      ) : (
        <ul class="plain">
          {page.layers.map(({ subject, layer, target }) => (
            <li key={subject}>{words.layerLine(label(subject), layer, target)}</li>
          ))}
        </ul>
      )}
      {note !== null && (
        <p class="hint">
          {note}{' '}
          {undo !== null && (
            <button type="button" class="link" onClick={takeBack}>
              {words.undo}
            </button>
          )}
        </p>
      )}
      {subjects.length > 0 && (
        <Fold title={words.setLayer} open={kept !== null}>
          <SelectField
            label={words.subject}
            value={draft.subject}
            options={subjects.map((subject) => ({ value: subject, label: label(subject) }))}
            onChange={(subject) => setDraft(ofSubject(subject))}
          />
          <LayerChoice value={draft.layer} onChange={(layer) => setDraft({ ...draft, layer })} />
          <TextField
            label={words.target}
            value={draft.target}
            onInput={(target) => setDraft({ ...draft, target })}
          />
          <p>
            <button
              type="button"
              aria-disabled={work.busy !== null}
              onClick={() => {
                if (work.busy === null) save();
              }}
            >
              {work.busy ?? words.saveLayer}
            </button>
          </p>
        </Fold>
      )}
      {work.error !== null && <Trouble error={work.error} speech={panel} />}
    </>
  );
}

function LayerChoice({ value, onChange }: { value: Layer; onChange(layer: Layer): void }) {
  const { state } = usePanel();
  const words = studentsWordsOf(state.language).page;
  const name = useId();
  return (
    <fieldset class="field plain">
      <legend>{words.layer}</legend>
      <div class="radios">
        {LAYERS.map((layer) => (
          <label key={layer}>
            <input type="radio" name={name} checked={layer === value} onChange={() => onChange(layer)} />
            {words.layerNames[layer]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
