import { AppError } from '../core/appError.js';
import { type EffectiveRecord, effectiveRecords } from '../core/ledger/effectiveRecords.js';
import type { StudentRef } from '../core/ledger/studentRef.js';
import { rowsAbout } from '../core/ledger/whoseRows.js';
import { LedgerFinder, type OpenLedger } from '../sheets/ledgerFinder.js';
import { localTime } from '../sheets/time.js';
import { recordsOf } from '../tabs/logRows.js';
import { recordsAbout } from '../tabs/ownRows.js';
import type { Language, RecordList } from './api.js';
import { asObject, optionalText } from './checkRequest.js';
import { checkStudentRef } from './checkStudentRef.js';
import { readLedgerOf } from './ledger.js';

const USUAL_LIMIT = 20;
const MOST = 500;

/**
 * The latest records of a student or of all, as they count now: by day, on one day the later row first; records
 * without a day come last.
 *
 * @throws AppError BAD_REQUEST
 */
export function list(request: unknown, language: Language): RecordList {
  const fields = request === undefined || request === null ? {} : asObject(request);
  const student =
    fields.student === undefined || fields.student === null ? null : checkStudentRef(fields.student);
  const limit = limitIn(fields);
  const before = optionalText(fields, 'before');
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const open = readLedgerOf(new LedgerFinder(spreadsheet), 'log', language, optionalText(fields, 'tab'));
  const all = open === null ? [] : recordsIn(open, student).sort(latestFirst);
  const start = before === null ? 0 : all.findIndex(({ id }) => id === before) + 1;
  return {
    tab: open === null ? null : open.table.tab,
    now: localTime(spreadsheet),
    records: all.slice(start, start + limit),
    more: start + limit < all.length,
  };
}

function recordsIn({ table }: OpenLedger<'log'>, student: StudentRef | null): EffectiveRecord[] {
  return student === null
    ? effectiveRecords(recordsOf(table)).records
    : recordsAbout(table, rowsAbout(student));
}

function limitIn({ limit }: Record<string, unknown>): number {
  if (limit === undefined || limit === null) return USUAL_LIMIT;
  if (typeof limit !== 'number' || !Number.isInteger(limit) || limit < 1) {
    throw new AppError('BAD_REQUEST', { field: 'limit' });
  }
  return Math.min(limit, MOST);
}

function latestFirst(a: EffectiveRecord, b: EffectiveRecord): number {
  const [one, other] = [a.date ?? '', b.date ?? ''];
  if (one !== other) return one < other ? 1 : -1;
  return b.row - a.row;
}
