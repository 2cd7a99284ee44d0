import type { Weekday } from './settings.js';

/**
 * Days of the calendar as ISO texts (`2026-11-27`), months as `2026-11`. All arithmetic is on whole days of the
 * Gregorian calendar, so that no time zone or change of the clock moves a day.
 */

/** Days since 1970-01-01. Counted in eras of 400 years that begin on 1 March, so that a leap day comes last. */
export function dayNumber(day: string): number {
  const [y, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))];
  const year = month <= 2 ? y - 1 : y;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The day with a number of `dayNumber`. */
export function dayOf(number: number): string {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return iso(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date);
}

export function addDays(day: string, days: number): string {
  return dayOf(dayNumber(day) + days);
}

/** How many days later the second day is. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** The same day of another month; where that month is shorter, its last day: 31 January + 1 month is 28 February. */
export function addMonths(day: string, months: number): string {
  const month = addToMonth(monthOf(day), months);
  const date = day.slice(8);
  const last = lastOfMonth(month);
  return date > last.slice(8) ? last : `${month}-${date}`;
}

export function weekdayOf(day: string): Weekday {
  // 1970-01-01 was a Thursday.
  return (modulo(dayNumber(day) + 3, 7) + 1) as Weekday;
}

/** The Monday of the day's week, as in ISO 8601. */
export function weekStart(day: string): string {
  return addDays(day, 1 - weekdayOf(day));
}

export function monthOf(day: string): string {
  return day.slice(0, 7);
}

export function addToMonth(month: string, months: number): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const count = year * 12 + number - 1 + months;
  return iso(Math.floor(count / 12), modulo(count, 12) + 1, 1).slice(0, 7);
}

export function firstOfMonth(month: string): string {
  return `${month}-01`;
}

export function lastOfMonth(month: string): string {
  return addDays(firstOfMonth(addToMonth(month, 1)), -1);
}

function modulo(number: number, by: number): number {
  return ((number % by) + by) % by;
}

function iso(year: number, month: number, date: number): string {
  const padded = (part: number, length: number) => String(part).padStart(length, '0');
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(date, 2)}`;
}
