import type { ICellData, IWorksheetData } from '@univerjs/core';
import Papa from 'papaparse';
import { type CellMatrix, GRID_COLUMNS, GRID_ROWS } from './cells.js';
import { decimalCommaColumns, withDecimalPoint } from './decimalCommas.js';
import { FileError } from './fileError.js';
import { sheetOfCells, writtenCell } from './tableSheet.js';
import { decodeText, type TextEncoding } from './textEncoding.js';

export interface CsvReading {
  sheet: Partial<IWorksheetData>;
  encoding: TextEncoding;
  separator: string;
}

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
  const separator = parsed.meta.delimiter;
  const commas = separator === ';' ? decimalCommaColumns(rows) : new Set<number>();
  return { sheet: sheetOf(rows, commas), encoding, separator };
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

function sheetOf(rows: readonly string[][], commas: ReadonlySet<number>): Partial<IWorksheetData> {
  const cellData: CellMatrix = {};
  rows.forEach((fields, row) => {
    const line: Record<number, ICellData> = {};
    fields.forEach((field, column) => {
      if (field !== '') line[column] = cellOf(field, commas.has(column));
    });
    if (Object.keys(line).length > 0) cellData[row] = line;
  });
  const columns = rows.reduce((most, fields) => Math.max(most, fields.length), GRID_COLUMNS);
  return {
    ...sheetOfCells(cellData),
    rowCount: Math.max(GRID_ROWS, rows.length),
    columnCount: columns,
  };
}

/** A field that no number would keep as written (05,5) stays text, comma and all. */
function cellOf(field: string, decimalComma: boolean): ICellData {
  if (!decimalComma) return writtenCell(field);
  const number = writtenCell(withDecimalPoint(field));
  return typeof number.v === 'number' ? number : writtenCell(field);
}
