import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isIsoDate } from '../../src/core/isoDate.js';

test('a day of the calendar in ISO form is a date', () => {
  const day = fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(day, (date) => {
      expect(isIsoDate(date.toISOString().slice(0, 10))).toBe(true);
    }),
  );
  for (const text of ['2024-02-29', '2000-02-29', '2026-12-31']) expect(isIsoDate(text)).toBe(true);
});

test.each([
  '2026-02-29',
  '1900-02-29',
  '2026-04-31',
  '2026-13-01',
  '2026-00-10',
  '2026-01-00',
  '2026-1-5',
  '2026/01/05',
  '20260105',
  '2026-01-05T00:00:00Z',
  ' 2026-01-05',
  '2026年1月5日',
  '',
])('%j is not', (text) => {
  expect(isIsoDate(text)).toBe(false);
});
