import type { StudentRef } from './studentRef.js';

/** One row of 习惯养成: what of the checklist a student kept in a week. */
export interface HabitWeek {
  id: string;
  student: StudentRef;
  /** The week's Monday; null when the cell says no day that can be read. */
  week: string | null;
  kept: string[];
  notKept: string[];
  by: string;
  tab: string;
  /** 1-based. */
  row: number;
}

const SEPARATORS = /[、,，;；\n|]+/;

/** The items that a cell names, or the school's list of them. */
export function habitItems(text: string): string[] {
  return [
    ...new Set(
      text
        .split(SEPARATORS)
        .map((item) => item.trim())
        .filter((item) => item !== ''),
    ),
  ];
}

/** Items as one cell holds them. An item is one word or sentence: what parts items cannot stand inside one. */
export function habitText(items: readonly string[]): string {
  return items.join('、');
}

/** Whether an item comes back from a cell as it went in. */
export function isHabitItem(item: string): boolean {
  const items = habitItems(item);
  return items.length === 1 && items[0] === item;
}

/** A student's weeks, the latest first; of two rows about one week the lower one counts. */
export function habitWeeks(rows: readonly HabitWeek[]): HabitWeek[] {
  const byWeek = new Map<string, HabitWeek>();
  for (const row of rows.slice().sort((x, y) => x.row - y.row)) {
    if (row.week !== null) byWeek.set(row.week, row);
  }
  return [...byWeek.values()].sort((x, y) => (x.week! < y.week! ? 1 : -1));
}
