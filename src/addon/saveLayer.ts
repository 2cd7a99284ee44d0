import { AppError } from '../core/appError.js';
import { LAYERS } from '../core/ledger/layer.js';
import { withDocumentLock } from '../sheets/documentLock.js';
import { LedgerFinder } from '../sheets/ledgerFinder.js';
import { appendLedgerRows, deleteLedgerRows } from '../sheets/ledgerTab.js';
import { layersOf } from '../tabs/layerRows.js';
import type { AddedLedgerRow, Language, LayerView, SidebarApi } from './api.js';
import { asObject, optionalText, requiredText, requiredTexts, requiredWord } from './checkRequest.js';
import { checkStudentRef } from './checkStudentRef.js';
import { optionalWordText, requiredWordText } from './checkWords.js';
import { openLedgerOf, readLedgerOf } from './ledger.js';
import { checkDay, checkRequestId, checkText } from './studentSaveRequest.js';

/**
 * Sets a student's layer in one subject, with what is to be reached there: a row more, so that the way there can be
 * read. The same request sent again adds nothing.
 *
 * @throws AppError BAD_REQUEST, BAD_DATE, TEXT_TOO_LONG, LEDGER_COLUMN_MISSING, LOCKED, PROTECTED
 */
export function save(request: unknown, language: Language): ReturnType<SidebarApi['saveLayer']> {
  const fields = asObject(request);
  const student = checkStudentRef(fields.student);
  const id = checkRequestId(fields);
  const subject = requiredWordText(fields, 'subject');
  const layer = requiredWord(fields, 'layer', LAYERS);
  const target = checkText(fields, 'target');
  const date = checkDay(fields, 'date');
  const by = optionalWordText(fields, 'by');
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return withDocumentLock(() => {
    const open = openLedgerOf(new LedgerFinder(spreadsheet), 'layer', language, optionalText(fields, 'tab'));
    const { tab } = open.table;
    const sent = layersOf(open.table).find((row) => row.id === id);
    const added: AddedLedgerRow = { role: 'layer', tab, id, says: [subject, layer, target.trim()] };
    const saved: LayerView = { subject, layer, target: target.trim(), date, tab, row: sent?.row ?? 0 };
    if (sent !== undefined) return { saved, repeated: true, added };
    const row = appendLedgerRows(open, [
      {
        date,
        name: student.name,
        class: student.className ?? '',
        studentId: student.ids.studentId ?? '',
        subject,
        layer,
        target,
        by,
        id,
      },
    ]);
    return { saved: { ...saved, row }, repeated: false, added };
  });
}

/**
 * Takes a row away that was just added, while it says what was written. One that is gone already is no trouble.
 *
 * @throws AppError BAD_REQUEST, ROW_CHANGED, LOCKED, PROTECTED
 */
export function takeBack(request: unknown, language: Language): ReturnType<SidebarApi['undoStudentSave']> {
  const fields = asObject(request);
  const role = requiredWord(fields, 'role', ['habit', 'layer'] as const);
  const id = checkRequestId({ requestId: fields.id });
  const tab = requiredText(fields, 'tab');
  const says = (fields.says as unknown[])?.length === 0 ? [] : requiredTexts(fields, 'says');
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return withDocumentLock(() => {
    if (role === 'habit') {
      const open = readLedgerOf(new LedgerFinder(spreadsheet), role, language, tab);
      const row = open?.table.rows.find((one) => one.text('id') === id);
      if (open !== null && row !== undefined) remove(open, row.row, [row.text('kept'), row.text('notKept')]);
    } else {
      const open = readLedgerOf(new LedgerFinder(spreadsheet), role, language, tab);
      const row = open?.table.rows.find((one) => one.text('id') === id);
      if (open !== null && row !== undefined) {
        remove(open, row.row, [row.text('subject'), row.text('layer'), row.text('target')]);
      }
    }
    return { tab };
  });

  function remove(open: Parameters<typeof deleteLedgerRows>[0], row: number, now: readonly string[]): void {
    if (now.join('\n') !== says.join('\n')) throw new AppError('ROW_CHANGED', { tab });
    deleteLedgerRows(open, [row]);
  }
}
