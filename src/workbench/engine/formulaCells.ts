import type { ICellData, Nullable, Worksheet } from '@univerjs/presets';

export type Cells = Record<number, Record<number, Nullable<ICellData>>>;

/** The cells of a sheet that hold a formula or a share in one. */
export function formulaCells(sheet: Worksheet): Cells {
  const found: Cells = {};
  const rows: Cells = sheet.getCellMatrix().getMatrix();
  for (const row in rows) {
    const line = rows[row];
    if (!line || !lineHasFormula(line)) continue;
    const cells: Record<number, Nullable<ICellData>> = {};
    for (const column in line) if (isFormulaCell(line[column])) cells[column] = line[column];
    found[row] = cells;
  }
  return found;
}

export function hasFormula(rows: Cells): boolean {
  for (const row in rows) if (rows[row] && lineHasFormula(rows[row])) return true;
  return false;
}

function lineHasFormula(line: Record<number, Nullable<ICellData>>): boolean {
  for (const column in line) if (isFormulaCell(line[column])) return true;
  return false;
}

function isFormulaCell(cell: Nullable<ICellData>): boolean {
  return Boolean(cell?.f || cell?.si);
}
