import { addDays, addToMonth, firstOfMonth, lastOfMonth, monthOf, weekdayOf, weekStart } from './days.js';
import type { DayRange, Settings, Weekday } from './settings.js';

/** Fewer school days than this, and a month asks for nothing of its own (docs/cadence.md). */
const FEWEST_SCHOOL_DAYS = 10;

/** So many days after a day school has begun again, or is not known to. */
export const LONGEST_BREAK = 120;

/** A week with at least one school day. */
export interface SchoolWeek {
  /** Its Monday. */
  monday: string;
  firstDay: string;
  lastDay: string;
}

/** A month with enough school days to ask for something. */
export interface SchoolMonth {
  month: string;
  /** The seven days that end with the month's last school day: its last week. */
  lastWeekFrom: string;
  lastDay: string;
}

/** What the terms and holidays of the settings say of a day. */
export interface SchoolCalendar {
  termOf(day: string): DayRange | null;
  /** In a term and in no holiday, or a make-up day of a term; also at a weekend. */
  isOpen(day: string): boolean;
  /** Monday to Friday, open, and make-up days. */
  isSchoolDay(day: string): boolean;
  firstSchoolDay(from: string, to: string): string | null;
  lastSchoolDay(from: string, to: string): string | null;
  week(day: string): SchoolWeek | null;
  /** The school weeks that begin on the Mondays between two days' weeks, both included. */
  weeks(from: string, to: string): readonly SchoolWeek[];
  months(from: string, to: string): SchoolMonth[];
  /** The day on which what is set for a weekday takes place in a week; null: it lapses. */
  dayInWeek(week: SchoolWeek, weekday: Weekday): string | null;
}

/** Without any term, every day that is no holiday counts as term. */
export function schoolCalendar({
  terms,
  holidays,
  workdays,
}: Pick<Settings, 'terms' | 'holidays' | 'workdays'>): SchoolCalendar {
  const madeUp = new Map(workdays.map(({ day, follows }) => [day, follows]));
  const holds = (ranges: readonly DayRange[], day: string) =>
    ranges.find(({ from, to }) => from <= day && day <= to) ?? null;
  const termOf = (day: string) => holds(terms, day);
  const isOpen = (day: string) =>
    (terms.length === 0 || termOf(day) !== null) && (madeUp.has(day) || holds(holidays, day) === null);
  const isSchoolDay = (day: string) => (weekdayOf(day) <= 5 || madeUp.has(day)) && isOpen(day);
  const search = (from: string, to: string, step: 1 | -1): string | null => {
    for (let day = step === 1 ? from : to; from <= day && day <= to; day = addDays(day, step))
      if (isSchoolDay(day)) return day;
    return null;
  };
  const firstSchoolDay = (from: string, to: string) => search(from, to, 1);
  // Asked for once for every student, answered once.
  const lastDays = remembered((key): string | null => {
    const [from, to] = key.split(' ') as [string, string];
    return search(from, to, -1);
  });
  const lastSchoolDay = (from: string, to: string) => lastDays(`${from} ${to}`);
  const week = remembered((monday): SchoolWeek | null => {
    const firstDay = firstSchoolDay(monday, addDays(monday, 6));
    if (firstDay === null) return null;
    return { monday, firstDay, lastDay: lastSchoolDay(monday, addDays(monday, 6))! };
  });
  const month = remembered((text): SchoolMonth | null => {
    const [first, last] = [firstOfMonth(text), lastOfMonth(text)];
    let days = 0;
    for (let day = first; day <= last; day = addDays(day, 1)) if (isSchoolDay(day)) days++;
    if (days < FEWEST_SCHOOL_DAYS) return null;
    const lastDay = lastSchoolDay(first, last)!;
    return { month: text, lastWeekFrom: addDays(lastDay, -6), lastDay };
  });
  const weeks = remembered((key): SchoolWeek[] => {
    const [from, to] = key.split(' ') as [string, string];
    const found: SchoolWeek[] = [];
    for (let monday = weekStart(from); monday <= to; monday = addDays(monday, 7)) {
      const one = week(monday);
      if (one !== null) found.push(one);
    }
    return found;
  });
  const dayInWeek = remembered((key): string | null => {
    const [monday, weekday] = key.split(' ') as [string, string];
    const planned = addDays(monday, Number(weekday) - 1);
    const own = Number(weekday);
    if (isOpen(planned) && (madeUp.get(planned) ?? own) === own) return planned;
    // Another day of the week that follows the weekday's timetable has its tutoring.
    for (let day = monday; day <= addDays(monday, 6); day = addDays(day, 1))
      if (madeUp.get(day) === own && isOpen(day)) return day;
    if (isOpen(planned)) return planned;
    return lastSchoolDay(monday, planned) ?? firstSchoolDay(planned, addDays(monday, 6));
  });
  return {
    termOf,
    isOpen,
    isSchoolDay,
    firstSchoolDay,
    lastSchoolDay,
    week: (day) => week(weekStart(day)),
    weeks: (from, to) => weeks(`${from} ${to}`),
    months(from, to) {
      const found: SchoolMonth[] = [];
      for (let text = monthOf(from); text <= monthOf(to); text = addToMonth(text, 1)) {
        const one = month(text);
        if (one !== null) found.push(one);
      }
      return found;
    },
    dayInWeek: ({ monday }, weekday) => dayInWeek(`${monday} ${weekday}`),
  };
}

function remembered<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    const before = made.get(key);
    if (before !== undefined) return before;
    const now = make(key);
    made.set(key, now);
    return now;
  };
}
