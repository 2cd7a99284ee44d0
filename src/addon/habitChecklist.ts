import type { HabitWeek } from '../core/ledger/habit.js';
import { studentsWordsOf } from '../locale/studentsWords.js';
import type { Language } from './api.js';

/** The checklist, and what else the student's weeks name: nothing that was ticked once goes out of sight. */
export function checklistOf(
  _spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  language: Language,
  weeks: readonly HabitWeek[],
): string[] {
  const [latest] = weeks;
  const named = latest === undefined ? [] : [...latest.kept, ...latest.notKept];
  return [...new Set([...studentsWordsOf(language).usualHabits, ...named])];
}
