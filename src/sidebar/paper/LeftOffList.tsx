import type { PaperLeftOff } from '../../addon/api.js';
import type { PaperWords } from '../../locale/paperWords.js';

/** Of sentences that were left off so many are listed. */
const MOST_LISTED = 200;

/** What was left off and why, for the teacher; it stands above the papers and is not printed. */
export function LeftOffList({ leftOff, words }: { leftOff: readonly PaperLeftOff[]; words: PaperWords }) {
  if (leftOff.length === 0) return null;
  return (
    <details class="left-off">
      <summary>{words.window.leftOff(leftOff.length)}</summary>
      <p class="hint">{words.window.leftOffHint}</p>
      <ul>
        {leftOff.slice(0, MOST_LISTED).map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows at its end
          <li key={at}>
            {words.leftOff(
              one.name,
              words.parts[one.part],
              one.sentence,
              words.why[one.why](one.found),
              one.tab === null || one.row === null ? '' : words.place(one.tab, one.row),
            )}
          </li>
        ))}
      </ul>
      {leftOff.length > MOST_LISTED && <p>…</p>}
    </details>
  );
}
