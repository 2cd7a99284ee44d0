import type { ColumnReading, Corrections } from '../../tabs/reading.js';
import { usePanel } from '../context.js';
import { Fold } from '../parts/Fold.js';
import { columnLabel } from './columns.js';
import { correctBlock, correctExam, correctHeader, countSaid, restoreColumn } from './said.js';
import { useColumnSpeech } from './useColumnSpeech.js';

/** What a person settled of this tab, each with the way back to the recogniser's own judgement. */
export function SaidFold(props: {
  corrections: Corrections;
  columns: readonly ColumnReading[];
  onCorrect(corrections: Corrections): void;
}) {
  const { adopt } = usePanel().words;
  const speech = useColumnSpeech();
  const { corrections, columns } = props;
  const count = countSaid(corrections);
  if (count === 0) return null;
  const { headerRows, block, exam } = corrections;
  const lines: Array<{ id: string; text: string; gone?: boolean; without(): Corrections }> = [];
  if (headerRows !== undefined) {
    const where = headerRows === null ? adopt.headerNone : adopt.headerRow(...headerRows);
    lines.push({
      id: 'headerRows',
      text: adopt.saidHeader(where),
      without: () => correctHeader(corrections, undefined),
    });
  }
  if (block !== undefined) {
    lines.push({
      id: 'block',
      text: block === 0 ? adopt.allBlocks : adopt.saidBlock(block),
      without: () => correctBlock(corrections, undefined),
    });
  }
  if (exam !== undefined) {
    lines.push({
      id: 'exam',
      text: adopt.saidExam(exam),
      without: () => correctExam(corrections, undefined),
    });
  }
  for (const [key, said] of Object.entries(corrections.fields ?? {})) {
    const label = columnLabel(said, speech);
    lines.push({
      id: `column ${key}`,
      text: adopt.saidColumn(
        key,
        said.fullMark === undefined ? label : adopt.saidFullMark(label, said.fullMark),
      ),
      gone: !columns.some((column) => column.key === key),
      without: () => restoreColumn(corrections, key),
    });
  }
  return (
    <Fold title={adopt.saidTitle(count)}>
      <p class="hint">{adopt.saidText}</p>
      <ul class="plain">
        {lines.map(({ id, text, gone, without }) => (
          <li key={id}>
            {text} {gone && <span class="hint">{adopt.saidGone}</span>}{' '}
            <button
              type="button"
              class="link"
              aria-label={`${adopt.automatic}: ${text}`}
              onClick={() => props.onCorrect(without())}
            >
              {adopt.automatic}
            </button>
          </li>
        ))}
      </ul>
      {count > 1 && (
        <button type="button" onClick={() => props.onCorrect({})}>
          {adopt.allAutomatic}
        </button>
      )}
    </Fold>
  );
}
