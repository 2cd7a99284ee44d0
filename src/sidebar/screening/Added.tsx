import { useEffect, useRef } from 'preact/hooks';
import type { AddToArchiveResult, UndoAddResult } from '../../addon/api.js';
import type { ScreeningWords } from '../../locale/screeningWords.js';
import { usePanel } from '../context.js';
import { Busy } from '../parts/Busy.js';
import { Trouble } from '../parts/Trouble.js';
import { useTask } from '../useTask.js';

/** Who was added and where, who was not and why, the way there, and the way back. */
export function Added(props: {
  result: AddToArchiveResult;
  undone: UndoAddResult | null;
  say: ScreeningWords;
  onUndone(undone: UndoAddResult): void;
}) {
  const { result, undone, say } = props;
  const { page } = say;
  const panel = usePanel();
  const { words, bridge } = panel;
  const showing = useTask();
  const undoing = useTask();
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is said anew takes the focus
  useEffect(() => heading.current?.focus(), [result, undone]);
  const { undo, cell, tab } = result;
  const show = () =>
    showing.start(
      page.open(tab),
      () =>
        cell === null || undone !== null
          ? bridge.call('showTab', { tab })
          : bridge.call('showTab', { tab, cell }),
      () => panel.announce(words.app.showingTab(tab)),
    );
  const takeBack = () => {
    if (undo === null) return;
    undoing.start(page.undoing, () => bridge.call('undoAddToArchive', undo), props.onUndone);
  };
  const left = undone === null ? result.skipped : undone.kept;
  return (
    <section class="written">
      <h2 ref={heading} tabIndex={-1}>
        {undone === null ? `✓ ${result.report}` : undone.report}
      </h2>
      {left.length > 0 && (
        <>
          <p>{undone === null ? page.notAdded : page.notTakenBack}</p>
          <ul>
            {left.map(({ name, message }) => (
              <li key={`${name} ${message}`}>
                {name}: {message}
              </li>
            ))}
          </ul>
        </>
      )}
      {undone === null && undo !== null && <p>{page.next}</p>}
      <p class="row">
        <button type="button" onClick={show}>
          {page.open(tab)}
        </button>{' '}
        {undone === null && undo !== null && (
          <button type="button" aria-disabled={undoing.busy === null ? undefined : true} onClick={takeBack}>
            {page.undo}
          </button>
        )}
      </p>
      {undoing.busy !== null && <Busy text={undoing.busy} words={words} />}
      {undoing.error !== null && <Trouble error={undoing.error} speech={panel} />}
      {showing.error !== null && <Trouble error={showing.error} speech={panel} />}
    </section>
  );
}
