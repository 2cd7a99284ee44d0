import type { AdoptionProposal } from '../../addon/api.js';
import { usePanel } from '../context.js';
import { Fold } from '../parts/Fold.js';
import { JumpButton } from '../parts/JumpButton.js';

/** The rows that were not read, wherever they stand, each with why and the way to it. */
export function LeftOutFold({ tab, leftOut }: { tab: string; leftOut: AdoptionProposal['leftOut'] }) {
  const { adopt } = usePanel().words;
  if (leftOut.count === 0) return null;
  return (
    <Fold title={adopt.leftOutRows(leftOut.count)}>
      <p class="hint">{adopt.leftOutText}</p>
      <ul class="problems">
        {leftOut.rows.map(({ row, cell, text, why }) => (
          <li key={row}>
            <span class="strong">{text}</span>
            <br />
            {adopt.rowSays(row, why)} <JumpButton tab={tab} cell={cell} />
          </li>
        ))}
      </ul>
      {leftOut.count > leftOut.rows.length && (
        <p class="hint">{adopt.leftOutMore(leftOut.count - leftOut.rows.length)}</p>
      )}
    </Fold>
  );
}
