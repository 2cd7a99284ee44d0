import { AppError } from '../core/appError.js';
import { withDocumentLock } from '../sheets/documentLock.js';
import { LedgerFinder, type OpenLedger } from '../sheets/ledgerFinder.js';
import { deleteLedgerRows, type LedgerCells } from '../sheets/ledgerTab.js';
import type { LedgerKey, LedgerRole } from '../tabs/ledgerTables.js';
import type { RowUndo } from './api.js';
import { asObject, optionalBoolean, requiredText } from './checkRequest.js';
import { readLedgerOf } from './ledger.js';
import { changeRow, checkCells, findRow } from './ledgerRow.js';
import { changeStates, checkStates, withStates } from './planStates.js';

/**
 * Takes one saved row back, if it still says what was saved, with the states that the save gave to plans.
 *
 * @throws AppError BAD_REQUEST, ROW_CHANGED, REGISTERED_TAB_MISSING, LOCKED
 */
export function undoRow<Role extends LedgerRole>(request: unknown, role: Role): { tab: string } {
  const undo = checkUndo<Role>(request);
  const states = checkStates(asObject(request).plans).map(({ from, to, ...plan }) => ({
    ...plan,
    from: to,
    to: from,
  }));
  const finder = new LedgerFinder(SpreadsheetApp.getActiveSpreadsheet());
  // Whatever the language, the names in both are tried.
  const table = <Table extends LedgerRole>(of: Table, tab: string): OpenLedger<Table> => {
    const open = readLedgerOf(finder, of, 'zh-CN', tab);
    if (open === null) throw new AppError('REGISTERED_TAB_MISSING', { tab });
    return open;
  };
  return withDocumentLock(() => {
    const open = table(role, undo.tab);
    const [plan] = states;
    const plans = plan === undefined ? null : changeStates(table('plan', plan.tab), states);
    return withStates(plans, () => undoOne(open, undo));
  });
}

function undoOne<Role extends LedgerRole>(
  open: OpenLedger<Role>,
  { tab, id, added, from, to }: RowUndo<LedgerCells<Role>>,
): { tab: string } {
  const row = findRow(open, id);
  // Taken back already: a repeated click has nothing left to do.
  if (row === null && added) return { tab: open.table.tab };
  if (row === null) throw new AppError('ROW_CHANGED', { tab });
  if (added) {
    const keys = Object.keys(to) as Array<LedgerKey<Role>>;
    if (keys.some((key) => row.text(key) !== (to[key] ?? '').trim())) {
      throw new AppError('ROW_CHANGED', { tab });
    }
    deleteLedgerRows(open, [row.row]);
  } else changeRow(open, row, id, to, to, from);
  return { tab: open.table.tab };
}

function checkUndo<Role extends LedgerRole>(request: unknown): RowUndo<LedgerCells<Role>> {
  const fields = asObject(request);
  return {
    tab: requiredText(fields, 'tab'),
    id: requiredText(fields, 'id'),
    added: optionalBoolean(fields, 'added'),
    from: checkCells(fields.from, 'from'),
    to: checkCells(fields.to, 'to'),
  };
}
