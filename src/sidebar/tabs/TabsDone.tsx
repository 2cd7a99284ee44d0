import { useEffect, useRef } from 'preact/hooks';
import { tabsPageWordsOf } from '../../locale/tabsPageWords.js';
import { usePanel } from '../context.js';
import type { TabsOutcome } from './useTabs.js';

/** What was set up and what was refused, the way back and the way on. */
export function TabsDone({ outcome, onUndo }: { outcome: TabsOutcome; onUndo(): void }) {
  const { words, state, go } = usePanel();
  const said = tabsPageWordsOf(state.language);
  const { adopted, refused, notice, undone } = outcome;
  const place = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each outcome is brought into sight
  useEffect(() => place.current?.focus(), [outcome]);
  const sentence = undone
    ? said.undone
    : adopted.length > 0
      ? said.adopted(adopted.length)
      : said.noneAdopted;
  return (
    <div class="written" ref={place} tabIndex={-1} role="status">
      <p>
        {adopted.length > 0 || undone ? '✓ ' : ''}
        {sentence}
      </p>
      {notice !== undefined && <p>{notice}</p>}
      {refused.length > 0 && (
        <>
          <p>{said.notAdopted}</p>
          <ul>
            {refused.map(({ tab, message }) => (
              <li key={tab}>{message}</li>
            ))}
          </ul>
        </>
      )}
      {adopted.length > 0 && state.exams.length >= 2 && (
        <button type="button" onClick={() => go({ page: 'awards' })}>
          {words.adopt.next}
        </button>
      )}{' '}
      {adopted.length > 0 && (
        <button type="button" onClick={onUndo}>
          {said.undo}
        </button>
      )}
    </div>
  );
}
