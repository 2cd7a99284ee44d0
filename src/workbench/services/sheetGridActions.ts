import type { CellArea } from '../engine/sheetGrid.js';
import { SheetGrid } from '../engine/sheetGrid.js';
import type { ServiceContext } from './context.js';
import { Range } from './range.js';
import { areaFromArguments } from './ranges.js';
import { Service } from './service.js';
import type { Sheet } from './sheet.js';

const OUT_OF_BOUNDS_ROWS = 'Those rows are out of bounds.';
const OUT_OF_BOUNDS_COLUMNS = 'Those columns are out of bounds.';

/** A sheet's rows and columns: how many, how wide, frozen, hidden, inserted and deleted. */
export abstract class SheetGridActions extends Service {
  readonly grid: SheetGrid;

  constructor(context: ServiceContext, sheetId: string) {
    super(context, 'Sheet');
    this.grid = new SheetGrid(context.univerAPI, context.workbook, sheetId, context.options.ui !== null);
  }

  /** The range of an area that is known to be inside the grid. */
  readonly rangeOf = (area: CellArea): Range => new Range(this as unknown as Sheet, area);

  readonly gridSize = (): { rows: number; columns: number } => {
    const { model } = this.grid;
    return { rows: model.getRowCount(), columns: model.getColumnCount() };
  };

  readonly wholeRange = (): Range => {
    const { rows, columns } = this.gridSize();
    return this.rangeOf({ startRow: 0, startColumn: 0, endRow: rows - 1, endColumn: columns - 1 });
  };

  readonly wholeRows = (startRow: number, count: number): Range =>
    this.rangeOf({
      startRow,
      startColumn: 0,
      endRow: startRow + count - 1,
      endColumn: this.gridSize().columns - 1,
    });

  readonly wholeColumns = (startColumn: number, count: number): Range =>
    this.rangeOf({
      startRow: 0,
      startColumn,
      endRow: this.gridSize().rows - 1,
      endColumn: startColumn + count - 1,
    });

  getMaxRows(): number {
    return this.gridSize().rows;
  }

  getMaxColumns(): number {
    return this.gridSize().columns;
  }

  getLastRow(): number {
    return this.grid.contentSize().rows;
  }

  getLastColumn(): number {
    return this.grid.contentSize().columns;
  }

  insertRowBefore(beforePosition: number): this {
    return this.insertRowsBefore(beforePosition, 1);
  }

  insertRowAfter(afterPosition: number): this {
    return this.insertRowsAfter(afterPosition, 1);
  }

  insertRows(rowIndex: number, numRows = 1): void {
    this.insertRowsBefore(rowIndex, numRows);
  }

  insertRowsBefore(beforePosition: number, howMany: number): this {
    this.checkRows(beforePosition, 1);
    this.whileActive(() => this.grid.facade.insertRowsBefore(beforePosition - 1, howMany));
    return this;
  }

  insertRowsAfter(afterPosition: number, howMany: number): this {
    this.checkRows(afterPosition, 1);
    this.whileActive(() => this.grid.insertRowsAfter(afterPosition - 1, howMany));
    return this;
  }

  insertColumnBefore(beforePosition: number): this {
    return this.insertColumnsBefore(beforePosition, 1);
  }

  insertColumnAfter(afterPosition: number): this {
    return this.insertColumnsAfter(afterPosition, 1);
  }

  insertColumns(columnIndex: number, numColumns = 1): void {
    this.insertColumnsBefore(columnIndex, numColumns);
  }

  insertColumnsBefore(beforePosition: number, howMany: number): this {
    this.checkColumns(beforePosition, 1);
    this.whileActive(() => this.grid.facade.insertColumnsBefore(beforePosition - 1, howMany));
    return this;
  }

  insertColumnsAfter(afterPosition: number, howMany: number): this {
    this.checkColumns(afterPosition, 1);
    this.whileActive(() => this.grid.facade.insertColumnsAfter(afterPosition - 1, howMany));
    return this;
  }

  deleteRow(rowPosition: number): this {
    this.deleteRows(rowPosition, 1);
    return this;
  }

  /**
   * The engine moves formulas and merged cells of the active sheet, whichever sheet lines are deleted from, and makes
   * the sheet active that lines are inserted in.
   */
  private whileActive(act: () => void): void {
    const workbook = this.grid.workbook.getWorkbook();
    const active = workbook.getActiveSheet();
    workbook.setActiveSheet(this.grid.model);
    try {
      act();
    } finally {
      workbook.setActiveSheet(active);
    }
  }

  deleteRows(rowPosition: number, howMany: number): void {
    this.checkRows(rowPosition, howMany);
    if (howMany >= this.gridSize().rows - this.getFrozenRows() && rowPosition <= this.getFrozenRows() + 1) {
      throw new Error('Sorry, it is not possible to delete all non-frozen rows.');
    }
    this.whileActive(() => this.grid.facade.deleteRows(rowPosition - 1, howMany));
  }

  deleteColumn(columnPosition: number): this {
    this.deleteColumns(columnPosition, 1);
    return this;
  }

  deleteColumns(columnPosition: number, howMany: number): void {
    this.checkColumns(columnPosition, howMany);
    const frozen = this.getFrozenColumns();
    if (howMany >= this.gridSize().columns - frozen && columnPosition <= frozen + 1) {
      throw new Error('Sorry, it is not possible to delete all non-frozen columns.');
    }
    this.whileActive(() => this.grid.facade.deleteColumns(columnPosition - 1, howMany));
  }

  getFrozenRows(): number {
    return this.grid.model.getFreeze().ySplit;
  }

  getFrozenColumns(): number {
    return this.grid.model.getFreeze().xSplit;
  }

  setFrozenRows(rows: number): void {
    this.freeze(rows, this.getFrozenColumns());
  }

  setFrozenColumns(columns: number): void {
    this.freeze(this.getFrozenRows(), columns);
  }

  getColumnWidth(columnPosition: number): number {
    return this.grid.model.getColumnWidth(columnPosition - 1);
  }

  setColumnWidth(columnPosition: number, width: number): this {
    return this.setColumnWidths(columnPosition, 1, width);
  }

  setColumnWidths(startColumn: number, numColumns: number, width: number): this {
    this.checkColumns(startColumn, numColumns);
    this.grid.facade.setColumnWidths(startColumn - 1, numColumns, width);
    return this;
  }

  getRowHeight(rowPosition: number): number {
    return this.grid.model.getRowHeight(rowPosition - 1);
  }

  setRowHeight(rowPosition: number, height: number): this {
    return this.setRowHeights(rowPosition, 1, height);
  }

  setRowHeights(startRow: number, numRows: number, height: number): this {
    this.checkRows(startRow, numRows);
    this.grid.facade.setRowHeights(startRow - 1, numRows, height);
    return this;
  }

  autoResizeColumn(columnPosition: number): this {
    return this.autoResizeColumns(columnPosition, 1);
  }

  /** Widths by the number of characters shown, full-width ones twice as wide: no fonts are measured here. */
  autoResizeColumns(startColumn: number, numColumns: number): this {
    this.checkColumns(startColumn, numColumns);
    const rows = Math.max(1, this.getLastRow());
    const shown = this.rangeOf({
      startRow: 0,
      startColumn: startColumn - 1,
      endRow: rows - 1,
      endColumn: startColumn + numColumns - 2,
    }).getDisplayValues();
    for (let column = 0; column < numColumns; column++) {
      const widest = Math.max(0, ...shown.map((line) => textWidth(line[column] ?? '')));
      const width = Math.min(600, Math.max(40, Math.ceil(widest * 7.5) + 20));
      this.grid.facade.setColumnWidths(startColumn - 1 + column, 1, width);
    }
    return this;
  }

  hideRows(rowIndex: number, numRows = 1): void {
    this.checkRows(rowIndex, numRows);
    this.grid.facade.hideRows(rowIndex - 1, numRows);
  }

  showRows(rowIndex: number, numRows = 1): void {
    this.checkRows(rowIndex, numRows);
    this.grid.facade.showRows(rowIndex - 1, numRows);
  }

  isRowHiddenByUser(rowPosition: number): boolean {
    return !this.grid.model.getRowRawVisible(rowPosition - 1);
  }

  hideColumns(columnIndex: number, numColumns = 1): void {
    this.checkColumns(columnIndex, numColumns);
    this.grid.facade.hideColumns(columnIndex - 1, numColumns);
  }

  showColumns(columnIndex: number, numColumns = 1): void {
    this.checkColumns(columnIndex, numColumns);
    this.grid.facade.showColumns(columnIndex - 1, numColumns);
  }

  isColumnHiddenByUser(columnPosition: number): boolean {
    return !this.grid.model.getColVisible(columnPosition - 1);
  }

  /** The range of `getRange(row, column, numRows, numColumns)`. */
  protected readonly rangeAt = (row: number, column: number, numRows: number, numColumns: number): Range =>
    this.rangeOf(areaFromArguments(row, column, numRows, numColumns, this.gridSize()));

  private readonly freeze = (rows: number, columns: number): void => {
    const size = this.gridSize();
    if (rows < 0 || rows >= size.rows || columns < 0 || columns >= size.columns) {
      throw new Error('You cannot freeze all visible rows or columns.');
    }
    this.grid.facade.setFreeze({
      ySplit: rows,
      xSplit: columns,
      startRow: rows === 0 ? -1 : rows,
      startColumn: columns === 0 ? -1 : columns,
    });
  };

  private readonly checkRows = (row: number, count: number): void => {
    if (row < 1 || count < 1 || row + count - 1 > this.gridSize().rows) throw new Error(OUT_OF_BOUNDS_ROWS);
  };

  private readonly checkColumns = (column: number, count: number): void => {
    if (column < 1 || count < 1 || column + count - 1 > this.gridSize().columns) {
      throw new Error(OUT_OF_BOUNDS_COLUMNS);
    }
  };
}

function textWidth(text: string): number {
  const widths = text.split('\n').map((line) => {
    let width = 0;
    for (const character of line) width += (character.codePointAt(0) ?? 0) > 0x2e80 ? 2 : 1;
    return width;
  });
  return Math.max(0, ...widths);
}
