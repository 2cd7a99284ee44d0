import type { FWorkbook } from '@univerjs/preset-sheets-node-core';
import type { FUniver, ICellData, IRange } from '@univerjs/presets';
import { CellValueType } from '@univerjs/presets';

const SET_VALUES = 'sheet.command.set-range-values';

interface SetValues {
  unitId?: string;
  subUnitId?: string;
  range?: IRange;
  value?: ICellData;
}

/**
 * Keeps text that begins with `=` text when somebody opens its cell in the grid and leaves it unchanged: the
 * engine's editor would make a formula of it. `isScriptRunning` tells writes of scripts apart, which mean it.
 */
export function guardText(
  univerAPI: FUniver,
  workbook: FWorkbook,
  isScriptRunning: () => boolean,
): { dispose(): void } {
  return univerAPI.onBeforeCommandExecute((command) => {
    if (command.id !== SET_VALUES || isScriptRunning()) return;
    const { unitId, subUnitId, range, value } = (command.params ?? {}) as SetValues;
    if (unitId !== workbook.getId() || subUnitId === undefined || range === undefined || !value?.f) return;
    if (range.startRow !== range.endRow || range.startColumn !== range.endColumn) return;
    const old = workbook
      .getWorkbook()
      .getSheetBySheetId(subUnitId)
      ?.getCellMatrix()
      .getValue(range.startRow, range.startColumn);
    if (!old || old.f || old.si || old.v !== value.f) return;
    value.v = value.f;
    value.f = null;
    value.t = CellValueType.FORCE_STRING;
  });
}
