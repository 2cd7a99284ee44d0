import type { ICellData, IWorksheetData } from '@univerjs/core';
import { type CellMatrix, GRID_COLUMNS, GRID_ROWS, NUMBER, textCell } from './cells.js';
import type { Area } from './references.js';
import { DEFAULT_COLUMN_PIXELS, DEFAULT_ROW_PIXELS } from './units.js';

/** More digits than a number can hold exactly. */
const LONGEST_NUMBER = 15;
const PLAIN_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** A cell of text that says nothing of its type: a number when that keeps it as written, else text. */
export function writtenCell(field: string): ICellData {
  const digits = field.replace(/\D/g, '').length;
  if (PLAIN_NUMBER.test(field) && digits <= LONGEST_NUMBER) return { v: Number(field), t: NUMBER };
  return textCell(field);
}

/** A sheet of the size that its cells need, each column with room for its first rows. */
export function sheetOfCells(cellData: CellMatrix, merges: readonly Area[] = []): Partial<IWorksheetData> {
  let rows = 0;
  let columns = 0;
  for (const [row, line] of Object.entries(cellData)) {
    rows = Math.max(rows, Number(row) + 1);
    for (const column of Object.keys(line)) columns = Math.max(columns, Number(column) + 1);
  }
  for (const { endRow, endColumn } of merges) {
    rows = Math.max(rows, endRow + 1);
    columns = Math.max(columns, endColumn + 1);
  }
  return {
    rowCount: Math.max(GRID_ROWS, rows),
    columnCount: Math.max(GRID_COLUMNS, columns),
    cellData,
    mergeData: merges.map((merge) => ({ ...merge })),
    columnData: columnWidths(cellData),
    defaultColumnWidth: DEFAULT_COLUMN_PIXELS,
    defaultRowHeight: DEFAULT_ROW_PIXELS,
  };
}

/** Pixels of a narrow and of a wide (Chinese) character, and of a cell's margins; no column takes the whole screen. */
const NARROW = 8;
const WIDE = 14;
const MARGIN = 14;
const WIDEST_COLUMN = 320;
const ROWS_MEASURED = 200;

/** Such files say nothing of widths. */
function columnWidths(cellData: CellMatrix): Record<number, { w: number }> {
  const widths: Record<number, { w: number }> = {};
  const rows = Object.keys(cellData).map(Number);
  for (const row of rows.filter((number) => number < ROWS_MEASURED)) {
    const cells = Object.entries(cellData[row] ?? {});
    // A line of one field is a title, which may run over its neighbours.
    if (cells.length < 2) continue;
    for (const [key, cell] of cells) {
      let pixels = MARGIN;
      for (const character of String(cell.v ?? '')) pixels += character < '\u2e80' ? NARROW : WIDE;
      const width = Math.min(WIDEST_COLUMN, pixels);
      const column = Number(key);
      if (width > (widths[column]?.w ?? DEFAULT_COLUMN_PIXELS)) widths[column] = { w: width };
    }
  }
  return widths;
}
