import { readXlsx, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { openFiles, saveXlsx } from '../../../src/workbench/files/index.js';

const PIXEL = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);

const sheet: WriteSheet = {
  name: '期末',
  rows: [
    ['学号', '姓名', '语文'],
    ['0101', '张三', 90],
    ['0102', '李四', 85.5],
  ],
  columns: [{ width: 12 }, { width: 20 }, { hidden: true }],
  rowDefs: new Map([[1, { height: 30 }]]),
  merges: [{ startRow: 4, startCol: 0, endRow: 4, endCol: 2 }],
  freezePane: { rows: 1, columns: 2 },
  dataValidations: [{ type: 'list', values: ['甲', '乙'], range: 'D2:D9' }],
  conditionalRules: [
    {
      type: 'cellIs',
      priority: 1,
      operator: 'lessThan',
      formula: '60',
      range: 'C2:C9',
      style: { font: { bold: true } },
    },
  ],
  autoFilter: { range: 'A1:C3' },
  pageSetup: { orientation: 'landscape', paperSize: 'a4', printArea: '$A$1:$C$3', printTitlesRow: '$1:$1' },
  headerFooter: { oddFooter: '第 &P 页' },
  images: [{ data: PIXEL, type: 'png', anchor: { from: { row: 6, col: 1 }, to: { row: 8, col: 3 } } }],
  cells: new Map([
    ['1,1', { comment: { author: '王', text: '转入' } }],
    ['2,1', { hyperlink: { target: 'https://example.org/' } }],
    ['1,4', { richText: [{ text: '粗', font: { bold: true } }, { text: '细' }] }],
    ['2,4', { formula: 'SUM(C2:C3)', formulaResult: 175.5 }],
  ]),
};

test('another reader finds what another writer put into a file that we opened, changed and saved', async () => {
  const before = await writeXlsx({
    sheets: [sheet, { name: '隐藏', rows: [[1]], hidden: true }],
    namedRanges: [{ name: '全部', range: '期末!$A$1:$C$3' }],
    properties: { title: '成绩', creator: '教务' },
  });
  const opened = await openFiles([{ name: 'a.xlsx', bytes: before }]);
  expect(opened.report.fullyRead).toBe(true);
  const tab = opened.snapshot.sheets['sheet-1-1']!;
  (tab.cellData as Record<number, Record<number, unknown>>)[1]![2] = { v: '缺考', t: 1, s: { bl: 1 } };
  const after = await saveXlsx(opened.snapshot, opened.originals);

  const expected = await readXlsx(before, { readStyles: true });
  const found = await readXlsx(after, { readStyles: true });
  expected.sheets[0]!.rows[1]![2] = '缺考';
  expected.sheets[0]!.cells?.delete('1,2');
  expect(found.sheets[0]?.cells?.get('1,2')?.style?.font?.bold).toBe(true);
  found.sheets[0]!.cells?.delete('1,2');
  expect(found).toEqual(expected);
});
