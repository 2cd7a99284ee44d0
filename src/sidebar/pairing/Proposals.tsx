import { useState } from 'preact/hooks';
import type { PairingSuggestion, SuggestedPair } from '../../addon/api.js';
import { USUAL_STRENGTH } from '../../core/pairing/strongPeers.js';
import type { PairingWords } from '../../locale/pairingWords.js';
import { subjectWord } from '../../locale/subjectWords.js';
import { examLabel } from '../awards/examLabel.js';
import { usePanel } from '../context.js';
import { Busy } from '../parts/Busy.js';
import { Fold } from '../parts/Fold.js';
import { SelectField } from '../parts/SelectField.js';
import { Trouble } from '../parts/Trouble.js';
import { Child, LongList, studentKey } from './Shown.js';
import type { Pairing } from './usePairing.js';

const STRENGTHS = [50, 60, 70, 80, 90];

/** Asks for the best fit, and shows what came of it: each pair with why, to be accepted one by one or all. */
export function Proposals({ pairing, say }: { pairing: Pairing; say: PairingWords }) {
  const { page } = say;
  const panel = usePanel();
  const { state, words } = panel;
  const { suggestion, suggesting } = pairing;
  const latest = state.exams[state.exams.length - 1]?.key ?? '';
  const [exam, setExam] = useState(latest);
  const [strength, setStrength] = useState(String(USUAL_STRENGTH));
  const ask = () => pairing.suggest({ exam: exam === '' ? null : exam, strength: Number(strength) });
  return (
    <section>
      <h2>{page.suggest}</h2>
      <p class="hint">{page.suggestText}</p>
      {state.exams.length > 0 && (
        <SelectField
          label={page.exam}
          value={exam}
          options={[
            ...state.exams.map((one) => ({ value: one.key, label: examLabel(one, state.exams) })),
            { value: '', label: page.noExamChosen },
          ]}
          onChange={setExam}
        />
      )}
      {exam !== '' && (
        <SelectField
          label={page.strength}
          value={strength}
          options={STRENGTHS.map((n) => ({ value: String(n), label: page.strengthUnit(n) }))}
          onChange={setStrength}
        />
      )}
      <button
        type="button"
        class="second"
        aria-disabled={suggesting.busy === null ? undefined : true}
        onClick={() => suggesting.busy === null && ask()}
      >
        {page.suggest}
      </button>
      {suggesting.busy !== null && <Busy text={suggesting.busy} words={words} />}
      {suggesting.error !== null && <Trouble error={suggesting.error} speech={panel} />}
      {suggestion !== null && <Suggested suggestion={suggestion} pairing={pairing} say={say} />}
    </section>
  );
}

function Suggested(props: { suggestion: PairingSuggestion; pairing: Pairing; say: PairingWords }) {
  const { suggestion, pairing, say } = props;
  const { page } = say;
  const { pairs, unplaced, notes } = suggestion;
  const busy = pairing.writing.busy !== null;
  return (
    <>
      <p class="facts" role="status">
        {pairs.length === 0 ? page.noProposals : page.proposals(pairs.length)}
      </p>
      {notes.map((note) => (
        <p key={note} class="hint">
          {note}
        </p>
      ))}
      <LongList
        items={pairs}
        say={say}
        keyOf={(one) => `${one.kind} ${one.subject} ${studentKey(one.student)}`}
      >
        {(pair) => <Proposed pair={pair} say={say} busy={busy} onAccept={() => pairing.accept([pair])} />}
      </LongList>
      {unplaced.length > 0 && (
        <Fold title={page.unplaced(unplaced.length)}>
          <LongList
            items={unplaced}
            say={say}
            keyOf={(one) => `${one.kind} ${one.subject} ${one.why} ${studentKey(one.student)}`}
          >
            {({ student, kind, message }) => (
              <>
                <Child student={student} />
                <p>
                  {say.kinds[kind]}: {message}
                </p>
              </>
            )}
          </LongList>
        </Fold>
      )}
    </>
  );
}

function Proposed(props: { pair: SuggestedPair; say: PairingWords; busy: boolean; onAccept(): void }) {
  const { pair, say, busy } = props;
  const { page, kinds } = say;
  const { language } = usePanel().state;
  const subject = pair.subject === null ? '' : ` · ${subjectWord(pair.subject, language)}`;
  return (
    <>
      <div class="row">
        <Child student={pair.student} />
        <button
          type="button"
          aria-label={page.acceptOne(pair.student.name, pair.helper)}
          aria-disabled={busy ? true : undefined}
          onClick={() => !busy && props.onAccept()}
        >
          {page.accept}
        </button>
      </div>
      <p class="strong">
        {pair.helper} · {kinds[pair.kind]}
        {subject}
      </p>
      <p class="hint">
        {[...pair.reasons, page.full(pair.load, pair.cap)].join(language === 'en' ? '; ' : '；')}
      </p>
    </>
  );
}
