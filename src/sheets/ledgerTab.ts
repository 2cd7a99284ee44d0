import { AppError } from '../core/appError.js';
import { LEDGER_HEADERS } from '../tabs/ledgerHeaders.js';
import { LEDGER_COLUMNS, type LedgerKey, type LedgerRole } from '../tabs/ledgerTables.js';
import { type LedgerTable, readLedger } from '../tabs/readLedger.js';
import { a1 } from '../tabs/view.js';
import { makeTable, type NewColumn } from './ownTable.js';
import type { Registry, RegistryEntry } from './registry.js';
import { forcedText } from './table.js';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** A table of the ledger as it was read, whole. */
export interface OpenLedger<Role extends LedgerRole> {
  role: Role;
  table: LedgerTable<Role>;
  values: unknown[][];
  /** What was read, from A1. */
  range: Range;
}

/** Where a table of the ledger is looked for. */
export interface LedgerPlace<Role extends LedgerRole> {
  role: Role;
  /** What the tab may be called: where a page saw it last, then the names that a new one gets. */
  names: readonly string[];
}

/** What a new table of the ledger is made of. */
export interface NewLedger {
  name: string;
  columns: readonly NewColumn[];
}

/** A ledger of ours stands in A:Z unless somebody has moved its columns far to the right. */
const USUAL_COLUMNS = 'A:Z';
/** How many rows are added when a tab is full. */
const ROOM = 500;

/**
 * Finds a table of the ledger and reads it whole. By name it takes two service calls, so that a save stays cheap; only
 * when no tab of these names is that table is the registry asked, then every tab that is not registered.
 *
 * @param registry loaded already, or how to load it
 */
export function findLedger<Role extends LedgerRole>(
  spreadsheet: Spreadsheet,
  { role, names }: LedgerPlace<Role>,
  registry: () => Registry,
): OpenLedger<Role> | null {
  const tried = new Set<string>();
  for (const name of names) {
    if (tried.has(name)) continue;
    tried.add(name);
    const open = readNamed(spreadsheet, name, role);
    if (open !== null) return open;
  }
  const known = registry();
  for (const { tab } of known.ofRole(role)) {
    const open = tried.has(tab) ? null : readNamed(spreadsheet, tab, role);
    if (open !== null) return open;
  }
  return findUnregistered(spreadsheet, role, known);
}

/** The same, made and registered where there is none. The document must be locked. */
export function findOrMakeLedger<Role extends LedgerRole>(
  spreadsheet: Spreadsheet,
  place: LedgerPlace<Role>,
  registry: () => Registry,
  make: () => NewLedger,
): OpenLedger<Role> {
  const found = findLedger(spreadsheet, place, registry);
  if (found !== null) return found;
  const known = registry();
  const { name, columns } = make();
  const active = spreadsheet.getActiveSheet();
  const tab = makeTable(spreadsheet, name, columns, (taken) => known.ofTab(taken) !== null);
  spreadsheet.setActiveSheet(active);
  known.put([entryFor(place.role, tab)]);
  const made = readNamed(spreadsheet, tab, place.role);
  if (made === null) throw new AppError('REGISTERED_TAB_MISSING', { tab });
  return made;
}

function entryFor(role: LedgerRole, tab: string): Omit<RegistryEntry, 'id'> {
  return { role, tab, exam: null, corrections: {}, displayIds: false, headers: '', content: '' };
}

/** null when there is no tab of that name, or when it is no such table. */
function readNamed<Role extends LedgerRole>(
  spreadsheet: Spreadsheet,
  name: string,
  role: Role,
): OpenLedger<Role> | null {
  const usual = rangeOrNull(spreadsheet, `'${name.split("'").join("''")}'!${USUAL_COLUMNS}`);
  const open = usual === null ? null : readRange(usual, name, role);
  if (open !== null) return open;
  const sheet = spreadsheet.getSheetByName(name);
  return sheet === null ? null : readRange(sheet.getDataRange(), name, role);
}

/** A range that is not there is an error to the service. */
export function rangeOrNull(spreadsheet: Spreadsheet, notation: string): Range | null {
  try {
    return spreadsheet.getRange(notation);
  } catch (error) {
    if (/not found|找不到|未找到/i.test(error instanceof Error ? error.message : String(error))) return null;
    throw error;
  }
}

function readRange<Role extends LedgerRole>(range: Range, tab: string, role: Role): OpenLedger<Role> | null {
  const values: unknown[][] = range.getValues();
  const table = readLedger({ name: tab, values }, role);
  return table === null ? null : { role, table, values, range };
}

/** A tab that lost its name and its reference, or whose making was cut off before it was registered. */
function findUnregistered<Role extends LedgerRole>(
  spreadsheet: Spreadsheet,
  role: Role,
  registry: Registry,
): OpenLedger<Role> | null {
  for (const sheet of spreadsheet.getSheets()) {
    const tab = sheet.getName();
    if (registry.ofTab(tab) !== null) continue;
    const open = readRange(sheet.getDataRange(), tab, role);
    if (open !== null) return open;
  }
  return null;
}

export type LedgerCells<Role extends LedgerRole> = Partial<Record<LedgerKey<Role>, string>>;

/**
 * Adds rows below the last that holds anything, in one write. Days as ISO text; everything else stays the text it is.
 *
 * @returns the first new row, 1-based
 */
export function appendLedgerRows<Role extends LedgerRole>(
  open: OpenLedger<Role>,
  rows: ReadonlyArray<LedgerCells<Role>>,
): number {
  const { table, range, values } = open;
  const first = table.nextRow;
  const missing = first + rows.length - 1 - values.length;
  if (missing > 0) {
    const sheet = range.getSheet();
    const last = Math.max(values.length, sheet.getMaxRows());
    if (first + rows.length - 1 > last) sheet.insertRowsAfter(last, Math.max(ROOM, missing));
  }
  writeSpan(
    open,
    first,
    rows.map((cells) => ({ cells, standing: [] })),
  );
  return first;
}

/** Changes cells of one row and nothing else, in one write. */
export function writeLedgerCells<Role extends LedgerRole>(
  open: OpenLedger<Role>,
  row: number,
  cells: LedgerCells<Role>,
): void {
  writeSpan(open, row, [{ cells, standing: open.values[row - 1] ?? [] }]);
}

/** Puts one text into one column of several rows: as many calls for many rows as for two. */
export function writeLedgerText<Role extends LedgerRole>(
  { role, table, range }: OpenLedger<Role>,
  rows: readonly number[],
  key: LedgerKey<Role>,
  text: string,
): void {
  checkColumns(role, table, [{ cells: { [key]: text } as LedgerCells<Role> }]);
  const column = table.columns.get(key);
  const [first] = rows;
  if (column === undefined || first === undefined) return;
  const target =
    rows.length === 1
      ? range.offset(first - 1, column, 1, 1)
      : range.getSheet().getRangeList(rows.map((row) => a1(row - 1, column)));
  target.setValue(forcedText(text));
}

/** Takes rows away that were just added, the lowest first. */
export function deleteLedgerRows<Role extends LedgerRole>(
  { range }: OpenLedger<Role>,
  rows: readonly number[],
): void {
  const sheet = range.getSheet();
  for (const row of rows.slice().sort((x, y) => y - x)) sheet.deleteRow(row);
}

/** Writes the columns from the first to the last that change; what stands between them is put back as it is. */
function writeSpan<Role extends LedgerRole>(
  { role, table, range }: OpenLedger<Role>,
  row: number,
  lines: ReadonlyArray<{ cells: LedgerCells<Role>; standing: readonly unknown[] }>,
): void {
  const keys = [...table.columns.keys()].filter((key) => lines.some(({ cells }) => key in cells));
  checkColumns(role, table, lines);
  if (keys.length === 0) return;
  const columns = keys.map((key) => table.columns.get(key)!);
  const [from, to] = [Math.min(...columns), Math.max(...columns)];
  const width = to - from + 1;
  const target = range.offset(row - 1, from, lines.length, width);
  // A new row stands below everything: there is nothing between its columns that could be a formula.
  const isNew = lines.every(({ standing }) => standing.length === 0);
  const formulas = width > keys.length && !isNew ? target.getFormulas() : null;
  const isDay = new Set(LEDGER_COLUMNS[role].filter(({ kind }) => kind === 'day').map(({ key }) => key));
  const keyAt = new Map(keys.map((key) => [table.columns.get(key)!, key]));
  target.setValues(
    lines.map(({ cells, standing }, line) =>
      Array.from({ length: width }, (_, at) => {
        const key = keyAt.get(from + at);
        const text = key === undefined ? undefined : cells[key];
        if (text !== undefined) return isDay.has(key!) ? text : forcedText(text);
        const formula = formulas?.[line]?.[at] ?? '';
        return formula !== '' ? formula : kept(standing[from + at]);
      }),
    ),
  );
}

/** A column that somebody has taken away may stay away while nothing is to be written in it. */
function checkColumns<Role extends LedgerRole>(
  role: Role,
  table: LedgerTable<Role>,
  lines: ReadonlyArray<{ cells: LedgerCells<Role> }>,
): void {
  const headers: Readonly<Record<string, readonly string[]>> = LEDGER_HEADERS[role];
  for (const { key } of LEDGER_COLUMNS[role]) {
    if (table.columns.has(key) || lines.every(({ cells }) => (cells[key] ?? '') === '')) continue;
    const column = headers[key]!.slice(0, 2).join(' / ');
    throw new AppError('LEDGER_COLUMN_MISSING', { tab: table.tab, column });
  }
}

/** A value as it must be handed back so that it stays what it is. */
function kept(value: unknown): unknown {
  return typeof value === 'string' ? forcedText(value) : (value ?? '');
}
