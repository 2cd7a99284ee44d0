import { readArchiveTab } from '../tabs/archiveTab.js';
import type { Corrections } from '../tabs/reading.js';
import { viewTab } from '../tabs/view.js';
import { forcedText } from './table.js';
import { usualRange } from './usualRange.js';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** An archive read for the change of one cell of it. */
export interface OpenArchive {
  range: Range;
  table: ReturnType<typeof readArchiveTab>;
  value(row: number, column: number): unknown;
  text(row: number, column: number): string;
}

/**
 * Reads an archive whole, by name: two service calls. Only when what is looked for does not stand in its first columns
 * is the tab read as far as it goes.
 *
 * @param has whether what is to be changed was found
 */
export function openArchive(
  spreadsheet: Spreadsheet,
  tab: string,
  corrections: Corrections,
  has: (open: OpenArchive) => boolean,
): OpenArchive | null {
  const usual = usualRange(spreadsheet, tab);
  const open = usual === null ? null : read(usual, tab, corrections);
  if (open !== null && has(open)) return open;
  const sheet = spreadsheet.getSheetByName(tab);
  return sheet === null ? null : read(sheet.getDataRange(), tab, corrections);
}

function read(range: Range, tab: string, corrections: Corrections): OpenArchive {
  const grid = { name: tab, values: range.getValues() as unknown[][] };
  const view = viewTab(grid);
  return {
    range,
    table: readArchiveTab(grid, corrections),
    value: (row, column) => view.value(row - 1, column),
    text: (row, column) => view.text(row - 1, column).trim(),
  };
}

/**
 * Writes one cell as text, or as the number it was before.
 *
 * @param row 1-based
 * @param column 0-based
 * @returns false: a formula stands there, and nothing was written
 */
export function writeArchiveCell(
  { range }: OpenArchive,
  row: number,
  column: number,
  value: string | number,
): boolean {
  const cell = range.offset(row - 1, column, 1, 1);
  if (cell.getFormula() !== '') return false;
  cell.setValue(typeof value === 'number' ? value : forcedText(value));
  return true;
}
