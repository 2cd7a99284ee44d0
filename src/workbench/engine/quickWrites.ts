import { SetRangeValuesMutation } from '@univerjs/preset-sheets-node-core';
import type { ICellData, ICommandService, Nullable, Workbook } from '@univerjs/presets';
import { CellValueType, IUniverInstanceService } from '@univerjs/presets';
import { type Cells, hasFormula } from './formulaCells.js';
import type { FormulaFreeSheets } from './formulaSearch.js';
import type { CellMatrix } from './looks.js';

/** A value and its type, over whatever the cell held; its style stays. */
type Plain = ICellData & { v: string | number | boolean | null };

/**
 * The engine's mutation that writes cells takes microseconds for each, most of them to merge styles. In its place stands
 * one that writes plain contents itself. Every other cell is left to the engine's own, and whoever listens to the mutation
 * is told as before.
 */
export function quickenWrites(commands: ICommandService, free: FormulaFreeSheets): void {
  const quick: typeof SetRangeValuesMutation = {
    ...SetRangeValuesMutation,
    handler: (accessor, params) => {
      const { unitId, subUnitId, cellValue } = params;
      const workbook = accessor.get(IUniverInstanceService).getUnit<Workbook>(unitId);
      const sheet = workbook?.getSheetBySheetId(subUnitId);
      if (!sheet || !cellValue) return SetRangeValuesMutation.handler(accessor, params);
      const matrix: CellMatrix = sheet.getCellMatrix();
      const rest: Cells = {};
      forEachCell(cellValue, (cell, row, column) => {
        const old = matrix.getValue(row, column);
        if (cell && isPlain(cell)) writePlain(matrix, row, column, old, cell);
        else {
          rest[row] ??= {};
          rest[row][column] = cell;
        }
      });
      if (Object.keys(rest).length > 0)
        SetRangeValuesMutation.handler(accessor, { ...params, cellValue: rest });
      if (hasFormula(rest)) free.forget(sheet);
      return true;
    },
  };
  commands.unregisterCommand(quick.id);
  commands.registerCommand(quick);
}

function forEachCell(
  cells: Cells,
  visit: (cell: Nullable<ICellData>, row: number, column: number) => void,
): void {
  for (const rowKey in cells) {
    const row = Number(rowKey);
    const line = cells[row]!;
    for (const key in line) {
      const column = Number(key);
      visit(line[column], row, column);
    }
  }
}

/** Whether nothing but a value of a stated type is written, and nothing is kept but the style. */
function isPlain(cell: ICellData): cell is Plain {
  if ((cell.f ?? cell.si ?? cell.p ?? null) !== null) return false;
  if ('s' in cell || 'custom' in cell || 'ref' in cell || 'xf' in cell) return false;
  const { v: value, t: type } = cell;
  if (value === undefined) return false;
  if (value === null) return true;
  return type === CellValueType.BOOLEAN ? value === 0 || value === 1 : Boolean(type);
}

function writePlain(
  matrix: CellMatrix,
  row: number,
  column: number,
  old: Nullable<ICellData>,
  cell: Plain,
): void {
  if (!old) {
    if (cell.v !== null) matrix.setValue(row, column, { v: contentOf(cell), t: cell.t! });
    return;
  }
  // Nearly no cell has these, and taking away what is not there takes long.
  if (cell.f === null && 'f' in old) delete old.f;
  if (cell.si === null && 'si' in old) delete old.si;
  if (cell.p === null && 'p' in old) delete old.p;
  if (cell.v !== null) {
    old.v = contentOf(cell);
    old.t = cell.t!;
    return;
  }
  delete old.v;
  delete old.t;
  if (Object.keys(old).length === 0) matrix.realDeleteValue(row, column);
}

function contentOf({ v: value, t: type }: Plain): string | number {
  return type === CellValueType.NUMBER || type === CellValueType.BOOLEAN ? Number(value) : String(value);
}
