import { AppError } from '../core/appError.js';
import { LEDGER_HEADERS } from '../tabs/ledgerHeaders.js';
import { LEDGER_COLUMNS, type LedgerKey, type LedgerRole } from '../tabs/ledgerTables.js';
import type { LedgerTable } from '../tabs/readLedger.js';
import { a1 } from '../tabs/view.js';
import type { OpenLedger } from './ledgerFinder.js';
import { forcedText } from './table.js';

/** How many rows are added when a tab is full. */
const ROOM = 500;

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
  const { table, range, values, everyRow } = open;
  const first = table.nextRow;
  const missing = first + rows.length - 1 - values.length;
  if (missing > 0) {
    const sheet = range.getSheet();
    const last = everyRow ? values.length : sheet.getMaxRows();
    // Inserted rows look like the row above them, drop-downs and all.
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

/**
 * Changes cells of several rows and nothing else, in one write: from the first row that changes to the last, what
 * stands between is put back as it is.
 */
export function writeLedgerRows<Role extends LedgerRole>(
  open: OpenLedger<Role>,
  changes: ReadonlyMap<number, LedgerCells<Role>>,
): void {
  const rows = [...changes.keys()];
  if (rows.length === 0) return;
  const first = rows.reduce((least, row) => Math.min(least, row));
  const last = rows.reduce((most, row) => Math.max(most, row));
  writeSpan(
    open,
    first,
    Array.from({ length: last - first + 1 }, (_, at) => ({
      cells: changes.get(first + at) ?? {},
      standing: open.values[first + at - 1] ?? [],
    })),
  );
}

/** Takes rows away that stand below one another, in one call. */
export function deleteLedgerBlock<Role extends LedgerRole>(
  { range }: OpenLedger<Role>,
  first: number,
  count: number,
): void {
  range.getSheet().deleteRows(first, count);
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
  const isWhole = width === keys.length && lines.every(({ cells }) => keys.every((key) => key in cells));
  const formulas = isWhole || isNew ? null : target.getFormulas();
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
