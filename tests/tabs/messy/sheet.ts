import type { TabGrid } from '../../../src/tabs/reading.js';

/** A cell's value, and its display where that is not the value's own text. */
export interface Cell {
  value: unknown;
  shown?: string;
}

export const BLANK: Cell = { value: '' };
export const cell = (value: unknown): Cell => ({ value });

/** A tab while it is being written. Rows and columns are 0-based. */
export class Sheet {
  private readonly rows: Cell[][] = [];
  private readonly merged: NonNullable<TabGrid['merges']> = [];

  put(row: number, column: number, what: Cell): void {
    while (this.rows.length <= row) this.rows.push([]);
    const cells = this.rows[row]!;
    while (cells.length <= column) cells.push(BLANK);
    cells[column] = what;
  }

  merge(row: number, column: number, rows: number, columns: number): void {
    if (rows * columns > 1) this.merged.push({ row: row + 1, column: column + 1, rows, columns });
  }

  get height(): number {
    return this.rows.length;
  }

  /** The whole used range, with some empty rows below and columns to the right. */
  grid(name: string, emptyRows: number, emptyColumns: number): TabGrid {
    const width = Math.max(1, ...this.rows.map((cells) => cells.length)) + emptyColumns;
    const full = [...this.rows, ...Array.from({ length: emptyRows }, (): Cell[] => [])].map((cells) =>
      Array.from({ length: width }, (_, column) => cells[column] ?? BLANK),
    );
    return {
      name,
      values: full.map((cells) => cells.map(({ value }) => value)),
      display: full.map((cells) => cells.map(({ value, shown }) => shown ?? textOf(value))),
      merges: this.merged,
    };
  }
}

function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value === null || value === undefined ? '' : String(value);
}
