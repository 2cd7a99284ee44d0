import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { PairedStudent } from '../../addon/api.js';
import type { PairingWords } from '../../locale/pairingWords.js';

/** So many of a long list are drawn at a time. */
const STEP = 60;

/** A list of which the first are drawn, and more on demand. */
export function LongList<T>(props: {
  items: readonly T[];
  say: PairingWords;
  keyOf(item: T): string;
  children(item: T): ComponentChildren;
}) {
  const [shown, setShown] = useState(STEP);
  const { items, say } = props;
  const rest = items.length - shown;
  return (
    <>
      <ul class="pairs">
        {items.slice(0, shown).map((item) => (
          <li key={props.keyOf(item)}>{props.children(item)}</li>
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" onClick={() => setShown(shown + STEP)}>
          {say.page.more(Math.min(STEP, rest))}
        </button>
      )}
    </>
  );
}

/** A child's name in large letters, with the class. */
export function Child({ student }: { student: PairedStudent }) {
  return (
    <p>
      <span class="child">{student.name}</span> {student.class !== null && <span>{student.class}</span>}
    </p>
  );
}

export function studentKey({ name, class: className, ids }: PairedStudent): string {
  return JSON.stringify([name, className, ids]);
}
