import { type NewCells, standing } from '../tabs/newRows.js';
import { type PairCells, type PairingRoom, pairColumns } from '../tabs/pairingRoom.js';
import type { TabGrid } from '../tabs/reading.js';
import { isReady } from '../tabs/tableRoom.js';
import { isBlankValue } from '../tabs/view.js';
import { forcedText } from './table.js';
import { usualRange } from './usualRange.js';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** How many rows are added when a tab is full. */
const ROOM = 200;

/** A tab that was read whole from A1. */
export interface OpenSheet {
  grid: TabGrid;
  range: Range;
}

/** Reads a tab whole: two service calls, one more where numbers must be read as shown. null when there is none. */
export function openSheet(spreadsheet: Spreadsheet, tab: string, display: boolean): OpenSheet | null {
  const usual = usualRange(spreadsheet, tab);
  if (usual !== null) {
    const values: unknown[][] = usual.getValues();
    // What reaches the last of the usual columns may go on beyond.
    if (values.every((row) => isBlankValue(row[row.length - 1]))) return readAs(tab, usual, values, display);
  }
  const range = spreadsheet.getSheetByName(tab)?.getDataRange() ?? null;
  return range === null ? null : readAs(tab, range, range.getValues(), display);
}

function readAs(name: string, range: Range, values: unknown[][], display: boolean): OpenSheet {
  const grid: TabGrid = { name, values };
  if (display) grid.display = range.getDisplayValues();
  return { grid, range };
}

export interface WrittenRows {
  /** The first row, 1-based. */
  first: number;
  /** The rows stood there and were filled; else they were inserted. */
  filled: boolean;
  formulas: string[][];
}

/**
 * Writes new pairs below the last one, in one write. Rows that hold nothing are filled; where anything stands below,
 * rows are inserted, and taken away again when the write fails.
 */
export function writePairs(
  { grid, range }: OpenSheet,
  room: PairingRoom,
  rows: readonly PairCells[],
): WrittenRows {
  const first = room.anchor + 1;
  const columns = rows.flatMap(({ texts, days }) => [...texts.keys(), ...days.keys()]);
  const [from, to] = [Math.min(...columns), Math.max(...columns)];
  const width = to - from + 1;
  const lines = rows.map((_, k) => room.anchor + k);
  const isFree = lines.every((line) => (grid.values[line] ?? []).every(isBlankValue));
  const own = pairColumns(room.columns);
  const onlyOwn = Array.from({ length: width }, (_, at) => from + at).every((column) => own.has(column));
  const blank = () => '';
  if (isFree && onlyOwn) {
    // The tab is full now and then only: `grid` holds its every row.
    const missing = room.anchor + rows.length - grid.values.length;
    if (missing > 0) range.getSheet().insertRowsAfter(grid.values.length, missing + ROOM);
    range.offset(first - 1, from, rows.length, width).setValues(block(rows, from, width, blank));
    return { first, filled: true, formulas: [] };
  }
  const sheet = range.getSheet();
  const formulas = sheet.getDataRange().getFormulas();
  const full = { ...grid, formulas };
  const ready = isReady(full, room.tab.reading, room.lastRow, room.anchor, rows.length);
  const belowAll =
    isFree && formulas.slice(room.anchor).every((row) => row.every((formula) => formula === ''));
  if (ready || belowAll) {
    const missing = first + rows.length - 1 - sheet.getMaxRows();
    if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing + ROOM);
    const kept = (row: number, column: number) => standing(full, row, column);
    sheet
      .getRange(first, from + 1, rows.length, width)
      .setValues(block(rows, from, width, (line, column) => kept(room.anchor + line, column)));
    return { first, filled: true, formulas };
  }
  sheet.insertRowsAfter(room.anchor, rows.length);
  try {
    sheet.getRange(first, from + 1, rows.length, width).setValues(block(rows, from, width, blank));
  } catch (error) {
    sheet.deleteRows(first, rows.length);
    throw error;
  }
  return { first, filled: false, formulas };
}

function block(
  rows: readonly PairCells[],
  from: number,
  width: number,
  kept: (line: number, column: number) => unknown,
): string[][] {
  return rows.map(({ texts, days }, line) =>
    Array.from({ length: width }, (_, at) => {
      const column = from + at;
      const day = days.get(column);
      if (day !== undefined) return day;
      const text = texts.get(column);
      return (text === undefined ? kept(line, column) : forcedText(text)) as string;
    }),
  );
}

/** What a row says, texts and days alike. */
export function allCells({ texts, days }: PairCells): NewCells {
  return new Map([...texts, ...days]);
}

/** Writes one cell. A day is typed as a day; any other text stays text. */
export function writeCell(
  { range }: OpenSheet,
  row: number,
  column: number,
  text: string,
  isDay: boolean,
): void {
  range.offset(row - 1, column, 1, 1).setValue(isDay ? text : forcedText(text));
}
