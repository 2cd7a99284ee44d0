import type { WrittenAs } from '../checks/finding.js';
import { a1 } from '../tabs/view.js';
import { type CellValue, forcedText } from './table.js';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Cells that stay text when somebody types over them. */
export const TEXT_FORMAT = '@';
/** No format in particular: a number is a number. */
export const PLAIN_FORMAT = 'General';

/** What is to stand in a cell: its value, and its number format when that must change too. From 0. */
export interface CellWrite {
  row: number;
  column: number;
  value: CellValue;
  format: string | null;
}

/** The format a cell must have for a value to be kept as it is meant; null: the one it has will do. */
export function formatFor(as: WrittenAs, format: string): string | null {
  if (as === 'id') return format === TEXT_FORMAT ? null : TEXT_FORMAT;
  return as === 'number' && format === TEXT_FORMAT ? PLAIN_FORMAT : null;
}

/**
 * Writes these cells of a tab and no other. A cell becomes one for text after it holds its text, and stops being one
 * before it gets its number: else a number would turn into text on the way, and nobody could tell it had been one. The
 * number of calls depends on how many different values there are, or how many blocks of cells one below the other,
 * whichever is fewer.
 */
export function writeCells(sheet: Sheet, writes: readonly CellWrite[]): void {
  setFormats(
    sheet,
    writes.filter(({ format }) => format !== TEXT_FORMAT),
  );
  setValues(sheet, writes);
  setFormats(
    sheet,
    writes.filter(({ format }) => format === TEXT_FORMAT),
  );
}

function setFormats(sheet: Sheet, writes: readonly CellWrite[]): void {
  const formats = new Map<string, CellWrite[]>();
  for (const write of writes) if (write.format !== null) put(formats, write.format, write);
  for (const [format, cells] of formats) {
    sheet.getRangeList(blocksOf(cells).map(notation)).setNumberFormat(format);
  }
}

function setValues(sheet: Sheet, writes: readonly CellWrite[]): void {
  const columns = new Map<number, CellWrite[]>();
  for (const write of writes) put(columns, write.column, write);
  const byValue = new Map<string, CellWrite[]>();
  for (const cells of columns.values()) {
    const blocks = blocksOf(cells);
    const values = new Set(cells.map(keyOf));
    if (blocks.length >= values.size) for (const cell of cells) put(byValue, keyOf(cell), cell);
    else {
      for (const block of blocks) {
        const { row, column } = block[0]!;
        sheet
          .getRange(row + 1, column + 1, block.length, 1)
          .setValues(block.map((cell) => [typed(cell.value)]));
      }
    }
  }
  for (const cells of byValue.values()) {
    sheet.getRangeList(blocksOf(cells).map(notation)).setValue(typed(cells[0]!.value));
  }
}

function typed(value: CellValue): CellValue {
  return typeof value === 'string' ? forcedText(value) : value;
}

function keyOf({ value }: CellWrite): string {
  return `${typeof value} ${value}`;
}

function put<K>(groups: Map<K, CellWrite[]>, key: K, write: CellWrite): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [write]);
  else group.push(write);
}

/** Cells one below the other. */
function blocksOf(cells: readonly CellWrite[]): CellWrite[][] {
  const blocks: CellWrite[][] = [];
  const sorted = cells.slice().sort((x, y) => x.column - y.column || x.row - y.row);
  for (const cell of sorted) {
    const open = blocks[blocks.length - 1];
    const last = open?.[open.length - 1];
    if (last !== undefined && last.column === cell.column && last.row + 1 === cell.row) open!.push(cell);
    else blocks.push([cell]);
  }
  return blocks;
}

function notation(block: readonly CellWrite[]): string {
  const [first, last] = [block[0]!, block[block.length - 1]!];
  const start = a1(first.row, first.column);
  return block.length === 1 ? start : `${start}:${a1(last.row, last.column)}`;
}
