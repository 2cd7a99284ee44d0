import { type Allowed, type NewCells, standing, writeBlock } from '../tabs/newRows.js';
import type { FormulaGrid, RowRoom } from '../tabs/tableRoom.js';
import { readGrid } from './grid.js';
import { forcedText } from './table.js';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Reads a teacher's tab whole, formulas too: five service calls, however many rows. */
export function readWithFormulas(sheet: Sheet, tab: string): FormulaGrid {
  return { ...readGrid(sheet, tab, true), formulas: sheet.getDataRange().getFormulas() };
}

/** What the drop-downs of the row that new rows will be like allow; only those that refuse everything else. */
export function readAllowed(sheet: Sheet, room: RowRoom): Allowed {
  const row = room.ready || room.lastRow === null ? room.anchor + 1 : room.lastRow;
  const width = Math.max(...room.reading.columns.map(({ column }) => column));
  if (row > sheet.getMaxRows()) return () => null;
  const rules = sheet.getRange(row, 1, 1, width).getDataValidations()[0]!;
  return (column) => {
    const rule = rules[column] ?? null;
    if (rule === null || rule.getAllowInvalid()) return null;
    const { VALUE_IN_LIST, VALUE_IN_RANGE } = SpreadsheetApp.DataValidationCriteria;
    const [source] = rule.getCriteriaValues();
    if (rule.getCriteriaType() === VALUE_IN_LIST) return source as string[];
    if (rule.getCriteriaType() !== VALUE_IN_RANGE) return null;
    return (source as GoogleAppsScript.Spreadsheet.Range).getDisplayValues().flat();
  };
}

/**
 * Writes new rows below the last one: into rows that stand ready, or into rows inserted there, which look like the
 * row above. Nothing that stands in the tab is overwritten. The values arrive in one write; when that fails, inserted
 * rows are taken away again.
 *
 * @returns the first row, 1-based
 */
export function writeRows(
  sheet: Sheet,
  grid: FormulaGrid,
  room: RowRoom,
  cells: readonly NewCells[],
): number {
  const first = room.anchor + 1;
  const lines = cells.map((_, k) => (room.ready ? room.anchor + k : null));
  const block = writeBlock(grid, cells, lines, forcedText);
  const write = () =>
    sheet
      .getRange(first, block.first + 1, cells.length, block.rows[0]!.length)
      .setValues(block.rows as string[][]);
  if (room.ready) {
    const missing = first + cells.length - 1 - sheet.getMaxRows();
    if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
    write();
    return first;
  }
  if (room.lastRow === null) sheet.insertRowsBefore(first, cells.length);
  else sheet.insertRowsAfter(room.anchor, cells.length);
  try {
    write();
  } catch (error) {
    sheet.deleteRows(first, cells.length);
    throw error;
  }
  return first;
}

/**
 * Takes rows back: inserted ones are deleted, those that stood ready are emptied of what was written into them.
 * Neighbouring rows go in one call.
 *
 * @param rows 1-based
 */
export function removeRows(
  sheet: Sheet,
  grid: FormulaGrid,
  filled: boolean,
  rows: readonly number[],
  written: (row: number) => ReadonlySet<number>,
): void {
  for (const { first, count } of runsFromBelow(rows)) {
    if (!filled) {
      sheet.deleteRows(first, count);
      continue;
    }
    const columns = Array.from({ length: count }, (_, k) => [...written(first + k)]).flat();
    const [from, to] = [Math.min(...columns), Math.max(...columns)];
    const values = Array.from({ length: count }, (_, k) =>
      Array.from({ length: to - from + 1 }, (_unused, at) =>
        written(first + k).has(from + at) ? '' : standing(grid, first + k - 1, from + at),
      ),
    );
    sheet.getRange(first, from + 1, count, to - from + 1).setValues(values as string[][]);
  }
}

/** Neighbouring rows together, the lowest first, so that deleting some does not move the others. */
function runsFromBelow(rows: readonly number[]): Array<{ first: number; count: number }> {
  const runs: Array<{ first: number; count: number }> = [];
  for (const row of rows.slice().sort((x, y) => y - x)) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.first === row + 1) {
      last.first = row;
      last.count += 1;
    } else runs.push({ first: row, count: 1 });
  }
  return runs;
}
