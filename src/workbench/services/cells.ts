import type { ICellData, IDocumentData, Nullable } from '@univerjs/presets';
import { CellValueType } from '@univerjs/presets';
import { isDate } from '../realm/bridge.js';
import type { ServiceContext } from './context.js';
import { momentOfSerial, serialOfMoment } from './dates.js';
import { canonicalFormat, formatNumber, isDateFormat, isTextFormat } from './numberFormat.js';
import { type CellContent, defaultDateFormat, readAsTyped } from './typedInput.js';

export const CELL_TEXT_LIMIT = 50_000;

/** A cell's value before a date is made of it: number, boolean or text; `''` when blank. */
export function rawValueOf(cell: Nullable<ICellData>): string | number | boolean {
  if (!cell) return '';
  if (cell.p) return plainText(cell.p);
  const { v: value, t: type } = cell;
  if (value === undefined || value === null) return '';
  if (type === CellValueType.STRING || type === CellValueType.FORCE_STRING) return String(value);
  if (type === CellValueType.BOOLEAN) return isTrue(value);
  if (type === CellValueType.NUMBER) return Number(value);
  return value;
}

function isTrue(value: string | number | boolean): boolean {
  return typeof value === 'string' ? value.toUpperCase() === 'TRUE' || value === '1' : Boolean(value);
}

function plainText(document: IDocumentData): string {
  const stream = document.body?.dataStream ?? '';
  return stream.replace(/\r\n$/, '').replaceAll('\r', '\n');
}

/** `getValue`: a number in a date format is a Date of the script's realm. */
export function valueIn(
  cell: Nullable<ICellData>,
  pattern: string | null,
  context: ServiceContext,
): string | number | boolean | Date {
  const value = rawValueOf(cell);
  if (typeof value !== 'number' || !isDateFormat(pattern)) return value;
  return new context.intrinsics.Date(momentOfSerial(value, context.options.timeZone));
}

/** `getDisplayValue`. */
export function displayOf(cell: Nullable<ICellData>, pattern: string | null, locale: string): string {
  const value = rawValueOf(cell);
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return isTextFormat(pattern) ? String(value) : formatNumber(value, pattern, locale);
}

/** What a value from a script comes to be in a cell with this number format. */
export function contentOf(value: unknown, pattern: string | null, context: ServiceContext): CellContent {
  if (value === null || value === undefined) return { kind: 'blank' };
  const { timeZone, spreadsheetLocale: locale } = context.options;
  switch (typeof value) {
    case 'number':
      return Number.isFinite(value)
        ? { kind: 'number', value, format: null }
        : { kind: 'text', value: '#NUM!', forced: false };
    case 'boolean':
      return { kind: 'boolean', value };
    case 'string':
      return readString(value, pattern, locale);
  }
  if (isDate(value)) {
    const serial = serialOfMoment(value.getTime(), timeZone);
    return { kind: 'number', value: serial, format: defaultDateFormat(locale, !Number.isInteger(serial)) };
  }
  return readString(String(value), pattern, locale);
}

function readString(text: string, pattern: string | null, locale: string): CellContent {
  // A leading apostrophe and the text format both win over everything that the text looks like.
  if (isTextFormat(pattern) && text !== '' && !text.startsWith("'")) {
    return { kind: 'text', value: text, forced: false };
  }
  return readAsTyped(text, { locale, currentYear: new Date().getFullYear() });
}

/** The engine's cell for a content. What the cell held before is gone; its style stays, but for a new format. */
export function cellOf(
  content: CellContent,
  pattern: string | null,
  present: Nullable<ICellData>,
): ICellData {
  const holdsMore = present && (present.f || present.si || present.p);
  const cell: ICellData = holdsMore ? { f: null, si: null, p: null } : {};
  switch (content.kind) {
    case 'blank':
      cell.v = null;
      break;
    case 'boolean':
      cell.v = content.value ? 1 : 0;
      cell.t = CellValueType.BOOLEAN;
      break;
    case 'formula':
      cell.v = null;
      cell.f = content.value;
      break;
    case 'text':
      cell.v = content.value;
      cell.t = content.forced ? CellValueType.FORCE_STRING : CellValueType.STRING;
      break;
    case 'number':
      cell.v = content.value;
      cell.t = CellValueType.NUMBER;
      if (takesFormat(content.format, pattern)) cell.s = { n: { pattern: content.format } };
      // The grid draws a number by the format of its own cell alone: a column's would leave a date its serial number.
      else if (pattern !== null && isDateFormat(pattern) && !present?.s) cell.s = { n: { pattern } };
  }
  return cell;
}

/** A typed format goes into a cell without one; a date's also replaces a format that is no date's. */
function takesFormat(format: string | null, present: string | null): format is string {
  if (format === null) return false;
  const current = canonicalFormat(present);
  if (current === null) return true;
  return isDateFormat(format) && !isDateFormat(current) && !isTextFormat(current);
}
