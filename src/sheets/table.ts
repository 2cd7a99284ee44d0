type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

export type CellValue = string | number;

/** A tab's whole contents, as the add-on writes it. Every row as wide as the table. */
export interface OutputTable {
  values: CellValue[][];
  /**
   * Number formats, one for each cell. Text cells are `@`, so that text stays text whatever it looks like. Null where
   * all is text: it is forced then, which saves a call.
   */
  formats: string[][] | null;
  /** Rows (1-based) in bold, on a tab that is new. */
  boldRows: number[];
}

/** Rows made equally wide and as many as asked for, blanks where there is nothing. */
export function paddedRows(
  rows: ReadonlyArray<readonly CellValue[]>,
  height: number,
  width: number,
): CellValue[][] {
  const padded: CellValue[][] = [];
  for (let row = 0; row < height; row++) padded.push(paddedRow(rows[row] ?? [], width, ''));
  return padded;
}

export function paddedRow<T>(cells: readonly T[], width: number, blank: T): T[] {
  const row = cells.slice(0, width);
  while (row.length < width) row.push(blank);
  return row;
}

/**
 * A text as it must be handed to a service so that a cell without any format holds it unchanged, whatever it looks
 * like: Sheets takes a leading apostrophe for the sign that forces text, and does not store it.
 */
export function forcedText(text: string): string {
  return text === '' ? '' : `'${text}`;
}

/** A value for a cell of a table. In a cell formatted as text only a leading apostrophe of its own is in danger. */
function typed(value: CellValue, formatted: boolean): CellValue {
  if (typeof value !== 'string') return value;
  return !formatted || value.startsWith("'") ? forcedText(value) : value;
}

/** Formats first, so that the values meet them; then the values in one write. */
function writeCells(sheet: Sheet, table: OutputTable, height: number): Range {
  const width = table.values[0]!.length;
  const range = rangeOf(sheet, height, width);
  if (table.formats !== null) {
    const blanks = Array.from({ length: height - table.values.length }, () =>
      new Array<string>(width).fill('@'),
    );
    range.setNumberFormats(table.formats.concat(blanks));
  }
  const values = paddedRows(table.values, height, width);
  const formatted = table.formats !== null;
  for (const row of values) {
    for (let column = 0; column < width; column++) row[column] = typed(row[column]!, formatted);
  }
  return range.setValues(values);
}

/**
 * Fills a new, empty tab with a table in a constant number of service calls. Room is made without asking how much
 * there is, so that a school and a class cost the same calls.
 */
export function fillNewTab(sheet: Sheet, table: OutputTable): void {
  const height = table.values.length;
  sheet.insertRowsAfter(1, height);
  const range = writeCells(sheet, table, height);
  range.setFontWeights(fontWeights(table.boldRows, height, table.values[0]!.length));
}

/**
 * Replaces a tab's contents with a table in a constant number of service calls; its looks stay the teacher's. The
 * values arrive in one write, blanks over what the old table had more, so the tab holds the old table or the new one,
 * never half of each.
 */
export function replaceContents(sheet: Sheet, table: OutputTable): void {
  const needed = table.values.length;
  const existing = sheet.getMaxRows();
  if (existing < needed) sheet.insertRowsAfter(existing, needed - existing);
  writeCells(sheet, table, Math.max(existing, needed));
}

function fontWeights(
  boldRows: readonly number[],
  height: number,
  width: number,
): Array<Array<'bold' | 'normal'>> {
  return Array.from({ length: height }, (_, row) =>
    new Array<'bold' | 'normal'>(width).fill(boldRows.includes(row + 1) ? 'bold' : 'normal'),
  );
}

/** The range from A1. Only when the tab turns out too narrow (somebody took columns away) is its width asked for. */
function rangeOf(sheet: Sheet, height: number, width: number): Range {
  try {
    return sheet.getRange(1, 1, height, width);
  } catch (error) {
    const columns = sheet.getMaxColumns();
    if (columns >= width) throw error;
    sheet.insertColumnsAfter(columns, width - columns);
    return sheet.getRange(1, 1, height, width);
  }
}
