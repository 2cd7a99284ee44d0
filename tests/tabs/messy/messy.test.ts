import { describe, expect, test } from 'vitest';
import { measure } from './figures.js';
import { messyTab } from './messy.js';

const SEED = 20260115;
const COUNT = 400;

// The same figures over thousands of tabs: `npm run bench -- recognise`.
describe('random messy tabs whose truth is known', () => {
  const { all, faulty } = measure(SEED, COUNT);
  const told = (verdict: string) =>
    faulty
      .filter(({ judgement }) => judgement.verdict === verdict)
      .map(({ index, judgement }) => `${index}: ${judgement.faults.join('; ')}`);

  test('are never read wrongly with confidence', () => {
    expect(told('wrong')).toEqual([]);
  });

  test('are read fully right in at least 98 of 100', () => {
    expect(all.right / COUNT, told('asked').join('\n')).toBeGreaterThanOrEqual(0.98);
  });

  test('are the same for the same seed', () => {
    expect(messyTab(SEED, 7)).toEqual(messyTab(SEED, 7));
    expect(messyTab(SEED, 8)).not.toEqual(messyTab(SEED, 7));
  });
});
