import type { StudentRef } from '../core/ledger/studentRef.js';
import { rowsAbout } from '../core/ledger/whoseRows.js';
import type { OpenLedger } from '../sheets/ledgerFinder.js';
import { dateOf } from '../tabs/dateWords.js';
import type { LedgerKey } from '../tabs/ledgerTables.js';
import { ownRows } from '../tabs/ownRows.js';
import { planOf } from '../tabs/planRows.js';
import type { LedgerRow } from '../tabs/readLedger.js';
import type { PlanShown } from './api.js';
import { cellsOf } from './ledgerRow.js';

/** A student's plans: those in force first, then by the day on which they began, the latest first. */
export function plansOfStudent(open: OpenLedger<'plan'> | null, student: StudentRef): PlanShown[] {
  if (open === null) return [];
  return ownRows(open.table, rowsAbout(student))
    .rows.filter((row) => row.text('name') !== '')
    .map((row) => asShown(open, row))
    .sort(byForceAndStart);
}

export function asShown(open: OpenLedger<'plan'>, row: LedgerRow<LedgerKey<'plan'>>): PlanShown {
  return { ...planOf(row, open.table.tab), cells: cellsOf(open, row) };
}

function byForceAndStart(x: PlanShown, y: PlanShown): number {
  const rank = ({ state }: PlanShown) => (state === null || state === 'active' ? 0 : 1);
  if (rank(x) !== rank(y)) return rank(x) - rank(y);
  const [a, b] = [x.start ?? '', y.start ?? ''];
  return a === b ? y.row - x.row : a < b ? 1 : -1;
}

/** A row that is known by its cells alone. */
export function rowOfCells<Key extends string>(
  row: number,
  cells: Partial<Record<Key, string>>,
): LedgerRow<Key> {
  const text = (key: Key) => (cells[key] ?? '').trim();
  return {
    row,
    text,
    day: (key) => (text(key) === '' ? null : dateOf([text(key).normalize('NFKC')])),
    number: () => null,
  };
}
