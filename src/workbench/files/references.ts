/** A1 references. Rows and columns are 0-based here. */

import { columnLetters, columnNumber } from '../columnLetters.js';

export interface Area {
  startRow: number;
  startColumn: number;
  endRow: number;
  endColumn: number;
}

/** `A1` or `A1:B2` (dollar signs allowed); null when it is neither. */
export function readArea(ref: string): Area | null {
  const match = /^([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?$/i.exec(ref.replace(/\$/g, ''));
  if (match === null) return null;
  const startRow = Number(match[2]) - 1;
  const startColumn = columnNumber(match[1]!);
  return {
    startRow,
    startColumn,
    endRow: match[4] === undefined ? startRow : Number(match[4]) - 1,
    endColumn: match[3] === undefined ? startColumn : columnNumber(match[3]),
  };
}

export function writeArea(area: Area): string {
  const start = `${columnLetters(area.startColumn)}${area.startRow + 1}`;
  const end = `${columnLetters(area.endColumn)}${area.endRow + 1}`;
  return start === end ? start : `${start}:${end}`;
}
