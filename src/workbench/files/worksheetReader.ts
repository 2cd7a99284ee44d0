import { columnNumber } from '../columnLetters.js';
import { shiftFormula, withoutFuturePrefixes } from './formulas.js';
import { type Area, readArea } from './references.js';
import {
  type Attributes,
  decodeXString,
  findElement,
  findElements,
  isTrue,
  readAttributes,
  textOfRuns,
  unescapeXml,
} from './xml.js';

/** One cell of a worksheet part, with the stretch of the part it stands in. */
export interface FileCell {
  row: number;
  column: number;
  /** Index of the cell format. */
  format: number;
  value: string | number | boolean | null;
  /** With the equals sign, as a person types it; null when the cell is no formula. */
  formula: string | null;
  /** Whether the stretch stands alone: a cell of a shared formula depends on another cell's. */
  selfContained: boolean;
  start: number;
  end: number;
}

export interface FileRow {
  row: number;
  tag: string;
  attributes: Attributes;
  cells: FileCell[];
}

export interface ReadingContext {
  strings: readonly string[];
  /** Whether a cell format is a date's: such numbers of a 1904 workbook are moved to the 1900 system. */
  isDate: (format: number) => boolean;
  date1904: boolean;
}

export const DAYS_BETWEEN_SYSTEMS = 1462;

/** Reads `<sheetData>` row by row. References may be missing: a cell then follows the one before it. */
export function readRows(xml: string, context: ReadingContext): FileRow[] {
  const rows: FileRow[] = [];
  const shared = new Map<string, { formula: string; row: number; column: number }>();
  const data = xml.search(/<sheetData[\s>]/);
  if (data < 0) return rows;
  const closing = xml.indexOf('</sheetData>', data);
  const stop = closing < 0 ? xml.length : closing;
  let at = xml.indexOf('<row', data);
  let previousRow = -1;
  while (at >= 0 && at < stop) {
    const tagEnd = xml.indexOf('>', at);
    if (tagEnd < 0) break;
    const tag = xml.slice(at, tagEnd + 1);
    const attributes = readAttributes(tag);
    const row = attributes.r === undefined ? previousRow + 1 : Number(attributes.r) - 1;
    previousRow = row;
    const entry: FileRow = { row, tag, attributes, cells: [] };
    rows.push(entry);
    let next = tagEnd + 1;
    if (!tag.endsWith('/>')) {
      const rowEnd = xml.indexOf('</row>', tagEnd);
      const limit = rowEnd < 0 ? stop : rowEnd;
      readCells(xml, next, limit, entry, context, shared);
      next = limit;
    }
    at = xml.indexOf('<row', next);
  }
  return rows;
}

function readCells(
  xml: string,
  from: number,
  limit: number,
  entry: FileRow,
  context: ReadingContext,
  shared: Map<string, { formula: string; row: number; column: number }>,
): void {
  let at = xml.indexOf('<c', from);
  let previous = -1;
  while (at >= 0 && at < limit) {
    const tagEnd = xml.indexOf('>', at);
    const empty = xml.charCodeAt(tagEnd - 1) === 47;
    const closing = empty ? tagEnd : xml.indexOf('</c>', tagEnd);
    if (tagEnd < 0 || closing < 0) return;
    const end = empty ? tagEnd + 1 : closing + 4;
    const attributes = readAttributes(xml.slice(at, tagEnd));
    const column = attributes.r === undefined ? previous + 1 : columnNumber(attributes.r.replace(/\d+$/, ''));
    previous = column;
    const format = attributes.s === undefined ? 0 : Number(attributes.s);
    const inner = empty ? '' : xml.slice(tagEnd + 1, closing);
    const { formula, selfContained } = readFormula(inner, entry.row, column, shared);
    entry.cells.push({
      row: entry.row,
      column,
      format,
      value: readValue(inner, attributes.t ?? 'n', format, context),
      formula,
      selfContained,
      start: at,
      end,
    });
    at = xml.indexOf('<c', end);
  }
}

function readFormula(
  inner: string,
  row: number,
  column: number,
  shared: Map<string, { formula: string; row: number; column: number }>,
): { formula: string | null; selfContained: boolean } {
  const element = inner.includes('<f') ? findElement(inner, 'f') : null;
  if (element === null) return { formula: null, selfContained: true };
  const { t, si } = element.attributes;
  // A data table (what-if) has no formula of its own: its value counts.
  if (t === 'dataTable') return { formula: null, selfContained: true };
  const text = decodeXString(unescapeXml(element.inner));
  if (t === 'shared' && si !== undefined) {
    if (text !== '') shared.set(si, { formula: text, row, column });
    const master = shared.get(si);
    if (master === undefined) return { formula: null, selfContained: true };
    const moved = shiftFormula(master.formula, row - master.row, column - master.column);
    return { formula: `=${withoutFuturePrefixes(moved)}`, selfContained: false };
  }
  if (text === '') return { formula: null, selfContained: true };
  return { formula: `=${withoutFuturePrefixes(text)}`, selfContained: true };
}

function readValue(
  inner: string,
  type: string,
  format: number,
  context: ReadingContext,
): string | number | boolean | null {
  if (type === 'inlineStr') {
    const item = findElement(inner, 'is');
    return item === null ? null : textOfRuns(item.inner);
  }
  const raw = rawValue(inner);
  if (raw === null) return null;
  switch (type) {
    case 's':
      return context.strings[Number(raw)] ?? '';
    case 'str':
      return decodeXString(unescapeXml(raw));
    case 'e':
      return unescapeXml(raw);
    case 'b':
      return isTrue(raw.trim());
    case 'd':
      return serialOf(raw.trim()) ?? raw;
    default:
      return numberOf(raw.trim(), context.date1904 && context.isDate(format));
  }
}

function rawValue(inner: string): string | null {
  const start = inner.indexOf('<v');
  if (start < 0) return null;
  const open = inner.indexOf('>', start);
  const close = inner.indexOf('</v>', open);
  return close < 0 ? null : inner.slice(open + 1, close);
}

function numberOf(text: string, moved: boolean): number | string | null {
  if (text === '') return null;
  const value = Number(text);
  if (!Number.isFinite(value)) return text;
  return moved ? value + DAYS_BETWEEN_SYSTEMS : value;
}

/** The 1900-system serial of an ISO date or date and time; null when it is none. */
function serialOf(text: string): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/.exec(text);
  if (match === null) return null;
  const [year, month, day, hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0));
  const days = Date.UTC(year!, month! - 1, day!) / 86_400_000 + 25_569;
  return days + (hour! * 3600 + minute! * 60 + second!) / 86_400;
}

export interface FileColumn {
  first: number;
  last: number;
  /** In characters of the default font; null when the file does not say. */
  width: number | null;
  hidden: boolean;
  format: number;
  attributes: Attributes;
}

/** Everything of a worksheet part but its cells. */
export interface FileLayout {
  columns: FileColumn[];
  merges: Area[];
  freeze: { rows: number; columns: number; topRow: number; leftColumn: number } | null;
  showGridLines: boolean;
  rightToLeft: boolean;
  tabColor: string | null;
  /** Characters, points; null when the file does not say. */
  defaultColumnWidth: number | null;
  defaultRowHeight: number | null;
}

export function readLayout(xml: string): FileLayout {
  const data = xml.search(/<sheetData[\s/>]/);
  const head = data < 0 ? xml : xml.slice(0, data);
  const closing = xml.lastIndexOf('</sheetData>');
  const tail = closing < 0 ? xml.slice(Math.max(data, 0)) : xml.slice(closing);
  const view = findElement(head, 'sheetView');
  const format = findElement(head, 'sheetFormatPr')?.attributes ?? {};
  const color = findElement(findElement(head, 'sheetPr')?.inner ?? '', 'tabColor')?.attributes.rgb;
  return {
    columns: findElements(findElement(head, 'cols')?.inner ?? '', 'col').map(({ attributes }) => ({
      first: Number(attributes.min) - 1,
      last: Number(attributes.max ?? attributes.min) - 1,
      width: attributes.width === undefined ? null : Number(attributes.width),
      hidden: isTrue(attributes.hidden),
      format: Number(attributes.style ?? 0),
      attributes,
    })),
    merges: findElements(findElement(tail, 'mergeCells')?.inner ?? '', 'mergeCell').flatMap(
      ({ attributes }) => {
        const area = readArea(attributes.ref ?? '');
        return area === null ? [] : [area];
      },
    ),
    freeze: readFreeze(findElement(view?.inner ?? '', 'pane')?.attributes),
    showGridLines: view?.attributes.showGridLines === undefined || isTrue(view.attributes.showGridLines),
    rightToLeft: isTrue(view?.attributes.rightToLeft),
    tabColor: color === undefined ? null : `#${color.slice(-6)}`,
    defaultColumnWidth: format.defaultColWidth === undefined ? null : Number(format.defaultColWidth),
    defaultRowHeight: format.defaultRowHeight === undefined ? null : Number(format.defaultRowHeight),
  };
}

function readFreeze(pane: Attributes | undefined): FileLayout['freeze'] {
  if (pane === undefined || !/^frozen/.test(pane.state ?? '')) return null;
  const rows = Number(pane.ySplit ?? 0);
  const columns = Number(pane.xSplit ?? 0);
  const corner = readArea(pane.topLeftCell ?? '');
  return {
    rows,
    columns,
    topRow: Math.max(corner?.startRow ?? rows, rows),
    leftColumn: Math.max(corner?.startColumn ?? columns, columns),
  };
}
