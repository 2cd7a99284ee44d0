import { useCallback, useEffect, useState } from 'preact/hooks';
import type { RunSummary } from '../../addon/api.js';
import { subjectWord } from '../../locale/subjectWords.js';
import { usePanel } from '../context.js';
import { Busy } from '../parts/Busy.js';
import { Page } from '../parts/Page.js';
import { Trouble } from '../parts/Trouble.js';
import { useTask } from '../useTask.js';
import { CompareRuns } from './CompareRuns.js';
import { UndoRun } from './UndoRun.js';

/** Earlier runs, latest first; one click opens the private results of a run. */
export function HistoryPage() {
  const panel = usePanel();
  const { words, bridge } = panel;
  const { history } = words;
  const [runs, setRuns] = useState<RunSummary[] | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const listing = useTask();
  const opening = useTask();

  const list = useCallback(
    () => listing.start(history.loading, () => bridge.call('listRuns'), setRuns),
    [bridge, history, listing.start],
  );
  useEffect(list, [list]);

  const open = (id: string) => {
    if (opening.busy !== null) return;
    setOpened(null);
    opening.start(
      history.opening,
      () => bridge.call('openRun', { id }),
      ({ tab }) => setOpened(history.opened(tab)),
    );
  };

  const undone = (report: string) => {
    setOpened(report);
    list();
  };

  return (
    <Page
      title={history.title}
      badge={words.awards.privateBadge}
      footer={
        <button type="button" class="main" onClick={() => panel.go({ page: 'awards' })}>
          {history.toAwards}
        </button>
      }
    >
      {listing.busy !== null && <Busy text={listing.busy} words={words} />}
      {listing.error !== null && (
        <Trouble error={listing.error} speech={panel}>
          <button type="button" onClick={list}>
            {words.app.retry}
          </button>
        </Trouble>
      )}
      {opening.busy !== null && <Busy text={opening.busy} words={words} />}
      {opening.error !== null && <Trouble error={opening.error} speech={panel} />}
      {opened !== null && (
        <p class="done" role="status">
          {opened}
        </p>
      )}
      {runs !== null && runs.length === 0 && <p>{history.empty}</p>}
      {runs !== null && runs.length > 0 && (
        <>
          {runs.length > 1 && <CompareRuns runs={runs} />}
          <p class="hint">{history.newest}</p>
          <ol class="runs">
            {runs.map((run) => (
              <Run key={run.id} run={run} onOpen={() => open(run.id)} onUndone={undone} />
            ))}
          </ol>
        </>
      )}
    </Page>
  );
}

interface RunProps {
  run: RunSummary;
  onOpen(): void;
  onUndone(report: string): void;
}

function Run({ run, onOpen, onUndone }: RunProps) {
  const { words, state } = usePanel();
  const { history, awards } = words;
  const { first, second, third } = run.counts;
  const subject = run.rule.subject === null ? null : subjectWord(run.rule.subject, state.language);
  const { supported, everyone } = history.cohort;
  const cohort = run.rule.cohort === 'everyone' ? everyone : supported(state.label);
  const scope = [cohort, run.rule.class, subject].filter((part) => part !== null);
  return (
    <li class="card">
      <p class="hint">
        {run.at} {run.takenBack && <span class="badge">{history.takenBack}</span>}
      </p>
      <p class="strong">{history.item(run.baseline, run.current)}</p>
      <p>
        {scope.join(' · ')} · {history.pool(run.pool)}
      </p>
      <p>{awards.writtenCounts(first, second, third)}</p>
      <button
        type="button"
        aria-label={`${history.open}: ${run.at}, ${history.item(run.baseline, run.current)}`}
        onClick={onOpen}
      >
        {history.open}
      </button>
      {run.latest && <UndoRun id={run.id} onDone={onUndone} />}
    </li>
  );
}
