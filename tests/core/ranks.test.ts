import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankDescending } from '../../src/core/ranks.js';

const values = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 40 });

describe('rankDescending', () => {
  test('gives 1, 2, 2, 4 by competition, which is the default, and 1, 2, 2, 3 when dense', () => {
    expect(rankDescending([10, 30, 20, 20])).toEqual([4, 1, 2, 2]);
    expect(rankDescending([10, 30, 20, 20], 'competition')).toEqual([4, 1, 2, 2]);
    expect(rankDescending([10, 30, 20, 20], 'dense')).toEqual([3, 1, 2, 2]);
  });

  test('ranks nobody, one student and a class of equals', () => {
    expect(rankDescending([])).toEqual([]);
    expect(rankDescending([0])).toEqual([1]);
    expect(rankDescending([5, 5, 5], 'competition')).toEqual([1, 1, 1]);
  });

  test('a competition rank is one more than the number who are greater', () => {
    fc.assert(
      fc.property(values, (list) => {
        const expected = list.map((value) => 1 + list.filter((other) => other > value).length);
        expect(rankDescending(list, 'competition')).toEqual(expected);
      }),
    );
  });

  test('a dense rank is one more than the number of greater values', () => {
    fc.assert(
      fc.property(values, (list) => {
        const expected = list.map((value) => 1 + new Set(list.filter((other) => other > value)).size);
        expect(rankDescending(list, 'dense')).toEqual(expected);
      }),
    );
  });

  test('leaves its input as it was', () => {
    const list = [3, 1, 2];
    rankDescending(list);
    expect(list).toEqual([3, 1, 2]);
  });
});
