import type { CellValue, OutputTable } from './table.js';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Whether a tab holds a table as it was written, and nothing else. */
export function holdsTable(values: readonly unknown[][], table: OutputTable): boolean {
  const height = Math.max(values.length, table.values.length);
  for (let row = 0; row < height; row++) {
    const [stands, written] = [values[row] ?? [], table.values[row] ?? []];
    const width = Math.max(stands.length, written.length);
    for (let column = 0; column < width; column++) {
      if (!sameCell(stands[column] ?? '', written[column] ?? '')) return false;
    }
  }
  return true;
}

function sameCell(stands: unknown, written: CellValue): boolean {
  return typeof written === 'number' ? stands === written : String(stands) === written;
}

/** Takes what a table wrote out of a tab in one write; what a person has put there since stays, formulas too. */
export function takeOut(sheet: Sheet, table: OutputTable): void {
  const [height, width] = [table.values.length, table.values[0]!.length];
  const range = sheet.getRange(1, 1, height, width);
  const values: unknown[][] = range.getValues();
  const formulas = range.getFormulas();
  range.setValues(
    values.map((line, row) =>
      line.map((value, column) => {
        const formula = formulas[row]![column]!;
        if (formula !== '') return formula;
        return sameCell(value, table.values[row]![column]!) ? '' : value;
      }),
    ),
  );
}
