import { expect, test } from 'vitest';
import { dayFromMidnight } from '../../../src/core/ledger/dayFromMidnight.js';

// 22:30 in London on 22 November.
const NOW = Date.UTC(2026, 10, 22, 22, 30);
const HOUR = 3_600_000;

test.each([
  ['Shanghai', 16, '2026-11-23'],
  ['Delhi', 18.5, '2026-11-23'],
  ['Sydney in winter', 14, '2026-11-23'],
  ['London', 0, '2026-11-22'],
  ['New York', 5, '2026-11-22'],
  ['Anchorage', 9, '2026-11-22'],
])('a midnight of %s tells the day there', (_name, hours, expected) => {
  expect(dayFromMidnight(Date.UTC(2026, 2, 6) + hours * HOUR, NOW)).toBe(expected);
  // Before 1970 the remainder is below zero.
  expect(dayFromMidnight(Date.UTC(1960, 2, 6) + hours * HOUR, NOW)).toBe(expected);
});

test('where two zones share a clock, or no day is given, nothing is told', () => {
  for (const hours of [10, 11, 12]) expect(dayFromMidnight(Date.UTC(2026, 2, 6, hours), NOW)).toBeNull();
  expect(dayFromMidnight(Number.NaN, NOW)).toBeNull();
});
