import { type PairingWords, pairingWordsOf } from '../../locale/pairingWords.js';
import { usePanel } from '../context.js';
import { Busy } from '../parts/Busy.js';
import { MainButton } from '../parts/MainButton.js';
import { Page } from '../parts/Page.js';
import { SelectField } from '../parts/SelectField.js';
import { Trouble } from '../parts/Trouble.js';
import { useDraft } from '../useDraft.js';
import { AddPair } from './AddPair.js';
import { Loads } from './Loads.js';
import { PairList } from './PairList.js';
import { Proposals } from './Proposals.js';
import { type Pairing, usePairing } from './usePairing.js';
import { Written } from './Written.js';

/** Who helps whom: whoever takes the class, teachers, classmates, groups; suggested, accepted, ended. */
export function PairingPage() {
  const panel = usePanel();
  const { words, state } = panel;
  const say = pairingWordsOf(state.language);
  const { page } = say;
  const pairing = usePairing(say);
  const { data, loading, done } = pairing;
  const { ready } = useDraft('pair');
  return (
    <Page
      title={page.title}
      aside={
        <button type="button" class="link end" onClick={pairing.load}>
          {words.app.reload}
        </button>
      }
      footer={data?.hasArchive && <Foot pairing={pairing} say={say} />}
    >
      {done !== null && <Written done={done} say={say} onUndo={pairing.undo} />}
      {loading.busy !== null && <Busy text={loading.busy} words={words} />}
      {loading.error !== null && (
        <Trouble error={loading.error} speech={panel}>
          <button type="button" onClick={pairing.load}>
            {words.app.retry}
          </button>
        </Trouble>
      )}
      {data !== null && !data.hasArchive && <NoArchive say={say} />}
      {data?.hasArchive && ready && (
        <>
          {data.students.length === 0 && <p>{page.noStudents(panel.state.label)}</p>}
          {data.tables.length > 1 && (
            <SelectField
              label={page.table}
              value={pairing.table?.tab ?? ''}
              options={data.tables.map(({ tab }) => ({ value: tab, label: tab }))}
              onChange={pairing.setTab}
            />
          )}
          {data.tables.length === 0 && <p class="hint">{page.noTable}</p>}
          <Proposals pairing={pairing} say={say} />
          <PairList pairing={pairing} say={say} />
          <AddPair pairing={pairing} say={say} />
          <Loads pairing={pairing} say={say} />
        </>
      )}
    </Page>
  );
}

/** What is being written, what went wrong with it, and the one button that accepts all. */
function Foot({ pairing, say }: { pairing: Pairing; say: PairingWords }) {
  const panel = usePanel();
  const { writing, suggestion } = pairing;
  const proposed = suggestion?.pairs ?? [];
  return (
    <>
      {writing.busy !== null && <Busy text={writing.busy} words={panel.words} />}
      {writing.error !== null && <Trouble error={writing.error} speech={panel} />}
      {proposed.length > 0 && (
        <MainButton
          label={say.page.acceptAll(proposed.length)}
          disabled={false}
          busy={writing.busy !== null}
          onClick={() => pairing.accept(proposed)}
        />
      )}
    </>
  );
}

function NoArchive({ say: { page } }: { say: PairingWords }) {
  const { go } = usePanel();
  return (
    <>
      <p>{page.noArchive}</p>
      <button type="button" class="second" onClick={() => go({ page: 'adopt', role: 'archive' })}>
        {page.toSetUp}
      </button>
      <button type="button" class="second" onClick={() => go({ page: 'newTable' })}>
        {page.toNewTable}
      </button>
    </>
  );
}
