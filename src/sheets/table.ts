type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export type CellValue = string | number;

/** A tab's whole contents, as the add-on writes it. Every row as wide as the table. */
export interface OutputTable {
  values: CellValue[][];
  /** Number formats, one for each cell. Text cells are `@`, so that text stays text whatever it looks like. */
  formats: string[][];
  /** Rows (1-based) in bold, on a tab that is new. */
  boldRows: number[];
}

/** Rows made equally wide and as many as asked for, blanks where there is nothing. */
export function paddedRows(
  rows: ReadonlyArray<readonly CellValue[]>,
  height: number,
  width: number,
): CellValue[][] {
  return Array.from({ length: height }, (_, r) =>
    Array.from({ length: width }, (_unused, c) => rows[r]?.[c] ?? ''),
  );
}

/**
 * A text as it must be handed to a service so that a cell without any format holds it unchanged, whatever it looks
 * like: Sheets takes a leading apostrophe for the sign that forces text, and does not store it.
 */
export function forcedText(text: string): string {
  return text === '' ? '' : `'${text}`;
}

/** The same for a cell that is formatted as text: there only a leading apostrophe of the text's own is in danger. */
function inTextCell(value: CellValue): CellValue {
  return typeof value === 'string' && value.startsWith("'") ? forcedText(value) : value;
}

/**
 * Fills a new, empty tab with a table in a constant number of service calls. Room is made without asking how much
 * there is, so that a school and a class cost the same calls.
 */
export function fillNewTab(sheet: Sheet, table: OutputTable): void {
  const [height, width] = [table.values.length, table.values[0]!.length];
  sheet.insertRowsAfter(1, height);
  const range = rangeOf(sheet, height, width);
  range.setNumberFormats(table.formats);
  range.setFontWeights(fontWeights(table.boldRows, height, width));
  range.setValues(paddedRows(table.values, height, width).map((row) => row.map(inTextCell)));
}

/**
 * Replaces a tab's contents with a table in a constant number of service calls; its looks stay the teacher's. The
 * values arrive in one write, blanks over what the old table had more, so the tab holds the old table or the new one,
 * never half of each.
 */
export function replaceContents(sheet: Sheet, table: OutputTable): void {
  const [needed, width] = [table.values.length, table.values[0]!.length];
  const existing = sheet.getMaxRows();
  if (existing < needed) sheet.insertRowsAfter(existing, needed - existing);
  const height = Math.max(existing, needed);
  const range = rangeOf(sheet, height, width);
  const blankFormats = Array.from({ length: height - needed }, () => new Array<string>(width).fill('@'));
  range.setNumberFormats(table.formats.concat(blankFormats));
  range.setValues(paddedRows(table.values, height, width).map((row) => row.map(inTextCell)));
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
function rangeOf(sheet: Sheet, height: number, width: number): GoogleAppsScript.Spreadsheet.Range {
  try {
    return sheet.getRange(1, 1, height, width);
  } catch (error) {
    const columns = sheet.getMaxColumns();
    if (columns >= width) throw error;
    sheet.insertColumnsAfter(columns, width - columns);
    return sheet.getRange(1, 1, height, width);
  }
}
