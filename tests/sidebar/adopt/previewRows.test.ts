import { describe, expect, test } from 'vitest';
import { rowKinds, rowOfCell, uncertainColumns } from '../../../src/sidebar/adopt/previewRows.js';
import type { Problem } from '../../../src/tabs/reading.js';

const problem = (code: Problem['code'], cell: string | null, params = {}): Problem => ({
  severity: 'note',
  code,
  cell,
  params,
});

describe('rowKinds', () => {
  test('tells title rows, header rows, students and rows left out apart', () => {
    const reading = {
      headerRows: [2, 3] as [number, number],
      problems: [problem('ROW_LEFT_OUT', 'B6'), problem('INVALID_MARK', 'C5'), problem('EMPTY_COLUMN', 'D2')],
    };
    expect(rowKinds(reading, 6)).toEqual(['above', 'header', 'header', 'read', 'read', 'left-out']);
  });

  test('reads nothing where there is no header', () => {
    expect(rowKinds({ headerRows: null, problems: [] }, 2)).toEqual(['left-out', 'left-out']);
  });
});

test.each([
  ['B6', 6],
  ['AA120', 120],
  ['$C$7', 7],
  ['B2:D9', 2],
  ['B:B', null],
])('the row of %s is %s', (cell, row) => {
  expect(rowOfCell(cell)).toBe(row);
});

test('uncertainColumns names the columns as told, or nothing', () => {
  expect(uncertainColumns([problem('LOW_CONFIDENCE', null, { columns: '听说、备注' })])).toBe('听说、备注');
  expect(uncertainColumns([problem('LOW_CONFIDENCE', null, { columns: '' })])).toBeNull();
  expect(uncertainColumns([problem('ROW_LEFT_OUT', 'B6')])).toBeNull();
});
