import { dayFromMidnight } from '../core/ledger/dayFromMidnight.js';
import {
  type EffectiveLog,
  type EffectiveRecord,
  effectiveRecords,
} from '../core/ledger/effectiveRecords.js';
import type { SupportRecord } from '../core/ledger/record.js';
import { placeInRequest } from '../core/ledger/recordId.js';
import type { RecordEntry } from '../core/ledger/recordRules.js';
import type { StudentRef } from '../core/ledger/studentRef.js';
import { nameKey } from '../core/names.js';
import type { LedgerFinder, OpenLedger } from '../sheets/ledgerFinder.js';
import { localTime } from '../sheets/time.js';
import { entryOf, recordsOf } from '../tabs/logRows.js';
import type { Language } from './api.js';
import { readLedgerOf } from './ledger.js';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The log as it was read, and what it says. */
export interface SupportLog {
  /** null: there is none yet. */
  open: OpenLedger<'log'> | null;
  rows: SupportRecord[];
  /** What the rows come to; asked for only by what needs it, for it takes long. */
  effective(): EffectiveLog;
}

export function readLog(finder: LedgerFinder, language: Language, tab: string | null): SupportLog {
  const open = readLedgerOf(finder, 'log', language, tab);
  const rows = open === null ? [] : recordsOf(open.table);
  let effective: EffectiveLog | null = null;
  return {
    open,
    rows,
    effective: () => {
      effective ??= effectiveRecords(rows);
      return effective;
    },
  };
}

/** Today in the spreadsheet's time zone; a day that the add-on wrote tells the zone without asking for it. */
export function todayIn(spreadsheet: Spreadsheet, { open }: SupportLog): string {
  const midnight = open === null ? null : latestMidnight(open);
  const told = midnight === null ? null : dayFromMidnight(midnight.getTime(), Date.now());
  return told ?? localTime(spreadsheet).slice(0, 10);
}

function latestMidnight({ table, values }: OpenLedger<'log'>): Date | null {
  const [date, id] = [table.columns.get('date'), table.columns.get('id')];
  if (date === undefined || id === undefined) return null;
  for (let at = table.rows.length - 1; at >= 0; at--) {
    const cells = values[table.rows[at]!.row - 1]!;
    if (cells[date] instanceof Date && cells[id] !== '') return cells[date];
  }
  return null;
}

/** The rows that a request has added before, in the order in which it named them. */
export function rowsOfRequest(rows: readonly SupportRecord[], requestId: string): SupportRecord[] {
  const placed = rows.flatMap((row) => {
    const place = placeInRequest(row.id, requestId);
    return place === null ? [] : [{ place, row }];
  });
  return placed.sort((a, b) => a.place - b.place).map(({ row }) => row);
}

/** Whether a row is about a student in the very words of the request, spaces apart. */
export function namesTheSame(student: StudentRef, row: SupportRecord): boolean {
  const said = ({ name, className, ids }: StudentRef) =>
    [name, className ?? '', ids.studentId ?? ''].map(nameKey).join('\n');
  return said(student) === said(row.student);
}

/** Whether two entries say the same, spaces at the ends apart. */
export function saysTheSame(one: RecordEntry, record: SupportRecord): boolean {
  const other = entryOf(record);
  return (Object.keys(other) as Array<keyof RecordEntry>).every((key) => {
    const [a, b] = [one[key], other[key]];
    return typeof a === 'string' && typeof b === 'string' ? a.trim() === b.trim() : a === b;
  });
}

/** The record that a row belongs to, standing or taken back. */
export function recordOfRow({ effective }: SupportLog, id: string): EffectiveRecord | null {
  const { records, takenBack } = effective();
  const all = records.concat(takenBack);
  const has = (one: EffectiveRecord) =>
    one.id === id || one.version === id || one.earlier.some((row) => row.id === id);
  return all.find(has) ?? null;
}
