import type { IWorkbookData, IWorksheetData } from '@univerjs/presets';
import { LocaleType } from '@univerjs/presets';

/** The grid of a new sheet, in Google Sheets as here. */
export const NEW_SHEET_ROWS = 1000;
export const NEW_SHEET_COLUMNS = 26;
export const NEW_SHEET_COLUMN_PIXELS = 100;

/** A new sheet's snapshot: an empty 1000 × 26 grid. */
function emptySheet(id: string, name: string): Partial<IWorksheetData> {
  return { id, name, rowCount: NEW_SHEET_ROWS, columnCount: NEW_SHEET_COLUMNS, cellData: {} };
}

/** A workbook with empty sheets of these names, in this order. */
export function emptyWorkbook(id: string, name: string, sheetNames: readonly string[]): IWorkbookData {
  const sheets = sheetNames.map((sheetName, index) => emptySheet(String(index), sheetName));
  return {
    id,
    name,
    appVersion: '0.25.1',
    locale: LocaleType.ZH_CN,
    styles: {},
    sheetOrder: sheets.map((sheet) => sheet.id ?? ''),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
  };
}
