import type { HabitWeek } from '../core/ledger/habit.js';

/**
 * The school's checklist, and what else the weeks that are shown name: nothing that was ticked once goes out of sight.
 *
 * @param habits the school's own list (设置)
 */
export function checklistOf(habits: readonly string[], weeks: readonly HabitWeek[]): string[] {
  const named = weeks.flatMap(({ kept, notKept }) => [...kept, ...notKept]);
  return [...new Set([...habits, ...named])];
}
