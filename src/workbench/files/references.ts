/** A1 references. Rows and columns are 0-based here. */

export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export function columnIndex(name: string): number {
  let index = 0;
  for (let i = 0; i < name.length; i++) index = index * 26 + ((name.charCodeAt(i) & 31) % 32);
  return index - 1;
}

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
  const startColumn = columnIndex(match[1]!);
  return {
    startRow,
    startColumn,
    endRow: match[4] === undefined ? startRow : Number(match[4]) - 1,
    endColumn: match[3] === undefined ? startColumn : columnIndex(match[3]),
  };
}

export function writeArea(area: Area): string {
  const start = `${columnName(area.startColumn)}${area.startRow + 1}`;
  const end = `${columnName(area.endColumn)}${area.endRow + 1}`;
  return start === end ? start : `${start}:${end}`;
}
