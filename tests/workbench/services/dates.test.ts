import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  momentOfSerial,
  serialOfDate,
  serialOfMoment,
  wallClock,
} from '../../../src/workbench/services/dates.js';
import { formatDate } from '../../../src/workbench/services/formatDate.js';

const zones = fc.constantFrom(
  'Asia/Shanghai',
  'America/New_York',
  'Australia/Lord_Howe',
  'UTC',
  'Asia/Kathmandu',
);

test('a serial number counts days since 30 December 1899 on the zone’s own clock', () => {
  expect(serialOfDate(2026, 1, 2)).toBe(46024);
  expect(serialOfMoment(Date.UTC(2026, 0, 1, 16), 'Asia/Shanghai')).toBe(46024);
  expect(momentOfSerial(46024.5, 'America/New_York')).toBe(Date.UTC(2026, 0, 2, 17));
});

test('a date that is not in the calendar has no serial number', () => {
  expect(serialOfDate(2026, 2, 29)).toBeNull();
  expect(serialOfDate(2024, 2, 29)).toBe(45351);
  expect(serialOfDate(2026, 13, 1)).toBeNull();
});

test('a moment survives the way into a cell and back to the millisecond, but for the hour that a clock repeats', () => {
  const moments = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2060, 0, 1) });
  fc.assert(
    fc.property(moments, zones, (moment, zone) => {
      const back = momentOfSerial(serialOfMoment(moment, zone), zone);
      expect(wallClock(back, zone)).toBe(wallClock(moment, zone));
    }),
  );
});

test('formatDate follows SimpleDateFormat in the zone that is asked for', () => {
  const moment = Date.UTC(2026, 0, 1, 16, 5, 9, 70);
  const inShanghai = (pattern: string) => formatDate(moment, 'Asia/Shanghai', pattern);
  expect(inShanghai('yyyy-MM-dd HH:mm:ss.SSS')).toBe('2026-01-02 00:05:09.070');
  expect(inShanghai("yy/M/d 'at' h a")).toBe('26/1/2 at 12 AM');
  expect(inShanghai("EEE, d MMM yyyy Z 'o''clock'")).toBe("Fri, 2 Jan 2026 +0800 o'clock");
  expect(inShanghai("yyyy-MM-dd'T'HH:mm:ssXXX")).toBe('2026-01-02T00:05:09+08:00');
  expect(formatDate(moment, 'UTC', 'XXX')).toBe('Z');
  expect(inShanghai('yyyy年M月d日')).toBe('2026年1月2日');
});

test('formatDate refuses a letter that means nothing', () => {
  expect(() => formatDate(0, 'UTC', 'b')).toThrow("Illegal pattern character 'b'");
});
