import { useMemo } from 'preact/hooks';
import type { AwardData } from '../../addon/api.js';
import type { AwardOutcome } from '../../core/awardOutcome.js';
import type { Prize } from '../../core/prizes.js';
import { policyPageWordsOf } from '../../locale/policyPageWords.js';
import { sentenceFor, usePanel } from '../context.js';
import { Fold } from '../parts/Fold.js';
import { ProblemList } from '../parts/ProblemList.js';
import { ChangePicture } from './ChangePicture.js';
import { CohortChoice } from './CohortChoice.js';
import type { AwardDraft } from './draft.js';
import { NameList } from './NameList.js';
import { PolicyFold } from './PolicyFold.js';
import { groupRows, needsClass } from './preview.js';
import { RiserLine } from './RiserLine.js';
import { RulesFold } from './RulesFold.js';
import { SharesEditor } from './SharesEditor.js';
import type { PreviewState } from './usePreview.js';

const PRIZES: readonly Prize[] = [1, 2, 3];

/** The settings and what they give. Nothing is written. */
export function AwardsPreview(props: {
  preview: PreviewState;
  data: AwardData;
  draft: AwardDraft;
  onDraft(draft: AwardDraft): void;
}) {
  const panel = usePanel();
  const { awards } = panel.words;
  const { draft, data } = props;
  const { notes } = data;
  const { rule, problems, outcome, failure, cohort, counts, classes, subjects } = props.preview;
  const say = policyPageWordsOf(panel.state.language);
  const setShares = (shares: readonly number[]) =>
    props.onDraft({ ...draft, policy: null, shares: shares.map(String) as [string, string, string] });
  return (
    <>
      <CohortChoice
        cohort={cohort}
        {...counts}
        onChange={(chosen) => props.onDraft({ ...draft, cohort: chosen })}
      />
      {failure !== null && (
        <p class="trouble" role="alert">
          {sentenceFor(failure, panel)}
        </p>
      )}
      {cohort === 'supported' && (
        <label class="check">
          <input
            type="checkbox"
            checked={draft.list === 'everyone'}
            onChange={(event) =>
              props.onDraft({ ...draft, list: event.currentTarget.checked ? 'everyone' : 'cohort' })
            }
          />
          <span>
            {say.listEveryone}
            <span class="hint">{say.listHint}</span>
          </span>
        </label>
      )}
      {outcome !== null && <Picture outcome={outcome} />}
      {outcome !== null && <RiserLine outcome={outcome} shares={outcome.rule.shares} onShares={setShares} />}
      <SharesEditor
        shares={draft.shares}
        problems={problems}
        outcome={outcome}
        onChange={(shares) => props.onDraft({ ...draft, policy: null, shares })}
      />
      {outcome !== null && <Names outcome={outcome} />}
      <PolicyFold draft={draft} rule={rule} cohort={cohort} data={data} onDraft={props.onDraft} />
      <RulesFold
        draft={draft}
        data={data}
        rule={rule}
        problems={problems}
        classes={classes}
        subjects={subjects}
        outcome={outcome}
        onDraft={props.onDraft}
      />
      {notes.length > 0 && (
        <Fold title={awards.notes(notes.length)} open={notes.some((note) => note.severity === 'error')}>
          <ProblemList problems={notes} withTab />
        </Fold>
      )}
      {outcome !== null && (
        <Fold title={awards.honest}>
          <ul>
            {panel.awardWords.notes(outcome).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Fold>
      )}
    </>
  );
}

function Picture({ outcome }: { outcome: AwardOutcome }) {
  const { awards } = usePanel().words;
  const changes = useMemo(
    () => outcome.rows.flatMap((row) => (row.change === null ? [] : [row.change])),
    [outcome],
  );
  const { first, second, third } = outcome.counts;
  return (
    <section aria-label={awards.picture}>
      {changes.length > 0 && <ChangePicture changes={changes} />}
      <p class="strong">{awards.pictureSummary(outcome.risers, outcome.pool)}</p>
      {outcome.pool === 0 && <p class="wrong">{awards.nobodyToCompare}</p>}
      {outcome.pool > 0 && outcome.risers === 0 && (
        <p class="hint">{awards.nobodyRose(outcome.rule.measure === 'band')}</p>
      )}
      <p class="unseen" role="status">
        {awards.live(outcome.risers, first, second, third)}
      </p>
    </section>
  );
}

function Names({ outcome }: { outcome: AwardOutcome }) {
  const { words, awardWords } = usePanel();
  const { prizes, others } = useMemo(() => groupRows(outcome.rows), [outcome]);
  const withClass = useMemo(() => needsClass(outcome.rows), [outcome]);
  return (
    <section aria-label={words.awards.names}>
      {PRIZES.map((prize, at) => {
        const rows = prizes[at]!;
        return (
          <div key={prize} class="prize">
            <h2>
              {awardWords.prize[prize]} {rows.length}
            </h2>
            {rows.length === 0 ? (
              <p class="hint">{words.awards.nobody}</p>
            ) : (
              <NameList rows={rows} withClass={withClass} outcome={outcome} />
            )}
          </div>
        );
      })}
      {others.map(({ status, rows }) => (
        <Fold key={status} title={`${awardWords.status[status]} ${rows.length}`}>
          <NameList rows={rows} withClass={withClass} outcome={outcome} />
        </Fold>
      ))}
    </section>
  );
}
