import { columnLetters, columnNumber } from '../columnLetters.js';
import type { CellArea } from '../engine/sheetGrid.js';

/** `B2`, `B2:C3`; of a 0-based area. */
export function a1Of(area: CellArea): string {
  const first = `${columnLetters(area.startColumn)}${area.startRow + 1}`;
  const last = `${columnLetters(area.endColumn)}${area.endRow + 1}`;
  return first === last ? first : `${first}:${last}`;
}

export interface A1Reference {
  /** Null when the notation names no sheet. */
  sheetName: string | null;
  area: CellArea;
}

const REFERENCE = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Za-z]{1,3})?\$?(\d{1,7})?)?$/;

/**
 * Reads `B2`, `B2:C3`, `B:B`, `2:3`, `B2:B`, each with or without a sheet's name before `!`.
 * An open end reaches to the edge of the grid; null when the text is no reference.
 */
export function parseA1(text: string, rows: number, columns: number): A1Reference | null {
  const bang = text.lastIndexOf('!');
  const sheetName = bang < 0 ? null : unquote(text.slice(0, bang));
  const reference = text.slice(bang + 1);
  const match = REFERENCE.exec(reference);
  if (match === null) return null;
  const [, firstColumn, firstRow, secondColumn, secondRow] = match;
  const isPair = reference.includes(':');
  if (!isPair) {
    if (firstColumn === undefined || firstRow === undefined) return null;
    const row = Number(firstRow) - 1;
    const column = columnNumber(firstColumn);
    return { sheetName, area: { startRow: row, startColumn: column, endRow: row, endColumn: column } };
  }
  if (firstColumn === undefined && firstRow === undefined) return null;
  if (secondColumn === undefined && secondRow === undefined) return null;
  // `2:3` has no columns at all, `B:B` no rows at all.
  if ((firstColumn === undefined) !== (secondColumn === undefined)) return null;
  const rowEnds = [firstRow === undefined ? 0 : Number(firstRow) - 1, lastIndex(secondRow, rows)];
  const columnEnds = [
    firstColumn === undefined ? 0 : columnNumber(firstColumn),
    secondColumn === undefined ? columns - 1 : columnNumber(secondColumn),
  ];
  return {
    sheetName,
    area: {
      startRow: Math.min(...rowEnds),
      endRow: Math.max(...rowEnds),
      startColumn: Math.min(...columnEnds),
      endColumn: Math.max(...columnEnds),
    },
  };
}

function lastIndex(row: string | undefined, rows: number): number {
  return row === undefined ? rows - 1 : Number(row) - 1;
}

function unquote(name: string): string {
  return name.startsWith("'") && name.endsWith("'") && name.length > 1
    ? name.slice(1, -1).replaceAll("''", "'")
    : name;
}

/** A sheet's name as a formula writes it. */
export function quoteSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** `'名单'!$A$2:$A$9`: the same cells from wherever it is read. */
export function absoluteReference(sheetName: string, area: CellArea): string {
  return `${quoteSheetName(sheetName)}!${a1Of(area).replaceAll(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;
}
