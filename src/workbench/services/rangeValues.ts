import type { ICellData } from '@univerjs/presets';
import type { CellRows } from '../engine/sheetGrid.js';
import { a1Of } from './a1.js';
import { CELL_TEXT_LIMIT, cellOf, contentOf, displayOf, rawValueOf, valueIn } from './cells.js';
import { RangeGeometry } from './rangeGeometry.js';
import { checkInside, checkShape } from './ranges.js';
import { rejectionOf } from './sheetRules.js';
import type { CellContent } from './typedInput.js';

type ScriptValue = string | number | boolean | Date;

/** What the cells of a range hold: values, display values, formulas and notes. */
export abstract class RangeValues extends RangeGeometry {
  getValues(): ScriptValue[][] {
    const formatOf = this.grid.numberFormatReader();
    return this.readTable<ScriptValue>('', (cell, row, column) =>
      valueIn(cell, formatOf(cell, row, column), this.context),
    );
  }

  getValue(): ScriptValue {
    return first(this.#topLeft().getValues());
  }

  getDisplayValues(): string[][] {
    const formatOf = this.grid.numberFormatReader();
    const locale = this.context.options.spreadsheetLocale;
    return this.readTable('', (cell, row, column) => displayOf(cell, formatOf(cell, row, column), locale));
  }

  getDisplayValue(): string {
    return first(this.#topLeft().getDisplayValues());
  }

  getFormulas(): string[][] {
    return this.readTable('', (cell, row, column) => this.#formulaOf(cell, row, column));
  }

  getFormula(): string {
    return first(this.#topLeft().getFormulas());
  }

  isBlank(): boolean {
    let blank = true;
    this.grid.forEachCell(this.area, (cell) => {
      if (cell.f || cell.si || rawValueOf(cell) !== '') blank = false;
    });
    return blank;
  }

  setValues(values: unknown[][]): this {
    if (!Array.isArray(values) || !values.every((line) => Array.isArray(line))) {
      throw new Error(
        `The parameters (${typeof values}) don't match the method signature for SpreadsheetApp.Range.setValues.`,
      );
    }
    checkShape(values, this.getNumRows(), this.getNumColumns());
    this.#writeContents((row, column) => values[row]?.[column]);
    return this;
  }

  setValue(value: unknown): this {
    this.#writeContents(() => value);
    return this;
  }

  setFormulas(formulas: string[][]): this {
    checkShape(formulas, this.getNumRows(), this.getNumColumns());
    this.#writeContents((row, column) => asFormula(formulas[row]?.[column] ?? ''));
    return this;
  }

  setFormula(formula: string): this {
    this.#writeContents(() => asFormula(formula));
    return this;
  }

  clearContent(): this {
    this.#writeContents(() => null);
    return this;
  }

  getNotes(): string[][] {
    return this.readTable('', (cell) => noteOf(cell));
  }

  getNote(): string {
    return first(this.#topLeft().getNotes());
  }

  setNotes(notes: (string | null)[][]): this {
    checkShape(notes, this.getNumRows(), this.getNumColumns());
    const { startRow, startColumn } = this.area;
    this.grid.fill(this.area, (row, column) => {
      const note = notes[row - startRow]?.[column - startColumn];
      const custom: Record<string, unknown> = { ...this.grid.cell(row, column)?.custom };
      delete custom.note;
      if (note) custom.note = note;
      return { custom: Object.keys(custom).length === 0 ? null : custom };
    });
    return this;
  }

  setNote(note: string | null): this {
    return this.setNotes(this.table(note));
  }

  clearNote(): this {
    return this.setNote(null);
  }

  #topLeft(): RangeValues {
    const { startRow, startColumn } = this.area;
    return this.sheet.rangeOf({ startRow, startColumn, endRow: startRow, endColumn: startColumn });
  }

  #formulaOf(cell: ICellData, row: number, column: number): string {
    if (cell.f) return cell.f;
    // A shared formula is spelt out in one cell and only referred to in the others.
    return cell.si ? this.grid.facade.getRange(row, column).getFormula() : '';
  }

  /** The cells as they would be if all of them held the value; for lists of ranges, which are written as one. */
  cellsHolding(value: unknown): CellRows {
    return this.#contents(() => value);
  }

  /** Checks every value first, then writes all in one command. Arguments of `valueAt` count from 0 in the range. */
  #writeContents(valueAt: (row: number, column: number) => unknown): void {
    this.grid.write(this.#contents(valueAt));
  }

  #contents(valueAt: (row: number, column: number) => unknown): CellRows {
    const { startRow, startColumn } = checkInside(this.area, this.sheet.gridSize());
    const formatOf = this.grid.numberFormatReader();
    const rejection = rejectionOf(this.sheet);
    const cells: CellRows = {};
    const present = this.grid.model.getCellMatrix();
    for (let row = startRow; row <= this.area.endRow; row++) {
      const held = present.getRow(row);
      const line: Record<number, ICellData> = {};
      for (let column = startColumn; column <= this.area.endColumn; column++) {
        const old = held?.[column];
        const format = formatOf(old, row, column);
        const content = contentOf(valueAt(row - startRow, column - startColumn), format, this.context);
        checkLength(content);
        if (rejection?.(row, column, content)) {
          const cell = a1Of({ startRow: row, startColumn: column, endRow: row, endColumn: column });
          throw new Error(
            `The data you entered in cell ${cell} violates the data validation rules set on this cell.`,
          );
        }
        // A blank cell that stays blank is none of the engine's business.
        if (content.kind !== 'blank' || old) line[column] = cellOf(content, format, old);
      }
      cells[row] = line;
    }
    return cells;
  }
}

function checkLength(content: CellContent): void {
  if ((content.kind === 'text' || content.kind === 'formula') && content.value.length > CELL_TEXT_LIMIT) {
    throw new Error(
      `Your input contains more than the maximum of ${CELL_TEXT_LIMIT} characters in a single cell.`,
    );
  }
}

function noteOf(cell: ICellData): string {
  const note: unknown = cell.custom?.note;
  return typeof note === 'string' ? note : '';
}

function asFormula(formula: string): string {
  return formula === '' || formula.startsWith('=') ? formula : `=${formula}`;
}

function first<T>(table: T[][]): T {
  return (table[0] as T[])[0] as T;
}
