import type { DataValidation } from './dataValidation.js';
import { MetadataFinder } from './developerMetadata.js';
import { createFilter, type Filter, filterOf } from './filter.js';
import { addMetadata, type MetadataPlace, metadataWithin } from './metadataStore.js';
import { addProtection, type Protection } from './protection.js';
import { RangeFormats } from './rangeFormats.js';
import { checkShape } from './ranges.js';
import { serviceOf } from './service.js';
import type { Sheet } from './sheet.js';
import { getRules, setRule, setRules } from './sheetRules.js';
import { compareValues } from './sorting.js';

interface ClearOptions {
  contentsOnly?: boolean;
  formatOnly?: boolean;
  validationsOnly?: boolean;
  commentsOnly?: boolean;
}

/** A rectangle of cells. */
export class Range extends RangeFormats {
  activate(): this {
    this.context.workbook.setActiveSheet(this.grid.sheetId);
    this.grid.facade.setActiveRange(this.facade());
    return this;
  }

  clear(options: ClearOptions = {}): this {
    const all = !Object.values(options).some(Boolean);
    if (all || options.contentsOnly) this.clearContent();
    if (all || options.formatOnly) this.clearFormat();
    if (options.validationsOnly) this.clearDataValidations();
    if (options.commentsOnly) this.clearNote();
    return this;
  }

  clearContents(): this {
    return this.clearContent();
  }

  merge(): this {
    this.facade().merge();
    return this;
  }

  breakApart(): this {
    for (const merged of this.getMergedRanges()) merged.facade().breakApart();
    return this;
  }

  getMergedRanges(): Range[] {
    const { startRow, startColumn, endRow, endColumn } = this.area;
    return this.grid.model
      .getMergeData()
      .filter(
        (merged) =>
          merged.startRow <= endRow &&
          merged.endRow >= startRow &&
          merged.startColumn <= endColumn &&
          merged.endColumn >= startColumn,
      )
      .map((merged) =>
        this.sheet.rangeOf({
          startRow: merged.startRow,
          startColumn: merged.startColumn,
          endRow: merged.endRow,
          endColumn: merged.endColumn,
        }),
      );
  }

  isPartOfMerge(): boolean {
    return this.getMergedRanges().length > 0;
  }

  /** A column number, `{column, ascending}`, or a list of them; columns count from 1 in the sheet. */
  sort(specification: unknown): this {
    const keys = (Array.isArray(specification) ? specification : [specification]).map((key: unknown) => {
      if (typeof key === 'number') return { column: key, ascending: true };
      const { column, ascending = true } = key as { column: number; ascending?: boolean };
      return { column, ascending };
    });
    const values = this.getValues();
    const formulas = this.getFormulas();
    const order = values.map((_line, index) => index);
    order.sort((a, b) => {
      for (const { column, ascending } of keys) {
        const at = column - this.getColumn();
        const result = compareValues(values[a]?.[at] ?? '', values[b]?.[at] ?? '', ascending);
        if (result !== 0) return result;
      }
      return a - b;
    });
    if (formulas.some((line) => line.some((formula) => formula !== ''))) {
      throw new Error('Range.sort on cells with formulas is not part of the workbench.');
    }
    this.#reorder(order);
    return this;
  }

  setDataValidation(rule: DataValidation | null): this {
    setRule(this, rule);
    return this;
  }

  setDataValidations(rules: (DataValidation | null)[][]): this {
    checkShape(rules, this.getNumRows(), this.getNumColumns());
    setRules(
      this,
      rules.map((line) => line.map((rule) => serviceOf(rule) as DataValidation | null)),
    );
    return this;
  }

  clearDataValidations(): this {
    return this.setDataValidation(null);
  }

  getDataValidation(): object | null {
    return this.getDataValidations()[0]?.[0] ?? null;
  }

  getDataValidations(): (object | null)[][] {
    return getRules(this);
  }

  protect(): Protection {
    return addProtection(this.sheet, this);
  }

  createFilter(): Filter {
    return createFilter(this);
  }

  getFilter(): Filter | null {
    return filterOf(this.sheet);
  }

  addDeveloperMetadata(key: string, ...rest: unknown[]): this {
    addMetadata(this.context, this.#metadataPlace(), key, rest);
    return this;
  }

  createDeveloperMetadataFinder(): MetadataFinder {
    return new MetadataFinder(this.context, (intersecting) => metadataWithin(this, intersecting));
  }

  getDeveloperMetadata(): unknown[] {
    return this.createDeveloperMetadataFinder().find();
  }

  /** Values, formulas and looks into a range that starts at the top left of the destination. */
  copyTo(destination: Range): void {
    const target = destination.sheet.getRange(
      destination.getRow(),
      destination.getColumn(),
      this.getNumRows(),
      this.getNumColumns(),
    ) as Range;
    const rowShift = target.area.startRow - this.area.startRow;
    const columnShift = target.area.startColumn - this.area.startColumn;
    const cells = this.context.univerAPI.getFormula();
    target.grid.fill(target.area, (row, column) => {
      const source = this.grid.cell(row - rowShift, column - columnShift);
      const formula = source?.f;
      return {
        v: formula ? null : (source?.v ?? null),
        t: source?.t ?? null,
        f: formula ? cells.moveFormulaRefOffset(formula, columnShift, rowShift) : null,
        si: null,
        p: source?.p ?? null,
        s: this.grid.styleOf(row - rowShift, column - columnShift),
      };
    });
  }

  /** The looks of this range over another place of the same size, or over and over in a larger one. */
  copyFormatToRange(sheet: Sheet, column: number, columnEnd: number, row: number, rowEnd: number): void {
    const target = sheet.getRange(row, column, rowEnd - row + 1, columnEnd - column + 1) as Range;
    const { startRow, startColumn } = this.area;
    const [rows, columns] = [this.getNumRows(), this.getNumColumns()];
    target.grid.fill(target.area, (r, c) => ({
      s: this.grid.styleOf(
        startRow + ((r - target.area.startRow) % rows),
        startColumn + ((c - target.area.startColumn) % columns),
      ),
    }));
  }

  /** The engine's own range. */
  readonly facade = () => {
    const { startRow, startColumn } = this.area;
    return this.grid.facade.getRange(startRow, startColumn, this.getNumRows(), this.getNumColumns());
  };

  #reorder(order: readonly number[]): void {
    const { startRow } = this.area;
    const before = order.map((from) => {
      const line = [];
      for (let column = this.area.startColumn; column <= this.area.endColumn; column++) {
        line.push({ ...this.grid.cell(startRow + from, column) });
      }
      return line;
    });
    this.grid.fill(this.area, (row, column) => {
      const {
        v = null,
        t = null,
        p = null,
        s = null,
        custom = null,
      } = before[row - startRow]?.[column - this.area.startColumn] ?? {};
      return { v, t, p, s, custom, f: null, si: null };
    });
  }

  #metadataPlace(): MetadataPlace {
    const { startRow, endRow, startColumn, endColumn } = this.area;
    const grid = this.sheet.gridSize();
    const sheetId = this.sheet.grid.sheetId;
    const wholeRow = startColumn === 0 && endColumn === grid.columns - 1;
    const wholeColumn = startRow === 0 && endRow === grid.rows - 1;
    if (wholeRow && startRow === endRow) return { type: 'ROW', sheetId, index: startRow };
    if (wholeColumn && startColumn === endColumn) return { type: 'COLUMN', sheetId, index: startColumn };
    throw new Error(
      'Adding developer metadata to arbitrary ranges is not currently supported. ' +
        'Developer metadata may only be added to the top-level spreadsheet, an individual sheet, ' +
        'or an entire row or column.',
    );
  }
}
