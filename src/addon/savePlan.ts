import { AppError } from '../core/appError.js';
import { recordId } from '../core/ledger/recordId.js';
import { withDocumentLock } from '../sheets/documentLock.js';
import { LedgerFinder, type OpenLedger } from '../sheets/ledgerFinder.js';
import { appendLedgerRows } from '../sheets/ledgerTab.js';
import { newPlanCells, type PlanCells, planCells, planOf } from '../tabs/planRows.js';
import type { PlanShown, SavedPlan } from './api.js';
import { asObject, optionalText, requiredText } from './checkRequest.js';
import { checkStudentRef } from './checkStudentRef.js';
import { languageInFewCalls } from './language.js';
import { openLedgerOf } from './ledger.js';
import { cellsOf, changeRow, checkCells, findRow } from './ledgerRow.js';
import { checkPlanForm, refuseBadPlan, requestIdIn } from './planRequest.js';
import { changeStates, checkPlansShown, statesToGive, withStates } from './planStates.js';
import { asShown, rowOfCells } from './plansOfStudent.js';

/**
 * Writes a new plan as a row of its own, with what becomes of the one it replaces, or changes the cells of one whose
 * meaning has changed. A request that came before writes nothing and is answered with what stands there.
 *
 * @throws AppError BAD_REQUEST, BAD_PLAN, BAD_DATE, TEXT_TOO_LONG, ROW_CHANGED, LOCKED, LEDGER_COLUMN_MISSING
 */
export function save(request: unknown): SavedPlan {
  const fields = asObject(request);
  const language = languageInFewCalls(fields);
  const student = checkStudentRef(fields.student);
  const plan = checkPlanForm(fields.plan);
  const tab = optionalText(fields, 'tab');
  const change = checkChange(fields.change);
  const replaced = change === null ? checkPlansShown([fields.replaces ?? []].flat(), 'replaces') : [];
  const id = change?.id ?? recordId(requestIdIn(fields), 0);
  const before = change === null ? null : planOf(rowOfCells(0, change.cells), '');
  refuseBadPlan(plan, before, language);
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return withDocumentLock(() => {
    const open = openLedgerOf(new LedgerFinder(spreadsheet), 'plan', language, tab);
    const row = findRow(open, id);
    if (change === null) {
      const states = statesToGive(replaced, 'adjusted', language);
      if (row !== null) {
        const stands = asShown(open, row);
        const undo = { tab: open.table.tab, id, added: true, from: {}, to: stands.cells, plans: states };
        return { tab: open.table.tab, plan: stands, repeated: true, undo };
      }
      const cells = newPlanCells(id, student, plan, language);
      const old = states.length === 0 ? null : changeStates(open, states);
      const at = withStates(old, () => appendLedgerRows(open, [cells]));
      const undo = { tab: open.table.tab, id, added: true, from: {}, to: cells, plans: states };
      return { tab: open.table.tab, plan: shownAfter(open, at, cells), repeated: false, undo };
    }
    if (row === null) throw new AppError('ROW_CHANGED', { tab: open.table.tab });
    const undo = changeRow(
      open,
      row,
      id,
      change.cells,
      planCells(before!, language),
      planCells(plan, language),
    );
    const changed = shownAfter(open, row.row, { ...cellsOf(open, row), ...undo?.to });
    return { tab: open.table.tab, plan: changed, repeated: undo === null, undo };
  });
}

function checkChange(given: unknown): { id: string; cells: PlanCells } | null {
  if (given === undefined || given === null) return null;
  const fields = asObject(given);
  return { id: requiredText(fields, 'id'), cells: checkCells<'plan'>(fields.cells, 'cells') };
}

function shownAfter({ table }: OpenLedger<'plan'>, row: number, cells: PlanCells): PlanShown {
  return { ...planOf(rowOfCells(row, cells), table.tab), cells };
}
