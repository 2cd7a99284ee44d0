import { weekStart } from '../core/ledger/days.js';
import { type HabitWeek, habitItems } from '../core/ledger/habit.js';
import { type LedgerTable, studentOf } from './readLedger.js';

/** The rows of a habit table. A day in the middle of a week stands for that week; a row without a name is none. */
export function habitsOf(table: LedgerTable<'habit'>): HabitWeek[] {
  return table.rows.flatMap((row) => {
    const student = studentOf(row);
    if (student.name === '') return [];
    const day = row.day('week');
    return [
      {
        id: row.text('id'),
        student,
        week: day === null ? null : weekStart(day),
        kept: habitItems(row.text('kept')),
        notKept: habitItems(row.text('notKept')),
        by: row.text('by'),
        tab: table.tab,
        row: row.row,
      },
    ];
  });
}
