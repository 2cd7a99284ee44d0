import type { IWorkbookData } from '@univerjs/presets';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyWorkbook } from '../../../src/workbench/engine/snapshot.js';
import { createTestHost, silentUi, type TestHost } from '../testHost.js';

/** What a person may find in a cell: values, formulas, display values and number formats. */
function look(host: TestHost, notation: string): unknown {
  return host.script(
    `var r = sheet.getRange('${notation}');
     return { values: r.getValues(), formulas: r.getFormulas(), display: r.getDisplayValues() };`,
  );
}

const HOSTILE = [
  '=1+1',
  '<img src=x onerror=alert(1)>',
  '001',
  '3-4',
  'TRUE',
  '+1',
  '-',
  '1e5',
  '2026-01-02',
  '#REF!',
];

test('text in plain text cells stays as written: after a calculation, a copy, and opening the snapshot again', async () => {
  const host = createTestHost();
  host.script("sheet.getRange(1, 1, 1, 10).setNumberFormat('@').setValues([args[0]])", HOSTILE);
  await host.settled();
  const expected = { values: [HOSTILE], formulas: [HOSTILE.map(() => '')], display: [HOSTILE] };
  expect(look(host, 'A1:J1')).toEqual(expected);
  host.script("sheet.getRange('A1:J1').copyTo(sheet.getRange('A5'))");
  await host.settled();
  expect(look(host, 'A5:J5')).toEqual(expected);
  host.script(
    "var copy = sheet.copyTo(ss); copy.getRange('K1').setFormula('=A1&\"\"'); ss.moveActiveSheet(2)",
  );
  const saved = JSON.parse(JSON.stringify(host.snapshot())) as IWorkbookData;
  host.dispose();
  const reopened = createTestHost('', {}, saved);
  await reopened.settled();
  expect(look(reopened, 'A1:J1')).toEqual(expected);
  expect(reopened.script("return ss.getSheetByName('Copy of 表一').getRange('A1:J1').getValues()")).toEqual([
    HOSTILE,
  ]);
  reopened.dispose();
});

test('any text goes through a plain text cell unchanged', () => {
  const host = createTestHost();
  host.script("sheet.getRange('A:A').setNumberFormat('@')");
  const text = fc.string({ unit: 'grapheme', minLength: 1 }).filter((value) => !value.startsWith("'"));
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 20 }), (texts) => {
      const table = texts.map((value) => [value]);
      const read = host.script(
        'return sheet.getRange(1, 1, args[0].length, 1).setValues(args[0]).getValues()',
        table,
      );
      expect(read).toEqual(table);
    }),
    { numRuns: 50 },
  );
  host.dispose();
});

test('numbers, booleans and blanks come back as they were written', () => {
  const host = createTestHost();
  const value = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0),
    fc.boolean(),
    fc.constant(''),
  );
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 20 }), (row) => {
      const read = host.script(
        'sheet.getRange(1, 1, 1, 20).clear(); return sheet.getRange(1, 1, 1, args[0].length).setValues([args[0]]).getValues()[0]',
        row,
      );
      expect(read).toEqual(row.map((item) => (Object.is(item, -0) ? 0 : item)));
    }),
    { numRuns: 50 },
  );
  host.dispose();
});

test('a date is written in the spreadsheet’s time zone and read as a Date of the script’s realm', () => {
  const host = createTestHost('', { timeZone: 'America/New_York', spreadsheetLocale: 'en_US' });
  const read = host.script(`
    var noon = new Date(Date.UTC(2026, 6, 1, 16));
    var range = sheet.getRange('A1').setValue(noon);
    var value = range.getValue();
    return [value instanceof Date, value.getTime() === noon.getTime(), range.getDisplayValue(), range.getNumberFormat()];`);
  expect(read).toEqual([true, true, '7/1/2026 12:00:00', 'm/d/yyyy h:mm:ss']);
  host.dispose();
});

test('a whole day shows no time', () => {
  const host = createTestHost();
  const shown = host.script(
    "return sheet.getRange('A1').setValue(new Date(Date.UTC(2026, 0, 1, 16))).getDisplayValue()",
  );
  expect(shown).toBe('2026/1/2');
  host.dispose();
});

test('setValues checks every cell before it writes any', () => {
  const host = createTestHost();
  host.script("sheet.getRange('A1:B1').setValues([['a', 'b']])");
  expect(() => host.script("sheet.getRange('A1:B1').setValues([['x', 'y'.repeat(50001)]])")).toThrow(
    /50000 characters/,
  );
  expect(look(host, 'A1:B1')).toMatchObject({ values: [['a', 'b']] });
  host.dispose();
});

test('clear takes values and formats, clearContent only values', () => {
  const host = createTestHost();
  const seen = host.script(`
    var r = sheet.getRange('A1').setValue(0.5).setNumberFormat('0%').setBackground('#ff0000');
    r.clearContent();
    var after = [r.getValue(), r.getNumberFormat(), r.getBackground()];
    r.clear();
    return after.concat([r.getNumberFormat(), r.getBackground()]);`);
  expect(seen).toEqual(['', '0%', '#ff0000', '0.###############', '#ffffff']);
  host.dispose();
});

test('a sort puts numbers before text and blanks last, either way', () => {
  const host = createTestHost();
  const sorted = host.script(`
    var r = sheet.getRange('A1:B5').setValues([['b', 1], ['', 2], [2, 3], ['a', 4], [1, 5]]);
    return [r.sort(1).getValues(), r.sort({ column: 1, ascending: false }).getValues()];`);
  expect(sorted).toEqual([
    [
      [1, 5],
      [2, 3],
      ['a', 4],
      ['b', 1],
      ['', 2],
    ],
    [
      ['b', 1],
      ['a', 4],
      [2, 3],
      [1, 5],
      ['', 2],
    ],
  ]);
  host.dispose();
});

test('formats are written cell by cell and read back', () => {
  const host = createTestHost();
  const seen = host.script(`
    var r = sheet.getRange('A1:B1');
    r.setNumberFormats([['0.0', '@']]).setFontWeights([['bold', 'normal']]).setBackgrounds([['#ffffff', '#00ff00']]);
    r.setBorder(true, true, true, true, true, true).setHorizontalAlignment('center').setWrap(true).setFontSize(12);
    return [r.getNumberFormats(), r.getFontWeights(), r.getBackgrounds()];`);
  expect(seen).toEqual([[['0.0', '@']], [['bold', 'normal']], [['#ffffff', '#00ff00']]]);
  host.dispose();
});

// How long it takes is printed by `npm run bench -- services`.
test('5,000 × 30 cells come back as they were written', () => {
  const host = createTestHost();
  host.script("var s = ss.insertSheet('big'); s.insertRowsAfter(1000, 4000); s.insertColumnsAfter(26, 4)");
  const table = Array.from({ length: 5000 }, (_row, row) =>
    Array.from({ length: 30 }, (_cell, column) => (column % 3 === 0 ? `名${row}` : row * column)),
  );
  const range = "ss.getSheetByName('big').getRange(1, 1, 5000, 30)";
  host.script(`${range}.setValues(args[0])`, table);
  expect(host.script(`return ${range}.getValues()`)).toEqual(table);
  expect(host.script(`return ${range}.getDisplayValues()`)).toEqual(table.map((row) => row.map(String)));
  host.dispose();
});

test('a write of a page’s script can be undone in one step', () => {
  const host = createTestHost('', { ui: silentUi() });
  host.script("sheet.getRange('A1:B2').setValues([[1, 2], [3, 4]])");
  host.script("sheet.getRange('A1:B2').setValues([[5, '=A1'], ['x', true]])");
  host.options.univerAPI.getActiveWorkbook()?.undo();
  expect(look(host, 'A1:B2')).toMatchObject({
    values: [
      [1, 2],
      [3, 4],
    ],
  });
  host.dispose();
});

test('a date goes into a cell with its column’s format, which the grid would not draw by itself', () => {
  const snapshot = emptyWorkbook('book', '测试', ['表一']);
  const [id] = snapshot.sheetOrder as [string];
  snapshot.styles = { day: { n: { pattern: 'yyyy-mm-dd' } } };
  snapshot.sheets[id] = { ...snapshot.sheets[id], columnData: { 0: { s: 'day' } } };
  const host = createTestHost('', {}, snapshot);
  host.script("sheet.getRange('A1').setValue(new Date(2026, 10, 28))");
  expect(host.script("return sheet.getRange('A1').getDisplayValue()")).toBe('2026-11-28');
  const cell = host.snapshot().sheets[id]!.cellData![0]![0]!;
  const { styles } = host.snapshot();
  const own = typeof cell.s === 'string' ? styles[cell.s] : cell.s;
  expect(own?.n?.pattern).toBe('yyyy-mm-dd');
  host.dispose();
});
