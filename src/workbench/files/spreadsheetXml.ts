import type { ICellData, IStyleData, IWorksheetData } from '@univerjs/core';
import { BOOLEAN, type CellMatrix, NUMBER, textCell } from './cells.js';
import type { Area } from './references.js';
import { sheetOfCells } from './tableSheet.js';
import { pointsToPixels } from './units.js';
import { type Attributes, findElement, findElements, type Slice, unescapeXml } from './xml.js';

export interface XmlSheet {
  name: string;
  hidden: boolean;
  sheet: Partial<IWorksheetData>;
}

export interface SpreadsheetXml {
  sheets: XmlSheet[];
  /** Whether some cells had formulas: their values are kept, the formulas are not. */
  formulas: boolean;
}

const NAMESPACE = 'urn:schemas-microsoft-com:office:spreadsheet';

export const isSpreadsheetXml = (head: string): boolean =>
  head.includes(NAMESPACE) || head.includes('progid="Excel.Sheet"');

/**
 * Reads an "XML Spreadsheet 2003", which school systems export as .xls and .xml: values, number formats of dates and
 * text, merged cells, column widths. Its formulas are in a notation of their own and stay behind.
 */
export function readSpreadsheetXml(text: string): SpreadsheetXml {
  const xml = withoutPrefixes(text.replace(/<!--[\s\S]*?-->/g, ''));
  const formats = readFormats(xml);
  const sheets = findElements(xml, 'Worksheet').map(({ attributes, inner }) => ({
    name: attributes['ss:Name'] ?? attributes.Name ?? '',
    hidden: /<Visible>\s*Sheet(?:Very)?Hidden\s*<\/Visible>/.test(inner),
    sheet: readSheet(findElement(inner, 'Table'), formats),
  }));
  return { sheets, formulas: /<Cell\b[^>]*\sss:Formula=/.test(xml) };
}

/** Elements without a prefix, their attributes with `ss:`, however the file names that namespace. */
function withoutPrefixes(xml: string): string {
  const prefix = new RegExp(`xmlns:([\\w.-]+)\\s*=\\s*["']${NAMESPACE}["']`).exec(xml)?.[1] ?? 'ss';
  const plain = xml.replace(new RegExp(`<(/?)${prefix}:`, 'g'), '<$1');
  return prefix === 'ss' ? plain : plain.replace(new RegExp(`(\\s)${prefix}:(?=\\w+\\s*=)`, 'g'), '$1ss:');
}

function readFormats(xml: string): Map<string, string> {
  const formats = new Map<string, string>();
  for (const { attributes, inner } of findElements(findElement(xml, 'Styles')?.inner ?? '', 'Style')) {
    const format = findElement(inner, 'NumberFormat')?.attributes['ss:Format'];
    const id = attributes['ss:ID'];
    if (format !== undefined && id !== undefined) formats.set(id, NAMED_FORMATS[format] ?? format);
  }
  return formats;
}

const NAMED_FORMATS: Record<string, string> = {
  General: 'General',
  'General Number': 'General',
  'General Date': 'yyyy-mm-dd hh:mm',
  'Short Date': 'yyyy-mm-dd',
  'Medium Date': 'yyyy-mm-dd',
  'Long Date': 'yyyy-mm-dd',
  'Short Time': 'hh:mm',
  'Medium Time': 'hh:mm',
  'Long Time': 'hh:mm:ss',
  Percent: '0.00%',
  Fixed: '0.00',
  Standard: '#,##0.00',
};

function readSheet(table: Slice | null, formats: ReadonlyMap<string, string>): Partial<IWorksheetData> {
  if (table === null) return sheetOfCells({});
  const cellData: CellMatrix = {};
  const merges: Area[] = [];
  let row = -1;
  for (const line of findElements(table.inner, 'Row')) {
    row = placeOf(line.attributes, row);
    let column = -1;
    for (const cell of findElements(line.inner, 'Cell')) {
      column = placeOf(cell.attributes, column);
      const content = readCell(cell, formats);
      if (content !== null) {
        const cells = cellData[row] ?? {};
        cells[column] = content;
        cellData[row] = cells;
      }
      const across = countOf(cell.attributes['ss:MergeAcross']);
      const down = countOf(cell.attributes['ss:MergeDown']);
      if (across > 0 || down > 0) {
        merges.push({ startRow: row, endRow: row + down, startColumn: column, endColumn: column + across });
      }
      column += across;
    }
    // One element may stand for several rows of the same look.
    row += countOf(line.attributes['ss:Span']);
  }
  const sheet = sheetOfCells(cellData, merges);
  return { ...sheet, columnData: { ...sheet.columnData, ...readWidths(table.inner) } };
}

function readWidths(table: string): Record<number, { w: number }> {
  const widths: Record<number, { w: number }> = {};
  let column = -1;
  for (const { attributes } of findElements(table, 'Column')) {
    column = placeOf(attributes, column);
    const span = countOf(attributes['ss:Span']);
    const width = Number(attributes['ss:Width']);
    if (width > 0) {
      for (let index = 0; index <= span; index++) widths[column + index] = { w: pointsToPixels(width) };
    }
    column += span;
  }
  return widths;
}

/** Rows and cells that follow one another need no number. */
function placeOf(attributes: Attributes, previous: number): number {
  const index = Number(attributes['ss:Index']);
  return index >= 1 ? index - 1 : previous + 1;
}

const countOf = (value: string | undefined): number => Math.max(0, Number(value) || 0);

function readCell(cell: Slice, formats: ReadonlyMap<string, string>): ICellData | null {
  const data = findElement(cell.inner, 'Data');
  if (data === null) return null;
  const pattern = formats.get(cell.attributes['ss:StyleID'] ?? '');
  const styled = (content: ICellData, fallback?: string): ICellData => {
    const format = pattern ?? fallback;
    const style: IStyleData | null =
      format === undefined || format === 'General' ? null : { n: { pattern: format } };
    return style === null ? content : { ...content, s: style };
  };
  // Parts of a text may carry looks of their own.
  const text = unescapeXml(data.inner.replace(/<\/?[A-Za-z][^>]*>/g, ''));
  switch (data.attributes['ss:Type']) {
    case 'Number': {
      const value = Number(text);
      return Number.isFinite(value) && text.trim() !== ''
        ? styled({ v: value, t: NUMBER })
        : styled(textCell(text));
    }
    case 'Boolean':
      return styled({ v: text.trim() === '1' ? 1 : 0, t: BOOLEAN });
    case 'DateTime': {
      const moment = Date.parse(`${text.trim().replace(/Z$/, '')}Z`);
      const serial = moment / 86_400_000 + 25_569;
      return Number.isFinite(serial)
        ? styled({ v: serial, t: NUMBER }, 'yyyy-mm-dd')
        : styled(textCell(text));
    }
    default:
      return text === '' ? null : styled(textCell(text));
  }
}
