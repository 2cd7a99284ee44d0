import { AppError } from '../core/appError.js';
import { recordId } from '../core/ledger/recordId.js';
import { withDocumentLock } from '../sheets/documentLock.js';
import { LedgerFinder } from '../sheets/ledgerFinder.js';
import { appendLedgerRows } from '../sheets/ledgerTab.js';
import { logCells } from '../tabs/logRows.js';
import type { Language, SavedRecords } from './api.js';
import { asObject, requiredText } from './checkRequest.js';
import { checkStudentRef } from './checkStudentRef.js';
import { checkRecordRequest, refuseBadRecord } from './recordRequest.js';
import { inLog } from './saveRecord.js';
import { namesTheSame, readLog, recordOfRow, saysTheSame, todayIn } from './supportLog.js';

/**
 * Adds a row that stands in for the newest version of a record; the rows before it stay as they are. Refused when
 * another version stands than the one the page showed, or when the record has been taken back. What says nothing new
 * adds nothing.
 *
 * @throws AppError BAD_REQUEST, BAD_RECORD, TEXT_TOO_LONG, RECORD_NOT_FOUND, ROW_CHANGED, LOCKED, LEDGER_COLUMN_MISSING
 */
export function correct(request: unknown, language: Language): SavedRecords {
  const fields = asObject(request);
  const { requestId, tab, entry: asked } = checkRecordRequest(fields);
  const id = requiredText(fields, 'id');
  const version = requiredText(fields, 'version');
  const student = checkStudentRef(fields.student);
  const newId = recordId(requestId, 0);
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return withDocumentLock(() => {
    const log = readLog(new LedgerFinder(spreadsheet), language, tab);
    const { open } = log;
    const record = recordOfRow(log, id);
    if (open === null || record === null) throw new AppError('RECORD_NOT_FOUND', { id });
    const entry = { ...asked, date: asked.date || (record.date ?? '') };
    const known = log.rows.find((row) => row.id === newId);
    if (known !== undefined) {
      return {
        tab: open.table.tab,
        records: [record],
        repeated: true,
        differs: !saysTheSame(entry, known) || !namesTheSame(student, known),
      };
    }
    if (record.version !== version || !log.effective().records.includes(record)) {
      throw new AppError('ROW_CHANGED', { tab: record.tab });
    }
    if (saysTheSame(entry, record) && namesTheSame(student, record)) {
      return { tab: open.table.tab, records: [record], repeated: false, differs: false };
    }
    refuseBadRecord([student], entry, todayIn(spreadsheet, log), language);
    const place = appendLedgerRows(open, [logCells(newId, student, entry, version, language)]);
    const { earlier, version: _shown, ...row } = record;
    const corrected = {
      ...entry,
      id: record.id,
      version: newId,
      student: inLog(student),
      corrects: version,
      retracts: false,
      tab: open.table.tab,
      row: place,
      earlier: [...earlier, { ...row, id: version }],
    };
    return { tab: open.table.tab, records: [corrected], repeated: false, differs: false };
  });
}
