import type { Reading, TabGrid } from './reading.js';
import { isBlankValue } from './view.js';

/** A tab with its formulas; as large as the tab's used part. */
export interface FormulaGrid extends TabGrid {
  formulas: string[][];
}

/** Where new rows go in a table of a teacher's. */
export interface RowRoom {
  reading: Reading;
  /** The table's last row, 1-based; null where it has only a header. */
  lastRow: number | null;
  /** The row, 1-based, below which the new ones go; 0 where there is neither a row nor a header above. */
  anchor: number;
  /** Rows stand ready below (numbered, with boxes to tick, or below a bare header): they are filled, not inserted. */
  ready: boolean;
}

/**
 * Whether the rows below stand ready to be filled: nothing is entered in them, and the first is numbered or has boxes
 * to tick as the rows above have, or there is no row yet at all.
 */
export function isReady(
  grid: FormulaGrid,
  reading: Reading,
  lastRow: number | null,
  anchor: number,
  count: number,
): boolean {
  const columns = reading.columns.filter(({ field }) => field !== null).map(({ column }) => column - 1);
  const beside = reading.problems.some(({ code }) => code === 'SIDE_BY_SIDE');
  // Another table beside this one is no business of ours, and a row inserted here would part it.
  const [from, to] = beside ? [Math.min(...columns), Math.max(...columns)] : [0, Number.POSITIVE_INFINITY];
  const area: TableArea = { fields: new Set(columns), from, to, lastRow };
  const kinds = Array.from({ length: count }, (_, k) => rowKind(grid, area, anchor + k));
  if (kinds.includes('taken')) return false;
  return lastRow === null || beside || kinds[0] === 'prepared';
}

interface TableArea {
  /** Columns that hold something the table is read for; 0-based, as are `from` and `to`. */
  fields: ReadonlySet<number>;
  from: number;
  to: number;
  lastRow: number | null;
}

/** @param row 0-based */
function rowKind(
  { values, formulas }: FormulaGrid,
  { fields, from, to, lastRow }: TableArea,
  row: number,
): 'taken' | 'prepared' | 'blank' {
  const cells = values[row] ?? [];
  let prepared = false;
  for (let column = from; column < Math.min(cells.length, to + 1); column++) {
    const value = cells[column];
    const formula = formulas[row]?.[column] ?? '';
    if (formula === '' && isBlankValue(value)) continue;
    const box = formula === '' && value === false;
    if (fields.has(column) && !box) return 'taken';
    const above = lastRow === null ? undefined : values[lastRow - 1]?.[column];
    const aboveFormula = lastRow === null ? '' : (formulas[lastRow - 1]?.[column] ?? '');
    const alike =
      formula !== '' ? aboveFormula !== '' : typeof value === 'number' && typeof above === 'number';
    if (!box && !alike) return 'taken';
    prepared = true;
  }
  return prepared ? 'prepared' : 'blank';
}
