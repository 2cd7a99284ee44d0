import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type HabitWeek,
  habitItems,
  habitText,
  habitWeeks,
  isHabitItem,
} from '../../../src/core/ledger/habit.js';
import { PUPIL } from './support.js';

const week = (given: Partial<HabitWeek>): HabitWeek => ({
  id: '',
  student: PUPIL,
  week: '2026-11-23',
  kept: [],
  notKept: [],
  by: '',
  tab: '习惯养成',
  row: 2,
  ...given,
});

describe('habit items', () => {
  test('are parted by any of the usual signs, each once, blanks left out', () => {
    expect(habitItems('课前准备、 认真听讲，错题改正\n认真听讲；；')).toEqual([
      '课前准备',
      '认真听讲',
      '错题改正',
    ]);
    expect(habitItems('  ')).toEqual([]);
  });

  test('come back from a cell as they went in', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1 })), (texts) => {
        const items = texts.filter(isHabitItem);
        expect(habitItems(habitText(items))).toEqual(items);
      }),
    );
  });

  test('an item that would come apart in the cell is none', () => {
    expect(['预习、复习', ' 预习', '', '预习,'].map(isHabitItem)).toEqual([false, false, false, false]);
    expect(isHabitItem('=1+1 <b>')).toBe(true);
  });
});

describe('habitWeeks', () => {
  test('puts the latest week first; of two rows about one week the lower one counts; rows without a day are left out', () => {
    const rows = [
      week({ row: 4, kept: ['乙'] }),
      week({ row: 3, kept: ['甲'] }),
      week({ row: 5, week: '2026-11-30' }),
      week({ row: 6, week: null }),
    ];
    expect(habitWeeks(rows).map((one) => [one.week, one.kept])).toEqual([
      ['2026-11-30', []],
      ['2026-11-23', ['乙']],
    ]);
  });

  test('does not depend on the order in which the rows are given', () => {
    const rows = [2, 3, 4, 5, 6].map((row) => week({ row, week: `2026-11-${row % 2 === 0 ? '16' : '23'}` }));
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(habitWeeks(shuffled)).toEqual(habitWeeks(rows));
      }),
    );
  });
});
