import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixture, partOf, pathsOf, replacePart } from '../workbench/files/fixtures.js';
import { runAction } from './runAction.js';

const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (...list: Array<[id: string, type: string, target: string]>): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;
const text = (value: string) => `<c r="%" t="inlineStr" s="1"><is><t>${value}</t></is></c>`;

/** A class of twelve, with everything that a teacher may have hung on the tab. */
function exam(): Uint8Array {
  const rows = [['学号', '姓名', '语文', '数学', '总分']].concat(
    Array.from({ length: 12 }, (_, i) => [
      `0${101 + i}`,
      `学生${'甲乙丙丁戊己庚辛壬癸子丑'[i]}`,
      `${70 + i}`,
      `${88 - i}`,
      '158',
    ]),
  );
  const xml = rows
    .map((cells, row) => {
      const inner = cells
        .map((value, column) => {
          const at = `${'ABCDE'[column]}${row + 1}`;
          if (row > 0 && column === 4) return `<c r="${at}"><f>C${row + 1}+D${row + 1}</f><v>158</v></c>`;
          return row > 0 && column > 1 ? `<c r="${at}"><v>${value}</v></c>` : text(value).replace('%', at);
        })
        .join('');
      return `<row r="${row + 1}" spans="1:5"${row > 6 ? ' outlineLevel="1"' : ''}>${inner}</row>`;
    })
    .join('');
  const tail =
    '<sheetProtection sheet="1" objects="1" formatCells="0"/>' +
    '<protectedRanges><protectedRange sqref="C2:D13" name="marks"/></protectedRanges>' +
    '<autoFilter ref="A1:E13"/>' +
    '<conditionalFormatting sqref="C2:D13"><cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>60</formula></cfRule></conditionalFormatting>' +
    '<dataValidations count="2"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="F2:F1048576"><formula1>"是,否"</formula1></dataValidation><dataValidation type="custom" sqref="B2:B13"><formula1>LEN(B2)&gt;1</formula1></dataValidation></dataValidations>' +
    '<hyperlinks><hyperlink ref="B2" location="说明!A1" display="学生甲"/></hyperlinks>' +
    '<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" r:id="rId1"/><headerFooter><oddFooter>第 &amp;P 页</oddFooter></headerFooter>' +
    '<rowBreaks count="1" manualBreakCount="1"><brk id="7" max="16383" man="1"/></rowBreaks>' +
    '<drawing r:id="rId2"/><legacyDrawing r:id="rId3"/><tableParts count="1"><tablePart r:id="rId6"/></tableParts>' +
    '<extLst><ext uri="{A8765BA9-456A-4dab-B4F3-ACF838C121DE}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:slicerList><x14:slicer r:id="rId8"/></x14:slicerList></ext></extLst>';
  return fixture({
    workbookProperties:
      '<workbookPr codeName="ThisWorkbook" defaultThemeVersion="166925"/><workbookProtection lockStructure="0"/>',
    sheets: [
      {
        name: '期中',
        xml: `<sheetPr codeName="Sheet1"><outlinePr summaryBelow="0"/></sheetPr><dimension ref="A1:E13"/><sheetViews><sheetView tabSelected="1" zoomScale="85" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="C3" sqref="C3"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="14.25" outlineLevelRow="1"/><cols><col min="1" max="1" width="12.5" customWidth="1"/></cols><sheetData>${xml}</sheetData>${tail}`,
        relations: [
          ['rId1', 'printerSettings', '../printerSettings/printerSettings1.bin'],
          ['rId2', 'drawing', '../drawings/drawing1.xml'],
          ['rId3', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
          ['rId4', 'comments', '../comments1.xml'],
          ['rId5', 'threadedComment', '../threadedComments/threadedComment1.xml'],
          ['rId6', 'table', '../tables/table1.xml'],
          ['rId7', 'pivotTable', '../pivotTables/pivotTable1.xml'],
          ['rId8', 'slicer', '../slicers/slicer1.xml'],
        ],
      },
      {
        name: '说明',
        xml: '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>粗</t></r><r><t>细</t></r></is></c></row></sheetData>',
      },
    ],
    afterSheets:
      '<externalReferences><externalReference r:id="rId90"/></externalReferences>' +
      '<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">期中!$1:$1</definedName><definedName name="满分">期中!$C$1:$D$1</definedName></definedNames>' +
      '<pivotCaches><pivotCache cacheId="1" r:id="rId91"/></pivotCaches>',
    styles:
      '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="2"><xf/><xf numFmtId="49"/></cellXfs><dxfs count="1"><dxf><font><b/></font></dxf></dxfs>',
    parts: {
      'xl/printerSettings/printerSettings1.bin': { text: 'printer' },
      'xl/drawings/drawing1.xml': {
        text: '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"><xdr:oneCellAnchor><xdr:from><xdr:col>7</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from></xdr:oneCellAnchor></xdr:wsDr>',
      },
      'xl/drawings/_rels/drawing1.xml.rels': {
        text: relations(['rId1', 'chart', '../charts/chart1.xml'], ['rId2', 'image', '../media/image1.png']),
      },
      'xl/charts/chart1.xml': { text: '<c:chartSpace xmlns:c="c"><c:f>期中!$C$2:$C$13</c:f></c:chartSpace>' },
      'xl/media/image1.png': { text: 'picture' },
      'xl/drawings/vmlDrawing1.vml': { text: '<xml xmlns:v="v"><v:shape/></xml>' },
      'xl/comments1.xml': {
        text: '<comments xmlns="m"><commentList><comment ref="B2" authorId="0"><text><t>转入</t></text></comment></commentList></comments>',
      },
      'xl/threadedComments/threadedComment1.xml': {
        text: '<ThreadedComments xmlns="t"><threadedComment ref="B2" id="{1}"><text>转入</text></threadedComment></ThreadedComments>',
      },
      'xl/tables/table1.xml': {
        text: '<table xmlns="m" id="1" name="表1" displayName="表1" ref="A1:E13"><tableColumns count="5"><tableColumn id="1" name="学号"/><tableColumn id="2" name="姓名"/><tableColumn id="3" name="语文"/><tableColumn id="4" name="数学"/><tableColumn id="5" name="总分"/></tableColumns></table>',
      },
      'xl/pivotTables/pivotTable1.xml': {
        text: '<pivotTableDefinition xmlns="m" name="p" cacheId="1"><location ref="H3:J9"/></pivotTableDefinition>',
      },
      'xl/pivotTables/_rels/pivotTable1.xml.rels': {
        text: relations(['rId1', 'pivotCacheDefinition', '../pivotCache/pivotCacheDefinition1.xml']),
      },
      'xl/pivotCache/pivotCacheDefinition1.xml': {
        text: '<pivotCacheDefinition xmlns="m"><cacheSource type="worksheet"><worksheetSource ref="A1:E13" sheet="期中"/></cacheSource></pivotCacheDefinition>',
      },
      'xl/slicers/slicer1.xml': { text: '<slicers xmlns="s"><slicer name="班级" cache="c"/></slicers>' },
      'xl/slicerCaches/slicerCache1.xml': { text: '<slicerCacheDefinition xmlns="s"/>' },
      'xl/externalLinks/externalLink1.xml': { text: '<externalLink xmlns="m"/>' },
      'xl/persons/person.xml': { text: '<personList xmlns="p"/>' },
      'xl/customProperty1.bin': { text: 'x' },
      'customXml/item1.xml': { text: '<root/>' },
      'docProps/core.xml': { text: '<cp:coreProperties xmlns:cp="cp"/>' },
    },
  });
}

/** With the relationships that lead from the workbook to what is no tab. */
function withOtherParts(bytes: Uint8Array): Uint8Array {
  const others = [
    ['externalLink', 'externalLinks/externalLink1.xml'],
    ['pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml'],
    ['slicerCache', 'slicerCaches/slicerCache1.xml'],
    ['person', 'persons/person.xml'],
    ['customXml', '../customXml/item1.xml'],
  ].map(
    ([type, target], index) => `<Relationship Id="rId${90 + index}" Type="${R}/${type}" Target="${target}"/>`,
  );
  const where = 'xl/_rels/workbook.xml.rels';
  const xml = partOf(bytes, where) ?? '';
  return replacePart(bytes, where, xml.replace('</Relationships>', `${others.join('')}</Relationships>`));
}

/** What adopting a tab writes anew: the list of tabs, the styles and texts of the add-on's own tab. */
const REWRITTEN = new Set([
  '[Content_Types].xml',
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
  'xl/styles.xml',
]);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'bangfu-kept-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a tab that is inspected and adopted keeps all that hangs on it, byte for byte', async () => {
  const [input, output] = [path.join(folder, 'a.xlsx'), path.join(folder, 'b.xlsx')];
  const before = withOtherParts(exam());
  await writeFile(input, before);
  const adoption = JSON.stringify({ tab: '期中', role: 'exam', confirm: true });
  const { status, errors, lines } = await runAction([
    ...['--in', input, '--out', output],
    ...['inspectTab', '{"tab":"期中"}', 'adoptTab', adoption],
  ]);
  expect([status, errors, lines.map(({ ok }) => ok)]).toEqual([0, '', [true, true]]);
  const after = new Uint8Array(await readFile(output));
  const changed = pathsOf(before).filter(
    (part) => !REWRITTEN.has(part) && partOf(after, part) !== partOf(before, part),
  );
  expect(changed.filter((part) => !part.startsWith('xl/worksheets/sheet'))).toEqual([]);
  // Only the hints of the rows' widths are not written again.
  for (const part of ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml']) {
    expect(partOf(after, part)).toBe(partOf(before, part)?.replaceAll(' spans="1:5"', ''));
  }
  const workbook = partOf(after, 'xl/workbook.xml');
  for (const kept of ['workbookProtection', 'externalReferences', 'pivotCaches', '期中!$1:$1', '满分']) {
    expect(workbook).toContain(kept);
  }
});
