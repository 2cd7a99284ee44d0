import type { Language, PairView } from '../../addon/api.js';
import { PAIR_KINDS } from '../../core/ledger/pair.js';
import type { PairingWords } from '../../locale/pairingWords.js';
import { subjectWord } from '../../locale/subjectWords.js';
import { usePanel } from '../context.js';
import { Fold } from '../parts/Fold.js';
import { JumpButton } from '../parts/JumpButton.js';
import { TextField } from '../parts/TextField.js';
import { type Draft, useDraft } from '../useDraft.js';
import { Child, LongList } from './Shown.js';
import type { Pairing } from './usePairing.js';

/** The pairs there are, by who helps; those that have ended apart. */
export function PairList({ pairing, say }: { pairing: Pairing; say: PairingWords }) {
  const { page, kinds } = say;
  const pairs = pairing.data?.pairs ?? [];
  const ended = pairs.filter((pair) => pair.ended);
  const present = pairs.filter((pair) => !pair.ended);
  const ending = useDraft<Ending>('pairEnd');
  return (
    <section>
      <h2>{page.current}</h2>
      {present.length === 0 && <p>{page.noPairs}</p>}
      {PAIR_KINDS.map((kind) => {
        // A row that does not say counts for a teacher's.
        const own = present.filter((pair) => (pair.kind ?? 'teacher') === kind);
        return own.length === 0 ? null : (
          <Fold
            key={kind}
            title={`${kinds[kind]} · ${page.of(own.length)}`}
            open={own.some((pair) => isEnding(ending, pair))}
          >
            <Pairs pairs={own} ending={ending} pairing={pairing} say={say} />
          </Fold>
        );
      })}
      {ended.length > 0 && (
        <Fold title={`${page.ended} · ${page.of(ended.length)}`}>
          <Pairs pairs={ended} ending={ending} pairing={pairing} say={say} />
        </Fold>
      )}
    </section>
  );
}

function Pairs(props: {
  pairs: readonly PairView[];
  ending: Draft<Ending>;
  pairing: Pairing;
  say: PairingWords;
}) {
  const { pairs, ending, pairing, say } = props;
  // The one that is being ended is in sight, however many there are.
  const first = pairs.filter((pair) => isEnding(ending, pair));
  const items = first.length === 0 ? pairs : [...first, ...pairs.filter((pair) => !first.includes(pair))];
  return (
    <LongList items={items} say={say} keyOf={pairKey}>
      {(pair) => <OnePair pair={pair} ending={ending} pairing={pairing} say={say} />}
    </LongList>
  );
}

function pairKey({ tab, row, student, helper, kind }: PairView): string {
  return JSON.stringify([tab, row, student.name, helper, kind]);
}

/** The pair whose end is being written, wherever its row stands, and the day. */
interface Ending {
  pair: string;
  day: string;
}

function endKey({ tab, student, helper, kind, subjects, from }: PairView): string {
  return JSON.stringify([tab, student, helper, kind, subjects, from]);
}

function isEnding({ value }: Draft<Ending>, pair: PairView): boolean {
  return value?.pair === endKey(pair) && !pair.ended;
}

function OnePair(props: { pair: PairView; ending: Draft<Ending>; pairing: Pairing; say: PairingWords }) {
  const { pair, ending, pairing, say } = props;
  const { page } = say;
  const { language } = usePanel().state;
  const isOpen = isEnding(ending, pair);
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
        {!pair.ended && !isOpen && (
          <button
            type="button"
            aria-label={page.endOne(pair.student.name, pair.helper)}
            onClick={() => ending.begin({ pair: endKey(pair), day: pairing.data?.day ?? '' })}
          >
            {page.end}
          </button>
        )}
      </div>
      <p class="strong">{pair.helper}</p>
      {pair.goal !== null && <p>{pair.goal}</p>}
      <p class="hint">{facts.join(' · ')}</p>
      <p class={pair.trend === null ? 'hint' : undefined}>{trendOf(pair, say, language)}</p>
      <JumpButton tab={pair.tab} cell={pair.cell} withTab />
      {isOpen && <EndForm pair={pair} ending={ending} pairing={pairing} say={say} />}
    </>
  );
}

function trendOf({ trend }: PairView, say: PairingWords, language: Language): string {
  if (trend === null) return say.page.noTrend;
  return say.trend(trend, trend.subject === null ? null : subjectWord(trend.subject, language));
}

function EndForm(props: { pair: PairView; ending: Draft<Ending>; pairing: Pairing; say: PairingWords }) {
  const { pair, ending, pairing, say } = props;
  const { page } = say;
  const { announce } = usePanel();
  const day = ending.value?.day ?? '';
  const busy = pairing.writing.busy !== null;
  const end = () => {
    if (busy || day === '') return;
    pairing.end(pair, day, () => {
      announce(say.ended(pair.student.name, pair.helper, day));
      ending.put(null);
    });
  };
  return (
    <div class="card">
      <TextField
        label={page.endOn}
        kind="date"
        value={day}
        onInput={(next) => ending.put({ pair: endKey(pair), day: next })}
        focus={!ending.isBack}
      />
      {pair.together.length > 0 && <p class="wrong">{page.together(pair.together.join('、'))}</p>}
      <p class="row">
        <button type="button" disabled={day === ''} aria-disabled={busy ? true : undefined} onClick={end}>
          {page.endNow}
        </button>
        <button type="button" onClick={() => ending.put(null)}>
          {page.cancel}
        </button>
      </p>
    </div>
  );
}
