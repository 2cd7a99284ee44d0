import { useState } from 'preact/hooks';
import type { PairView } from '../../addon/api.js';
import { PAIR_KINDS } from '../../core/ledger/pair.js';
import type { PairingWords } from '../../locale/pairingWords.js';
import { usePanel } from '../context.js';
import { Fold } from '../parts/Fold.js';
import { JumpButton } from '../parts/JumpButton.js';
import { TextField } from '../parts/TextField.js';
import { Child, LongList } from './Shown.js';
import type { Pairing } from './usePairing.js';

/** The pairs there are, by who helps; those that have ended apart. */
export function PairList({ pairing, say }: { pairing: Pairing; say: PairingWords }) {
  const { page, kinds } = say;
  const pairs = pairing.data?.pairs ?? [];
  const ended = pairs.filter((pair) => pair.ended);
  const present = pairs.filter((pair) => !pair.ended);
  return (
    <section>
      <h2>{page.current}</h2>
      {present.length === 0 && <p>{page.noPairs}</p>}
      {PAIR_KINDS.map((kind) => {
        // A row that does not say counts for a teacher's.
        const own = present.filter((pair) => (pair.kind ?? 'teacher') === kind);
        return own.length === 0 ? null : (
          <Fold key={kind} title={`${kinds[kind]} · ${page.of(own.length)}`}>
            <Pairs pairs={own} pairing={pairing} say={say} />
          </Fold>
        );
      })}
      {ended.length > 0 && (
        <Fold title={`${page.ended} · ${page.of(ended.length)}`}>
          <Pairs pairs={ended} pairing={pairing} say={say} />
        </Fold>
      )}
    </section>
  );
}

function Pairs({ pairs, pairing, say }: { pairs: readonly PairView[]; pairing: Pairing; say: PairingWords }) {
  return (
    <LongList items={pairs} say={say} keyOf={pairKey}>
      {(pair) => <OnePair pair={pair} pairing={pairing} say={say} />}
    </LongList>
  );
}

function pairKey({ tab, row, student, helper, kind }: PairView): string {
  return JSON.stringify([tab, row, student.name, helper, kind]);
}

function OnePair({ pair, pairing, say }: { pair: PairView; pairing: Pairing; say: PairingWords }) {
  const { page } = say;
  const [ending, setEnding] = useState(false);
  const facts = [
    pair.subjects.length === 0 ? page.all : say.subjectList(pair.subjects),
    ...(pair.from === null ? [] : [page.since(pair.from)]),
    ...(pair.to === null ? [] : [page.until(pair.to)]),
    pair.records === null ? page.noLog : page.records(pair.records),
    ...(pair.lastContact === null ? [] : [page.lastContact(pair.lastContact)]),
  ];
  return (
    <>
      <div class="row">
        <Child student={pair.student} />
        {!pair.ended && !ending && (
          <button
            type="button"
            aria-label={page.endOne(pair.student.name, pair.helper)}
            onClick={() => setEnding(true)}
          >
            {page.end}
          </button>
        )}
      </div>
      <p class="strong">{pair.helper}</p>
      {pair.goal !== null && <p>{pair.goal}</p>}
      <p class="hint">{facts.join(' · ')}</p>
      <JumpButton tab={pair.tab} cell={pair.cell} withTab />
      {ending && <EndForm pair={pair} pairing={pairing} say={say} onClose={() => setEnding(false)} />}
    </>
  );
}

function EndForm(props: { pair: PairView; pairing: Pairing; say: PairingWords; onClose(): void }) {
  const { pair, pairing, say } = props;
  const { page } = say;
  const { announce } = usePanel();
  const [day, setDay] = useState(pairing.data?.day ?? '');
  const busy = pairing.writing.busy !== null;
  const end = () => {
    if (busy || day === '') return;
    pairing.end(pair, day, () => {
      announce(say.ended(pair.student.name, pair.helper, day));
      props.onClose();
    });
  };
  return (
    <div class="card">
      <TextField label={page.endOn} kind="date" value={day} onInput={setDay} focus />
      {pair.together.length > 0 && <p class="wrong">{page.together(pair.together.join('、'))}</p>}
      <p class="row">
        <button type="button" disabled={day === ''} aria-disabled={busy ? true : undefined} onClick={end}>
          {page.endNow}
        </button>
        <button type="button" onClick={props.onClose}>
          {page.cancel}
        </button>
      </p>
    </div>
  );
}
