import type { IWorkbookData } from '@univerjs/presets';
import { expect, test } from 'vitest';
import { emptyWorkbook } from '../../../src/workbench/engine/snapshot.js';
import { createTestHost, type TestHost } from '../testHost.js';

function workbookWith(cells: Record<number, Record<number, object>>): IWorkbookData {
  const workbook = emptyWorkbook('book', '测试', ['表一']);
  const sheet = workbook.sheets['0'];
  if (sheet === undefined) throw new Error('no sheet');
  sheet.cellData = cells;
  return workbook;
}

function firstRow(host: TestHost, columns: number): unknown {
  return host.script(`return sheet.getRange(1, 1, 1, ${columns}).getValues()[0]`);
}

test('a formula has its value once the host has settled', async () => {
  const host = createTestHost();
  host.script("sheet.getRange('A1:C1').setValues([[2, 3, '=A1*B1']])");
  await host.settled();
  expect(firstRow(host, 3)).toEqual([2, 3, 6]);
  host.script("sheet.getRange('A1').setValue(5)");
  await host.settled();
  expect(firstRow(host, 3)).toEqual([5, 3, 15]);
  host.dispose();
});

test('a host without formulas settles without waiting for the engine', async () => {
  const host = createTestHost();
  host.script("sheet.getRange('A1').setValue(2)");
  let settled = false;
  void host.settled().then(() => {
    settled = true;
  });
  // No timer of the engine can have fired before a promise that is already resolved.
  await Promise.resolve().then(() => undefined);
  expect(settled).toBe(true);
  host.dispose();
});

test('cached values stand when a file is opened', async () => {
  const host = createTestHost(
    '',
    {},
    workbookWith({ 0: { 0: { v: 1, t: 2 }, 1: { f: '=A1+1', v: 99, t: 2 } } }),
  );
  await host.settled();
  expect(firstRow(host, 2)).toEqual([1, 99]);
  host.script("sheet.getRange('A1').setValue(5)");
  await host.settled();
  expect(firstRow(host, 2)).toEqual([5, 6]);
  host.dispose();
});

test('a formula without a cached value is computed when a file is opened', async () => {
  const host = createTestHost('', {}, workbookWith({ 0: { 0: { v: 1, t: 2 }, 1: { f: '=A1+1' } } }));
  await host.settled();
  expect(firstRow(host, 2)).toEqual([1, 2]);
  host.dispose();
});

test('a function the engine lacks keeps its last value, what depends on it too, and both are reported', async () => {
  const host = createTestHost(
    '',
    {},
    workbookWith({
      0: {
        0: { v: 1, t: 2 },
        1: { f: '=QUERY(A1:A1,"select A")', v: 7, t: 2 },
        2: { f: '=B1+A1', v: 8, t: 2 },
      },
    }),
  );
  await host.settled();
  expect(host.keptFormulas()).toEqual([]);
  host.script("sheet.getRange('A1').setValue(5)");
  await host.settled();
  expect(firstRow(host, 3)).toEqual([5, 7, 8]);
  expect(host.keptFormulas()).toEqual([
    { sheetName: '表一', row: 1, column: 2, formula: '=QUERY(A1:A1,"select A")' },
    { sheetName: '表一', row: 1, column: 3, formula: '=B1+A1' },
  ]);
  host.script("sheet.getRange('B1:C1').setValues([[1, 2]])");
  expect(host.keptFormulas()).toEqual([]);
  host.dispose();
});

test('an error is read as its text', async () => {
  const host = createTestHost();
  host.script("sheet.getRange('A1:B1').setValues([[0, '=1/A1']])");
  await host.settled();
  expect(firstRow(host, 2)).toEqual([0, '#DIV/0!']);
  host.dispose();
});

test('formulas follow a renamed sheet and inserted columns', async () => {
  const host = createTestHost();
  host.script(`
    var other = ss.insertSheet('数 据');
    other.getRange('B2').setValue(42);
    sheet.getRange('A1').setFormula("='数 据'!B2");
    other.insertColumnsBefore(1, 2);
    other.setName('成绩');`);
  await host.settled();
  expect(host.script("return [sheet.getRange('A1').getFormula(), sheet.getRange('A1').getValue()]")).toEqual([
    '=成绩!D2',
    42,
  ]);
  host.dispose();
});

test('formulas on other tabs and arrays beside a table follow what a script writes', async () => {
  const host = createTestHost();
  host.script(`
    sheet.getRange('E1').setFormula('=TRANSPOSE(A1:C1)');
    ss.insertSheet('合计').getRange('A1').setFormula('=SUM(表一!A1:C2)');`);
  host.script("sheet.getRange('A1:C2').setValues([[1, 2, 3], [4, 5, '']])");
  await host.settled();
  const workbook = host.options.univerAPI.getActiveWorkbook()!;
  const shown = () => [
    workbook.getSheetByName('合计')!.getRange('A1').getValue(),
    workbook.getSheetByName('表一')!.getRange('E1:E3').getValues().join(),
  ];
  expect(shown()).toEqual([15, '1,2,3']);
  host.script("sheet.getRange('A1:C1').setValues([[7, 8, 9]])");
  await host.settled();
  expect(shown()).toEqual([33, '7,8,9']);
  host.dispose();
});

test('a write that changes no cell is not waited for', async () => {
  const host = createTestHost();
  host.script("sheet.getRange('A1').setFormula('=1+1')");
  await host.settled();
  host.script("sheet.getRange('C1:D2').setValues([['', null], ['', '']])");
  await host.settled();
  expect(firstRow(host, 1)).toEqual([2]);
  host.dispose();
});
