import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { serialOfDate } from '../../../src/workbench/services/dates.js';
import { readAsTyped } from '../../../src/workbench/services/typedInput.js';

const chinese = { locale: 'zh_CN', currentYear: 2026 };
const serial = (year: number, month: number, day: number) => serialOfDate(year, month, day);

describe('a number as typed', () => {
  test.each([
    ['001', 1, null],
    ['-5', -5, null],
    ['+5.50', 5.5, null],
    ['.5', 0.5, null],
    ['1,234', 1234, '#,##0'],
    ['1,234.5', 1234.5, '#,##0.00'],
    ['50%', 0.5, '0%'],
    ['12.5%', 0.125, '0.00%'],
    ['1e3', 1000, '0.00E+00'],
    ['¥12', 12, '"¥"#,##0'],
    ['-$1,234.50', -1234.5, '"$"#,##0.00'],
    ['  7 ', 7, null],
    ['440301201201011234', Number('440301201201011234'), null],
  ])('%s', (input, value, format) => {
    expect(readAsTyped(input, chinese)).toEqual({ kind: 'number', value, format });
  });
});

describe('a date or time as typed', () => {
  test.each([
    ['2026-01-02', serial(2026, 1, 2), 'yyyy-mm-dd'],
    ['2026-1-2', serial(2026, 1, 2), 'yyyy-m-d'],
    ['2026/1/2', serial(2026, 1, 2), 'yyyy/m/d'],
    ['1/2/2026', serial(2026, 1, 2), 'm/d/yyyy'],
    ['2026-01', serial(2026, 1, 1), 'yyyy-mm'],
    ['3-4', serial(2026, 3, 4), 'm-d'],
    ['2026年1月2日', serial(2026, 1, 2), 'yyyy"年"m"月"d"日"'],
    ['1月2日', serial(2026, 1, 2), 'm"月"d"日"'],
    ['Jan 2, 2026', serial(2026, 1, 2), 'mmm d, yyyy'],
    ['6:00', 0.25, 'h:mm'],
    ['6:30 PM', 18.5 / 24, 'h:mm am/pm'],
    ['2026-01-02 12:00:00', (serial(2026, 1, 2) ?? 0) + 0.5, 'yyyy-mm-dd h:mm:ss'],
  ])('%s', (input, value, format) => {
    expect(readAsTyped(input, chinese)).toEqual({ kind: 'number', value, format });
  });

  test('a day comes first where the locale puts it first', () => {
    expect(readAsTyped('2/1/2026', { locale: 'en_GB', currentYear: 2026 })).toMatchObject({
      value: serial(2026, 1, 2),
    });
  });
});

describe('text as typed', () => {
  test.each([
    '八(2)班',
    '85/100',
    '5?',
    '2026-02-30',
    '13-40',
    '3.4.5',
    '1,23',
    '缺考',
    '=',
    '<img src=x onerror=alert(1)>',
    '２０２６',
    '25:99',
    '101-05',
    '1 2',
    '--',
    '-',
  ])('%s stays text', (input) => {
    expect(readAsTyped(input, chinese)).toEqual({ kind: 'text', value: input, forced: false });
  });

  test('a leading apostrophe is dropped and forces whatever follows to be text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readAsTyped(`'${text}`, chinese)).toEqual({ kind: 'text', value: text, forced: true });
      }),
    );
  });
});

test('a whole number comes back however many zeros stand before it', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat({ max: 5 }), (value, zeros) => {
      expect(readAsTyped('0'.repeat(zeros) + String(value), chinese)).toEqual({
        kind: 'number',
        value,
        format: null,
      });
    }),
  );
});

test('a formula is anything after an equals sign', () => {
  expect(readAsTyped('=1+1', chinese)).toEqual({ kind: 'formula', value: '=1+1' });
  expect(readAsTyped('', chinese)).toEqual({ kind: 'blank' });
  expect(readAsTyped('tRuE', chinese)).toEqual({ kind: 'boolean', value: true });
});
