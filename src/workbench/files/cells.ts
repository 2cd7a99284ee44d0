import type { ICellData, IWorksheetData } from '@univerjs/core';

/** Univer's `CellValueType`, by value: importing the enum would load the engine. */
export const TEXT = 1;
export const NUMBER = 2;
export const BOOLEAN = 3;
export const FORCED_TEXT = 4;

/** A text that a spreadsheet would take for something else if it were typed. */
const LOOKS_TYPED = /^\s*(?:[=+\-@.\d(¥$￥%]|true$|false$)/i;

export function textCell(text: string): ICellData {
  return { v: text, t: LOOKS_TYPED.test(text) ? FORCED_TEXT : TEXT };
}

export function typedCell(value: string | number | boolean): ICellData {
  if (typeof value === 'number') return { v: value, t: NUMBER };
  // Univer keeps booleans as 0 and 1.
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: BOOLEAN };
  return textCell(value);
}

/** What a snapshot's cell holds. A cell without a type is what its value is. */
export function cellValue(cell: ICellData): string | number | boolean | null {
  const rich = cell.p?.body?.dataStream;
  // Text with runs of its own ends with the document's closing marks.
  if (typeof rich === 'string') return rich.replace(/\r\n$/, '').replace(/\r/g, '\n');
  const { v, t } = cell;
  if (v === null || v === undefined) return null;
  if (t === BOOLEAN) return v === true || v === 1 || v === '1' || v === 'TRUE' || v === 'true';
  if (t === NUMBER) return typeof v === 'number' ? v : Number(v);
  if (t === TEXT || t === FORCED_TEXT) return String(v);
  return v;
}

export type CellMatrix = Record<number, Record<number, ICellData>>;

export function cellsOf(sheet: Partial<IWorksheetData>): CellMatrix {
  return (sheet.cellData ?? {}) as CellMatrix;
}

/** Google's new sheet; a larger one grows to what it holds. */
export const GRID_ROWS = 1000;
export const GRID_COLUMNS = 26;
