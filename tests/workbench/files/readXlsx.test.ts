import type { IWorkbookData } from '@univerjs/core';
import { describe, expect, test } from 'vitest';
import { openFiles } from '../../../src/workbench/files/index.js';
import { readZip, writeZip } from '../../../src/workbench/files/zip.js';
import { asZip64, type Fixture, fixture, replacePart } from './fixtures.js';

async function open(given: Fixture): Promise<IWorkbookData> {
  return (await openFiles([{ name: 'a.xlsx', bytes: fixture(given) }])).snapshot;
}

async function firstSheet(given: Fixture) {
  const snapshot = await open(given);
  const sheet = snapshot.sheets[snapshot.sheetOrder[0]!]!;
  return { snapshot, sheet, cell: (row: number, column: number) => sheet.cellData?.[row]?.[column] };
}

const one = (xml: string, more: Partial<Fixture> = {}): Fixture => ({
  sheets: [{ name: 'S', xml }],
  ...more,
});

describe('cells', () => {
  test('a wrong dimension changes nothing', async () => {
    const { cell, sheet } = await firstSheet(
      one('<dimension ref="A1:XFD1048576"/><sheetData><row r="3"><c r="B3"><v>7</v></c></row></sheetData>'),
    );
    expect(cell(2, 1)).toEqual({ v: 7, t: 2 });
    expect([sheet.rowCount, sheet.columnCount]).toEqual([1000, 26]);
  });

  test('rows and cells without references follow one another', async () => {
    const { cell } = await firstSheet(
      one('<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData>'),
    );
    expect([cell(0, 0)?.v, cell(0, 1)?.v, cell(1, 0)?.v]).toEqual([1, 2, 3]);
  });

  test('inline, shared and rich text are text, phonetic readings left out', async () => {
    const { cell } = await firstSheet(
      one(
        '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>张三</t></is></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row></sheetData>',
        {
          strings: [
            '<r><t>红</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 色</t></r>',
            '<t>漢字</t><rPh sb="0" eb="2"><t>かんじ</t></rPh>',
          ],
        },
      ),
    );
    expect([cell(0, 0)?.v, cell(0, 1)?.v, cell(0, 2)?.v]).toEqual(['张三', '红 色', '漢字']);
  });

  test('text that looks like a number, a formula or markup stays text', async () => {
    const texts = ['001', '=1+1', '&lt;img src=x&gt;', 'TRUE', '3-4', '1e5'];
    const cells = texts.map((text, i) => `<c r="${'ABCDEF'[i]}1" t="inlineStr"><is><t>${text}</t></is></c>`);
    const { cell } = await firstSheet(one(`<sheetData><row r="1">${cells.join('')}</row></sheetData>`));
    expect([0, 1, 2, 3, 4, 5].map((column) => cell(0, column)?.v)).toEqual([
      '001',
      '=1+1',
      '<img src=x>',
      'TRUE',
      '3-4',
      '1e5',
    ]);
    for (const column of [0, 1, 2, 3, 4, 5]) {
      expect([1, 4]).toContain(cell(0, column)?.t);
      expect(cell(0, column)?.f).toBeUndefined();
    }
  });

  test('booleans, errors and escaped control characters are read', async () => {
    const { cell } = await firstSheet(
      one(
        '<sheetData><row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="e"><v>#N/A</v></c><c r="C1" t="str"><v>a_x000D_b_x005F_x0041_</v></c></row></sheetData>',
      ),
    );
    expect(cell(0, 0)).toEqual({ v: 1, t: 3 });
    expect(cell(0, 1)?.v).toBe('#N/A');
    expect(cell(0, 2)?.v).toBe('a\rb_x0041_');
  });

  test('a formula keeps its cached value, and a shared one is written out for each of its cells', async () => {
    const { cell } = await firstSheet(
      one(
        '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="C1"><f t="shared" ref="C1:C2" si="0">SUM($A1:B1)+LOG10(A1)+Sheet1!A1</f><v>3</v></c></row>' +
          '<row r="2"><c r="C2" t="str"><f t="shared" si="0"/><v>x</v></c><c r="D2"><f>_xlfn.RANK.EQ(A1,A$1:A$9)</f></c></row></sheetData>',
      ),
    );
    expect(cell(0, 2)).toEqual({ f: '=SUM($A1:B1)+LOG10(A1)+Sheet1!A1', v: 3, t: 2 });
    expect(cell(1, 2)).toEqual({ f: '=SUM($A2:B2)+LOG10(A2)+Sheet1!A2', v: 'x', t: 1 });
    expect(cell(1, 3)).toEqual({ f: '=RANK.EQ(A1,A$1:A$9)' });
  });

  test('dates are numbers with a date format, whatever the date system', async () => {
    const styles =
      '<fonts><font><sz val="11"/><name val="宋体"/></font></fonts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
    const xml =
      '<sheetData><row r="1"><c r="A1" s="1"><v>44562</v></c><c r="B1" s="1" t="d"><v>2026-01-15T12:00:00</v></c><c r="C1"><v>44562</v></c></row></sheetData>';
    const { cell, snapshot } = await firstSheet(one(xml, { styles }));
    expect(cell(0, 0)).toMatchObject({ v: 44562, t: 2 });
    expect(cell(0, 1)?.v).toBe(46037.5);
    expect(snapshot.styles[String(cell(0, 0)?.s)]).toEqual({ n: { pattern: 'yyyy/m/d' } });
    const mac = await firstSheet(one(xml, { styles, workbookProperties: '<workbookPr date1904="1"/>' }));
    expect(mac.cell(0, 0)?.v).toBe(44562 + 1462);
    expect(mac.cell(0, 2)?.v).toBe(44562);
  });

  test('a workbook with prefixed element names reads the same', async () => {
    const bytes = fixture({ sheets: [{ name: 'S', xml: '' }] });
    const { snapshot } = await openFiles([
      {
        name: 'a.xlsx',
        bytes: replacePart(
          bytes,
          'xl/worksheets/sheet1.xml',
          '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>好</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>',
        ),
      },
    ]);
    expect(snapshot.sheets['sheet-1-1']?.cellData?.[0]?.[0]?.v).toBe('好');
  });
});

describe('the sheet around its cells', () => {
  test('merged cells, sizes, frozen panes, hidden lines and the tab colour are read', async () => {
    const { sheet } = await firstSheet(
      one(
        '<sheetPr><tabColor rgb="FF00B050"/></sheetPr><sheetViews><sheetView workbookViewId="0" showGridLines="0"><pane xSplit="2" ySplit="1" topLeftCell="C9" state="frozen"/></sheetView></sheetViews>' +
          '<cols><col min="1" max="2" width="20" customWidth="1"/><col min="4" max="16384" hidden="1"/></cols>' +
          '<sheetData><row r="1" ht="30" customHeight="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"/></sheetData><mergeCells count="1"><mergeCell ref="A1:C2"/></mergeCells>',
      ),
    );
    expect(sheet.mergeData).toEqual([{ startRow: 0, startColumn: 0, endRow: 1, endColumn: 2 }]);
    const looks = (line: { w?: number; h?: number; hd?: number } | undefined) => [
      line?.w ?? line?.h,
      line?.hd,
    ];
    expect([0, 2, 25].map((column) => looks(sheet.columnData?.[column]))).toEqual([
      [140, undefined],
      [undefined, undefined],
      [undefined, 1],
    ]);
    expect([0, 1, 2].map((row) => looks(sheet.rowData?.[row]))).toEqual([
      [40, undefined],
      [undefined, 1],
      [undefined, undefined],
    ]);
    expect(sheet.freeze).toEqual({ xSplit: 2, ySplit: 1, startRow: 8, startColumn: 2 });
    expect([sheet.tabColor, sheet.showGridlines]).toEqual(['#00B050', 0]);
  });

  test('hidden sheets stay hidden and defined names keep their scope', async () => {
    const snapshot = await open({
      sheets: [
        { name: '甲', xml: '<sheetData/>' },
        { name: '乙', xml: '<sheetData/>', state: 'veryHidden' },
      ],
      afterSheets:
        '<definedNames><definedName name="all">甲!$A$1:$B$2</definedName><definedName name="own" localSheetId="1" hidden="1">乙!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">甲!$A$1</definedName></definedNames>',
    });
    expect(snapshot.sheetOrder.map((id) => snapshot.sheets[id]?.hidden)).toEqual([0, 1]);
    const resource = snapshot.resources?.find(({ name }) => name === 'SHEET_DEFINED_NAME_PLUGIN');
    expect(Object.values(JSON.parse(resource?.data ?? '{}'))).toEqual([
      { id: 'name-1', name: 'all', formulaOrRefString: '甲!$A$1:$B$2', localSheetId: 'AllDefaultWorkbook' },
      { id: 'name-2', name: 'own', formulaOrRefString: '乙!$A$1', localSheetId: 'sheet-1-2', hidden: true },
    ]);
  });

  test('fonts, fills, borders, alignment and theme colours become styles', async () => {
    const { cell, snapshot } = await firstSheet(
      one('<sheetData><row r="1"><c r="A1" s="1"/></row></sheetData>', {
        styles:
          '<fonts><font><sz val="11"/><name val="宋体"/></font><font><b/><u/><sz val="14"/><color indexed="10"/><name val="黑体"/></font></fonts>' +
          '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill></fill></fills>' +
          '<borders><border/><border><left style="thin"><color rgb="FF112233"/></left><right/><top/><bottom style="double"/></border></borders>' +
          '<cellXfs><xf/><xf fontId="1" fillId="1" borderId="1" numFmtId="10"><alignment horizontal="center" vertical="top" wrapText="1"/></xf></cellXfs>',
      }),
    );
    expect(snapshot.styles[String(cell(0, 0)?.s)]).toEqual({
      ff: '黑体',
      fs: 14,
      bl: 1,
      ul: { s: 1 },
      cl: { rgb: '#FF0000' },
      bg: { rgb: '#FFFF00' },
      bd: { l: { s: 1, cl: { rgb: '#112233' } }, b: { s: 7, cl: { rgb: '#000000' } } },
      n: { pattern: '0.00%' },
      ht: 2,
      vt: 1,
      tb: 3,
    });
    expect(snapshot.defaultStyle).toMatchObject({ ff: '宋体', fs: 11 });
  });
});

test('a part whose name differs in case only is found', async () => {
  const bytes = fixture({
    sheets: [{ name: 'S', xml: '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>' }],
    strings: ['<t>好</t>'],
  });
  const parts = readZip(bytes);
  const strings = parts.get('xl/sharedStrings.xml')!;
  parts.delete('xl/sharedStrings.xml');
  parts.set('xl/SharedStrings.xml', strings);
  const opened = await openFiles([{ name: 'a.xlsx', bytes: writeZip(parts) }]);
  expect(opened.snapshot.sheets['sheet-1-1']?.cellData?.[0]?.[0]?.v).toBe('好');
});

test('an archive whose sizes and places stand in zip64 fields is read', async () => {
  const given: Fixture = {
    sheets: [{ name: 'S', xml: '<sheetData><row><c><v>7</v></c></row></sheetData>' }],
  };
  const opened = await openFiles([{ name: 'a.xlsx', bytes: asZip64(fixture(given)) }]);
  expect(opened.snapshot.sheets['sheet-1-1']?.cellData?.[0]?.[0]?.v).toBe(7);
});

describe('several files', () => {
  test('a tab whose name is taken gets its file in front, then a number, and formulas follow', async () => {
    const file = (formula: string) =>
      fixture({
        sheets: [
          {
            name: '期中',
            xml: `<sheetData><row r="1"><c r="A1"><f>${formula}</f><v>1</v></c></row></sheetData>`,
          },
        ],
      });
    const { snapshot, report } = await openFiles([
      { name: 'a.xlsx', bytes: file('期中!B1') },
      { name: '二班.xlsx', bytes: file('期中!B1') },
      { name: '二班.xlsx', bytes: file("'期中'!B1") },
    ]);
    expect(snapshot.sheetOrder.map((id) => snapshot.sheets[id]?.name)).toEqual([
      '期中',
      '二班 期中',
      '二班 期中 2',
    ]);
    expect(snapshot.sheets['sheet-1-1']?.cellData?.[0]?.[0]?.f).toBe('=期中!B1');
    expect(snapshot.sheets['sheet-2-1']?.cellData?.[0]?.[0]?.f).toBe("='二班 期中'!B1");
    expect(snapshot.sheets['sheet-3-1']?.cellData?.[0]?.[0]?.f).toBe("='二班 期中 2'!B1");
    expect(report.fullyRead).toBe(false);
  });
});
