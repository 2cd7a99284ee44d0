import { describe, expect, test } from 'vitest';
import { doubtfulColumns, openDoubts } from '../../../src/sidebar/adopt/doubtful.js';
import type { ColumnReading, Problem } from '../../../src/tabs/reading.js';

const column = (header: string, at = 1): ColumnReading => ({ column: at, header, key: header, field: null });
const told = (columns: string): Problem[] => [
  { severity: 'warning', code: 'LOW_CONFIDENCE', cell: null, params: { columns } },
];
const many = Array.from({ length: 20 }, (_, at) => column(`列${at}`, at + 1));

describe('the columns to check one by one', () => {
  test('are those told to be uncertain', () => {
    const columns = [column('姓名'), column('听说'), column('听'), column('甲、乙')];
    const keys = doubtfulColumns(columns, told('听说、甲、乙'), {})?.map(({ key }) => key);
    expect(keys).toEqual(['听说', '甲、乙']);
  });

  test('are fewer by those a person has spoken of', () => {
    const said = { fields: { 听说: { field: null } } };
    expect(doubtfulColumns([column('听说'), column('备')], told('听说、备'), said)).toEqual([column('备')]);
  });

  test('are none, but the reading as a whole, where nothing is singled out or too much is', () => {
    expect(doubtfulColumns(many, [], {})).toBeNull();
    expect(doubtfulColumns(many, told(''), {})).toBeNull();
    expect(doubtfulColumns(many, told(many.map(({ header }) => header).join('、')), {})).toBeNull();
    const few = many.slice(0, 5);
    expect(doubtfulColumns(few, told(few.map(({ header }) => header).join('、')), {})).toBeNull();
  });
});

test('a check is open until its column is ticked, or the whole', () => {
  expect(openDoubts([column('a'), column('b')], new Set(['a']), false)).toBe(1);
  expect(openDoubts([column('a')], new Set(['a']), false)).toBe(0);
  expect(openDoubts(null, new Set(), false)).toBe(1);
  expect(openDoubts(null, new Set(), true)).toBe(0);
});
