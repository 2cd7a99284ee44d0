import { AppError } from '../core/appError.js';
import type { SupportRecord } from '../core/ledger/record.js';
import { recordId } from '../core/ledger/recordId.js';
import { withDocumentLock } from '../sheets/documentLock.js';
import { LedgerFinder } from '../sheets/ledgerFinder.js';
import { appendLedgerRows } from '../sheets/ledgerTab.js';
import { retractionCells } from '../tabs/logRows.js';
import type { Language, SidebarApi } from './api.js';
import { asObject, optionalText, requiredTexts } from './checkRequest.js';
import { refuseNameless, requestIdIn, writerIn } from './recordRequest.js';
import { readLog, rowsOfRequest, todayIn } from './supportLog.js';

/**
 * Takes rows of the log back by adding rows that say so, in one write. What a row of this request took back before is
 * answered as it was then; what is taken back already is left as it is.
 *
 * @throws AppError BAD_REQUEST, BAD_RECORD, RECORD_NOT_FOUND, LOCKED, LEDGER_COLUMN_MISSING
 */
export function retract(request: unknown, language: Language): ReturnType<SidebarApi['retractRecord']> {
  const fields = asObject(request);
  const ids = [...new Set(requiredTexts(fields, 'ids'))];
  const requestId = requestIdIn(fields);
  const by = writerIn(fields);
  refuseNameless(by, language);
  const tab = optionalText(fields, 'tab');
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return withDocumentLock(() => {
    const log = readLog(new LedgerFinder(spreadsheet), language, tab);
    const { open, rows } = log;
    const byId = new Map<string, SupportRecord>();
    for (const row of rows) if (!byId.has(row.id)) byId.set(row.id, row);
    const targets = ids.map((id) => {
      const row = byId.get(id);
      if (row === undefined) throw new AppError('RECORD_NOT_FOUND', { id });
      return row;
    });
    if (open === null) throw new AppError('RECORD_NOT_FOUND', { id: ids[0]! });
    const before = rowsOfRequest(rows, requestId);
    if (before.length > 0) return { tab: open.table.tab, retractions: before.map(({ id }) => id) };
    const standing = targets.filter(({ id }) => !log.effective().voidIds.has(id));
    if (standing.length === 0) return { tab: open.table.tab, retractions: [] };
    const today = todayIn(spreadsheet, log);
    const retractions = standing.map((_, at) => recordId(requestId, at));
    appendLedgerRows(
      open,
      standing.map(({ id, student }, at) =>
        retractionCells(retractions[at]!, student, today, by, id, language),
      ),
    );
    return { tab: open.table.tab, retractions };
  });
}
