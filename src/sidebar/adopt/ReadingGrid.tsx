import { Fragment } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { AdoptionProposal, PreviewRow } from '../../addon/api.js';
import type { ColumnReading } from '../../tabs/reading.js';
import { usePanel } from '../context.js';
import { JumpButton } from '../parts/JumpButton.js';
import { columnLabel, columnLetters } from './columns.js';
import { useColumnSpeech } from './useColumnSpeech.js';

/** As many columns as the add-on sends cells of. */
const MOST_COLUMNS = 80;

/** How a caption is marked. */
export interface CaptionMarks {
  said: ReadonlySet<string>;
  doubtful: ReadonlySet<string>;
}

interface GridProps {
  proposal: AdoptionProposal;
  /** The columns as they will be read. */
  columns: readonly ColumnReading[];
  marks: CaptionMarks;
  onCaption(key: string): void;
}

/** The tab's rows with the reading drawn on them: a caption above each column says what it is read as. */
export function ReadingGrid(props: GridProps) {
  const { adopt } = usePanel().words;
  const { reading, preview } = props.proposal;
  const [asked, setAsked] = useState<PreviewRow | null>(null);
  const width = Math.max(0, ...props.columns.map(({ column }) => column), ...preview.map(filledWidth));
  const numbers = Array.from({ length: Math.min(width, MOST_COLUMNS) }, (_, at) => at + 1);
  const region = useRef<HTMLElement>(null);
  const first = props.columns.find(({ field }) => field !== null)?.column ?? 1;
  // One of several tables side by side may stand far to the right.
  useEffect(() => {
    const grid = region.current;
    const caption = grid?.querySelector<HTMLElement>(`[data-column="${first}"]`);
    if (grid && caption && first > 2)
      grid.scrollLeft = caption.offsetLeft - caption.parentElement!.firstElementChild!.clientWidth;
    else if (grid && first <= 2) grid.scrollLeft = 0;
  }, [first]);
  const sentence = asked === null ? null : adopt.rowSays(asked.row, asked.why ?? rowSentence(asked, adopt));
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section class="grid" aria-label={adopt.previewLabel} tabIndex={0} ref={region}>
        <table>
          <Captions {...props} numbers={numbers} />
          <tbody>
            {preview.map((row, at) => (
              <Fragment key={row.row}>
                {at > 0 && row.row > preview[at - 1]!.row + 1 && (
                  <tr class="gap">
                    <td colSpan={numbers.length + 1}>
                      <span>⋮ {adopt.moreRows}</span>
                    </td>
                  </tr>
                )}
                <Row row={row} numbers={numbers} asked={asked?.row === row.row} onAsk={setAsked} />
              </Fragment>
            ))}
          </tbody>
        </table>
      </section>
      {width > MOST_COLUMNS && <p class="hint">{adopt.moreColumns(width - MOST_COLUMNS)}</p>}
      <p class="hint" role="status">
        {sentence ?? adopt.tapCaption}
      </p>
      {asked?.why && <JumpButton tab={reading.tab} cell={`A${asked.row}`} />}
    </>
  );
}

function filledWidth({ cells }: PreviewRow): number {
  return cells.reduce((last, text, at) => (text.trim() === '' ? last : at + 1), 0);
}

function rowSentence({ kind }: PreviewRow, adopt: ReturnType<typeof usePanel>['words']['adopt']): string {
  if (kind === 'above') return adopt.rowAbove;
  if (kind === 'full-marks') return adopt.rowFullMarks;
  return kind === 'empty' ? adopt.rowEmpty : adopt.rowLeftOut;
}

/** One row. One that was not read tells why, on hover and on a click. */
function Row(props: {
  row: PreviewRow;
  numbers: readonly number[];
  asked: boolean;
  onAsk(row: PreviewRow): void;
}) {
  const { adopt } = usePanel().words;
  const { row, kind, why, cells } = props.row;
  const mark = kind === 'read' ? '' : adopt.rowMarks[kind];
  const explained = kind !== 'read' && kind !== 'header';
  return (
    <tr class={kind} title={explained ? (why ?? rowSentence(props.row, adopt)) : undefined}>
      <th scope="row">
        {explained ? (
          <button
            type="button"
            class="link"
            aria-label={adopt.whyRow(row, mark)}
            aria-pressed={props.asked}
            onClick={() => props.onAsk(props.row)}
          >
            {row} {mark}
          </button>
        ) : (
          <>
            {row} {mark}
          </>
        )}
      </th>
      {props.numbers.map((number) => (
        <td key={number}>{cells[number - 1] ?? ''}</td>
      ))}
    </tr>
  );
}

/** The captions: one stop of the Tab key; the arrow keys go from one to the next. */
function Captions(props: GridProps & { numbers: readonly number[] }) {
  const { adopt } = usePanel().words;
  const speech = useColumnSpeech();
  const row = useRef<HTMLTableRowElement>(null);
  const [stop, setStop] = useState<number | null>(null);
  const shown = props.columns.filter(({ column }) => column <= MOST_COLUMNS);
  const byNumber = new Map(shown.map((column) => [column.column, column]));
  const { exam } = props.proposal.reading;
  const isOfOtherExam = (column: ColumnReading) =>
    column.exam !== undefined && exam !== undefined && column.exam !== exam;
  const tabStop = stop !== null && byNumber.has(stop) ? stop : shown[0]?.column;

  const move = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, Home: -Infinity, End: Infinity };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const buttons = [...row.current!.querySelectorAll<HTMLButtonElement>('button')];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    buttons[Math.max(0, Math.min(buttons.length - 1, at + step))]?.focus();
  };

  return (
    <thead>
      <tr ref={row} onKeyDown={move}>
        <td />
        {props.numbers.map((number) => {
          const column = byNumber.get(number);
          const letters = columnLetters(number);
          if (column === undefined) {
            return (
              <th key={number} scope="col">
                {letters}
              </th>
            );
          }
          const label = columnLabel(column, speech);
          // One that is only guessed is told below, where it is said to be.
          const known = column.fullMarkFrom !== 'largest' && column.fullMark !== undefined;
          const marks = known ? `${label}/${column.fullMark}` : label;
          // Of a tab with several exams each column says which one it belongs to.
          const readAs = column.exam === undefined ? marks : `${column.exam} ${marks}`;
          const said = props.marks.said.has(column.key);
          const doubtful = props.marks.doubtful.has(column.key);
          const named =
            column.header === '' || column.header === letters
              ? adopt.captionWithoutHeader(letters, readAs)
              : adopt.caption(letters, column.header, readAs);
          const note = said ? adopt.captionSaid : doubtful ? adopt.captionDoubt : null;
          const kind = [
            column.field === null || isOfOtherExam(column) ? 'unused' : '',
            said ? 'said' : '',
            doubtful ? 'doubt' : '',
          ];
          return (
            <th key={number} scope="col" data-column={number}>
              <span aria-hidden="true">{letters}</span>
              <button
                type="button"
                class={`caption ${kind.join(' ')}`}
                aria-haspopup="dialog"
                title={readAs}
                aria-label={note === null ? named : `${named} (${note})`}
                tabIndex={number === tabStop ? 0 : -1}
                onFocus={() => setStop(number)}
                onClick={() => props.onCaption(column.key)}
              >
                {readAs}
                {said ? ' ✎' : doubtful ? ' ?' : ''}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
