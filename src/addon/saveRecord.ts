import { AppError } from '../core/appError.js';
import type { SupportRecord } from '../core/ledger/record.js';
import { recordId } from '../core/ledger/recordId.js';
import type { StudentRef } from '../core/ledger/studentRef.js';
import { nameKey } from '../core/names.js';
import { withDocumentLock } from '../sheets/documentLock.js';
import { LedgerFinder } from '../sheets/ledgerFinder.js';
import { appendLedgerRows } from '../sheets/ledgerTab.js';
import { logCells } from '../tabs/logRows.js';
import type { Language, ListedRecord, SavedRecords } from './api.js';
import { asObject, requiredList } from './checkRequest.js';
import { checkStudentRef } from './checkStudentRef.js';
import { openLedgerOf } from './ledger.js';
import { checkRecordRequest, refuseBadRecord } from './recordRequest.js';
import { namesTheSame, readLog, recordOfRow, rowsOfRequest, saysTheSame, todayIn } from './supportLog.js';

/** A day that no calendar reaches: what is wrong but for the day is found before anything is read. */
const NO_TODAY = '9999-12-31';

/**
 * Adds a record to the log, a row for each student, in one write: all of them or none. A request that came before adds
 * nothing and is answered with what it added then.
 *
 * @throws AppError BAD_REQUEST, BAD_RECORD, TEXT_TOO_LONG, LOCKED, LEDGER_COLUMN_MISSING
 */
export function save(request: unknown, language: Language): SavedRecords {
  const fields = asObject(request);
  const { requestId, tab, entry: asked } = checkRecordRequest(fields);
  const students = requiredList(fields, 'students').map(checkStudentRef);
  refuseTwice(students);
  refuseBadRecord(students, { ...asked, date: asked.date || NO_TODAY }, NO_TODAY, language);
  const ids = students.map((_, at) => recordId(requestId, at));
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return withDocumentLock(() => {
    const finder = new LedgerFinder(spreadsheet);
    const log = readLog(finder, language, tab);
    const today = todayIn(spreadsheet, log);
    const entry = { ...asked, date: asked.date || today };
    const known = rowsOfRequest(log.rows, requestId);
    if (known.length > 0) {
      const isSame = (row: SupportRecord, at: number) =>
        saysTheSame(entry, row) && namesTheSame(students[at]!, row);
      const same = known.length === students.length && known.every(isSame);
      const records = known.flatMap(({ id }) => recordOfRow(log, id) ?? []);
      return { tab: known[0]!.tab, records, repeated: true, differs: !same };
    }
    refuseBadRecord(students, entry, today, language);
    const open = log.open === null ? openLedgerOf(finder, 'log', language, tab) : finder.keep(log.open);
    const first = appendLedgerRows(
      open,
      students.map((student, at) => logCells(ids[at]!, student, entry, null, language)),
    );
    const records = students.map(
      (student, at): ListedRecord => ({
        ...entry,
        id: ids[at]!,
        version: ids[at]!,
        student: inLog(student),
        corrects: null,
        retracts: false,
        earlier: [],
        tab: open.table.tab,
        row: first + at,
      }),
    );
    return { tab: open.table.tab, records, repeated: false, differs: false };
  });
}

/** Of a student's numbers the log holds the 学号 only. */
export function inLog({ ids, name, className }: StudentRef): StudentRef {
  return { ids: ids.studentId === undefined ? {} : { studentId: ids.studentId }, name, className };
}

/** The same child twice in one form would be counted twice. */
function refuseTwice(students: readonly StudentRef[]): void {
  const seen = new Set<string>();
  for (const { name, className, ids } of students) {
    const key = JSON.stringify([nameKey(name), className, ids]);
    if (seen.has(key)) throw new AppError('BAD_RECORD', { problem: 'twice', field: name });
    seen.add(key);
  }
}
