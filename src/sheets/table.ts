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
 * Replaces a tab's contents with a table in a constant number of service calls. The values arrive in one write, so
 * the tab holds the old table or the new one, never half of each; rows that the table does not need are taken away.
 *
 * @param dress whether to set font weights too; afterwards the looks of a tab are the teacher's
 */
export function replaceContents(sheet: Sheet, table: OutputTable, dress: boolean): void {
  const needed = table.values.length;
  const width = table.values[0]!.length;
  const existing = sheet.getMaxRows();
  if (existing < needed) sheet.insertRowsAfter(existing, needed - existing);
  const height = Math.max(existing, needed);
  const range = rangeOf(sheet, height, width);
  const formats = table.formats.concat(
    Array.from({ length: height - needed }, () => new Array<string>(width).fill('@')),
  );
  range.setNumberFormats(formats);
  if (dress) range.setFontWeights(fontWeights(table.boldRows, height, width));
  range.setValues(paddedRows(table.values, height, width));
  if (existing > needed) sheet.deleteRows(needed + 1, existing - needed);
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
