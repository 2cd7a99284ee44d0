import { useState } from 'preact/hooks';
import { newTableWordsOf } from '../../locale/newTableWords.js';
import { newTableName, tableWordsOf } from '../../locale/tableWords.js';
import { OWN_ROLES, type OwnRole, TABLE_COLUMNS } from '../../tabs/ownTables.js';
import type { Destination } from '../context.js';
import { usePanel } from '../context.js';
import { Busy } from '../parts/Busy.js';
import { MainButton } from '../parts/MainButton.js';
import { Page } from '../parts/Page.js';
import { Trouble } from '../parts/Trouble.js';
import { useTask } from '../useTask.js';
import { DoneNote, type Note } from './DoneNote.js';

/** Makes an empty archive or pairing table, for those who have none to set up. */
export function NewTablePage(destination: Destination) {
  const panel = usePanel();
  const { words, state, bridge } = panel;
  const said = newTableWordsOf(state.language);
  const table = tableWordsOf(state.language);
  const [role, setRole] = useState<OwnRole>(destination.role === 'pairing' ? 'pairing' : 'archive');
  const [note, setNote] = useState<Note | null>(null);
  const work = useTask();
  const name = newTableName(role, table, state.label);

  const undo = (tab: string) =>
    work.start(
      said.undoing(tab),
      () => bridge.call('removeTable', { tab }).then(panel.refresh),
      () => setNote({ sentence: said.undone(tab), undo: null }),
    );
  const make = () =>
    work.start(
      said.making(name),
      async () => {
        const answer = await bridge.call('newTable', { role });
        // Asked for again on its own: not every host shows a tab in the run that makes it.
        await bridge.call('showTab', { tab: answer.tab });
        await panel.refresh();
        return answer;
      },
      ({ tab, created }) =>
        setNote(
          created
            ? {
                sentence: said.made(tab, words.roles[role]),
                undo: { label: said.undo, run: () => undo(tab) },
              }
            : { sentence: said.stillEmpty(tab), undo: null },
        ),
    );
  return (
    <Page
      title={said.title}
      footer={
        <>
          {work.busy !== null && <Busy key={work.busy} text={work.busy} words={words} />}
          {work.error !== null && <Trouble error={work.error} speech={panel} />}
          <MainButton label={said.make(name)} disabled={false} busy={work.busy !== null} onClick={make} />
        </>
      }
    >
      {note !== null && <DoneNote note={note} />}
      <fieldset class="field">
        <legend>{said.which}</legend>
        <div class="radios">
          {OWN_ROLES.map((own) => (
            <label key={own}>
              <input type="radio" name="own-role" checked={role === own} onChange={() => setRole(own)} />
              {words.roles[own]}
            </label>
          ))}
        </div>
      </fieldset>
      <p>{said[role](state.label)}</p>
      <h2>{said.columns}</h2>
      <p>{TABLE_COLUMNS[role].map((column) => table.headers[column]).join(words.app.list)}</p>
      <p class="hint">{said.private}</p>
    </Page>
  );
}
