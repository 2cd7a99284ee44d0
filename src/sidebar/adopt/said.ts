import type { ColumnReading, Corrections, Field } from '../../tabs/reading.js';
import { fieldOfValue, valueOfColumn } from './columns.js';

/** What a person said of a column. */
export type SaidColumn = { field: Field | null; subject?: string; fullMark?: number };

/** What was said of the column, if anything. */
export function saidOf(corrections: Corrections, column: ColumnReading): SaidColumn | null {
  const { fields } = corrections;
  // A header may be called `constructor`.
  return fields !== undefined && Object.keys(fields).includes(column.key) ? fields[column.key]! : null;
}

/** The corrections with one more: this column is read as the chosen value. A full mark stays with its subject. */
export function correctColumn(corrections: Corrections, column: ColumnReading, value: string): Corrections {
  const before = saidOf(corrections, column);
  const said: SaidColumn = fieldOfValue(value);
  if (said.field === 'score' && before?.field === 'score' && before.fullMark !== undefined) {
    said.fullMark = before.fullMark;
  }
  return withField(corrections, column.key, said);
}

/** The corrections with the column confirmed as it is read now. */
export function confirmColumn(corrections: Corrections, column: ColumnReading): Corrections {
  return saidOf(corrections, column) === null
    ? correctColumn(corrections, column, valueOfColumn(column))
    : corrections;
}

/** The corrections with the column's full mark; null: as the tab says. */
export function correctFullMark(
  corrections: Corrections,
  column: ColumnReading,
  points: number | null,
): Corrections {
  const said: SaidColumn = fieldOfValue(valueOfColumn(column));
  return withField(corrections, column.key, points === null ? said : { ...said, fullMark: points });
}

/** The corrections without what was said of this column. */
export function restoreColumn(corrections: Corrections, key: string): Corrections {
  const { [key]: _, ...fields } = corrections.fields ?? {};
  const { fields: __, ...rest } = corrections;
  return Object.keys(fields).length === 0 ? rest : { ...rest, fields };
}

function withField(corrections: Corrections, key: string, said: SaidColumn): Corrections {
  return { ...corrections, fields: { ...corrections.fields, [key]: said } };
}

/**
 * The corrections with another header. Under another header the columns are called something else, so what was said
 * of them does not hold any more.
 *
 * @param rows null: the tab has no header; undefined: let the recogniser find it
 */
export function correctHeader(
  corrections: Corrections,
  rows: [number, number] | null | undefined,
): Corrections {
  const { headerRows: _, fields: __, ...rest } = corrections;
  return rows === undefined ? rest : { ...rest, headerRows: rows };
}

/** The corrections with another of the tables side by side, whose columns are others. */
export function correctBlock(corrections: Corrections, block: number | undefined): Corrections {
  const { block: _, fields: __, ...rest } = corrections;
  return block === undefined ? rest : { ...rest, block };
}

/** The corrections with another exam of the tab; its columns stay what they are. */
export function correctExam(corrections: Corrections, exam: string | undefined): Corrections {
  const { exam: _, ...rest } = corrections;
  return exam === undefined ? rest : { ...rest, exam };
}

/** The corrections without those of columns that the tab has no more. */
export function stillThere(corrections: Corrections, columns: readonly ColumnReading[]): Corrections {
  const keys = Object.keys(corrections.fields ?? {});
  const gone = keys.filter((key) => !columns.some((column) => column.key === key));
  return gone.reduce(restoreColumn, corrections);
}

/** How many things a person said. */
export function countSaid(corrections: Corrections): number {
  const { headerRows, exam, block } = corrections;
  const others = [headerRows, exam, block].filter((said) => said !== undefined).length;
  return Object.keys(corrections.fields ?? {}).length + others;
}

/** The columns as they will be read: what was just said is shown before the answer comes. */
export function shownColumns(columns: readonly ColumnReading[], corrections: Corrections): ColumnReading[] {
  return columns.map((column) => {
    const said = saidOf(corrections, column);
    if (said === null || valueOfColumn(said) === valueOfColumn(column)) return column;
    // A score without a subject takes the subject of its header: only the recogniser knows it.
    if (said.field === 'score' && said.subject === undefined && column.field === 'score') return column;
    const { subject: _, fullMark: __, fullMarkFrom: ___, scope: ____, ...bare } = column;
    return { ...bare, ...said };
  });
}
