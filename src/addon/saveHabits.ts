import { AppError } from '../core/appError.js';
import { weekStart } from '../core/ledger/days.js';
import { type HabitWeek, habitText } from '../core/ledger/habit.js';
import { isAbout } from '../core/ledger/studentRef.js';
import { withDocumentLock } from '../sheets/documentLock.js';
import { LedgerFinder } from '../sheets/ledgerFinder.js';
import { appendLedgerRows, writeLedgerCells } from '../sheets/ledgerTab.js';
import { habitsOf } from '../tabs/habitRows.js';
import type { Language, SidebarApi } from './api.js';
import { asObject, optionalText } from './checkRequest.js';
import { checkStudentRef } from './checkStudentRef.js';
import { optionalWordText } from './checkWords.js';
import { openLedgerOf } from './ledger.js';
import { weekView } from './readStudent.js';
import { checkDay, checkItems, checkRequestId, optionalObject } from './studentSaveRequest.js';

/**
 * Keeps what a student did of the checklist in a week: one row a student and week. A row that is there is changed in
 * place, while it says what the page showed; the same request sent again writes nothing.
 *
 * @throws AppError BAD_REQUEST, BAD_DATE, TEXT_TOO_LONG, ROW_CHANGED, LEDGER_COLUMN_MISSING, LOCKED, PROTECTED
 */
export function save(request: unknown, language: Language): ReturnType<SidebarApi['saveHabits']> {
  const fields = asObject(request);
  const student = checkStudentRef(fields.student);
  const id = checkRequestId(fields);
  const week = weekStart(checkDay(fields, 'week'));
  const kept = checkItems(fields, 'kept');
  const notKept = checkItems(fields, 'notKept').filter((item) => !kept.includes(item));
  const expected = optionalObject(fields.expected);
  const by = optionalWordText(fields, 'by');
  const says = { kept: habitText(kept), notKept: habitText(notKept) };
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return withDocumentLock(() => {
    const open = openLedgerOf(new LedgerFinder(spreadsheet), 'habit', language, optionalText(fields, 'tab'));
    const { tab } = open.table;
    const rows = habitsOf(open.table);
    const sent = rows.find((row) => row.id === id);
    if (sent !== undefined) return { saved: weekView(sent), repeated: true, added: null };
    const standing = rows.filter((row) => row.week === week && isAbout(row.student, student)).pop();
    const saved = { week, kept, notKept, by, tab };
    if (standing === undefined) {
      if (expected !== null) throw new AppError('ROW_CHANGED', { tab });
      const who = {
        name: student.name,
        class: student.className ?? '',
        studentId: student.ids.studentId ?? '',
      };
      const row = appendLedgerRows(open, [{ week, ...who, ...says, by, id }]);
      const added = { role: 'habit' as const, tab, id, says: [says.kept, says.notKept] };
      return { saved: { ...saved, row }, repeated: false, added };
    }
    if (sameItems(standing, { kept, notKept })) {
      return { saved: weekView(standing), repeated: true, added: null };
    }
    const seen =
      expected === null
        ? null
        : { kept: checkItems(expected, 'kept'), notKept: checkItems(expected, 'notKept') };
    if (seen === null || !sameItems(standing, seen)) throw new AppError('ROW_CHANGED', { tab });
    writeLedgerCells(open, standing.row, { ...says, by });
    return { saved: { ...saved, row: standing.row }, repeated: false, added: null };
  });
}

type Items = Pick<HabitWeek, 'kept' | 'notKept'>;

/** Whether two rows say the same, in whatever order. */
function sameItems(x: Items, y: Items): boolean {
  const same = (a: readonly string[], b: readonly string[]) =>
    a.length === b.length && a.every((item) => b.includes(item));
  return same(x.kept, y.kept) && same(x.notKept, y.notKept);
}
