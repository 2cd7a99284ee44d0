import { isPlainSign, nameKey } from '../core/names.js';
import type { TabGrid } from './reading.js';

/** A tab seen as cells, 0-based, without the empty margin below and to the right. */
export interface TabView {
  name: string;
  rows: number;
  columns: number;
  value(row: number, column: number): unknown;
  /** The cell as a person reads it; numbers as displayed where the display is known. */
  text(row: number, column: number): string;
  display(row: number, column: number): string | null;
  isBlank(row: number, column: number): boolean;
  merges: ReadonlyArray<{ row: number; column: number; rows: number; columns: number }>;
}

const ONLY_SPACE = /^[\s\u200b-\u200d\u2060\ufeff]*$/;

export function isBlankValue(value: unknown): boolean {
  // Nearly every cell begins with a plain sign, which is told without a search.
  if (typeof value === 'string') return !isPlainSign(value.charCodeAt(0)) && ONLY_SPACE.test(value);
  return value === null || value === undefined;
}

export function viewTab(grid: TabGrid): TabView {
  const { values, display } = grid;
  const { rows, columns } = usedSize(values);
  const shown = (row: number, column: number): string | null => display?.[row]?.[column] ?? null;
  return {
    name: grid.name,
    rows,
    columns,
    value: (row, column) => values[row]?.[column],
    text: (row, column) => textOf(values[row]?.[column], shown(row, column)),
    display: shown,
    isBlank: (row, column) => isBlankValue(values[row]?.[column]),
    merges: (grid.merges ?? []).map((merge) => ({
      row: merge.row - 1,
      column: merge.column - 1,
      rows: merge.rows,
      columns: merge.columns,
    })),
  };
}

function usedSize(values: unknown[][]): { rows: number; columns: number } {
  let rows = 0;
  let columns = 0;
  values.forEach((cells, row) => {
    let last = (cells?.length ?? 0) - 1;
    while (last >= 0 && isBlankValue(cells[last])) last--;
    if (last < 0) return;
    rows = row + 1;
    if (last + 1 > columns) columns = last + 1;
  });
  return { rows, columns };
}

function textOf(value: unknown, display: string | null): string {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
      return display !== null && display !== '' ? display : String(value);
    case 'boolean':
      return value ? 'TRUE' : 'FALSE';
    default:
      return value instanceof Date ? (display ?? isoDay(value)) : '';
  }
}

const HALF_DAY_MS = 43_200_000;

/**
 * The calendar day of a date cell: the service gives midnight of the spreadsheet's own time zone, and half a day later
 * it is that same day in UTC, in every zone from 12 hours behind to 12 hours ahead.
 */
export function isoDay(date: Date): string {
  const noon = new Date(date.getTime() + HALF_DAY_MS);
  return Number.isNaN(noon.getTime()) ? '' : noon.toISOString().slice(0, 10);
}

/** A1 notation of a 0-based cell. */
export function a1(row: number, column: number): string {
  return columnLetters(column) + String(row + 1);
}

/** What the sheet calls a 0-based column: A, B … Z, AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** NFKC without any white space, zero-width characters included. Case is kept. */
export function compactText(text: string): string {
  return nameKey(text);
}
