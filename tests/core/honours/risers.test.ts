import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mostRisen } from '../../../src/core/honours/risers.js';

const child = (name: string, change: number | null, className = '八(1)班') => ({ name, change, className });
const names = (rows: ReturnType<typeof child>[], quota: Parameters<typeof mostRisen>[1]) =>
  mostRisen(rows, quota).map(({ row, level }) => (level ? `${row.name}?` : row.name));

describe('those who rose most', () => {
  test('are as many as there are places, in each class or in all', () => {
    const rows = [
      child('甲', 3),
      child('乙', 9),
      child('丙', 5, '八(2)班'),
      child('丁', 1),
      child('戊', 4, '八(2)班'),
    ];
    expect(names(rows, { per: 'class', count: 1 })).toEqual(['乙', '丙']);
    expect(names(rows, { per: 'term', count: 3 })).toEqual(['乙', '丙', '戊']);
  });

  test('who are level with the last place are all proposed and marked', () => {
    const rows = [child('甲', 9), child('乙', 4), child('丙', 4), child('丁', 4), child('戊', 3)];
    expect(names(rows, { per: 'class', count: 2 })).toEqual(['甲', '乙?', '丙?', '丁?']);
    expect(names(rows, { per: 'class', count: 4 })).toEqual(['甲', '乙', '丙', '丁']);
  });

  test('are never those who did not rise or cannot be compared', () => {
    expect(names([child('甲', 0), child('乙', -3), child('丙', null)], null)).toEqual([]);
  });

  test('nobody who rose more is left out for one who rose less', () => {
    const rows = fc.array(
      fc.record({
        change: fc.option(fc.integer({ min: -9, max: 9 })),
        className: fc.constantFrom('八(1)班', '八(2)班', null),
      }),
      { maxLength: 25 },
    );
    const quotas = fc.option(
      fc.record({
        per: fc.constantFrom('class' as const, 'term' as const),
        count: fc.integer({ min: 1, max: 6 }),
      }),
    );
    fc.assert(
      fc.property(rows, quotas, (given, quota) => {
        const chosen = mostRisen(given, quota).map(({ row }) => row);
        const same = (x: (typeof given)[number], y: (typeof given)[number]) =>
          quota?.per !== 'class' || x.className === y.className;
        for (const row of given) {
          if (chosen.includes(row) || row.change === null || row.change <= 0) continue;
          const group = chosen.filter((one) => same(one, row));
          expect(group.length).toBeGreaterThanOrEqual(quota?.count ?? 10);
          for (const one of group) expect(one.change!).toBeGreaterThan(row.change);
        }
        for (const { change } of chosen) expect(change).toBeGreaterThan(0);
      }),
    );
  });
});
