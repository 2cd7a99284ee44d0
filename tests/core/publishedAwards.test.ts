import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../src/core/appError.js';
import { evaluateAwards } from '../../src/core/evaluateAwards.js';
import { publishedAwards } from '../../src/core/publishedAwards.js';
import { policyArbitrary, schoolArbitrary } from './schools.js';

function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

describe('the list to publish', () => {
  const cases = fc.tuple(
    schoolArbitrary({ messy: false, maxChildren: 24 }),
    policyArbitrary.map((rule) => ({ ...rule, cohort: 'supported' as const })),
  );

  test('holds name, class and prize and nothing else, in name order', () => {
    fc.assert(
      fc.property(cases, ([school, rule]) => {
        const outcome = attempt(() => evaluateAwards(school, rule));
        if (outcome === null) return;
        const list = publishedAwards(outcome, null);
        expect(list).toHaveLength(outcome.rows.filter(({ prize }) => prize !== null).length);
        for (const award of list) expect(Object.keys(award).sort()).toEqual(['className', 'name', 'prize']);
        const names = list.map(({ name }) => name);
        expect(names).toEqual([...names].sort());
      }),
    );
  });

  test('of everyone holds every child once, with the better of two prizes', () => {
    let both = 0;
    fc.assert(
      fc.property(cases, ([school, rule]) => {
        const ours = attempt(() => evaluateAwards(school, rule));
        const all = attempt(() => evaluateAwards(school, { ...rule, cohort: 'everyone' }));
        if (ours === null || all === null) return;
        // Names are unique in clear schools, so a name is a child.
        const plain = (name: string) => name.replace(/[^学生0-9]/g, '');
        const best = new Map<string, number>();
        for (const { name, prize } of [...ours.rows, ...all.rows]) {
          if (prize === null) continue;
          if (best.has(plain(name))) both += 1;
          best.set(plain(name), Math.min(prize, best.get(plain(name)) ?? 4));
        }
        const list = publishedAwards(ours, all);
        expect(list.map(({ name, prize }) => [plain(name), prize]).sort()).toEqual([...best].sort());
      }),
    );
    expect(both).toBeGreaterThan(10);
  });
});
