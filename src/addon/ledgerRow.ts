import { AppError } from '../core/appError.js';
import type { OpenLedger } from '../sheets/ledgerFinder.js';
import { type LedgerCells, writeLedgerCells } from '../sheets/ledgerTab.js';
import type { LedgerKey, LedgerRole } from '../tabs/ledgerTables.js';
import { idOfRow } from '../tabs/planRows.js';
import type { LedgerRow } from '../tabs/readLedger.js';
import { rowChange } from '../tabs/rowChange.js';
import type { RowUndo } from './api.js';
import { asObject } from './checkRequest.js';

type Row<Role extends LedgerRole> = LedgerRow<LedgerKey<Role>>;

/** The row with an id; a row without one is known by its place. */
export function findRow<Role extends LedgerRole>({ table }: OpenLedger<Role>, id: string): Row<Role> | null {
  const key = 'id' as LedgerKey<Role>;
  return (
    table.rows.find((row) => row.text(key) === id) ??
    table.rows.find((row) => row.text(key) === '' && idOfRow(row.row) === id) ??
    null
  );
}

/** What a row's cells say, by column; days as ISO text where they are days. */
export function cellsOf<Role extends LedgerRole>(
  { table }: OpenLedger<Role>,
  row: Row<Role>,
): LedgerCells<Role> {
  const cells: LedgerCells<Role> = {};
  for (const key of table.columns.keys()) cells[key] = row.text(key);
  return cells;
}

/**
 * Changes one row from what a page showed to what is wanted, and nothing else. The document must be locked.
 *
 * @param canonical what `shown` means, in the words that would be written
 * @returns how to take it back; null when it stood there already
 * @throws AppError ROW_CHANGED
 */
export function changeRow<Role extends LedgerRole>(
  open: OpenLedger<Role>,
  row: Row<Role>,
  id: string,
  shown: LedgerCells<Role>,
  canonical: LedgerCells<Role>,
  wanted: LedgerCells<Role>,
): RowUndo<LedgerCells<Role>> | null {
  const { tab } = open.table;
  const change = rowChange<LedgerKey<Role>>((key) => row.text(key), shown, canonical, wanted);
  if (change === 'changed') throw new AppError('ROW_CHANGED', { tab });
  if (change === 'done') return null;
  writeLedgerCells(open, row.row, change.cells);
  return { tab, id, added: false, from: change.before, to: change.cells };
}

/** @throws AppError BAD_REQUEST */
export function checkCells<Role extends LedgerRole>(given: unknown, field: string): LedgerCells<Role> {
  const cells = asObject(given);
  if (!Object.values(cells).every((text) => typeof text === 'string')) {
    throw new AppError('BAD_REQUEST', { field });
  }
  return cells as LedgerCells<Role>;
}
