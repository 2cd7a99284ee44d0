import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeBars, changeSums } from '../../../src/sidebar/awards/histogram.js';

const changes = fc.array(fc.integer({ min: -1000, max: 1000 }), { maxLength: 300 });

describe('changeBars', () => {
  test('gives every change a bar of its own while there are few', () => {
    expect(changeBars([2, 2, 1, 0, -1])).toEqual([
      { from: -2, to: -2, students: 0 },
      { from: -1, to: -1, students: 1 },
      { from: 0, to: 0, students: 1 },
      { from: 1, to: 1, students: 1 },
      { from: 2, to: 2, students: 2 },
    ]);
  });

  test('widens the bars equally on both sides, and never joins "no change" to them', () => {
    const bars = changeBars([20, 3, -1, 0], 8);
    expect(bars.find((bar) => bar.to === 0)).toEqual({ from: 0, to: 0, students: 1 });
    expect(bars.find((bar) => bar.from <= 20 && bar.to >= 20)).toEqual({ from: 19, to: 21, students: 1 });
    expect(bars.find((bar) => bar.from <= -1 && bar.to >= -1)).toEqual({ from: -3, to: -1, students: 1 });
  });

  test('counts every student once, in the bar that holds the change, and at most eight bars a side', () => {
    fc.assert(
      fc.property(changes, (list) => {
        const bars = changeBars(list);
        expect(bars.length).toBeLessThanOrEqual(17);
        for (const bar of bars) {
          expect(bar.students).toBe(list.filter((change) => change >= bar.from && change <= bar.to).length);
        }
        expect(bars.reduce((sum, bar) => sum + bar.students, 0)).toBe(list.length);
      }),
    );
  });
});

test('changeSums counts those who rose, stayed and moved down', () => {
  expect(changeSums([3, 1, 0, -2, -2, -1])).toEqual({ up: 2, same: 1, down: 3 });
});
