import type { ICellData, IWorksheetData } from '@univerjs/core';
import Papa from 'papaparse';
import { type CellMatrix, GRID_COLUMNS, GRID_ROWS, NUMBER, textCell } from './cells.js';
import { FileError } from './fileError.js';
import { DEFAULT_COLUMN_PIXELS, DEFAULT_ROW_PIXELS } from './units.js';

export type TextEncoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

export interface CsvReading {
  sheet: Partial<IWorksheetData>;
  encoding: TextEncoding;
  separator: string;
}

/** More digits than a number can hold exactly. */
const LONGEST_NUMBER = 15;
const PLAIN_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** Reads delimited text. Numbers become numbers; whatever a number would not keep as written stays text. */
export function readCsv(bytes: Uint8Array, file: string): CsvReading {
  const { text, encoding } = decodeText(bytes);
  if (text.includes('\u0000')) throw new FileError('NOT_A_WORKBOOK', file);
  const head = /^sep=([,;\t])\r?\n/.exec(text);
  const body = head === null ? text : text.slice(head[0].length);
  const parsed = Papa.parse<string[]>(body, {
    delimiter: head?.[1] ?? guessSeparator(body),
    skipEmptyLines: false,
  });
  const rows = parsed.data;
  // A closing line break is not a row.
  const last = rows[rows.length - 1];
  if (last?.length === 1 && last[0] === '') rows.pop();
  return { sheet: sheetOf(rows), encoding, separator: parsed.meta.delimiter };
}

const SEPARATORS = [',', ';', '\t'];
const LINES_LOOKED_AT = 20;

/** The separator that cuts most lines into the same number of fields, more than one; a comma when none does. */
function guessSeparator(text: string): string {
  let best = { separator: ',', lines: 0, width: 1 };
  for (const delimiter of SEPARATORS) {
    const { data } = Papa.parse<string[]>(text, {
      delimiter,
      preview: LINES_LOOKED_AT,
      skipEmptyLines: true,
    });
    const counts = new Map<number, number>();
    for (const { length } of data) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
    for (const [width, lines] of counts) {
      if (lines > best.lines || (lines === best.lines && width > best.width)) {
        best = { separator: delimiter, lines, width };
      }
    }
  }
  return best.separator;
}

/** UTF-8 unless its rules are broken; then GB18030, which Chinese Excel writes. */
function decodeText(bytes: Uint8Array): { text: string; encoding: TextEncoding } {
  const marked = (encoding: TextEncoding) => ({ text: new TextDecoder(encoding).decode(bytes), encoding });
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return marked('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return marked('utf-16be');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return marked('gb18030');
  }
}

function sheetOf(rows: readonly string[][]): Partial<IWorksheetData> {
  const cellData: CellMatrix = {};
  let columns = 0;
  rows.forEach((fields, row) => {
    const line: Record<number, ICellData> = {};
    fields.forEach((field, column) => {
      if (field !== '') line[column] = csvCell(field);
    });
    if (Object.keys(line).length > 0) cellData[row] = line;
    columns = Math.max(columns, fields.length);
  });
  return {
    rowCount: Math.max(GRID_ROWS, rows.length),
    columnCount: Math.max(GRID_COLUMNS, columns),
    cellData,
    mergeData: [],
    columnData: columnWidths(rows),
    defaultColumnWidth: DEFAULT_COLUMN_PIXELS,
    defaultRowHeight: DEFAULT_ROW_PIXELS,
  };
}

/** Pixels of a narrow and of a wide (Chinese) character, and of a cell's margins; no column takes the whole screen. */
const NARROW = 8;
const WIDE = 14;
const MARGIN = 14;
const WIDEST_COLUMN = 320;
const ROWS_MEASURED = 200;

/** Delimited text says nothing of widths: each column gets the room that its first rows need. */
function columnWidths(rows: readonly string[][]): Record<number, { w: number }> {
  const widths: Record<number, { w: number }> = {};
  for (const fields of rows.slice(0, ROWS_MEASURED)) {
    // A line of one field is a title, which may run over its neighbours.
    if (fields.filter((field) => field !== '').length < 2) continue;
    fields.forEach((field, column) => {
      let pixels = MARGIN;
      for (const character of field) pixels += character < '\u2e80' ? NARROW : WIDE;
      const width = Math.min(WIDEST_COLUMN, pixels);
      if (width > (widths[column]?.w ?? DEFAULT_COLUMN_PIXELS)) widths[column] = { w: width };
    });
  }
  return widths;
}

function csvCell(field: string): ICellData {
  const digits = field.replace(/\D/g, '').length;
  if (PLAIN_NUMBER.test(field) && digits <= LONGEST_NUMBER) return { v: Number(field), t: NUMBER };
  return textCell(field);
}
