import { expect, test } from 'vitest';
import { createTestHost, type TestHost } from '../testHost.js';

/** What the grid's editor does on Enter when the text in it is a formula. */
function typeInGrid(host: TestHost, formula: string): void {
  const workbook = host.options.univerAPI.getActiveWorkbook();
  host.options.univerAPI.syncExecuteCommand('sheet.command.set-range-values', {
    unitId: workbook?.getId(),
    subUnitId: workbook?.getActiveSheet().getSheetId(),
    range: { startRow: 0, startColumn: 0, endRow: 0, endColumn: 0 },
    value: { f: formula, v: null, p: null, si: null },
  });
}

function firstCell(host: TestHost): unknown {
  return host.script("var r = sheet.getRange('A1'); return [r.getValue(), r.getFormula()]");
}

test('text that begins with = stays text when its cell is opened in the grid and left unchanged', async () => {
  const host = createTestHost();
  host.script(`sheet.getRange('A1').setValue("'=1+1")`);
  typeInGrid(host, '=1+1');
  await host.settled();
  expect(firstCell(host)).toEqual(['=1+1', '']);
  host.dispose();
});

test('another formula typed over such text is a formula', async () => {
  const host = createTestHost();
  host.script(`sheet.getRange('A1').setValue("'=1+1")`);
  typeInGrid(host, '=1+2');
  await host.settled();
  expect(firstCell(host)).toEqual([3, '=1+2']);
  host.dispose();
});

test('a script that sets the formula gets the formula', async () => {
  const host = createTestHost();
  host.script(`sheet.getRange('A1').setValue("'=1+1").setFormula('=1+1')`);
  await host.settled();
  expect(firstCell(host)).toEqual([2, '=1+1']);
  host.dispose();
});
