import type { NewCells } from './newRows.js';
import type { ColumnReading } from './reading.js';
import type { FormulaGrid, RowRoom } from './tableRoom.js';
import { isBlankValue, isoDay } from './view.js';

/** A row as it was added: texts by the key of their column. What is not named was blank or a formula. */
export interface AddedRow {
  /** 1-based, as it stood then. */
  row: number;
  /** What was written. */
  cells: Record<string, string>;
  /** What stood ready beside it: a running number. */
  kept: Record<string, string>;
}

/** Where an added row stands now (1-based), or why it is left alone. */
export type FoundRow = { row: number } | { why: 'changed' | 'gone' };

/** The texts of a row by the columns' keys, formulas and blanks left out. */
export function textsOfRow(
  { values, formulas }: FormulaGrid,
  columns: readonly ColumnReading[],
  row: number,
): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const { key, column } of columns) {
    if ((formulas[row - 1]?.[column - 1] ?? '') !== '') continue;
    const text = textOf(values[row - 1]?.[column - 1]);
    if (text !== '') texts[key] = text;
  }
  return texts;
}

/**
 * Finds added rows again, wherever they have moved to. A row in which anything was written or deleted since is another
 * teacher's work: it is left alone.
 */
export function findAddedRows(
  grid: FormulaGrid,
  columns: readonly ColumnReading[],
  added: readonly AddedRow[],
): FoundRow[] {
  const headed = new Set(columns.map(({ column }) => column - 1));
  const known = new Set(columns.map(({ key }) => key));
  const who = columns.filter(({ field }) => field === 'name' || field?.endsWith('Id'));
  const texts = grid.values.map((_, at) => textsOfRow(grid, columns, at + 1));
  const taken = new Set<number>();
  return added.map(({ row, cells: written, kept }): FoundRow => {
    const cells: Record<string, string> = { ...kept, ...written };
    const keys = Object.keys(cells);
    const same = (at: number) =>
      keys.every((key) => texts[at]![key] === cells[key]) &&
      Object.keys(texts[at]!).every((key) => key in cells) &&
      nothingBeside(grid, at, headed);
    const order = [row - 1, ...texts.keys()].filter((at) => at < texts.length && !taken.has(at));
    const found = keys.every((key) => known.has(key)) ? order.find(same) : undefined;
    if (found !== undefined) {
      taken.add(found);
      return { row: found + 1 };
    }
    const isThere = order.some((at) =>
      who.every(({ key }) => (texts[at]![key] ?? '') === (cells[key] ?? '')),
    );
    return { why: isThere ? 'changed' : 'gone' };
  });
}

function nothingBeside({ values, formulas }: FormulaGrid, row: number, headed: ReadonlySet<number>): boolean {
  return (values[row] ?? []).every(
    (value, column) =>
      headed.has(column) ||
      (formulas[row]?.[column] ?? '') !== '' ||
      typeof value !== 'string' ||
      textOf(value) === '',
  );
}

/** A box that is not ticked says as little as a blank. */
function textOf(value: unknown): string {
  if (isBlankValue(value) || value === false) return '';
  return value instanceof Date ? isoDay(value) : String(value);
}

/** New rows as they stand once written: what was written, and what stood ready beside it. */
export function addedRows(
  grid: FormulaGrid,
  room: RowRoom,
  cells: readonly NewCells[],
  first: number,
): AddedRow[] {
  return cells.map((written, k) => {
    const kept = room.ready ? textsOfRow(grid, room.reading.columns, first + k) : {};
    const row: AddedRow = { row: first + k, cells: {}, kept };
    for (const { key, column } of room.reading.columns) {
      const text = written.get(column - 1);
      if (text !== undefined) row.cells[key] = text;
    }
    return row;
  });
}

/** Columns (0-based) that were written, as they stand now. */
export function writtenColumns(added: AddedRow, columns: readonly ColumnReading[]): Set<number> {
  return new Set(columns.filter(({ key }) => key in added.cells).map(({ column }) => column - 1));
}
