import { useEffect, useRef } from 'preact/hooks';
import type { PairingWords } from '../../locale/pairingWords.js';
import { usePanel } from '../context.js';
import { Trouble } from '../parts/Trouble.js';
import { useTask } from '../useTask.js';
import type { Done } from './usePairing.js';

/** What was written and where, what was not and why, the way there, and the way back. */
export function Written({ done, say, onUndo }: { done: Done; say: PairingWords; onUndo(): void }) {
  const { page } = say;
  const panel = usePanel();
  const showing = useTask();
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is said anew takes the focus
  useEffect(() => heading.current?.focus(), [done]);
  const undone = done.kind === 'helper' ? null : done.undone;
  const report = done.kind === 'helper' ? done.report : done.result.report;
  const tab = done.kind === 'helper' ? done.tab : done.result.tab;
  const cell = done.kind === 'helper' || undone !== null ? null : done.result.cell;
  const canUndo =
    undone === null && (done.kind === 'ended' || (done.kind === 'saved' && done.result.undo !== null));
  const show = () =>
    showing.start(
      page.open(tab),
      () =>
        cell === null ? panel.bridge.call('showTab', { tab }) : panel.bridge.call('showTab', { tab, cell }),
      () => panel.announce(panel.words.app.showingTab(tab)),
    );
  return (
    <section class="written">
      <h2 ref={heading} tabIndex={-1}>
        {undone ?? `✓ ${report}`}
      </h2>
      {done.kind === 'saved' && undone === null && done.result.skipped.length > 0 && (
        <>
          <p>{page.notAdded}</p>
          <ul>
            {done.result.skipped.map(({ name, helper, message }) => (
              <li key={`${name} ${helper} ${message}`}>
                {name} · {helper}: {message}
              </li>
            ))}
          </ul>
        </>
      )}
      {done.kind === 'saved' && done.kept.length > 0 && (
        <>
          <p>{page.notRemoved}</p>
          <ul>
            {done.kept.map((row) => (
              <li key={row}>{row}</li>
            ))}
          </ul>
        </>
      )}
      <p class="row">
        <button type="button" onClick={show}>
          {page.open(tab)}
        </button>
        {canUndo && (
          <button type="button" onClick={onUndo}>
            {page.undo}
          </button>
        )}
      </p>
      {showing.error !== null && <Trouble error={showing.error} speech={panel} />}
    </section>
  );
}
