import { expect, test } from 'vitest';
import { createTestHost } from '../testHost.js';

test('every call of the script on a service is announced with its class, and no other', () => {
  const calls: string[] = [];
  const host = createTestHost(
    'function go() { SpreadsheetApp.getActive().getSheets()[0].appendRow([1, 2]); }',
    {
      onServiceCall: (name) => calls.push(name),
    },
  );
  host.run('go', []);
  expect(calls).toEqual(['SpreadsheetApp.getActive', 'Spreadsheet.getSheets', 'Sheet.appendRow']);
  host.dispose();
});

test('what the announcement throws, the script can catch as an error of its own, and the call is not made', () => {
  const host = createTestHost('', {
    onServiceCall: (name) => {
      if (name === 'Range.setValue') throw new Error('Service Spreadsheets failed.');
    },
  });
  const seen = host.script(`
    try { sheet.getRange('A1').setValue('x'); } catch (e) { return [e instanceof Error, e.message, sheet.getRange('A1').getValue()]; }`);
  expect(seen).toEqual([true, 'Service Spreadsheets failed.', '']);
  host.dispose();
});

test.each([
  ['sheet.getRange("A1").setFontFancy("x")', 'Range.setFontFancy is not a function of the workbench.'],
  ['SpreadsheetApp.openById("x")', 'SpreadsheetApp.openById is not a function of the workbench.'],
  ['sheet.constructor("x")', /not a function/],
  ['sheet.getRange("A1").reorder([])', 'Range.reorder is not a function of the workbench.'],
  ['ss.context', 'Spreadsheet.context is not a function of the workbench.'],
  ['sheet.name = "x"', 'Sheet.name cannot be assigned.'],
  ['DriveApp.getFiles()', 'DriveApp is not defined'],
])('%s fails loudly', (body, message) => {
  const host = createTestHost();
  expect(() => host.script(body)).toThrow(message);
  host.dispose();
});

test('errors of the services are instances of the script’s own Error', () => {
  const host = createTestHost();
  expect(
    host.script(
      'try { sheet.getRange(0, 1); } catch (e) { return [e instanceof Error, e.name, String(e)]; }',
    ),
  ).toEqual([true, 'Exception', 'Exception: The starting row of the range is too small.']);
  host.dispose();
});
