import { useId } from 'preact/hooks';
import type { AwardOutcome } from '../../core/awardOutcome.js';
import type { Prize } from '../../core/prizes.js';
import { usePanel } from '../context.js';
import type { AwardDraft, DraftProblems } from './draft.js';

const PRIZES: readonly Prize[] = [1, 2, 3];

/** The three shares, each as a slider and as a number, with how many students it gives. */
export function SharesEditor(props: {
  shares: AwardDraft['shares'];
  problems: DraftProblems;
  outcome: AwardOutcome | null;
  onChange(shares: AwardDraft['shares']): void;
}) {
  const { words, awardWords } = usePanel();
  const { awards } = words;
  const { problems, outcome } = props;
  const counts = outcome && [outcome.counts.first, outcome.counts.second, outcome.counts.third];
  const set = (at: number, text: string) =>
    props.onChange(props.shares.map((share, i) => (i === at ? text : share)) as [string, string, string]);
  return (
    <fieldset class="field">
      <legend>{awards.shares}</legend>
      {PRIZES.map((prize, at) => (
        <ShareRow
          key={prize}
          name={awardWords.prize[prize]}
          short={awards.prizesShort[at]!}
          share={props.shares[at]!}
          wrong={problems.shareNotWhole[at]!}
          count={counts ? awards.people(counts[at]!) : ''}
          onInput={(text) => set(at, text)}
        />
      ))}
      <SharesSummary {...props} />
    </fieldset>
  );
}

function ShareRow(props: {
  name: string;
  short: string;
  share: string;
  wrong: boolean;
  count: string;
  onInput(text: string): void;
}) {
  const { awards } = usePanel().words;
  const id = useId();
  return (
    <>
      <div class="share">
        <span class="share-name">{props.short}</span>
        <input
          type="range"
          min="0"
          max="100"
          step="1"
          aria-label={awards.shareSlider(props.name)}
          value={props.wrong ? '0' : props.share}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
        <input
          type="text"
          inputMode="numeric"
          autocomplete="off"
          aria-label={awards.shareNumber(props.name)}
          aria-invalid={props.wrong ? true : undefined}
          aria-describedby={props.wrong ? id : undefined}
          value={props.share}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
        <span aria-hidden="true">%</span>
        <output class="share-count">{props.count}</output>
      </div>
      {props.wrong && (
        <p id={id} class="wrong">
          {awards.shareNotWhole}
        </p>
      )}
    </>
  );
}

/** What the shares come to, and how equal rises moved the numbers. */
function SharesSummary({ problems, outcome }: { problems: DraftProblems; outcome: AwardOutcome | null }) {
  const { awards } = usePanel().words;
  if (problems.sharesTogether === 'over') {
    return (
      <p class="wrong" role="alert">
        {awards.sharesOver(problems.sum!)}
      </p>
    );
  }
  if (problems.sharesTogether === 'zero') {
    return (
      <p class="wrong" role="alert">
        {awards.sharesZero}
      </p>
    );
  }
  if (problems.sum === null) return null;
  const rest = 100 - problems.sum;
  return (
    <p class="hint">
      {awards.sharesSum(problems.sum)}
      {rest > 0 && awards.sharesRest(rest)}
      {outcome !== null && outcome.risers > 0 && <CutsNote outcome={outcome} />}
    </p>
  );
}

function CutsNote({ outcome }: { outcome: AwardOutcome }) {
  const { awards } = usePanel().words;
  const [first, second, third] = outcome.cuts;
  const byShare = [first, second - first, third - second] as const;
  const { counts } = outcome;
  const moved = byShare[0] !== counts.first || byShare[1] !== counts.second || byShare[2] !== counts.third;
  return (
    <>
      {' · '}
      {awards.cuts(...byShare)}
      {moved && (
        <>
          <br />
          {awards.cutsMoved}
        </>
      )}
    </>
  );
}
