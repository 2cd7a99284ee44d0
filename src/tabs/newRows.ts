import type { FormulaGrid } from './tableRoom.js';
import { isBlankValue } from './view.js';

/** What a drop-down allows in a column (0-based); null where everything may be written. */
export type Allowed = (column: number) => readonly string[] | null;

/** The cells of new rows: texts by column, 0-based. Whatever is not named stays as it is. */
export type NewCells = Map<number, string>;

/** The values of one write: a rectangle from column `first` (0-based) that keeps what is not written anew. */
export interface WriteBlock {
  first: number;
  rows: unknown[][];
}

/**
 * @param rows what stands in each of the rows now: its index in the grid, 0-based, or null for a row that is new
 * @param text how a text is handed to the service so that it stays text
 */
export function writeBlock(
  grid: FormulaGrid,
  cells: readonly NewCells[],
  rows: ReadonlyArray<number | null>,
  text: (value: string) => string,
): WriteBlock {
  const used = cells.flatMap((row) => [...row.keys()]);
  const first = Math.min(...used);
  const last = Math.max(...used);
  return {
    first,
    rows: cells.map((row, k) =>
      Array.from({ length: last - first + 1 }, (_, at) => {
        const column = first + at;
        const written = row.get(column);
        if (written !== undefined) return text(written);
        const line = rows[k] ?? null;
        return line === null ? '' : standing(grid, line, column);
      }),
    ),
  };
}

/** A cell as it must be handed back to stay what it is. */
export function standing({ values, formulas }: FormulaGrid, row: number, column: number): unknown {
  const formula = formulas[row]?.[column] ?? '';
  if (formula !== '') return formula;
  const value = values[row]?.[column];
  return isBlankValue(value) ? '' : value;
}
