import type { AdoptionProposal } from '../../addon/api.js';
import { subjectWord } from '../../locale/subjectWords.js';
import type { TabRole } from '../../tabs/reading.js';
import { usePanel } from '../context.js';
import { columnLetters, columnOptions, valueOfColumn } from './columns.js';
import { rowKinds } from './previewRows.js';

/** The first rows of the tab with the reading drawn on them: a caption to each column says what it is read as. */
export function ReadingGrid(props: {
  proposal: AdoptionProposal;
  role: TabRole;
  onColumn(header: string, value: string): void;
}) {
  const { adopt } = usePanel().words;
  const { reading, preview } = props.proposal;
  const kinds = rowKinds(reading, preview.length);
  const rows = preview.map((cells, at) => ({ number: at + 1, kind: kinds[at]!, cells }));
  const width = Math.max(
    ...reading.columns.map((column) => column.column),
    ...preview.map((row) => row.length),
    0,
  );
  const columns = Array.from({ length: width }, (_, at) => at + 1);
  const byColumn = new Map(reading.columns.map((column) => [column.column, column]));
  const marks = { above: adopt.leftOut, header: adopt.headerRow, 'left-out': adopt.leftOut, read: '' };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section class="grid" aria-label={adopt.previewLabel} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <td />
            {columns.map((number) => (
              <th key={number} scope="col">
                <ColumnCaption {...props} number={number} column={byColumn.get(number)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ number: row, kind, cells }) => (
            <tr key={row} class={kind}>
              <th scope="row">
                {row} {marks[kind]}
              </th>
              {columns.map((number) => (
                <td key={number}>{cells[number - 1] ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ColumnCaption(props: {
  proposal: AdoptionProposal;
  role: TabRole;
  number: number;
  column: AdoptionProposal['reading']['columns'][number] | undefined;
  onColumn(header: string, value: string): void;
}) {
  const { words, state } = usePanel();
  const say = (subject: string) => subjectWord(subject, state.language);
  const { column, number } = props;
  const letters = columnLetters(number);
  if (column === undefined || column.header === '') {
    return (
      <>
        {letters} <span class="unseen">{words.adopt.columnWithoutHeader(letters)}</span>
      </>
    );
  }
  const value = valueOfColumn(column);
  return (
    <>
      <span aria-hidden="true">{letters}</span>
      <select
        aria-label={words.adopt.columnField(letters, column.header)}
        value={value}
        onChange={(event) => props.onColumn(column.key, event.currentTarget.value)}
      >
        {columnOptions(props.role, column, props.proposal.reading.subjects, words, say).map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </>
  );
}
