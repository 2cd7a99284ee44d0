import { useCallback, useEffect, useState } from 'preact/hooks';
import type { AwardsResult, PanelState } from '../../addon/api.js';
import { useKept, usePanel } from '../context.js';
import { Busy } from '../parts/Busy.js';
import { MainButton } from '../parts/MainButton.js';
import { Page } from '../parts/Page.js';
import { Trouble } from '../parts/Trouble.js';
import { type Task, useTask } from '../useTask.js';
import { AwardsEmpty } from './AwardsEmpty.js';
import { AwardsPreview } from './AwardsPreview.js';
import { type AwardDraft, DEFAULT_DRAFT } from './draft.js';
import { ExamChoices } from './ExamChoices.js';
import { type AwardRule, type LoadedAwards, toRequest } from './loaded.js';
import { type PreviewState, usePreview } from './usePreview.js';
import { Written } from './Written.js';

/** What the page keeps while another page is shown. null: as guessed. */
interface AwardsMemory {
  baseline: string | null;
  current: string | null;
  draft: AwardDraft;
}

const NO_MEMORY: AwardsMemory = { baseline: null, current: null, draft: DEFAULT_DRAFT };

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
  const [loaded, setLoaded] = useState<LoadedAwards | null>(null);
  const [result, setResult] = useState<AwardsResult | null>(null);
  const loading = useTask();
  const writing = useTask();

  const load = useCallback(() => {
    setLoaded(null);
    setResult(null);
    loading.clear();
    if (baseline === null || current === null || baseline === current) return;
    loading.start(
      awards.reading,
      () => bridge.call('readAwardData', { baseline: [baseline], current }),
      (data) => setLoaded({ baseline: [baseline], current, data }),
    );
  }, [baseline, current, bridge, awards, loading.start, loading.clear]);
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
      () => bridge.call('computeAwards', toRequest(loaded, rule, memory.draft)),
      setResult,
    );
  };

  const fresh =
    loaded !== null && loaded.baseline[0] === baseline && loaded.current === current ? loaded : null;
  const preview = usePreview(fresh, memory.draft);
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
      <ExamChoices baseline={baseline} current={current} onChange={(side, key) => change({ [side]: key })} />
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
          notes={fresh.data.notes}
          draft={memory.draft}
          onDraft={(draft) => change({ draft })}
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

/** What was chosen, as long as there is such an exam; else what the add-on guesses. */
function chosenExams(memory: AwardsMemory, state: PanelState) {
  const known = (key: string | null) => (state.exams.some((exam) => exam.key === key) ? key : null);
  return {
    baseline: known(memory.baseline) ?? state.guess.baseline,
    current: known(memory.current) ?? state.guess.current,
  };
}
