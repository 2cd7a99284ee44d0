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

/** What is left of some areas without others, as areas. */
export function subtractAreas(areas: readonly Area[], without: readonly Area[]): Area[] {
  let left = [...areas];
  for (const hole of without) left = left.flatMap((area) => subtractArea(area, hole));
  return left;
}

function subtractArea(area: Area, hole: Area): Area[] {
  const startRow = Math.max(area.startRow, hole.startRow);
  const endRow = Math.min(area.endRow, hole.endRow);
  const startColumn = Math.max(area.startColumn, hole.startColumn);
  const endColumn = Math.min(area.endColumn, hole.endColumn);
  if (startRow > endRow || startColumn > endColumn) return [area];
  const parts: Area[] = [
    { ...area, endRow: startRow - 1 },
    { ...area, startRow: endRow + 1 },
    { startRow, endRow, startColumn: area.startColumn, endColumn: startColumn - 1 },
    { startRow, endRow, startColumn: endColumn + 1, endColumn: area.endColumn },
  ];
  return parts.filter((part) => part.startRow <= part.endRow && part.startColumn <= part.endColumn);
}
