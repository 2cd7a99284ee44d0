import { afterEach, describe, expect, test } from 'vitest';
import { openFiles, saveXlsx } from '../../../src/workbench/files/index.js';
import { createTestHost, type TestHost } from '../testHost.js';
import { type Fixture, fixture, partOf, pathsOf } from './fixtures.js';

const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const XDR = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const VALUES = [2, 3, 4, 5]
  .map((row) => `<row r="${row}"><c r="A${row}"><v>${row}</v></c><c r="C${row}"><v>${row * 10}</v></c></row>`)
  .join('');

function anchor(kind: string, from: [number, number], to: [number, number]): string {
  const corner = (name: string, [column, row]: [number, number]) =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return `<xdr:twoCellAnchor${kind}>${corner('from', from)}${corner('to', to)}<xdr:clientData/></xdr:twoCellAnchor>`;
}

/** Two tabs: one with everything that hangs on cells, and one that a chart and a list look at. */
const book: Fixture = {
  strings: ['<t>分数</t>', '<t>备注</t>', '<r><rPr><b/></rPr><t>粗</t></r><r><t>细</t></r>'],
  sheets: [
    {
      name: '期末',
      xml:
        '<sheetViews><sheetView workbookViewId="0"><selection activeCell="C5" sqref="C5"/></sheetView></sheetViews>' +
        `<sheetData><row r="1" outlineLevel="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c><c r="E1" t="s"><v>2</v></c></row>${VALUES}` +
        '<row r="7"><c r="A7"><f t="array" ref="A7">SUM(A2:A5*C2:C5)</f><v>540</v></c></row></sheetData>' +
        '<autoFilter ref="A1:C5"><filterColumn colId="2"><filters><filter val="20"/></filters></filterColumn></autoFilter>' +
        '<conditionalFormatting sqref="C2:C5"><cfRule type="expression" priority="1"><formula>$A2&gt;1</formula></cfRule></conditionalFormatting>' +
        '<dataValidations count="1"><dataValidation type="list" sqref="B2:B5 D3"><formula1>选项!$A$1:$A$3</formula1></dataValidation></dataValidations>' +
        `<hyperlinks><hyperlink ref="C3" r:id="rId9"/></hyperlinks>` +
        '<rowBreaks count="1" manualBreakCount="1"><brk id="3" max="16383" man="1"/></rowBreaks>' +
        '<drawing r:id="rId1"/><legacyDrawing r:id="rId3"/><tableParts count="1"><tablePart r:id="rId4"/></tableParts>' +
        '<extLst><ext uri="{x}" xmlns:x14="x" xmlns:xm="y"><x14:dataValidations count="1"><x14:dataValidation type="list"><x14:formula1><xm:f>选项!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>E2:E5</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
      relations: [
        ['rId1', 'drawing', '../drawings/drawing1.xml'],
        ['rId2', 'comments', '../comments1.xml'],
        ['rId3', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
        ['rId4', 'table', '../tables/table1.xml'],
        ['rId9', 'hyperlink', '../media/a'],
      ],
    },
    { name: '选项', xml: `<sheetData>${VALUES}</sheetData>` },
  ],
  afterSheets:
    '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">期末!$A$1:$C$5</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">期末!$1:$1</definedName></definedNames>',
  parts: {
    'xl/drawings/drawing1.xml': {
      text: `<xdr:wsDr xmlns:xdr="${XDR}">${anchor('', [0, 6], [3, 9])}${anchor(' editAs="oneCell"', [4, 0], [6, 4])}${anchor(' editAs="absolute"', [1, 1], [2, 2])}</xdr:wsDr>`,
    },
    'xl/drawings/_rels/drawing1.xml.rels': {
      text: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${R}/chart" Target="../charts/chart1.xml"/></Relationships>`,
    },
    'xl/charts/chart1.xml': {
      text: '<c:chartSpace xmlns:c="c"><c:f>期末!$C$2:$C$5</c:f><c:f>选项!$A$2:$A$4</c:f></c:chartSpace>',
    },
    'xl/comments1.xml': {
      text: '<comments xmlns="m"><commentList><comment ref="C3" authorId="0"><text><t>x</t></text></comment><comment ref="A5" authorId="0"><text><t>y</t></text></comment></commentList></comments>',
    },
    'xl/drawings/vmlDrawing1.vml': {
      text: '<xml><v:shape id="1"><x:ClientData><x:Anchor>3, 15, 2, 2, 5, 15, 5, 9</x:Anchor><x:Row>2</x:Row><x:Column>2</x:Column></x:ClientData></v:shape><v:shape id="2"><x:ClientData><x:Row>4</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>',
    },
    'xl/tables/table1.xml': {
      text: '<table xmlns="m" id="1" name="T" displayName="T" ref="A1:C5"><autoFilter ref="A1:C5"/><tableColumns count="3"><tableColumn id="1" name="分数"/><tableColumn id="2" name="列2"/><tableColumn id="3" name="备注"/></tableColumns></table>',
    },
  },
};

let host: TestHost | null = null;
afterEach(() => {
  host?.dispose();
  host = null;
});

/** Opens the book in the engine, runs a script on it, and saves. */
async function savedAfter(script: string, given: Fixture = book) {
  const opened = await openFiles([{ name: 'a.xlsx', bytes: fixture(given) }]);
  host = createTestHost('', {}, opened.snapshot);
  host.script(script);
  await host.settled();
  // By way of JSON, as the kept work is.
  const snapshot = JSON.parse(JSON.stringify(host.snapshot()));
  const bytes = await saveXlsx(snapshot, opened.originals);
  return {
    bytes,
    sheet: partOf(bytes, 'xl/worksheets/sheet1.xml') ?? '',
    part: (path: string) => partOf(bytes, path) ?? '',
  };
}

const all = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map((match) => match[1]);
const corners = (xml: string) => all(xml, /<xdr:(?:col|row)>(\d+)/g).join(' ');

describe('what hangs on cells goes where the cells go', () => {
  test('nothing changes where no line was inserted or deleted', async () => {
    const saved = await savedAfter('sheet.getRange(2, 1).setValue(99)');
    for (const path of [
      'xl/drawings/drawing1.xml',
      'xl/charts/chart1.xml',
      'xl/comments1.xml',
      'xl/tables/table1.xml',
    ]) {
      const before = book.parts?.[path]?.text ?? '';
      expect(saved.part(path).replace(/ name="列2"/, ' name="列2"')).toBe(before);
    }
    expect(saved.sheet).toContain('sqref="B2:B5 D3"');
  });

  test('rows inserted above move all of it down', async () => {
    const saved = await savedAfter('sheet.insertRowsBefore(1, 2)');
    expect(saved.sheet).toContain('<conditionalFormatting sqref="C4:C7">');
    expect(saved.sheet).toContain('<formula>$A4&gt;1</formula>');
    expect(saved.sheet).toContain('sqref="B4:B7 D5"><formula1>选项!$A$1:$A$3</formula1>');
    expect(saved.sheet).toContain('<hyperlink ref="C5" r:id="rId9"/>');
    expect(saved.sheet).toContain('<autoFilter ref="A3:C7"><filterColumn colId="2">');
    expect(saved.sheet).toContain('<brk id="5"');
    expect(saved.sheet).toContain('<xm:sqref>E4:E7</xm:sqref>');
    expect(saved.sheet).toContain('activeCell="C7" sqref="C7"');
    expect(saved.sheet).toContain('<row r="3" outlineLevel="1">');
    expect(corners(saved.part('xl/drawings/drawing1.xml'))).toBe('0 8 3 11 4 2 6 6 1 1 2 2');
    expect(all(saved.part('xl/charts/chart1.xml'), /<c:f>([^<]*)/g)).toEqual([
      '期末!$C$4:$C$7',
      '选项!$A$2:$A$4',
    ]);
    expect(all(saved.part('xl/comments1.xml'), /ref="(\w+)"/g)).toEqual(['C5', 'A7']);
    expect(all(saved.part('xl/drawings/vmlDrawing1.vml'), /<x:Row>(\d+)/g)).toEqual(['4', '6']);
    expect(saved.part('xl/drawings/vmlDrawing1.vml')).toContain('3, 15, 4, 2, 5, 15, 7, 9');
    expect(all(saved.part('xl/tables/table1.xml'), /ref="([\w:]+)"/g)).toEqual(['A3:C7', 'A3:C7']);
    expect(all(saved.part('xl/workbook.xml'), /<definedName [^>]*>([^<]*)/g)).toEqual([
      '期末!$A$3:$C$7',
      '期末!$3:$3',
    ]);
  });

  test('rich text and array formulas keep what they are where they have moved to', async () => {
    const saved = await savedAfter('sheet.insertRowsBefore(1, 2); sheet.insertColumnBefore(1)');
    expect(saved.sheet).toContain('<c r="F3" t="s"><v>2</v></c>');
    expect(saved.sheet).toContain('<f t="array" ref="B9">SUM(B4:B7*D4:D7)</f>');
  });

  test('rows deleted and inserted within an area shrink and widen it', async () => {
    const saved = await savedAfter('sheet.deleteRow(2); sheet.insertRowsAfter(3, 2)');
    // Rows 3, 4, 5 are left of 2 to 5; two new ones stand behind row 4, which is now the third.
    expect(saved.sheet).toContain('<conditionalFormatting sqref="C2:C6">');
    expect(saved.sheet).toContain('<formula>$A2&gt;1</formula>');
    expect(saved.part('xl/charts/chart1.xml')).toContain('期末!$C$2:$C$6');
    expect(all(saved.part('xl/comments1.xml'), /ref="(\w+)"/g)).toEqual(['C2', 'A6']);
  });

  test('what belonged to deleted cells only goes with them', async () => {
    const saved = await savedAfter('sheet.deleteRows(2, 4)');
    for (const gone of ['conditionalFormatting', 'dataValidation', 'hyperlink', 'extLst', 'tableParts']) {
      expect(saved.sheet).not.toContain(gone);
    }
    expect(saved.part('xl/comments1.xml')).not.toContain('<comment ');
    expect(saved.part('xl/charts/chart1.xml')).toContain('<c:f>#REF!</c:f>');
    // A header alone is no table; neither the part nor its relationship nor its content type is left.
    expect(pathsOf(saved.bytes).filter((path) => path.includes('tables/'))).toEqual([]);
    expect(saved.part('xl/worksheets/_rels/sheet1.xml.rels')).not.toContain('table1');
    expect(all(saved.part('xl/workbook.xml'), /<definedName [^>]*>([^<]*)/g)).toEqual([
      '期末!$A$1:$C$1',
      '期末!$1:$1',
    ]);
  });

  test('columns inserted into and deleted from a table become its columns', async () => {
    const saved = await savedAfter('sheet.insertColumnAfter(1); sheet.deleteColumn(3)');
    const table = saved.part('xl/tables/table1.xml');
    expect(all(table, /<tableColumn [^>]*?name="([^"]*)"/g)).toEqual(['分数', '列2', '备注']);
    expect(all(table, /<tableColumn id="(\d+)"/g)).toEqual(['1', '4', '3']);
    expect(saved.sheet).toContain('<autoFilter ref="A1:C5"><filterColumn colId="2">');
    // Excel calls a table damaged whose header cells are not its column names.
    const reopened = await openFiles([{ name: 'a.xlsx', bytes: saved.bytes }]);
    const header = reopened.snapshot.sheets['sheet-1-1']?.cellData?.[0];
    expect([0, 1, 2].map((column) => header?.[column]?.v)).toEqual(['分数', '列2', '备注']);
  });

  test('undoing a deletion brings everything back to its place', async () => {
    const opened = await openFiles([{ name: 'a.xlsx', bytes: fixture(book) }]);
    host = createTestHost('', {}, opened.snapshot);
    host.options.univerAPI.getActiveWorkbook()?.getSheetBySheetId('sheet-1-1')?.deleteRows(1, 2);
    const before = host.snapshot().sheets['sheet-1-1']?.cellData?.[1]?.[0]?.v;
    host.options.univerAPI.getActiveWorkbook()?.undo();
    expect([before, host.snapshot().sheets['sheet-1-1']?.cellData?.[1]?.[0]?.v]).toEqual([4, 2]);
    const bytes = await saveXlsx(host.snapshot(), opened.originals);
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).toContain('<conditionalFormatting sqref="C2:C5">');
  });

  test('a deleted tab leaves no reference that Excel would call damaged', async () => {
    const saved = await savedAfter("ss.deleteSheet(ss.getSheetByName('选项'))");
    expect(saved.sheet).toContain('<formula1>#REF!</formula1>');
    expect(all(saved.part('xl/charts/chart1.xml'), /<c:f>([^<]*)/g)).toEqual(['期末!$C$2:$C$5', '#REF!']);
  });

  test('rows of one tab move what other tabs draw from it, and a renamed tab is found under its new name', async () => {
    const saved = await savedAfter(
      "var o = ss.getSheetByName('选项'); o.insertRowBefore(1); o.setName('新 名')",
    );
    expect(saved.sheet).toContain("<formula1>'新 名'!$A$2:$A$4</formula1>");
    expect(saved.part('xl/charts/chart1.xml')).toContain("<c:f>'新 名'!$A$3:$A$5</c:f>");
  });

  test('lines deleted from a tab that is not shown leave the formulas of the one that is', async () => {
    const saved = await savedAfter(
      "var o = ss.getSheetByName('选项'); o.deleteRows(2, 2); o.deleteColumn(1); sheet.getRange(9, 1).setFormula('=1+1')",
    );
    expect(saved.sheet).toContain('<f t="array" ref="A7">SUM(A2:A5*C2:C5)</f>');
  });
});
