import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isIsoDate } from '../../../src/core/isoDate.js';
import {
  addDays,
  addMonths,
  addToMonth,
  dayNumber,
  dayOf,
  daysBetween,
  lastOfMonth,
  monthOf,
  weekdayOf,
  weekStart,
} from '../../../src/core/ledger/days.js';

const day = fc.integer({ min: dayNumber('1970-01-01'), max: dayNumber('2399-12-31') }).map(dayOf);

describe('days of the calendar', () => {
  test('agree with the calendar of the host over four hundred years', () => {
    for (let number = dayNumber('1900-01-01'); number <= dayNumber('2300-12-31'); number++) {
      const utc = new Date(number * 86_400_000);
      const text = utc.toISOString().slice(0, 10);
      if (dayOf(number) !== text || dayNumber(text) !== number || weekdayOf(text) % 7 !== utc.getUTCDay())
        expect.fail(`${text} is ${dayOf(number)}, number ${number}`);
    }
  });

  test('go over the ends of months and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2027-02-28', 1)).toBe('2027-03-01');
    expect(daysBetween('2026-11-30', '2027-01-02')).toBe(33);
  });

  test('stop at the end of a shorter month', () => {
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
    expect(addMonths('2026-12-15', 1)).toBe('2027-01-15');
    expect(addMonths('2027-01-31', -2)).toBe('2026-11-30');
    expect(addMonths('2026-10-31', 13)).toBe('2027-11-30');
    expect(lastOfMonth('2100-02')).toBe('2100-02-28');
    expect(addToMonth('2026-01', -1)).toBe('2025-12');
  });

  test('belong to the week of their Monday, over the end of a year too', () => {
    expect(weekStart('2027-01-01')).toBe('2026-12-28');
    expect(weekStart('2026-12-28')).toBe('2026-12-28');
    expect(weekStart('2027-01-03')).toBe('2026-12-28');
  });

  test('moved there and back are the same', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -5000, max: 5000 }), (from, by) => {
        const to = addDays(from, by);
        expect(isIsoDate(to)).toBe(true);
        expect(addDays(to, -by)).toBe(from);
        expect(daysBetween(from, to)).toBe(by);
        expect(to < from).toBe(by < 0);
      }),
    );
  });

  test('moved by months keep their date or take the last of the month', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -60, max: 60 }), (from, by) => {
        const to = addMonths(from, by);
        expect(isIsoDate(to)).toBe(true);
        expect(monthOf(to)).toBe(addToMonth(monthOf(from), by));
        const date = (text: string) => Number(text.slice(8));
        expect(date(to)).toBe(Math.min(date(from), date(lastOfMonth(monthOf(to)))));
      }),
    );
  });
});
