import type { CheckFinding } from '../../addon/api.js';
import { checkPageWordsOf } from '../../locale/checkPageWords.js';
import { usePanel } from '../context.js';
import { CellLink } from './CellLink.js';

/** What a mend would do, cell by cell: what stands there and what is to stand there. */
export function MendChange(props: {
  mend: NonNullable<CheckFinding['mend']>;
  onError(error: unknown): void;
}) {
  const { sentence, changes, more } = props.mend;
  const { state } = usePanel();
  const words = checkPageWordsOf(state.language);
  return (
    <>
      <p>{sentence}</p>
      <ul class="changes">
        {changes.map(({ tab, cell, cells, from, to }) => (
          <li key={`${tab} ${cell}`}>
            <CellLink tab={tab} cell={cell} short onError={props.onError} />
            {cells > 1 && <span class="hint"> {words.runCells(cells)}</span>} <del>{from}</del>{' '}
            <span aria-hidden="true">→</span> <ins>{to}</ins>
          </li>
        ))}
      </ul>
      {more > 0 && <p class="hint">{words.moreCells(more)}</p>}
    </>
  );
}
