import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { AwardRule } from '../../core/awardRule.js';
import type { AwardOutcome } from '../../core/evaluateAwards.js';
import type { Prize } from '../../core/prizes.js';
import { sentenceFor, usePanel } from '../context.js';
import { Busy } from '../parts/Busy.js';
import { Fold } from '../parts/Fold.js';
import { Page } from '../parts/Page.js';
import { ProblemList } from '../parts/ProblemList.js';
import { Trouble } from '../parts/Trouble.js';
import type { Task } from '../useTask.js';
import { ChangePicture } from './ChangePicture.js';
import { CohortChoice } from './CohortChoice.js';
import { type AwardDraft, cohortOf, readDraft } from './draft.js';
import type { LoadedAwards } from './loaded.js';
import { NameList } from './NameList.js';
import { classesOf, commonSubjects, countCohort, groupRows, needsClass, previewAwards } from './preview.js';
import { RulesFold } from './RulesFold.js';
import { SharesEditor } from './SharesEditor.js';

const PRIZES: readonly Prize[] = [1, 2, 3];

/** The settings and, computed here from the rule itself, what they give. Nothing is written. */
export function AwardsPreview(props: {
  above: ComponentChildren;
  aside: ComponentChildren;
  loaded: LoadedAwards;
  draft: AwardDraft;
  onDraft(draft: AwardDraft): void;
  writing: Task;
  onWrite(rule: AwardRule, students: number): void;
}) {
  const panel = usePanel();
  const { words } = panel;
  const { awards } = words;
  const { draft, writing } = props;
  const { data } = props.loaded;
  const hasArchive = data.archive !== null;
  const { rule, problems } = useMemo(() => readDraft(draft, hasArchive), [draft, hasArchive]);
  const preview = useMemo(() => (rule === null ? null : previewAwards(data, rule)), [data, rule]);
  const lists = useMemo(
    () => ({ classes: classesOf(data), subjects: commonSubjects(data.baseline, data.current) }),
    [data],
  );
  const cohorts = useMemo(
    () => ({
      supported: countCohort(data, 'supported', draft.className),
      everyone: countCohort(data, 'everyone', draft.className),
    }),
    [data, draft.className],
  );
  const outcome = preview !== null && 'outcome' in preview ? preview.outcome : null;
  const failure = preview !== null && 'error' in preview ? preview.error : null;

  return (
    <Page
      title={awards.title}
      badge={awards.privateBadge}
      aside={props.aside}
      footer={
        <>
          {writing.busy !== null && <Busy text={writing.busy} words={words} />}
          {writing.error !== null && <Trouble error={writing.error} speech={panel} />}
          <button
            type="button"
            class="main"
            disabled={outcome === null || writing.busy !== null}
            onClick={() => rule !== null && outcome !== null && props.onWrite(rule, outcome.rows.length)}
          >
            {awards.write}
          </button>
        </>
      }
    >
      {props.above}
      <CohortChoice
        cohort={cohortOf(draft, hasArchive)}
        {...cohorts}
        onChange={(cohort) => props.onDraft({ ...draft, cohort })}
      />
      {failure !== null && (
        <p class="trouble" role="alert">
          {sentenceFor(failure, panel)}
        </p>
      )}
      {outcome !== null && <Picture outcome={outcome} />}
      <SharesEditor
        shares={draft.shares}
        problems={problems}
        outcome={outcome}
        onChange={(shares) => props.onDraft({ ...draft, shares })}
      />
      {outcome !== null && <Names outcome={outcome} />}
      <RulesFold draft={draft} problems={problems} {...lists} outcome={outcome} onDraft={props.onDraft} />
      {data.notes.length > 0 && (
        <Fold
          title={awards.notes(data.notes.length)}
          open={data.notes.some((note) => note.severity === 'error')}
        >
          <ProblemList problems={data.notes} />
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
    </Page>
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
  const { threshold } = outcome.rule;
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
              <NameList rows={rows} withClass={withClass} threshold={threshold} />
            )}
          </div>
        );
      })}
      {others.map(({ status, rows }) => (
        <Fold key={status} title={`${awardWords.status[status]} ${rows.length}`}>
          <NameList rows={rows} withClass={withClass} threshold={threshold} />
        </Fold>
      ))}
    </section>
  );
}
