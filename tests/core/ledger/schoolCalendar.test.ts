import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayNumber, dayOf, weekdayOf, weekStart } from '../../../src/core/ledger/days.js';
import { schoolCalendar } from '../../../src/core/ledger/schoolCalendar.js';
import type { Weekday } from '../../../src/core/ledger/settings.js';

/** 2026-10-01 is a Thursday; the Saturday after the holidays is a school day with Friday's lessons. */
const TERM = { name: '上', from: '2026-09-01', to: '2027-01-22' };
const OCTOBER = { name: '国庆', from: '2026-10-01', to: '2026-10-09' };
const AUTUMN = {
  terms: [TERM],
  holidays: [OCTOBER],
  workdays: [{ day: '2026-10-10', follows: 5 as const }],
};

describe('a make-up day', () => {
  const calendar = schoolCalendar(AUTUMN);

  test('at a weekend is a school day, and makes its week a school week', () => {
    expect(calendar.isSchoolDay('2026-10-10')).toBe(true);
    expect(calendar.isSchoolDay('2026-10-11')).toBe(false);
    expect(calendar.week('2026-10-07')).toEqual({
      monday: '2026-10-05',
      firstDay: '2026-10-10',
      lastDay: '2026-10-10',
    });
    expect(schoolCalendar({ ...AUTUMN, workdays: [] }).week('2026-10-07')).toBeNull();
  });

  test('inside a holiday is a school day', () => {
    const workdays = [{ day: '2026-10-08', follows: null }];
    expect(schoolCalendar({ ...AUTUMN, workdays }).isSchoolDay('2026-10-08')).toBe(true);
  });

  test('has the tutoring of the weekday whose timetable it follows', () => {
    const week = calendar.week('2026-10-10')!;
    expect(calendar.dayInWeek(week, 5)).toBe('2026-10-10');
    // Nothing follows Wednesday: to the nearest school day of that week.
    expect(calendar.dayInWeek(week, 3)).toBe('2026-10-10');
  });

  test('asks for no second tutoring where the weekday itself has school', () => {
    const workdays = [{ day: '2026-09-12', follows: 5 as const }];
    const ordinary = schoolCalendar({ ...AUTUMN, workdays });
    expect(ordinary.dayInWeek(ordinary.week('2026-09-12')!, 5)).toBe('2026-09-11');
  });

  test('outside every term is no school day', () => {
    const workdays = [{ day: '2027-02-06', follows: null }];
    expect(schoolCalendar({ ...AUTUMN, workdays }).isSchoolDay('2027-02-06')).toBe(false);
  });
});

describe('whatever the terms, holidays and make-up days', () => {
  const FIRST = dayNumber('2026-08-24');
  const day = fc.integer({ min: FIRST, max: FIRST + 160 }).map(dayOf);
  const range = (most: number) =>
    fc
      .tuple(day, fc.integer({ min: 0, max: most }))
      .map(([from, length]) => ({ name: '', from, to: addDays(from, length) }));
  const settings = fc.record({
    terms: fc.array(range(120), { maxLength: 1 }),
    holidays: fc.array(range(12), { maxLength: 3 }),
    workdays: fc.uniqueArray(fc.record({ day, follows: fc.constantFrom(1, 2, 3, 4, 5, null) }), {
      maxLength: 8,
      selector: (one) => one.day,
    }),
  });
  const weekday = fc.constantFrom<Weekday[]>(1, 2, 3, 4, 5, 6, 7);

  test('make-up days of a term have school, and no other day is changed by them', () => {
    fc.assert(
      fc.property(settings, day, (given, one) => {
        const calendar = schoolCalendar(given);
        const without = schoolCalendar({ ...given, workdays: [] });
        if (given.workdays.some((workday) => workday.day === one))
          expect(calendar.isSchoolDay(one)).toBe(given.terms.length === 0 || calendar.termOf(one) !== null);
        else expect(calendar.isSchoolDay(one)).toBe(without.isSchoolDay(one));
      }),
    );
  });

  test('what is set for a weekday takes place on an open day of its week, or lapses where there is none', () => {
    fc.assert(
      fc.property(settings, day, weekday, (given, one, set) => {
        const calendar = schoolCalendar(given);
        const week = calendar.week(one);
        if (week === null) return;
        const held = calendar.dayInWeek(week, set);
        // A school week has a school day: it is only lost when nothing is open, which cannot be.
        expect(held).not.toBeNull();
        expect(weekStart(held!)).toBe(week.monday);
        expect(calendar.isOpen(held!)).toBe(true);
        const follows = (at: string) =>
          given.workdays.find((workday) => workday.day === at)?.follows ?? weekdayOf(at);
        const days = Array.from({ length: 7 }, (_, at) => addDays(week.monday, at));
        const fitting = days.filter((at) => calendar.isOpen(at) && follows(at) === set);
        if (fitting.length > 0) expect(fitting).toContain(held);
      }),
    );
  });
});
