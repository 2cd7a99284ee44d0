import type { ICellData } from '@univerjs/presets';
import type { CellArea, SheetGrid } from '../engine/sheetGrid.js';
import { a1Of } from './a1.js';
import { checkInside } from './ranges.js';
import { Service } from './service.js';
import type { Sheet } from './sheet.js';

/** Where a range is. Rows and columns count from 1, as scripts do; `area` counts from 0. */
export abstract class RangeGeometry extends Service {
  readonly grid: SheetGrid;

  constructor(
    readonly sheet: Sheet,
    readonly area: CellArea,
  ) {
    super(sheet.context, 'Range');
    this.grid = sheet.grid;
  }

  getSheet(): Sheet {
    return this.sheet;
  }

  getGridId(): number {
    return this.sheet.getSheetId();
  }

  getA1Notation(): string {
    return a1Of(this.area);
  }

  getRow(): number {
    return this.area.startRow + 1;
  }

  getColumn(): number {
    return this.area.startColumn + 1;
  }

  getRowIndex(): number {
    return this.getRow();
  }

  getLastRow(): number {
    return this.area.endRow + 1;
  }

  getLastColumn(): number {
    return this.area.endColumn + 1;
  }

  getNumRows(): number {
    return this.area.endRow - this.area.startRow + 1;
  }

  getNumColumns(): number {
    return this.area.endColumn - this.area.startColumn + 1;
  }

  getHeight(): number {
    return this.getNumRows();
  }

  getWidth(): number {
    return this.getNumColumns();
  }

  offset(rowOffset: number, columnOffset: number, numRows?: number, numColumns?: number): Service {
    return this.sheet.getRange(
      this.getRow() + rowOffset,
      this.getColumn() + columnOffset,
      numRows ?? this.getNumRows(),
      numColumns ?? this.getNumColumns(),
    );
  }

  getCell(row: number, column: number): Service {
    if (row < 1 || column < 1 || row > this.getNumRows() || column > this.getNumColumns()) {
      throw new Error('Cell reference out of range');
    }
    return this.sheet.getRange(this.area.startRow + row, this.area.startColumn + column);
  }

  /** A table of the range's shape. */
  protected readonly table = <T>(blank: T): T[][] =>
    Array.from({ length: this.getNumRows() }, () => new Array<T>(this.getNumColumns()).fill(blank));

  /** A table of what the range's cells are read as; `blank` where the engine holds no cell. */
  protected readonly readTable = <T>(
    blank: T,
    read: (cell: ICellData, row: number, column: number) => T,
  ): T[][] => {
    const { startRow, startColumn } = checkInside(this.area, this.sheet.gridSize());
    const table = this.table(blank);
    this.grid.forEachCell(this.area, (cell, row, column) => {
      const line = table[row - startRow];
      if (line) line[column - startColumn] = read(cell, row, column);
    });
    return table;
  };
}
