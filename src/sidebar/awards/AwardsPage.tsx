import { useCallback, useEffect, useState } from 'preact/hooks';
import type { AwardsResult, PanelState } from '../../addon/api.js';
import { policyFor } from '../../core/awardPolicy.js';
import { useKept, usePanel } from '../context.js';
import { Busy } from '../parts/Busy.js';
import { MainButton } from '../parts/MainButton.js';
import { Page } from '../parts/Page.js';
import { Trouble } from '../parts/Trouble.js';
import { type Task, useTask } from '../useTask.js';
import { AwardsEmpty } from './AwardsEmpty.js';
import { AwardsPreview } from './AwardsPreview.js';
import { type AwardDraft, DEFAULT_DRAFT, draftOf } from './draft.js';
import { ExamChoices } from './ExamChoices.js';
import { type AwardRule, type LoadedAwards, toRequest } from './loaded.js';
import { type PreviewState, usePreview } from './usePreview.js';
import { Written } from './Written.js';

/** What the page keeps while another page is shown. null: as guessed. */
interface AwardsMemory {
  /** Several: their mean. */
  baseline: readonly string[] | null;
  current: string | null;
  draft: AwardDraft | null;
}

const NO_MEMORY: AwardsMemory = { baseline: null, current: null, draft: null };

/** Two exams in, prizes out: drawn live from the rule, written by one button. */
export function AwardsPage() {
  const { state } = usePanel();
  return state.exams.length < 2 ? <AwardsEmpty /> : <Comparison />;
}

function Comparison() {
  const panel = usePanel();
  const [memory, onMemory] = useKept('awards', NO_MEMORY);
  const { words, bridge, state } = panel;
  const { awards } = words;
  const { baseline, current } = chosenExams(memory, state);
  const draft = memory.draft ?? proposedDraft(state, current);
  const named = baseline.join('\n');
  const [loaded, setLoaded] = useState<LoadedAwards | null>(null);
  const [result, setResult] = useState<AwardsResult | null>(null);
  const loading = useTask();
  const writing = useTask();

  const load = useCallback(() => {
    setLoaded(null);
    setResult(null);
    loading.clear();
    const names = named === '' ? [] : named.split('\n');
    if (names.length === 0 || current === null || names.includes(current)) return;
    loading.start(
      awards.reading,
      () => bridge.call('readAwardData', { baseline: names, current }),
      (data) => setLoaded({ baseline: names, current, data }),
    );
  }, [named, current, bridge, awards, loading.start, loading.clear]);
  useEffect(load, [load]);

  const change = (changes: Partial<AwardsMemory>) => {
    setResult(null);
    writing.clear();
    onMemory({ ...memory, baseline, current, ...changes });
  };
  const write = (rule: AwardRule, students: number) => {
    if (loaded === null) return;
    setResult(null);
    writing.start(
      awards.writing(students),
      () => bridge.call('computeAwards', toRequest(loaded, rule, draft)),
      setResult,
    );
  };

  const fresh =
    loaded !== null && loaded.baseline.join('\n') === named && loaded.current === current ? loaded : null;
  const preview = usePreview(fresh, draft);
  return (
    <Page
      title={awards.title}
      badge={awards.privateBadge}
      aside={
        <button type="button" class="link end" onClick={load}>
          {words.app.reload}
        </button>
      }
      footer={<WriteBar preview={preview} writing={writing} onWrite={write} />}
    >
      {result !== null && <Written result={result} />}
      <ExamChoices baseline={baseline} current={current} onChange={change} />
      {loading.busy !== null && <Busy text={loading.busy} words={words} />}
      {loading.error !== null && (
        <Trouble error={loading.error} speech={panel}>
          <button type="button" onClick={load}>
            {words.app.retry}
          </button>{' '}
          <button type="button" onClick={() => panel.go({ page: 'adopt' })}>
            {words.more.adopt.title}
          </button>
        </Trouble>
      )}
      {fresh !== null && preview !== null && (
        <AwardsPreview
          preview={preview}
          data={fresh.data}
          draft={draft}
          onDraft={(next) => change({ draft: next })}
        />
      )}
    </Page>
  );
}

/** The one button that writes, what it will write, and how that goes. */
function WriteBar(props: {
  preview: PreviewState | null;
  writing: Task;
  onWrite(rule: AwardRule, students: number): void;
}) {
  const panel = usePanel();
  const { words, awardWords } = panel;
  const { writing } = props;
  const rule = props.preview?.rule ?? null;
  const outcome = props.preview?.outcome ?? null;
  return (
    <>
      {writing.busy !== null && <Busy text={writing.busy} words={words} />}
      {writing.error !== null && <Trouble error={writing.error} speech={panel} />}
      <p class="hint">{words.awards.outputs(awardWords.resultsTab, awardWords.awardListTab)}</p>
      <MainButton
        label={words.awards.write}
        disabled={rule === null || outcome === null}
        busy={writing.busy !== null}
        onClick={() => rule !== null && outcome !== null && props.onWrite(rule, outcome.rows.length)}
      />
    </>
  );
}

/** What was chosen, as long as there are such exams; else what the add-on guesses. */
function chosenExams(
  memory: AwardsMemory,
  state: PanelState,
): { baseline: string[]; current: string | null } {
  const isKnown = (key: string) => state.exams.some((exam) => exam.key === key);
  const baseline = (memory.baseline ?? []).filter(isKnown);
  const guessed = state.guess.baseline === null ? [] : [state.guess.baseline];
  return {
    baseline: baseline.length > 0 ? baseline : guessed,
    current: memory.current !== null && isKnown(memory.current) ? memory.current : state.guess.current,
  };
}

/** The rule that the school keeps for this kind of exam, else the usual one. */
function proposedDraft(state: PanelState, current: string | null): AwardDraft {
  const kind = state.exams.find((exam) => exam.key === current)?.info.kind ?? null;
  const policy = policyFor(state.policies, kind);
  return policy === null ? DEFAULT_DRAFT : draftOf(policy.rule, policy.name);
}
