import type { CellValue } from '../sheets/table.js';

/** One cell as a mend found it and left it. Row and column count from 0; formats only where the mend changed them. */
export interface MendedCell {
  row: number;
  column: number;
  from: CellValue;
  to: CellValue;
  format: { from: string; to: string } | null;
}

/** The cells of one tab; the registry's id finds the tab again when it has been renamed. */
export interface MendedTab {
  entry: string;
  tab: string;
  cells: MendedCell[];
}

/** What a mend wrote, kept in the history so that anyone can take it back later. */
export interface MendRecord {
  codes: string[];
  tabs: MendedTab[];
}

/** A few characters a cell, since a school has many. */
type Packed = [row: number, column: number, from: CellValue, to: CellValue, ...format: [string, string] | []];

export function packRecord({ codes, tabs }: MendRecord): string {
  const pack = ({ row, column, from, to, format }: MendedCell): Packed =>
    format === null ? [row, column, from, to] : [row, column, from, to, format.from, format.to];
  return JSON.stringify({
    codes,
    tabs: tabs.map(({ entry, tab, cells }) => ({ entry, tab, cells: cells.map(pack) })),
  });
}

export function unpackRecord(data: string): MendRecord {
  const { codes, tabs } = JSON.parse(data) as {
    codes: string[];
    tabs: Array<{ entry: string; tab: string; cells: Packed[] }>;
  };
  return {
    codes,
    tabs: tabs.map(({ entry, tab, cells }) => ({
      entry,
      tab,
      cells: cells.map(([row, column, from, to, before, after]) => ({
        row,
        column,
        from,
        to,
        format: before === undefined || after === undefined ? null : { from: before, to: after },
      })),
    })),
  };
}
