import { type EffectiveRecord, effectiveRecords } from '../core/ledger/effectiveRecords.js';
import type { SupportRecord } from '../core/ledger/record.js';
import type { StudentRef } from '../core/ledger/studentRef.js';
import type { LedgerKey, LedgerRole } from './ledgerTables.js';
import { idsOfRows, recordReader } from './logRows.js';
import { type LedgerRow, type LedgerTable, studentOf } from './readLedger.js';

/** A table that says of each row whose it is. */
type StudentRole = Exclude<LedgerRole, 'helpers' | 'log'>;

/** A table with one student's rows alone: whose a row is is looked at before anything else of it is read. */
export function ownRows<Role extends StudentRole>(
  table: LedgerTable<Role>,
  isOwn: (row: StudentRef) => boolean,
): LedgerTable<Role> {
  const rows = table.rows as Array<LedgerRow<LedgerKey<StudentRole>>>;
  return { ...table, rows: rows.filter((row) => isOwn(studentOf(row))) as typeof table.rows };
}

/**
 * The rows of a log that one student's records follow from: those about the student, and all that are tied to one of
 * them by a correction, a retraction or the same id, whoever they are about. `effectiveRecords` makes of them, for this
 * student, what it makes of the whole log.
 */
export function ownRecords(table: LedgerTable<'log'>, isOwn: (row: StudentRef) => boolean): SupportRecord[] {
  const { rows } = table;
  const ids = idsOfRows(table);
  const wanted = new Set<string>();
  const ties = new Map<string, string[]>();
  const tie = (one: string, other: string) => {
    const known = ties.get(one);
    if (known === undefined) ties.set(one, [other]);
    else known.push(other);
  };
  rows.forEach((row, at) => {
    const id = ids[at]!;
    if (id === null) return;
    if (isOwn(studentOf(row))) wanted.add(id);
    const corrects = row.text('corrects');
    if (corrects === '') return;
    tie(id, corrects);
    tie(corrects, id);
  });
  // What is added on the way is gone through as well.
  for (const id of wanted) for (const tied of ties.get(id) ?? []) wanted.add(tied);
  const read = recordReader(table);
  return rows.flatMap((row, at) => {
    const id = ids[at]!;
    return id !== null && wanted.has(id) ? [read(row, id)] : [];
  });
}

/** One student's records of a log as they count now. */
export function recordsAbout(
  table: LedgerTable<'log'>,
  isOwn: (row: StudentRef) => boolean,
): EffectiveRecord[] {
  return effectiveRecords(ownRecords(table, isOwn)).records.filter(({ student }) => isOwn(student));
}
