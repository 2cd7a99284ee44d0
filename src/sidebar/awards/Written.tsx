import { useEffect, useRef, useState } from 'preact/hooks';
import type { AwardsResult } from '../../addon/api.js';
import { usePanel } from '../context.js';
import { UndoRun } from '../history/UndoRun.js';
import { Trouble } from '../parts/Trouble.js';
import { useTask } from '../useTask.js';

/** What was written: the private tab, the tab that may be published, and the way to each. */
export function Written({ result }: { result: AwardsResult }) {
  const panel = usePanel();
  const { words, bridge } = panel;
  const { awards, help } = words;
  const showing = useTask();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const show = (tab: string) =>
    showing.start(
      awards.open(tab),
      () => bridge.call('showTab', { tab }),
      () => panel.announce(words.app.showingTab(tab)),
    );
  const [undone, setUndone] = useState<string | null>(null);
  const { first, second, third } = result.counts;
  if (undone !== null) {
    return (
      <p class="done" role="status">
        {undone}
      </p>
    );
  }
  return (
    <section class="written">
      <h2 ref={heading} tabIndex={-1}>
        ✓ {awards.written}
      </h2>
      <p>{awards.writtenCounts(first, second, third)}</p>
      <p>
        <span class="badge">{help.privateTitle}</span> {awards.resultsPrivate}
      </p>
      <button type="button" onClick={() => show(result.resultsTab)}>
        {awards.open(result.resultsTab)}
      </button>
      <p>
        <span class="badge public">{help.publicTitle}</span> {awards.listPublic}
      </p>
      <button type="button" onClick={() => show(result.awardListTab)}>
        {awards.open(result.awardListTab)}
      </button>
      {result.run !== null && <UndoRun id={result.run} onDone={setUndone} />}
      {showing.error !== null && <Trouble error={showing.error} speech={panel} />}
      <p>
        <button type="button" class="link" onClick={() => panel.go({ page: 'slips', from: 'awards' })}>
          {awards.toPrint}
        </button>
      </p>
      <p>
        <button type="button" class="link" onClick={() => panel.go({ page: 'honours', from: 'awards' })}>
          {awards.toRegister}
        </button>
      </p>
      <p>
        <button type="button" class="link" onClick={() => panel.go({ page: 'history' })}>
          {awards.history}
        </button>
      </p>
    </section>
  );
}
