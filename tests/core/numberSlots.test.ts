import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NONE, numberSlots } from '../../src/core/numberSlots.js';

type Row = { ids: { studentId?: string } };

/** Lists long enough to be counted by value, and short ones; numbers on end, far apart, of two lengths or no numbers. */
const lists = fc
  .record({
    rows: fc.constantFrom(3, 40, 6000),
    numbers: fc.constantFrom(
      (at: number) => String(20250000 + at),
      (at: number) => String(at).padStart(6, '0'),
      (at: number) => String(at),
      (at: number) => String(100000 + at * 97),
      (at: number) => (at % 50 === 0 ? `X${at}` : String(1000 + at)),
      (at: number) => `1234567890${String(at).padStart(8, '0')}`,
    ),
    shift: fc.nat({ max: 50 }),
    missingEvery: fc.constantFrom(0, 1, 7),
    repeatedEvery: fc.constantFrom(0, 5),
  })
  .map(({ rows, numbers, shift, missingEvery, repeatedEvery }) => {
    const row = (at: number): Row => {
      if (missingEvery > 0 && at % missingEvery === 0) return { ids: {} };
      return { ids: { studentId: numbers(repeatedEvery > 0 && at % repeatedEvery === 0 ? 1 : at) } };
    };
    const left = Array.from({ length: rows }, (_, at) => row(at));
    const right = Array.from({ length: rows }, (_, at) => row(at + shift)).reverse();
    return { left, right };
  });

test('rows share a slot just where they have the same number, in long lists as in short ones', () => {
  fc.assert(
    fc.property(lists, ({ left, right }) => {
      const { ofLeft, ofRight, count } = numberSlots(left, right, 'studentId');
      const slots = [...ofLeft, ...ofRight];
      const numbers = [...left, ...right].map(({ ids }) => ids.studentId);
      const slotOf = new Map<string, number>();
      numbers.forEach((number, at) => {
        if (number === undefined) expect(slots[at]).toBe(NONE);
        else if (!slotOf.has(number)) slotOf.set(number, slots[at]!);
        else if (slotOf.get(number) !== slots[at]) expect.fail(`${number} has two slots`);
      });
      const given = [...slotOf.values()];
      expect(new Set(given).size).toBe(slotOf.size);
      expect(given.every((slot) => slot >= 0 && slot < count)).toBe(true);
    }),
    { numRuns: 60 },
  );
});
