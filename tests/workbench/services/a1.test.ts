import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnLetters, columnNumber } from '../../../src/workbench/columnLetters.js';
import { a1Of, parseA1, quoteSheetName } from '../../../src/workbench/services/a1.js';

test('letters and numbers of a column are two names of one thing', () => {
  expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  fc.assert(fc.property(fc.nat({ max: 18_000 }), (column) => columnNumber(columnLetters(column)) === column));
});

test('an area reads back from its notation, with and without a sheet', () => {
  const corner = fc.record({ row: fc.nat({ max: 999 }), column: fc.nat({ max: 25 }) });
  fc.assert(
    fc.property(corner, corner, fc.string({ minLength: 1 }), (a, b, sheetName) => {
      const area = {
        startRow: Math.min(a.row, b.row),
        startColumn: Math.min(a.column, b.column),
        endRow: Math.max(a.row, b.row),
        endColumn: Math.max(a.column, b.column),
      };
      expect(parseA1(a1Of(area), 1000, 26)).toEqual({ sheetName: null, area });
      expect(parseA1(`${quoteSheetName(sheetName)}!${a1Of(area)}`, 1000, 26)).toEqual({ sheetName, area });
    }),
  );
});

test('open ends reach to the edge of the grid', () => {
  expect(parseA1('B:C', 10, 5)?.area).toEqual({ startRow: 0, startColumn: 1, endRow: 9, endColumn: 2 });
  expect(parseA1('2:3', 10, 5)?.area).toEqual({ startRow: 1, startColumn: 0, endRow: 2, endColumn: 4 });
  expect(parseA1('$B$2:C', 10, 5)?.area).toEqual({ startRow: 1, startColumn: 1, endRow: 9, endColumn: 2 });
});

test.each(['', 'A', '1', 'A1:', ':A1', '成绩', 'A1:B2:C3', 'A:1'])('%s is no reference', (text) => {
  const reference = parseA1(text, 10, 5);

  expect(reference).toBeNull();
});
