import { useEffect, useRef } from 'preact/hooks';
import type { AdoptRequest } from '../../addon/api.js';
import { usePanel } from '../context.js';
import type { Done } from './useAdoption.js';

/** What was done with the tab, how to take it back, and where to go next. */
export function DoneNote(props: {
  done: Done;
  onAgain(requests: readonly AdoptRequest[]): void;
  onExam(exam: string): void;
}) {
  const { words, state, go } = usePanel();
  const place = useRef<HTMLDivElement>(null);
  const { done } = props;
  const { sentence, notice, again, others } = done;
  // A second adoption says its own sentence: bring it into sight each time.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was done is what is new
  useEffect(() => place.current?.focus(), [done]);
  return (
    <div class="written" ref={place} tabIndex={-1} role="status">
      <p>✓ {sentence}</p>
      {notice !== null && <p>{notice}</p>}
      {again.length > 0 && (
        <button type="button" onClick={() => props.onAgain(again)}>
          {words.adopt.again}
        </button>
      )}
      {others.map((exam) => (
        <p key={exam}>
          <button type="button" onClick={() => props.onExam(exam)}>
            {words.adopt.nextExam(exam)}
          </button>
        </p>
      ))}
      {again.length === 0 && state.exams.length >= 2 && (
        <button type="button" onClick={() => go({ page: 'awards' })}>
          {words.adopt.next}
        </button>
      )}
    </div>
  );
}
