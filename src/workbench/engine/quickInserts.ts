import { copyRangeStyles, InsertRowByRangeCommand } from '@univerjs/preset-sheets-node-core';
import type { ICellData, ICommand, Workbook } from '@univerjs/presets';
import { CommandType, Direction, ICommandService, IUniverInstanceService } from '@univerjs/presets';
import type { Cells } from './formulaCells.js';
import { INSERT_ROWS_AFTER, type RowsAfter } from './sheetGrid.js';

/** New rows look like the row above them. The engine's own way asks for that row's looks once for each new row. */
const insertRowsAfter: ICommand<RowsAfter> = {
  id: INSERT_ROWS_AFTER,
  type: CommandType.COMMAND,
  handler: (accessor, params) => {
    const { unitId, subUnitId, after, count } = params!;
    const sheet = accessor
      .get(IUniverInstanceService)
      .getUnit<Workbook>(unitId)
      ?.getSheetBySheetId(subUnitId);
    if (!sheet) return false;
    const [startRow, endRow, endColumn] = [after + 1, after + count, sheet.getColumnCount() - 1];
    const looks = copyRangeStyles(sheet, startRow, startRow, 0, endColumn, true, after)[startRow];
    const cellValue: Cells = {};
    for (let row = startRow; looks && row <= endRow; row++) cellValue[row] = copiesOf(looks);
    return accessor.get(ICommandService).syncExecuteCommand(InsertRowByRangeCommand.id, {
      unitId,
      subUnitId,
      direction: Direction.DOWN,
      range: { startRow, endRow, startColumn: 0, endColumn },
      cellValue,
    });
  },
};

/** The engine alters the cells that it is given. */
function copiesOf(line: Record<number, ICellData>): Record<number, ICellData> {
  const copies: Record<number, ICellData> = {};
  for (const column in line) copies[column] = { ...line[column] };
  return copies;
}

export function quickenInserts(commands: ICommandService): void {
  commands.registerCommand(insertRowsAfter);
}
