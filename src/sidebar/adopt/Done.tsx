import { useEffect, useRef } from 'preact/hooks';
import { usePanel } from '../context.js';

/** What was done with the tab, and where to go next. */
export function Done({ sentence }: { sentence: string }) {
  const { words, state, go } = usePanel();
  const place = useRef<HTMLDivElement>(null);
  // A second adoption says its own sentence: bring it into sight each time.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sentence is what is new
  useEffect(() => place.current?.focus(), [sentence]);
  return (
    <div class="written" ref={place} tabIndex={-1} role="status">
      <p>✓ {sentence}</p>
      {state.exams.length >= 2 && (
        <button type="button" onClick={() => go({ page: 'awards' })}>
          {words.adopt.next}
        </button>
      )}
    </div>
  );
}
