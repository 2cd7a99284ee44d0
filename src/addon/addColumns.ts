import { AppError } from '../core/appError.js';
import { ALL_TABLE_WORDS, tableWordsOf } from '../locale/tableWords.js';
import { readTable, tableSignature } from '../sheets/adoptedTables.js';
import { withDocumentLock } from '../sheets/documentLock.js';
import { LedgerFinder } from '../sheets/ledgerFinder.js';
import { appendColumns, clearColumn } from '../sheets/ownTable.js';
import { Registry, type RegistryEntry } from '../sheets/registry.js';
import { columnsOfFields, missingFields, OWN_ROLES, type OwnRole } from '../tabs/ownTables.js';
import { FIELDS, type Field, type Reading, type TabGrid } from '../tabs/reading.js';
import { recogniseTab } from '../tabs/recognise.js';
import { a1, compactText } from '../tabs/view.js';
import type { Language } from './api.js';
import { asObject, optionalTexts, requiredText } from './checkRequest.js';
import { openGrid } from './inspectTab.js';
import { newColumns } from './ownColumns.js';
import { settingsOf } from './schoolSettings.js';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Columns that were added: their headers, and the first one's header cell (null when none was missing). */
export interface AddedColumns {
  tab: string;
  cell: string | null;
  columns: string[];
}

/**
 * Adds columns of ours that an adopted archive or pairing table lacks, at the right of everything the tab holds. What
 * stands in the tab stays where and as it is. A column that is there already is not added again.
 *
 * @throws AppError BAD_REQUEST, NOT_REGISTERED, TAB_NOT_FOUND, NO_PLACE_FOR_COLUMNS
 */
export function addMissing(request: unknown, language: Language): AddedColumns {
  const fields = asObject(request);
  const tab = requiredText(fields, 'tab');
  const wanted = fieldsOf(fields);
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return withDocumentLock(() => {
    const { registry, entry, role, grid, reading } = openOwn(spreadsheet, tab);
    const missing = missingFields(reading).filter((field) => wanted.includes(field));
    const school = settingsOf(new LedgerFinder(spreadsheet, registry), language);
    const columns = newColumns(columnsOfFields(role, missing), tableWordsOf(language), school);
    const headers = columns.map(({ header }) => header);
    if (reading.headerRows === null) throw new AppError('NO_PLACE_FOR_COLUMNS', { tab });
    const headerRow = reading.headerRows[1];
    const at = widthOf(grid) + 1;
    const after = withHeaders(grid, headerRow, at, headers);
    if (columns.length > 0) {
      if (!readsAsBefore(reading, recogniseTab(after, { role, corrections: entry.corrections }), missing)) {
        throw new AppError('NO_PLACE_FOR_COLUMNS', { tab });
      }
      const sheet = spreadsheet.getSheetByName(tab)!;
      appendColumns(sheet, headerRow, lastColumnOf(reading), at, columns);
    }
    register(registry, entry, after);
    return { tab, cell: columns.length === 0 ? null : a1(headerRow - 1, at - 1), columns: headers };
  });
}

/**
 * Takes columns that were added here away again, by their headers: those with nothing below the header. Their cells
 * are blank afterwards; no other column moves.
 *
 * @returns `kept`: the headers of columns that hold something by now
 */
export function removeAdded(request: unknown): { tab: string; removed: string[]; kept: string[] } {
  const fields = asObject(request);
  const tab = requiredText(fields, 'tab');
  const wanted = (optionalTexts(fields, 'columns') ?? []).map(compactText);
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return withDocumentLock(() => {
    const { registry, entry, role, grid, reading } = openOwn(spreadsheet, tab);
    const ours = ownHeaders(role);
    const asked = reading.columns.filter(({ column }) => {
      const text = compactText(String(grid.values[headerRowOf(reading) - 1]?.[column - 1] ?? ''));
      return wanted.includes(text) && ours.has(text);
    });
    const empty = asked.filter(({ column }) => holdsHeaderOnly(grid, headerRowOf(reading), column));
    const kept = asked.filter((column) => !empty.includes(column));
    const sheet = spreadsheet.getSheetByName(tab)!;
    for (const { column } of empty) clearColumn(sheet, headerRowOf(reading), column);
    const gone = new Set(empty.map(({ column }) => column - 1));
    // Also when no column is left to take away: the run before may have been cut off here.
    register(registry, entry, {
      ...grid,
      values: grid.values.map((row) => row.map((value, column) => (gone.has(column) ? '' : value))),
    });
    const headers = (columns: typeof asked) => columns.map(({ header }) => header);
    return { tab, removed: headers(empty), kept: headers(kept) };
  });
}

function fieldsOf(request: Record<string, unknown>): Field[] {
  const named = optionalTexts(request, 'fields');
  if (
    named === null ||
    !named.every((field): field is Field => (FIELDS as readonly string[]).includes(field))
  ) {
    throw new AppError('BAD_REQUEST', { field: 'fields' });
  }
  return named;
}

function openOwn(spreadsheet: Spreadsheet, tab: string) {
  const registry = Registry.load(spreadsheet);
  const entry = registry.ofTab(tab);
  const role = OWN_ROLES.find((own) => own === entry?.role);
  if (entry === null || role === undefined) throw new AppError('NOT_A_LIST', { tab });
  const grid = openGrid(spreadsheet, tab);
  const reading = recogniseTab(grid, { role, corrections: entry.corrections });
  return { registry, entry, role, grid, reading };
}

function headerRowOf({ headerRows }: Reading): number {
  return headerRows === null ? 1 : headerRows[1];
}

/** The last column in which anything stands, 1-based: the data range's own width. */
function widthOf(grid: TabGrid): number {
  return grid.values[0]?.length ?? 0;
}

function lastColumnOf({ columns }: Reading): number {
  return Math.max(...columns.map(({ column }) => column));
}

function withHeaders(grid: TabGrid, headerRow: number, at: number, headers: readonly string[]): TabGrid {
  const widened = (rows: unknown[][]) =>
    rows.map((row, r) => [
      ...Array.from({ length: at - 1 }, (_, c) => row[c] ?? ''),
      ...headers.map((header) => (r === headerRow - 1 ? header : '')),
    ]);
  const { display, ...rest } = grid;
  const values = widened(grid.values);
  return display === undefined
    ? { ...rest, values }
    : { ...rest, values, display: widened(display) as string[][] };
}

/** With the new headers the tab must read as before, and each new column as what it is for. */
function readsAsBefore(before: Reading, after: Reading, added: readonly Field[]): boolean {
  const told = ({ columns }: Reading) =>
    JSON.stringify(columns.slice(0, before.columns.length).map(({ column, field }) => [column, field]));
  const found = new Set(after.columns.slice(before.columns.length).map(({ field }) => field));
  return (
    told(before) === told(after) &&
    before.students === after.students &&
    JSON.stringify(before.headerRows) === JSON.stringify(after.headerRows) &&
    added.every((field) => found.has(field))
  );
}

function register(registry: Registry, entry: RegistryEntry, grid: TabGrid): void {
  const { id: _, ...rest } = entry;
  const table = readTable(grid, entry.role as OwnRole, entry.corrections);
  const { headers, content } = tableSignature(table);
  registry.put([{ ...rest, headers, content: table.reading.students === 0 ? '' : content }]);
}

function ownHeaders(role: OwnRole): Set<string> {
  const columns = columnsOfFields(role, FIELDS);
  return new Set(
    ALL_TABLE_WORDS.flatMap(({ headers }) => columns.map((column) => compactText(headers[column]))),
  );
}

/** Nothing stands in the column but its header: neither below nor above. */
function holdsHeaderOnly(grid: TabGrid, headerRow: number, column: number): boolean {
  return grid.values.every((row, r) => r === headerRow - 1 || String(row[column - 1] ?? '') === '');
}
