import type { ICellData, IStyleData, IWorkbookData } from '@univerjs/core';
import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { cellValue } from '../../../src/workbench/files/cells.js';
import { openFiles, saveXlsx } from '../../../src/workbench/files/index.js';
import { makeSample } from '../../../src/workbench/sample/index.js';
import { fixture, partOf, pathsOf, replacePart } from './fixtures.js';

type Cells = Record<number, Record<number, ICellData>>;

function workbook(cellData: Cells, more: Partial<IWorkbookData> = {}, name = 'S'): IWorkbookData {
  return {
    id: 'w',
    name: 'w',
    appVersion: '',
    locale: 'zhCN' as IWorkbookData['locale'],
    styles: {},
    sheetOrder: ['s'],
    sheets: { s: { id: 's', name, cellData, rowCount: 1000, columnCount: 26, mergeData: [] } },
    resources: [],
    ...more,
  };
}

const reopen = async (bytes: Uint8Array) => (await openFiles([{ name: 'a.xlsx', bytes }])).snapshot;

function meaning(cells: Cells | undefined) {
  return Object.entries(cells ?? {}).flatMap(([row, line]) =>
    Object.entries(line).map(([column, cell]) => {
      const kind = cell.t === 4 ? 1 : cell.t;
      return [Number(row), Number(column), cellValue(cell), kind, cell.f ?? null];
    }),
  );
}

const text = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
  fc.constantFrom(
    '=1+1',
    '001',
    'TRUE',
    '3-4',
    '<img src=x onerror=alert(1)>',
    "'abc",
    '#N/A',
    ' 张 三 ',
    'a\r\nb\tc',
    '_x0041_',
    '\u0000\u001f',
    '👩‍🏫',
    '\ud800',
    '&amp;',
    '1e400',
    ']]>',
  ),
);
const cell: fc.Arbitrary<ICellData> = fc.oneof(
  text.map((v) => ({ v, t: 1 })),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((v) => ({ v: v === 0 ? 0 : v, t: 2 })),
  fc.boolean().map((v) => ({ v: v ? 1 : 0, t: 3 })),
  text.map((v) => ({ f: '=IF(A1>0,"x",\'a b\'!B2)', v, t: 1 })),
  fc.integer().map((v) => ({ f: '=SUM(A1:B2)', v, t: 2 })),
);
const grid = fc
  .array(fc.tuple(fc.nat({ max: 30 }), fc.nat({ max: 30 }), cell), { minLength: 1, maxLength: 40 })
  .map((entries) => {
    const cells: Cells = {};
    for (const [row, column, content] of entries) cells[row] = { ...cells[row], [column]: content };
    return cells;
  });

describe('what is saved is what is opened', () => {
  test('every typed cell comes back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(grid, async (cells) => {
        const snapshot = await reopen(await saveXlsx(workbook(cells)));
        expect(meaning(snapshot.sheets['sheet-1-1']?.cellData as Cells)).toEqual(meaning(cells));
      }),
      { numRuns: 150 },
    );
  });

  test('cells written over an opened file come back as they were, whatever stood there', async () => {
    await fc.assert(
      fc.asyncProperty(grid, grid, async (before, after) => {
        const opened = await openFiles([{ name: 'a.xlsx', bytes: await saveXlsx(workbook(before)) }]);
        opened.snapshot.sheets['sheet-1-1']!.cellData = after;
        const snapshot = await reopen(await saveXlsx(opened.snapshot, opened.originals));
        expect(meaning(snapshot.sheets['sheet-1-1']?.cellData as Cells)).toEqual(meaning(after));
      }),
      { numRuns: 100 },
    );
  });

  test('styles come back as they look', async () => {
    const side = fc.record({ s: fc.integer({ min: 1, max: 13 }), cl: fc.constant({ rgb: '#112233' }) });
    const style: fc.Arbitrary<IStyleData> = fc.record(
      {
        ff: fc.constantFrom('黑体', 'Arial & Co'),
        fs: fc.constantFrom(9, 14, 20.5),
        bl: fc.constant(1),
        it: fc.constant(1),
        ul: fc.constant({ s: 1 as const }),
        st: fc.constant({ s: 1 as const }),
        cl: fc.constant({ rgb: '#FF0000' }),
        bg: fc.constantFrom({ rgb: '#FFFF00' }, { rgb: '#E2EFDA' }),
        bd: fc.record({ t: side, b: side, l: side, r: side }, { requiredKeys: ['t'] }),
        n: fc.constantFrom({ pattern: '@' }, { pattern: '0.0%' }, { pattern: 'yyyy"年"m"月"' }),
        ht: fc.constantFrom(1, 2, 3),
        vt: fc.constantFrom(1, 2, 3),
        tb: fc.constant(3),
        tr: fc.constantFrom({ a: 45 }, { a: -90 }, { a: 0, v: 1 as const }),
      },
      { requiredKeys: [] },
    ) as fc.Arbitrary<IStyleData>;
    await fc.assert(
      fc.asyncProperty(fc.array(style, { minLength: 1, maxLength: 6 }), async (styles) => {
        const line = Object.fromEntries(styles.map((_, index) => [index, { v: 1, t: 2, s: `id${index}` }]));
        const looks = Object.fromEntries(styles.map((look, index) => [`id${index}`, look]));
        const snapshot = await reopen(await saveXlsx(workbook({ 0: line }, { styles: looks })));
        const row = (snapshot.sheets['sheet-1-1']!.cellData as Cells)[0]!;
        const read = Object.values(row);
        expect(read.map((entry) => snapshot.styles[String(entry.s)] ?? {})).toEqual(styles);
      }),
      { numRuns: 60 },
    );
  });

  test('an untouched sample comes back whole, and saves to the same bytes again', async () => {
    const first = await saveXlsx(makeSample('zh-CN'));
    const opened = await openFiles([{ name: 'a.xlsx', bytes: first }]);
    const second = await saveXlsx(opened.snapshot, opened.originals);
    const again = await reopen(second);
    expect(again.sheets).toEqual(opened.snapshot.sheets);
    for (const path of pathsOf(first)) {
      if (path.startsWith('xl/worksheets/')) expect(partOf(second, path)).toBe(partOf(first, path));
    }
  });

  test('another reader finds the same values, names, merges and frozen rows', async () => {
    const sample = makeSample('zh-CN');
    const read = await readXlsx(await saveXlsx(sample));
    expect(read.sheets.map(({ name }) => name)).toEqual(
      sample.sheetOrder.map((id) => sample.sheets[id]?.name),
    );
    const [first] = read.sheets;
    const own = sample.sheets[sample.sheetOrder[0]!]!;
    for (const [row, line] of Object.entries(own.cellData as Cells)) {
      for (const [column, content] of Object.entries(line)) {
        expect(first?.rows[Number(row)]?.[Number(column)] ?? null).toEqual(cellValue(content));
      }
    }
    expect(first?.merges).toEqual([
      { startRow: 0, startCol: 0, endRow: 0, endCol: own.mergeData![0]!.endColumn },
    ]);
    expect(first?.freezePane).toEqual({ rows: 2, columns: 2 });
    expect(first?.cells?.get('2,11')?.formula).toBe('SUM(D3:K3)');
  });

  test('two sheets of 5,000 rows come back whole', async () => {
    const cells: Cells = {};
    for (let row = 0; row < 5000; row++) {
      const line: Record<number, ICellData> = {};
      for (let column = 0; column < 13; column++) {
        line[column] = column < 3 ? { v: `学生${row}-${column}`, t: 1 } : { v: (row * column) / 2, t: 2 };
      }
      cells[row] = line;
    }
    const big = workbook(cells);
    big.sheetOrder = ['s', 's2'];
    big.sheets.s2 = { ...big.sheets.s, id: 's2', name: 'T' };
    const bytes = await saveXlsx(big);
    const opened = await openFiles([{ name: 'a.xlsx', bytes }]);
    const again = await openFiles([
      { name: 'a.xlsx', bytes: await saveXlsx(opened.snapshot, opened.originals) },
    ]);
    for (const sheet of Object.values(again.snapshot.sheets)) {
      expect(Object.keys(sheet.cellData ?? {})).toHaveLength(5000);
      expect(sheet.cellData?.[4999]?.[12]).toMatchObject({ v: (4999 * 12) / 2 });
    }
  });
});

describe('what the snapshot does not hold is carried over', () => {
  const rich = fixture({
    strings: ['<r><t>红</t></r><r><rPr><b/></rPr><t>字</t></r>', '<t>平</t>'],
    sheets: [
      {
        name: '期末',
        xml:
          '<sheetData><row r="1" spans="1:3"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1"><f t="array" ref="C1">SUM(A1:B1*2)</f><v>0</v></c></row></sheetData>' +
          '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>期末!$A$1&gt;1</formula></cfRule></conditionalFormatting>' +
          '<dataValidations count="1"><dataValidation type="list" sqref="B1"><formula1>"甲,乙"</formula1></dataValidation></dataValidations>' +
          '<pageSetup paperSize="9" orientation="landscape"/><drawing r:id="rId1"/>',
        relations: [['rId1', 'drawing', '../drawings/drawing1.xml']],
      },
      { name: '说明', xml: '<sheetData/>' },
    ],
    afterSheets:
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">期末!$A$1:$C$1</definedName></definedNames><calcPr calcId="1"/>',
    parts: {
      'xl/drawings/drawing1.xml': {
        text: '<wsDr/>',
        type: 'application/vnd.openxmlformats-officedocument.drawing+xml',
      },
      'xl/drawings/_rels/drawing1.xml.rels': {
        text: '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart" Target="../charts/chart1.xml"/></Relationships>',
      },
      'xl/charts/chart1.xml': {
        text: '<chartSpace><c:f>期末!$A$1:$B$1</c:f></chartSpace>',
        type: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
      },
    },
  });

  test('a changed cell leaves rich text, array formulas, formats, validation, print set-up and charts alone', async () => {
    const opened = await openFiles([{ name: 'a.xlsx', bytes: rich }]);
    (opened.snapshot.sheets['sheet-1-1']!.cellData as Cells)[0]![1] = { v: '=1', t: 4 };
    const saved = await saveXlsx(opened.snapshot, opened.originals);
    const sheet = partOf(saved, 'xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).toContain('<c r="A1" t="s"><v>0</v></c>');
    expect(sheet).toContain('<f t="array" ref="C1">SUM(A1:B1*2)</f>');
    for (const kept of [
      '<conditionalFormatting',
      '<dataValidation ',
      'orientation="landscape"',
      '<drawing r:id="rId1"/>',
    ]) {
      expect(sheet).toContain(kept);
    }
    expect(partOf(saved, 'xl/charts/chart1.xml')).toBe('<chartSpace><c:f>期末!$A$1:$B$1</c:f></chartSpace>');
    expect(partOf(saved, 'xl/workbook.xml')).toContain('期末!$A$1:$C$1</definedName></definedNames><calcPr');
    expect((await reopen(saved)).sheets['sheet-1-1']?.cellData?.[0]?.[1]?.v).toBe('=1');
  });

  test('renaming a tab renames it where charts, rules and print areas name it', async () => {
    const opened = await openFiles([{ name: 'a.xlsx', bytes: rich }]);
    opened.snapshot.sheets['sheet-1-1']!.name = '期末 (新)';
    const saved = await saveXlsx(opened.snapshot, opened.originals);
    expect(partOf(saved, 'xl/charts/chart1.xml')).toContain("'期末 (新)'!$A$1:$B$1");
    expect(partOf(saved, 'xl/worksheets/sheet1.xml')).toContain("'期末 (新)'!$A$1&gt;1");
    expect(partOf(saved, 'xl/workbook.xml')).toContain("'期末 (新)'!$A$1:$C$1</definedName>");
  });

  test('a deleted tab takes its chart and its names with it; a moved one keeps its scope', async () => {
    const gone = await openFiles([{ name: 'a.xlsx', bytes: rich }]);
    gone.snapshot.sheetOrder = ['sheet-1-2'];
    delete gone.snapshot.sheets['sheet-1-1'];
    const saved = await saveXlsx(gone.snapshot, gone.originals);
    expect(pathsOf(saved).filter((path) => /chart|drawing|sheet1/.test(path))).toEqual([]);
    expect(partOf(saved, '[Content_Types].xml')).not.toMatch(/chart|drawing|sheet1\.xml/);
    expect(partOf(saved, 'xl/workbook.xml')).not.toContain('definedName');
    const moved = await openFiles([{ name: 'a.xlsx', bytes: rich }]);
    moved.snapshot.sheetOrder = ['sheet-1-2', 'sheet-1-1'];
    const swapped = await saveXlsx(moved.snapshot, moved.originals);
    expect(partOf(swapped, 'xl/workbook.xml')).toContain('localSheetId="1"');
  });

  test('a changed header cell changes the name of its table column, as Excel asks', async () => {
    const bytes = fixture({
      sheets: [
        {
          name: 'S',
          xml: '<sheetData><row r="2"><c r="B2" t="inlineStr"><is><t>姓名</t></is></c><c r="C2" t="inlineStr"><is><t>语文</t></is></c></row></sheetData>',
          relations: [['rId1', 'table', '../tables/table1.xml']],
        },
      ],
      parts: {
        'xl/tables/table1.xml': {
          text: '<table id="1" ref="B2:C5"><tableColumns count="2"><tableColumn id="1" name="姓名"/><tableColumn id="2" name="语文"/></tableColumns></table>',
        },
      },
    });
    const opened = await openFiles([{ name: 'a.xlsx', bytes }]);
    (opened.snapshot.sheets['sheet-1-1']!.cellData as Cells)[1]![2] = { v: '语文\n"120"', t: 1 };
    const saved = await saveXlsx(opened.snapshot, opened.originals);
    expect(partOf(saved, 'xl/tables/table1.xml')).toContain(
      '<tableColumn id="1" name="姓名"/><tableColumn id="2" name="语文_x000a_&quot;120&quot;"/>',
    );
  });

  test('macros are named as a loss, and the file is then not fully read', async () => {
    const bytes = fixture({
      sheets: [{ name: 'S', xml: '<sheetData/>' }],
      parts: { 'xl/vbaProject.bin': { text: 'x' } },
    });
    const { report } = await openFiles([{ name: 'a.xlsm', bytes }]);
    expect(report.fullyRead).toBe(false);
    expect(report.files[0]?.losses).toEqual([{ 'zh-CN': '宏', en: 'macros' }]);
  });

  test('a second file loses what only its own parts hold, and says so', async () => {
    const { report } = await openFiles([
      { name: 'a.xlsx', bytes: rich },
      { name: 'b.xlsx', bytes: rich },
    ]);
    expect(report.files[0]?.losses).toEqual([]);
    expect(report.files[1]?.losses.map((loss) => loss.en)).toEqual([
      'charts',
      'shapes and text boxes',
      'conditional formats',
      'print set-up',
      'formats of parts of a text',
    ]);
  });
});

describe('the workbook part', () => {
  test('defined names are written with their scope', async () => {
    const names = {
      a: { id: 'a', name: 'all', formulaOrRefString: '=S!$A$1', localSheetId: 'AllDefaultWorkbook' },
      b: { id: 'b', name: 'own', formulaOrRefString: 'S!$B$2', localSheetId: 's', hidden: true },
    };
    const resources = [{ name: 'SHEET_DEFINED_NAME_PLUGIN', data: JSON.stringify(names) }];
    const saved = await saveXlsx(workbook({ 0: { 0: { v: 1, t: 2 } } }, { resources }));
    expect(partOf(saved, 'xl/workbook.xml')).toContain(
      '<definedNames><definedName name="all">S!$A$1</definedName><definedName name="own" localSheetId="0" hidden="1">S!$B$2</definedName></definedNames>',
    );
  });

  test('a name that no file can hold is cut, and formulas follow', async () => {
    const long = '一个很长很长很长很长很长很长很长很长很长很长很长很长很长很长的标签页';
    const cells: Cells = { 0: { 0: { f: `='${long}'!B1`, v: 1, t: 2 } } };
    const read = await reopen(await saveXlsx(workbook(cells, {}, long)));
    const sheet = read.sheets['sheet-1-1'];
    expect(sheet?.name).toBe(long.slice(0, 31));
    expect(sheet?.cellData?.[0]?.[0]?.f).toBe(`=${long.slice(0, 31)}!B1`);
  });

  test('functions newer than the format get their prefix, in formulas and nowhere else', async () => {
    const cells: Cells = { 0: { 0: { f: '=RANK.EQ(A2,A2:A9)&"IFS("', v: 'x', t: 1 } } };
    const saved = await saveXlsx(workbook(cells));
    expect(partOf(saved, 'xl/worksheets/sheet1.xml')).toContain(
      '<f>_xlfn.RANK.EQ(A2,A2:A9)&amp;&quot;IFS(&quot;</f>',
    );
    expect((await reopen(saved)).sheets['sheet-1-1']?.cellData?.[0]?.[0]?.f).toBe(
      '=RANK.EQ(A2,A2:A9)&"IFS("',
    );
  });
});

describe('what Excel would call damaged is not written', () => {
  const longest = 'x'.repeat(32_767);

  test('a text of 32,767 characters is kept, one more is refused with its cell', async () => {
    const bytes = await saveXlsx(workbook({ 0: { 0: { v: longest, t: 1 } } }));
    expect((await reopen(bytes)).sheets['sheet-1-1']?.cellData?.[0]?.[0]?.v).toBe(longest);
    await expect(saveXlsx(workbook({ 4: { 2: { v: `${longest}x`, t: 1 } } }))).rejects.toMatchObject({
      code: 'TEXT_TOO_LONG',
      message: expect.stringContaining('S!C5'),
    });
  });

  test('a formula of more than 8,192 characters, or its text, is refused', async () => {
    const formula = `=${'1+'.repeat(4_100)}1`;
    await expect(saveXlsx(workbook({ 0: { 0: { f: formula, v: 1, t: 2 } } }))).rejects.toMatchObject({
      code: 'TEXT_TOO_LONG',
    });
    await expect(
      saveXlsx(workbook({ 0: { 0: { f: '=A2', v: `${longest}x`, t: 1 } } })),
    ).rejects.toMatchObject({
      code: 'TEXT_TOO_LONG',
    });
  });

  test('a cell outside the largest sheet is refused', async () => {
    await expect(saveXlsx(workbook({ 1048576: { 0: { v: 1, t: 2 } } }))).rejects.toMatchObject({
      code: 'TOO_MANY_CELLS',
    });
    await expect(saveXlsx(workbook({ 0: { 16384: { v: 1, t: 2 } } }))).rejects.toMatchObject({
      code: 'TOO_MANY_CELLS',
    });
  });

  test('rows and columns are no larger than they may be', async () => {
    const snapshot = workbook({ 0: { 0: { v: 1, t: 2 } } });
    const sheet = snapshot.sheets.s;
    if (sheet) Object.assign(sheet, { rowData: { 0: { h: 5000, ia: 0 } }, columnData: { 0: { w: 9000 } } });
    const xml = partOf(await saveXlsx(snapshot), 'xl/worksheets/sheet1.xml');
    expect(xml).toContain('ht="409.5"');
    expect(xml).toContain('width="255"');
  });
});

test('rows that say they have no format of their own are saved as they were written', async () => {
  const path = 'xl/worksheets/sheet1.xml';
  const made = fixture({
    sheets: [{ name: '期中', xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' }],
  });
  const rows = partOf(made, path)!.replace('<row r="1"', '<row r="1" customFormat="false" hidden="false"');
  const opened = await openFiles([{ name: 'a.xlsx', bytes: replacePart(made, path, rows) }]);
  const saved = await saveXlsx(opened.snapshot, opened.originals);
  expect(partOf(saved, path)).toBe(rows);
});

describe('a sheet that no file had before', () => {
  const partOfSheet = async (columns: number, w: number) => {
    const cells: Cells = {
      0: Object.fromEntries(Array.from({ length: columns }, (_, at) => [at, { v: 'a' }])),
    };
    const columnData = Object.fromEntries(Array.from({ length: columns }, (_, at) => [at, { w }]));
    const snapshot = workbook(cells);
    snapshot.sheets.s = { ...snapshot.sheets.s, columnData };
    return partOf(await saveXlsx(snapshot), 'xl/worksheets/sheet1.xml');
  };

  test('prints one page wide: upright where it fits, else across', async () => {
    for (const [columns, orientation] of [
      [6, 'portrait'],
      [7, 'landscape'],
    ] as const) {
      const xml = await partOfSheet(columns, 100);
      expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
      expect(xml).toContain(`<pageSetup paperSize="9" orientation="${orientation}" fitToHeight="0"/>`);
    }
  });

  test('leaves its rows to be as high as their text', async () => {
    expect(await partOfSheet(2, 100)).not.toContain('customHeight');
  });
});
