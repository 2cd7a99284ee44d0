import { parseA1 } from './a1.js';
import type { ServiceContext } from './context.js';
import { MetadataFinder } from './developerMetadata.js';
import { type Filter, filterOf } from './filter.js';
import { addMetadata, metadataOfSheet, renumberMetadata } from './metadataStore.js';
import { addProtection, type Protection, protectionsOf } from './protection.js';
import type { Range } from './range.js';
import { RangeList } from './rangeList.js';
import { areaFromArguments, checkInside } from './ranges.js';
import { SheetGridActions } from './sheetGridActions.js';
import { checkSheetName, sheetIdOf } from './sheetNames.js';
import type { Spreadsheet } from './spreadsheet.js';
import { TextFinder } from './textFinder.js';

interface ClearOptions {
  contentsOnly?: boolean;
  formatOnly?: boolean;
}

/** One tab. */
export class Sheet extends SheetGridActions {
  getName(): string {
    return this.grid.facade.getSheetName();
  }

  getSheetName(): string {
    return this.getName();
  }

  setName(name: string): this {
    if (name !== this.getName()) {
      checkSheetName(this.context, name, this.grid.sheetId);
      this.grid.facade.setName(name);
    }
    return this;
  }

  getSheetId(): number {
    return sheetIdOf(this.grid.sheetId);
  }

  /** Position among the tabs, from 1. */
  getIndex(): number {
    return this.grid.facade.getIndex() + 1;
  }

  getParent(): Spreadsheet {
    return this.context.spreadsheet;
  }

  getType(): string {
    return 'GRID';
  }

  getRange(first: number | string, column?: number, numRows = 1, numColumns = 1): Range {
    if (typeof first === 'string') return this.rangeByNotation(first);
    if (typeof first !== 'number' || typeof column !== 'number') {
      throw new Error(
        `The parameters (${typeof first},${typeof column}) don't match the method signature for ` +
          'SpreadsheetApp.Sheet.getRange.',
      );
    }
    return this.rangeOf(areaFromArguments(first, column, numRows, numColumns, this.gridSize()));
  }

  getRangeList(a1Notations: string[]): RangeList {
    return new RangeList(
      this.context,
      a1Notations.map((notation) => this.rangeByNotation(notation)),
    );
  }

  getDataRange(): Range {
    const { rows, columns } = this.grid.contentSize();
    return this.getRange(1, 1, Math.max(1, rows), Math.max(1, columns));
  }

  getSheetValues(row: number, column: number, numRows: number, numColumns: number): unknown[][] {
    const { rows, columns } = this.grid.contentSize();
    return this.getRange(
      row,
      column,
      numRows === -1 ? Math.max(1, rows - row + 1) : numRows,
      numColumns === -1 ? Math.max(1, columns - column + 1) : numColumns,
    ).getValues();
  }

  appendRow(rowContents: unknown[]): this {
    const row = this.getLastRow() + 1;
    const { rows, columns } = this.gridSize();
    if (row > rows) this.insertRowsAfter(rows, row - rows);
    if (rowContents.length > columns) this.insertColumnsAfter(columns, rowContents.length - columns);
    this.getRange(row, 1, 1, rowContents.length).setValues([rowContents]);
    return this;
  }

  clear(options: ClearOptions = {}): this {
    const all = !options.contentsOnly && !options.formatOnly;
    const used = this.usedRange();
    if (used === null) return this;
    if (all || options.contentsOnly) used.clearContent();
    if (all || options.formatOnly) used.clearFormat();
    return this;
  }

  clearContents(): this {
    return this.clear({ contentsOnly: true });
  }

  clearFormats(): this {
    return this.clear({ formatOnly: true });
  }

  clearNotes(): this {
    this.usedRange()?.clearNote();
    return this;
  }

  sort(columnPosition: number, ascending = true): this {
    const frozen = this.getFrozenRows();
    const { rows, columns } = this.grid.contentSize();
    if (rows <= frozen) return this;
    this.getRange(frozen + 1, 1, rows - frozen, columns).sort({ column: columnPosition, ascending });
    return this;
  }

  activate(): this {
    this.context.workbook.setActiveSheet(this.grid.sheetId);
    return this;
  }

  getActiveRange(): Range {
    const active = this.grid.facade.getActiveRange()?.getRange();
    if (active === undefined) return this.getRange(1, 1);
    const { startRow, startColumn, endRow, endColumn } = active;
    return this.rangeOf(checkInside({ startRow, startColumn, endRow, endColumn }, this.gridSize()));
  }

  setActiveRange(range: Range): Range {
    return range.activate();
  }

  setActiveSelection(range: Range | string): Range {
    return (typeof range === 'string' ? this.rangeByNotation(range) : range).activate();
  }

  hideSheet(): this {
    const others = this.context.workbook
      .getSheets()
      .filter((sheet) => sheet.getSheetId() !== this.grid.sheetId && !sheet.isSheetHidden());
    if (others.length === 0) throw new Error("You can't hide all the sheets in a document.");
    this.grid.facade.hideSheet();
    return this;
  }

  showSheet(): this {
    this.#keepingActive(() => this.grid.facade.showSheet());
    return this;
  }

  isSheetHidden(): boolean {
    return this.grid.facade.isSheetHidden();
  }

  setTabColor(color: string | null): this {
    this.grid.facade.setTabColor(color ?? '');
    return this;
  }

  getTabColor(): string | null {
    return this.grid.facade.getTabColor() || null;
  }

  copyTo(spreadsheet: Spreadsheet): Sheet {
    const { workbook } = spreadsheet.context;
    const name = freeName(this.context, `Copy of ${this.getName()}`);
    const copy = this.#keepingActive(() => workbook.duplicateSheet(this.grid.facade));
    copy.setName(name);
    renumberMetadata(this.context, copy.getSheetId());
    return spreadsheet.sheetOf(copy.getSheetId());
  }

  getFilter(): Filter | null {
    return filterOf(this);
  }

  protect(): Protection {
    return addProtection(this, null);
  }

  getProtections(type: unknown): Protection[] {
    return protectionsOf(this, type);
  }

  addDeveloperMetadata(key: string, ...rest: unknown[]): this {
    addMetadata(this.context, { type: 'SHEET', sheetId: this.grid.sheetId }, key, rest);
    return this;
  }

  createTextFinder(findText: string): TextFinder {
    return new TextFinder(this.context, () => [this], findText);
  }

  createDeveloperMetadataFinder(): MetadataFinder {
    return new MetadataFinder(this.context, () => metadataOfSheet(this.context, this.grid.sheetId));
  }

  getDeveloperMetadata(): unknown[] {
    return new MetadataFinder(this.context, () =>
      metadataOfSheet(this.context, this.grid.sheetId).filter(({ place }) => place.type === 'SHEET'),
    ).find();
  }

  /** The engine goes to a sheet that it shows or copies; a script's stays where it is. */
  #keepingActive<T>(action: () => T): T {
    const { workbook } = this.context;
    const before = workbook.getActiveSheet().getSheetId();
    const result = action();
    workbook.setActiveSheet(before);
    return result;
  }

  private readonly rangeByNotation = (notation: string): Range => {
    const { rows, columns } = this.gridSize();
    const reference = parseA1(notation, rows, columns);
    const sheet =
      reference === null || reference.sheetName === null
        ? this
        : this.context.spreadsheet.getSheetByName(reference.sheetName);
    if (reference === null || sheet === null) {
      const named = this.context.spreadsheet.getRangeByName(notation);
      if (named === null) throw new Error('Range not found');
      return named;
    }
    return sheet.rangeOf(checkInside(reference.area, sheet.gridSize()));
  };

  /** Every cell that the engine holds, content or not; null when there is none. */
  private readonly usedRange = (): Range | null => {
    let [endRow, endColumn] = [-1, -1];
    this.grid.model.getCellMatrix().forValue((row, column) => {
      endRow = Math.max(endRow, row);
      endColumn = Math.max(endColumn, column);
    });
    return endRow < 0 ? null : this.rangeOf({ startRow: 0, startColumn: 0, endRow, endColumn });
  };
}

function freeName(context: ServiceContext, wanted: string): string {
  const taken = new Set(context.workbook.getSheets().map((sheet) => sheet.getSheetName().toLowerCase()));
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted} ${number}`;
  return name;
}
