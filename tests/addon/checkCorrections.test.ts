import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkAgainstTab, checkCorrections } from '../../src/addon/checkCorrections.js';
import { AppError } from '../../src/core/appError.js';
import { recogniseTab } from '../../src/tabs/recognise.js';
import { tab } from '../tabs/grids.js';

function refused(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError && error.code === 'BAD_REQUEST') return String(error.params.field);
    throw error;
  }
  throw new Error('not refused');
}

describe('corrections that come from outside', () => {
  test.each<[unknown, string]>([
    ['姓名', 'corrections'],
    [[], 'corrections'],
    [{ columns: {} }, 'corrections.columns'],
    [{ headerRows: 3 }, 'corrections.headerRows'],
    [{ headerRows: [3] }, 'corrections.headerRows'],
    [{ headerRows: [3, 2] }, 'corrections.headerRows'],
    [{ headerRows: [0, 1] }, 'corrections.headerRows'],
    [{ headerRows: [1.5, 2] }, 'corrections.headerRows'],
    [{ headerRows: [1, 50] }, 'corrections.headerRows'],
    [{ headerRows: ['1', '1'] }, 'corrections.headerRows'],
    [{ fields: [] }, 'corrections.fields'],
    [{ fields: null }, 'corrections.fields'],
    [{ fields: { 语文: 'score' } }, 'corrections.fields["语文"]'],
    [{ fields: { 语文: {} } }, 'corrections.fields["语文"].field'],
    [{ fields: { 语文: { field: 'marks' } } }, 'corrections.fields["语文"].field'],
    [{ fields: { 语文: { field: 'score', subjct: '语文' } } }, 'corrections.fields["语文"].subjct'],
    [{ fields: { 语文: { field: 'score', subject: 3 } } }, 'corrections.fields["语文"].subject'],
    [{ fields: { 语文: { field: 'score', fullMark: '120' } } }, 'corrections.fields["语文"].fullMark'],
    [{ fields: { 语文: { field: 'score', fullMark: 0 } } }, 'corrections.fields["语文"].fullMark'],
    [{ exam: 1 }, 'corrections.exam'],
    [{ exam: ' ' }, 'corrections.exam'],
    [{ block: -1 }, 'corrections.block'],
    [{ block: 'left' }, 'corrections.block'],
  ])('%j are refused at %s', (given, field) => {
    expect(refused(() => checkCorrections(given))).toBe(field);
  });

  test('that are right come through unchanged', () => {
    const said = {
      headerRows: [2, 3],
      fields: { 语: { field: 'score', subject: '语文', fullMark: 120 }, 备注: { field: null } },
      exam: '期中',
      block: 0,
    };
    expect(checkCorrections(said)).toEqual(said);
    expect(checkCorrections({ headerRows: null })).toEqual({ headerRows: null });
    expect(checkCorrections(undefined)).toBeNull();
  });

  test('of any kind are read or refused, never more', () => {
    const part = fc.oneof(
      fc.anything(),
      fc.dictionary(fc.string(), fc.anything()),
      fc.constantFrom([1, 1], 'a', 1),
    );
    const given = fc.oneof(
      fc.anything(),
      fc.record({ headerRows: part, fields: part, exam: part, block: part }, { requiredKeys: [] }),
    );
    fc.assert(
      fc.property(given, (said) => {
        try {
          checkCorrections(said);
        } catch (error) {
          expect(error).toBeInstanceOf(AppError);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('corrections of a tab', () => {
  const grid = tab('期中', '\n姓名|语文||语文\n张三|90|1|80\n');
  const check = (said: Parameters<typeof checkAgainstTab>[0], known = {}) =>
    checkAgainstTab(said, recogniseTab(grid, { corrections: said }), grid.values.length, known);

  test('are refused for a column, a row, an exam or a table that is not there', () => {
    expect(refused(() => check({ fields: { 数学: { field: 'score' } } }))).toBe('corrections.fields["数学"]');
    expect(refused(() => check({ headerRows: [9, 9] }))).toBe('corrections.headerRows');
    expect(refused(() => check({ exam: '期末' }))).toBe('corrections.exam "期末"');
    expect(refused(() => check({ block: 2 }))).toBe('corrections.block 2');
  });

  test('may speak of a second column of one header, and of one without a header', () => {
    check({ fields: { '语文 #2': { field: null }, '[C]': { field: null }, ' 姓名 ': { field: 'name' } } });
  });

  test('may repeat what was said when the tab was adopted, though it has gone since', () => {
    const known = { fields: { 数学: { field: 'score' as const } } };
    check(known, known);
  });
});
