import { useState } from 'preact/hooks';
import { newTableWordsOf } from '../../locale/newTableWords.js';
import { tableWordsOf } from '../../locale/tableWords.js';
import { columnsOfFields, type OwnRole } from '../../tabs/ownTables.js';
import type { Field } from '../../tabs/reading.js';
import { usePanel } from '../context.js';
import { Busy } from '../parts/Busy.js';
import { Trouble } from '../parts/Trouble.js';
import { useTask } from '../useTask.js';
import { DoneNote, type Note } from './DoneNote.js';

/**
 * The columns of ours that an adopted list lacks, each with a tick; none is ticked to begin with.
 *
 * @param onChange called after columns were added or taken away: the tab reads differently now
 */
export function MissingColumns(props: {
  tab: string;
  role: OwnRole;
  missing: readonly Field[];
  onChange(): void;
}) {
  const panel = usePanel();
  const { words, state, bridge } = panel;
  const { tab, role, missing } = props;
  const said = newTableWordsOf(state.language);
  const { headers } = tableWordsOf(state.language);
  const [ticked, setTicked] = useState<readonly Field[]>([]);
  const [note, setNote] = useState<Note | null>(null);
  const work = useTask();
  const fields = ticked.filter((field) => missing.includes(field));

  const undo = (columns: string[]) =>
    work.start(
      said.undoingColumns,
      () => bridge.call('removeColumns', { tab, columns }),
      ({ kept }) => {
        const sentence = kept.length === 0 ? said.undoneColumns : said.kept(kept.join(words.app.list));
        setNote({ sentence, undo: null });
        props.onChange();
      },
    );
  const add = () =>
    work.start(
      said.adding(tab),
      () => bridge.call('addColumns', { tab, fields }),
      ({ cell, columns }) => {
        setTicked([]);
        setNote(
          cell === null
            ? { sentence: said.addedNone, undo: null }
            : {
                sentence: said.added(cell, columns.join(words.app.list)),
                undo: { label: said.undoColumns, run: () => undo(columns) },
              },
        );
        props.onChange();
      },
    );
  const toggle = (field: Field, on: boolean) =>
    setTicked(on ? [...ticked, field] : ticked.filter((one) => one !== field));
  const count = columnsOfFields(role, fields).length;
  if (missing.length === 0 && note === null) return null;
  return (
    <fieldset class="field">
      <legend>{said.missing}</legend>
      {note !== null && <DoneNote note={note} />}
      <p class="hint">{said.missingText}</p>
      {missing.map((field) => (
        <div class="confirm-line" key={field}>
          <label>
            <input
              type="checkbox"
              checked={ticked.includes(field)}
              onChange={(event) => toggle(field, event.currentTarget.checked)}
            />
            {columnsOfFields(role, [field])
              .map((column) => headers[column])
              .join(words.app.list)}
          </label>
        </div>
      ))}
      {work.busy !== null && <Busy key={work.busy} text={work.busy} words={words} />}
      {work.error !== null && <Trouble error={work.error} speech={panel} />}
      {missing.length > 0 && (
        <button
          type="button"
          disabled={fields.length === 0 && work.busy === null}
          onClick={() => {
            if (work.busy === null) add();
          }}
        >
          {fields.length === 0 ? said.addNone : said.add(count)}
        </button>
      )}
    </fieldset>
  );
}
