import type { ICellData, IRowData, IStyleData, IWorksheetData } from '@univerjs/core';
import { columnLetters } from '../columnLetters.js';
import { cellsOf, cellValue, NUMBER } from './cells.js';
import { FileError } from './fileError.js';
import { renameSheets, shiftFormula, withFuturePrefixes } from './formulas.js';
import { patchLayout } from './layoutWriter.js';
import type { SheetMoves } from './lineMarks.js';
import { type FileMoves, moveFormula, moveRef } from './moveReferences.js';
import { writeArea } from './references.js';
import type { SharedStrings } from './sharedStrings.js';
import { isDatePattern } from './styleReader.js';
import type { StyleBook } from './styleWriter.js';
import { HIGHEST_ROW_POINTS, pixelsToPoints, pointsToPixels } from './units.js';
import type { Rule } from './validations.js';
import { DAYS_BETWEEN_SYSTEMS, type FileCell, type FileRow } from './worksheetReader.js';
import { wrappedPoints } from './wrappedRows.js';
import { encodeXString, escapeXml, findElement, isTrue } from './xml.js';

export interface SavingContext {
  /** Name of the tab that is being written, for what a person is told. */
  tab: string;
  styles: StyleBook;
  strings: SharedStrings;
  date1904: boolean;
  /** What a snapshot's style is. */
  styleOf: (style: ICellData['s']) => IStyleData | null;
  /** Tabs whose names do not fit a file, as the snapshot's formulas call them, to what the file calls them. */
  renamed: ReadonlyMap<string, string>;
  /** Tabs renamed since the file was opened: what is carried over still uses the old names. */
  renamedInFile: ReadonlyMap<string, string>;
  /** The data validation rules of a snapshot's sheet. */
  rulesOf: (sheetId: string) => readonly Rule[];
  /** Rows, columns and tabs of the file that have moved or gone since it was opened. */
  moves: FileMoves;
}

/** The part a sheet came from: its text, and its rows as they were read. */
export interface SourceSheet {
  xml: string;
  rows: readonly FileRow[];
  /** The tab's name in the file; null for a new one. */
  name: string | null;
}

const ERRORS = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA']);

/**
 * A worksheet part for a snapshot's sheet. A cell that still holds what it held in the source keeps its very text
 * (runs of a rich text, array formulas, what we know nothing of); everything else is written from the snapshot.
 */
export function writeWorksheet(
  sheet: Partial<IWorksheetData>,
  source: SourceSheet,
  saving: Omit<SavingContext, 'tab'>,
): string {
  const context: SavingContext = { ...saving, tab: sheet.name ?? '' };
  const cells = cellsOf(sheet);
  const rowData = (sheet.rowData ?? {}) as Record<number, IRowData>;
  const found = source.name === null ? null : context.moves.of(source.name);
  const moves = found === 'gone' ? null : found;
  const sourceRows = new Map(source.rows.map((row) => [row.row, row]));
  const masters = formulaMasters(cells);
  const numbers = new Set<number>();
  for (const key of Object.keys(cells)) numbers.add(Number(key));
  for (const key of Object.keys(rowData)) numbers.add(Number(key));
  const out: string[] = [];
  const used = { rows: 0, columns: 0 };
  for (const row of [...numbers].sort((a, b) => a - b)) {
    const oldRow = moves === null ? row : moves.rows.oldOf(row);
    const fileRow = oldRow === null ? undefined : sourceRows.get(oldRow);
    const body = writeCells(row, cells[row] ?? {}, { fileRow, ...source, moves }, masters, context, used);
    const written = rowData[row];
    const wrapped = fileRow === undefined && written?.h === undefined;
    const points = wrapped ? wrappedPoints(cells[row] ?? {}, sheet, context.styleOf) : null;
    const tag = rowTag(written, fileRow, context) + (points === null ? '' : ` ht="${points}"`);
    if (body === '' && tag === '') continue;
    out.push(body === '' ? `<row r="${row + 1}"${tag}/>` : `<row r="${row + 1}"${tag}>${body}</row>`);
  }
  if (used.rows >= MOST_ROWS || used.columns >= MOST_COLUMNS)
    throw new FileError('TOO_MANY_CELLS', context.tab);
  const dimension = writeArea({ startRow: 0, startColumn: 0, endRow: used.rows, endColumn: used.columns });
  return patchLayout(
    source.xml,
    `<sheetData>${out.join('')}</sheetData>`,
    dimension,
    sheet,
    context,
    source.name,
  );
}

interface Master {
  formula: string;
  row: number;
  column: number;
}

/** Univer shares formulas too: cells after the first carry only the id. */
function formulaMasters(cells: Record<number, Record<number, ICellData>>): Map<string, Master> {
  const masters = new Map<string, Master>();
  for (const [row, line] of Object.entries(cells)) {
    for (const [column, cell] of Object.entries(line)) {
      if (cell?.si && cell.f)
        masters.set(cell.si, { formula: cell.f, row: Number(row), column: Number(column) });
    }
  }
  return masters;
}

export function formulaOf(
  cell: ICellData,
  row: number,
  column: number,
  masters: Map<string, Master>,
): string | null {
  if (cell.f) return cell.f;
  const master = cell.si ? masters.get(cell.si) : undefined;
  return master === undefined ? null : shiftFormula(master.formula, row - master.row, column - master.column);
}

/** What the file had in the row that now stands at some place. */
interface RowSource {
  fileRow: FileRow | undefined;
  xml: string;
  name: string | null;
  moves: SheetMoves | null;
}

function writeCells(
  row: number,
  line: Record<number, ICellData>,
  source: RowSource,
  masters: Map<string, Master>,
  context: SavingContext,
  used: { rows: number; columns: number },
): string {
  const before = new Map<number, FileCell>();
  const { fileRow, xml, name, moves } = source;
  for (const cell of fileRow?.cells ?? []) {
    const place = moves === null ? cell.column : moves.columns.placeOf(cell.column);
    if (place !== null) before.set(place, cell);
  }
  let body = '';
  for (const [key, cell] of Object.entries(line)) {
    if (cell == null) continue;
    const column = Number(key);
    const format = context.styles.formatOf(cell.s);
    const formula = formulaOf(cell, row, column, masters);
    const value = cellValue(cell);
    const old = before.get(column);
    const kept =
      old?.selfContained === true &&
      old.format === format &&
      old.formula === formula &&
      sameValue(old.value, value) &&
      (formula === null || (context.renamed.size === 0 && moves === null));
    const text = kept
      ? withReference(xml.slice(old.start, old.end), row, column)
      : writeCell(
          row,
          column,
          format,
          formula,
          value,
          cell,
          context,
          arrayOf(old, formula, xml, name, context),
        );
    if (text === '') continue;
    body += text;
    if (row > used.rows) used.rows = row;
    if (column > used.columns) used.columns = column;
  }
  return body;
}

function sameValue(a: FileCell['value'], b: FileCell['value']): boolean {
  return a === b || (a === null && b === '') || (a === '' && b === null);
}

/** Cells may come without a reference, or have moved. */
function withReference(cell: string, row: number, column: number): string {
  const reference = `r="${columnLetters(column)}${row + 1}"`;
  return /^<c\s[^>]*?\br=/.test(cell)
    ? cell.replace(/^(<c\s[^>]*?\b)r="[^"]*"/, (_, open: string) => open + reference)
    : cell.replace(/^<c/, `<c ${reference}`);
}

/** The area of an array formula that is still the file's own, but for where its references have moved. */
function arrayOf(
  old: FileCell | undefined,
  formula: string | null,
  xml: string,
  name: string | null,
  context: SavingContext,
): string | null {
  if (old === undefined || old.formula === null || formula === null || name === null) return null;
  const attributes = findElement(xml.slice(old.start, old.end), 'f')?.attributes;
  if (attributes?.t !== 'array' || attributes.ref === undefined) return null;
  const renamed = renameSheets(moveFormula(old.formula, name, context.moves), context.renamedInFile);
  if (renamed !== formula) return null;
  const moves = context.moves.of(name);
  return moves === null || moves === 'gone' ? attributes.ref : moveRef(attributes.ref, moves);
}

function writeCell(
  row: number,
  column: number,
  format: number,
  formula: string | null,
  value: FileCell['value'],
  cell: ICellData,
  context: SavingContext,
  array: string | null,
): string {
  if (typeof value === 'string' && value.length > LONGEST_TEXT) tooLong(row, column, context, LONGEST_TEXT);
  const open = `<c r="${columnLetters(column)}${row + 1}"${format === 0 ? '' : ` s="${format}"`}`;
  if (formula !== null) {
    const typed = renameSheets(formula.replace(/^=/, ''), context.renamed);
    if (typed.length > LONGEST_FORMULA) tooLong(row, column, context, LONGEST_FORMULA);
    const f = `<f${array === null ? '' : ` t="array" ref="${array}"`}>${escapeXml(encodeXString(withFuturePrefixes(typed)))}</f>`;
    if (value === null) return `${open}>${f}</c>`;
    if (typeof value === 'boolean') return `${open} t="b">${f}<v>${value ? 1 : 0}</v></c>`;
    if (typeof value === 'number' && Number.isFinite(value)) {
      return `${open}>${f}<v>${fileNumber(value, cell, context)}</v></c>`;
    }
    const type = ERRORS.has(String(value)) ? 'e' : 'str';
    return `${open} t="${type}">${f}<v>${escapeXml(encodeXString(String(value)))}</v></c>`;
  }
  if (value === null || value === '') return format === 0 ? '' : `${open}/>`;
  if (typeof value === 'boolean') return `${open} t="b"><v>${value ? 1 : 0}</v></c>`;
  if (typeof value === 'number' && Number.isFinite(value)) {
    return `${open}><v>${fileNumber(value, cell, context)}</v></c>`;
  }
  return `${open} t="s"><v>${context.strings.indexOf(String(value))}</v></c>`;
}

/** Excel calls a file damaged that goes beyond these. */
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

function tooLong(row: number, column: number, context: SavingContext, limit: number): never {
  throw new FileError('TEXT_TOO_LONG', `${context.tab}!${columnLetters(column)}${row + 1}`, String(limit));
}

function fileNumber(value: number, cell: ICellData, context: SavingContext): string {
  if (Object.is(value, -0)) return '0';
  if (!context.date1904 || (cell.t !== undefined && cell.t !== NUMBER)) return String(value);
  return String(
    isDatePattern(context.styleOf(cell.s)?.n?.pattern ?? '') ? value - DAYS_BETWEEN_SYSTEMS : value,
  );
}

/** Attributes of a row behind its number; empty when it is like any other. */
function rowTag(data: IRowData | undefined, fileRow: FileRow | undefined, context: SavingContext): string {
  const attributes = { ...fileRow?.attributes };
  delete attributes.r;
  // An optimisation hint that would have to be right.
  delete attributes.spans;
  const height = attributes.ht === undefined ? null : pointsToPixels(Number(attributes.ht));
  if (data?.h !== undefined && data.ia !== 1 && data.h !== height) {
    attributes.ht = String(Math.min(pixelsToPoints(data.h), HIGHEST_ROW_POINTS));
    attributes.customHeight = '1';
  } else if (data?.h === undefined && height !== null) {
    delete attributes.ht;
    delete attributes.customHeight;
  }
  if ((data?.hd === 1) !== isTrue(attributes.hidden)) {
    if (data?.hd === 1) attributes.hidden = '1';
    else delete attributes.hidden;
  }
  const format = context.styles.formatOf(data?.s);
  if (format > 0) {
    attributes.s = String(format);
    if (!isTrue(attributes.customFormat)) attributes.customFormat = '1';
  } else if (isTrue(attributes.customFormat)) {
    delete attributes.s;
    delete attributes.customFormat;
  }
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('');
}
