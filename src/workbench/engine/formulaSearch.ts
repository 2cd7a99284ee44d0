import { FormulaDataModel, type IFormulaData, initSheetFormulaData } from '@univerjs/preset-sheets-node-core';
import type { ICellData, ICommandInfo, Injector, Nullable, Workbook, Worksheet } from '@univerjs/presets';
import {
  CommandType,
  ICommandService,
  IUniverInstanceService,
  ObjectMatrix,
  UniverInstanceType,
} from '@univerjs/presets';
import { formulaCells, hasFormula } from './formulaCells.js';

/** Mutations that bring no formula to a sheet that has none. Writes to cells tell of themselves. */
const HARMLESS: ReadonlySet<string> = new Set([
  'sheet.mutation.set-range-values',
  'sheet.mutation.insert-sheet',
  'sheet.mutation.insert-row',
  'sheet.mutation.insert-col',
  'sheet.mutation.set-worksheet-col-width',
  'sheet.mutation.set-frozen',
  'sheet.mutation.set-worksheet-hide',
  'formula.mutation.set-formula-data',
  'formula.mutation.set-array-formula-data',
]);

/** The sheets that were found to hold no formula, as long as nothing may have brought one. */
export class FormulaFreeSheets {
  #sheets = new WeakSet<Worksheet>();

  has(sheet: Worksheet): boolean {
    if (this.#sheets.has(sheet)) return true;
    const isFree = !hasFormula(sheet.getCellMatrix().getMatrix());
    if (isFree) this.#sheets.add(sheet);
    return isFree;
  }

  forget(sheet: Worksheet): void {
    this.#sheets.delete(sheet);
  }

  /** For the time before and after a command. */
  readonly heed = ({ id, type }: Readonly<ICommandInfo>): void => {
    if (type === CommandType.MUTATION && !HARMLESS.has(id)) this.#sheets = new WeakSet();
  };
}

/**
 * The engine looks through every cell of every sheet for formulas at each write. It is told of the cells that hold one
 * instead; what it makes of them stays its own.
 */
export function quickenFormulaSearch(injector: Injector, free: FormulaFreeSheets): void {
  const model = injector.get(FormulaDataModel);
  const units = injector.get(IUniverInstanceService);
  const commands = injector.get(ICommandService);
  commands.beforeCommandExecuted(free.heed);
  commands.onCommandExecuted(free.heed);

  model.getFormulaData = () => {
    const all: IFormulaData = {};
    for (const workbook of units.getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET)) {
      const unitId = workbook.getUnitId();
      all[unitId] = {};
      for (const sheet of workbook.getSheets()) {
        const cells = new ObjectMatrix<Nullable<ICellData>>(free.has(sheet) ? {} : formulaCells(sheet));
        initSheetFormulaData(all, unitId, sheet.getSheetId(), cells);
      }
    }
    return all;
  };

  const update = model.updateFormulaData.bind(model);
  model.updateFormulaData = (unitId, sheetId, cells) => {
    const sheet = units.getUnit<Workbook>(unitId)?.getSheetBySheetId(sheetId);
    // Nothing to take away and nothing to add.
    if (sheet && free.has(sheet) && !hasFormula(cells)) return {};
    return update(unitId, sheetId, cells);
  };
}
