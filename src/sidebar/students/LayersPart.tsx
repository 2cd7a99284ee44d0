import { useId, useRef } from 'preact/hooks';
import type { AddedLedgerRow, LayerView, StudentPage } from '../../addon/api.js';
import { LAYERS, type Layer } from '../../core/ledger/layer.js';
import { studentsWordsOf } from '../../locale/studentsWords.js';
import { subjectWord } from '../../locale/subjectWords.js';
import { usePanel } from '../context.js';
import { Fold } from '../parts/Fold.js';
import { SelectField } from '../parts/SelectField.js';
import { TextField } from '../parts/TextField.js';
import { newRequestId } from './requestId.js';
import { SavedLine, usePartSave } from './SavedLine.js';
import type { Edits } from './StudentView.js';

interface Draft {
  subject: string;
  layer: Layer;
  target: string;
}

const PART = 'layer';

/** The layer per subject with what is to be reached there; setting one adds a row, and the latest counts. */
export function LayersPart(props: {
  page: StudentPage;
  /** Subjects to choose from. */
  subjects: readonly string[];
  edits: Edits;
  onLayers(layers: LayerView[]): void;
}) {
  const { page, subjects, edits, onLayers } = props;
  const panel = usePanel();
  const { language, ledger, me } = panel.state;
  const words = studentsWordsOf(language).page;
  const first = subjects[0] ?? '';
  const ofSubject = (subject: string): Draft => {
    const standing = page.layers.find((one) => one.subject === subject);
    return { subject, layer: standing?.layer ?? 'B', target: standing?.target ?? '' };
  };
  const kept = edits.of(PART) as Draft | null;
  const draft = kept ?? ofSubject(first);
  const setDraft = (next: Draft) => edits.set(PART, next);
  const requestId = useRef(newRequestId());
  const saving = usePartSave<{ row: AddedLedgerRow; before: LayerView | null }>();
  const { name, class: ofClass, ids } = page.student;

  const put = (subject: string, layer: LayerView | null) => {
    requestId.current = newRequestId();
    const others = page.layers.filter((one) => one.subject !== subject);
    onLayers(layer === null ? others : [...others, layer]);
  };
  const save = () =>
    saving.save(
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
        const before = page.layers.find((one) => one.subject === saved.subject) ?? null;
        edits.set(PART, null);
        put(saved.subject, saved);
        return { note: words.layerSaved(saved.tab), undo: { row: added, before } };
      },
    );
  const takeBack = () =>
    saving.takeBack(
      ({ row }) => panel.bridge.call('undoStudentSave', row),
      (_, { row, before }) => put(row.says[0]!, before),
    );
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
      <SavedLine of={saving} onUndo={takeBack} />
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
            <button type="button" aria-disabled={saving.work.busy !== null} onClick={save}>
              {saving.work.busy ?? words.saveLayer}
            </button>
          </p>
        </Fold>
      )}
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
