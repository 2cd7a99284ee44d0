import fc from 'fast-check';
import { expect, test } from 'vitest';
import { followed } from '../../src/sidebar/followed.js';

const KEYS = ['measures', 'risk', 'budget', 'stages'] as const;
const anyRow = fc.record({
  measures: fc.string(),
  risk: fc.string(),
  budget: fc.string(),
  stages: fc.array(fc.constantFrom('a', 'b')),
});

test('on a row that somebody has changed, what was typed here stays and all else follows', () => {
  fc.assert(
    fc.property(anyRow, anyRow, fc.subarray([...KEYS]), anyRow, (was, is, touched, own) => {
      const typed = { ...was, ...Object.fromEntries(touched.map((key) => [key, own[key]])) };
      const next = followed(typed, was, is);
      for (const key of KEYS) {
        const changedHere = JSON.stringify(typed[key]) !== JSON.stringify(was[key]);
        expect(next[key]).toEqual(changedHere ? typed[key] : is[key]);
      }
    }),
  );
});

test('on a row that nobody has changed, what was typed stands as it is', () => {
  fc.assert(
    fc.property(anyRow, anyRow, (was, typed) => {
      expect(followed(typed, was, was)).toEqual({ ...typed });
    }),
  );
});
