import { FormulaDataModel, type IFormulaData, initSheetFormulaData } from '@univerjs/preset-sheets-node-core';
import type { ICellData, Injector, Nullable, Workbook, Worksheet } from '@univerjs/presets';
import { IUniverInstanceService, ObjectMatrix, UniverInstanceType } from '@univerjs/presets';
import { formulaCells, hasFormula } from './formulaCells.js';

/**
 * The engine looks through every cell of every sheet for formulas at each write. It is told of the cells that hold one
 * instead; what it makes of them stays its own.
 */
export function quickenFormulaSearch(injector: Injector): void {
  const model = injector.get(FormulaDataModel);
  const units = injector.get(IUniverInstanceService);

  model.getFormulaData = () => {
    const all: IFormulaData = {};
    for (const workbook of units.getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET)) {
      const unitId = workbook.getUnitId();
      all[unitId] = {};
      for (const sheet of workbook.getSheets()) {
        initSheetFormulaData(
          all,
          unitId,
          sheet.getSheetId(),
          new ObjectMatrix<Nullable<ICellData>>(formulaCells(sheet)),
        );
      }
    }
    return all;
  };

  const update = model.updateFormulaData.bind(model);
  model.updateFormulaData = (unitId, sheetId, cells) => {
    const sheet: Nullable<Worksheet> = units.getUnit<Workbook>(unitId)?.getSheetBySheetId(sheetId);
    // Nothing to take away and nothing to add.
    if (sheet && !hasFormula(sheet.getCellMatrix().getMatrix()) && !hasFormula(cells)) return {};
    return update(unitId, sheetId, cells);
  };
}
