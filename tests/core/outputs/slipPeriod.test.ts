import { expect, test } from 'vitest';
import { slipPeriod } from '../../../src/core/outputs/slipPeriod.js';

const TERMS = [
  { name: '下学期', from: '2026-02-16', to: '2026-07-10' },
  { name: '上学期', from: '2025-09-01', to: '2026-01-22' },
];

test('a slip tells of the term of its run, or of the one that ended last before it', () => {
  expect(slipPeriod(TERMS, '2026-07-02')).toEqual({ term: '下学期', from: '2026-02-16', to: '2026-07-10' });
  expect(slipPeriod(TERMS, '2026-01-25')).toEqual({ term: '上学期', from: '2025-09-01', to: '2026-01-25' });
});

test('without a term it tells of the half year before the run and of the month after it', () => {
  const { term, from, to } = slipPeriod(TERMS, '2025-06-30');
  expect([term, from < '2025-01-01', to]).toEqual([null, true, '2025-07-30']);
});
