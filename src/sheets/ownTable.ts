import { columnLetters } from '../tabs/view.js';
import { forcedText } from './table.js';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type DataValidation = GoogleAppsScript.Spreadsheet.DataValidation;

/** A column as it is to be made. */
export interface NewColumn {
  header: string;
  /** In pixels. */
  width: number;
  format: '@' | 'yyyy-mm-dd';
  /** What a drop-down offers, with a line on how to use it; null where anything is written. */
  choices: { values: readonly string[]; help: string } | null;
}

const FROZEN_COLUMNS = 2;

/**
 * A new tab with a header and no rows. A tab of that name that holds exactly this (left by a run that was cut off) is
 * made anew; any other is left alone, and the new tab gets a number.
 *
 * @param isTaken whether a tab of that name is a table already
 * @returns the tab's name
 */
export function makeTable(
  spreadsheet: Spreadsheet,
  name: string,
  columns: readonly NewColumn[],
  isTaken: (tab: string) => boolean,
): string {
  for (let number = 1; ; number++) {
    const tab = number === 1 ? name : `${name} ${number}`;
    const sheet = insertOrReclaim(spreadsheet, tab, columns, isTaken);
    if (sheet === null) continue;
    dress(sheet, columns);
    return tab;
  }
}

function insertOrReclaim(
  spreadsheet: Spreadsheet,
  tab: string,
  columns: readonly NewColumn[],
  isTaken: (tab: string) => boolean,
): Sheet | null {
  const existing = spreadsheet.getSheetByName(tab);
  if (existing === null) return spreadsheet.insertSheet(tab);
  if (isTaken(tab) || !holdsOnly(existing, [columns.map(({ header }) => header)])) return null;
  spreadsheet.setActiveSheet(existing);
  return existing;
}

/** Whether a tab is blank, or holds one of these headers in its first row and nothing else. */
export function holdsOnly(sheet: Sheet, headers: ReadonlyArray<readonly string[]>): boolean {
  const values = sheet.getDataRange().getValues();
  const [first = [], ...rest] = values.map((row) => row.map(String));
  const same = (header: readonly string[]) =>
    first.every((cell, column) => cell === (header[column] ?? '')) && first.length >= header.length;
  return rest.every(isBlankRow) && (isBlankRow(first) || headers.some(same));
}

function isBlankRow(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === '');
}

/** The header comes last: a tab that has it is whole. */
function dress(sheet: Sheet, columns: readonly NewColumn[]): void {
  prepareCells(sheet, 2, 1, sheet.getMaxRows() - 1, columns);
  sheet.setFrozenRows(1);
  sheet.setFrozenColumns(FROZEN_COLUMNS);
  writeHeader(sheet.getRange(1, 1, 1, columns.length).setFontWeight('bold'), columns);
}

function writeHeader(header: Range, columns: readonly NewColumn[]): void {
  header.setNumberFormat('@').setValues([columns.map(({ header: text }) => forcedText(text))]);
}

/**
 * Formats, widths and drop-downs of the cells below a header. Whole blocks at a time: a call for each column would make
 * the first save of a table the slowest click of all.
 */
function prepareCells(
  sheet: Sheet,
  row: number,
  column: number,
  rows: number,
  columns: readonly NewColumn[],
): void {
  setWidths(
    sheet,
    column,
    columns.map(({ width }) => width),
  );
  if (rows < 1) return;
  // What is written there is read whole, however long.
  const cells = sheet.getRange(row, column, rows, columns.length).setNumberFormat('@').setWrap(true);
  const days = runsOf(columns.map(({ format }) => format === 'yyyy-mm-dd')).filter(({ value }) => value);
  if (days.length > 0) {
    const places = days.map(({ first, count }) => {
      const [from, to] = [first, first + count - 1].map((at) => columnLetters(column - 1 + at));
      return `${from}${row}:${to}${row + rows - 1}`;
    });
    sheet.getRangeList(places).setNumberFormat('yyyy-mm-dd');
  }
  if (columns.every(({ choices }) => choices === null)) return;
  const rules = rulesFor(columns);
  cells.setDataValidations(Array.from({ length: rows }, () => rules) as DataValidation[][]);
}

/** The width that most columns have first, for all; then those of the others, neighbours together. */
function setWidths(sheet: Sheet, column: number, widths: readonly number[]): void {
  const count = (width: number) => widths.filter((one) => one === width).length;
  const usual = widths.reduce((most, width) => (count(width) > count(most) ? width : most));
  sheet.setColumnWidths(column, widths.length, usual);
  for (const run of runsOf(widths)) {
    if (run.value !== usual) sheet.setColumnWidths(column + run.first, run.count, run.value);
  }
}

/** Neighbours that are equal, together. */
function runsOf<T>(values: readonly T[]): Array<{ value: T; first: number; count: number }> {
  const runs: Array<{ value: T; first: number; count: number }> = [];
  values.forEach((value, at) => {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.value === value) last.count += 1;
    else runs.push({ value, first: at, count: 1 });
  });
  return runs;
}

/**
 * The drop-down of each column; columns that offer the same share one. It offers and does not forbid, as every new rule
 * does: a cell may hold several words, or one the school uses.
 */
function rulesFor(columns: readonly NewColumn[]): Array<DataValidation | null> {
  const made = new Map<string, DataValidation>();
  return columns.map(({ choices }) => {
    if (choices === null) return null;
    const key = JSON.stringify(choices);
    const rule =
      made.get(key) ??
      SpreadsheetApp.newDataValidation()
        .requireValueInList(choices.values.slice(), true)
        .setHelpText(choices.help)
        .build();
    made.set(key, rule);
    return rule;
  });
}

/**
 * Adds columns at the right of all that a tab holds, with the look of the table's last header cell. Their headers come
 * last and in one write: the columns are all there or none.
 *
 * @param headerRow the row the headers belong to, 1-based
 * @param like the column of the header cell whose look is taken, 1-based
 * @param at the first of the new columns, 1-based; it and all to its right hold nothing
 */
export function appendColumns(
  sheet: Sheet,
  headerRow: number,
  like: number,
  at: number,
  columns: readonly NewColumn[],
): void {
  const missing = at + columns.length - 1 - sheet.getMaxColumns();
  if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
  const rows = sheet.getMaxRows() - headerRow;
  const last = at + columns.length - 1;
  const model = sheet.getRange(headerRow, like);
  // A merged cell's look would be copied with its merge.
  if (!model.isPartOfMerge()) model.copyFormatToRange(sheet, at, last, headerRow, headerRow);
  prepareCells(sheet, headerRow + 1, at, rows, columns);
  writeHeader(sheet.getRange(headerRow, at, 1, columns.length), columns);
}

/** Takes away what `appendColumns` put there: header, look and drop-down. Nothing moves. */
export function clearColumn(sheet: Sheet, headerRow: number, column: number): void {
  const rows = sheet.getMaxRows() - headerRow + 1;
  sheet.getRange(headerRow, column, rows, 1).clearDataValidations().clearFormat().clearContent();
}
