import type { ICellData } from '@univerjs/presets';
import { describe, expect, test } from 'vitest';
import { openFiles, saveXlsx } from '../../../src/workbench/files/index.js';
import { pack, readZip, unpack, writeZip } from '../../../src/workbench/files/zip.js';
import { createTestHost } from '../testHost.js';
import { fixture, partOf, pathsOf } from './fixtures.js';

const open = (bytes: Uint8Array) => openFiles([{ name: 'a.xlsx', bytes }]);
const encoder = new TextEncoder();

async function cellsIn(bytes: Uint8Array, tab = 0): Promise<Record<string, unknown>> {
  const { snapshot } = await open(bytes);
  const cells: Record<string, unknown> = {};
  const { cellData } = snapshot.sheets[snapshot.sheetOrder[tab] ?? '']!;
  for (const [row, line] of Object.entries(cellData ?? {})) {
    for (const [column, cell] of Object.entries(line as Record<number, ICellData>)) {
      cells[`${String.fromCharCode(65 + Number(column))}${Number(row) + 1}`] = cell.v;
    }
  }
  return cells;
}

/** The file with every text of its parts changed. */
function rewritten(
  bytes: Uint8Array,
  change: (path: string, text: string) => [path: string, text: string],
): Uint8Array {
  const out = new Map<string, ReturnType<typeof pack>>();
  for (const [path, part] of readZip(bytes)) {
    const [newPath, text] = change(path, new TextDecoder().decode(unpack(part, path)));
    out.set(newPath, pack(encoder.encode(text)));
  }
  return writeZip(out);
}

const NAMES =
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2"><v>90</v></c></row>';
const STRINGS = [
  '<t>姓名</t>',
  '<t>语文</t>',
  '<t>张三</t><rPh sb="0" eb="2"><t>ZhangSan</t></rPh><phoneticPr fontId="1"/>',
];
const EXPECTED = { A1: '姓名', B1: '语文', A2: '张三', B2: 90 };
const plain = fixture({
  sheets: [{ name: '期末', xml: `<sheetData>${NAMES}</sheetData>` }],
  strings: STRINGS,
});

describe('forms of a package that other programs write', () => {
  test('a phonetic reading is no part of the name', async () => {
    expect(await cellsIn(plain)).toEqual(EXPECTED);
  });

  test('strict OOXML, with its own namespaces', async () => {
    const strict = rewritten(plain, (path, text) => [
      path,
      text
        .replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        ),
    ]);
    expect(await cellsIn(strict)).toEqual(EXPECTED);
    const { snapshot, originals } = await open(strict);
    const tab = { ...snapshot.sheets['sheet-1-1'], id: 'new', name: '新' };
    const saved = await saveXlsx(
      { ...snapshot, sheetOrder: [...snapshot.sheetOrder, 'new'], sheets: { ...snapshot.sheets, new: tab } },
      originals,
    );
    // What is added speaks the same dialect.
    expect(partOf(saved, 'xl/_rels/workbook.xml.rels')).not.toContain(
      'schemas.openxmlformats.org/officeDocument',
    );
    expect(await cellsIn(saved, 1)).toEqual(EXPECTED);
  });

  test('targets that begin at the root of the archive', async () => {
    const absolute = rewritten(plain, (path, text) => [
      path,
      path.endsWith('.rels')
        ? text.replace(/Target="(?!xl)/g, 'Target="/xl/').replace('Target="xl', 'Target="/xl')
        : text,
    ]);
    expect(await cellsIn(absolute)).toEqual(EXPECTED);
  });

  test('parts whose names differ in case from what refers to them, relationships too', async () => {
    const cased = rewritten(plain, (path, text) => [
      path
        .replace('worksheets', 'Worksheets')
        .replace('sharedStrings', 'SharedStrings')
        .replace('workbook.xml.rels', 'Workbook.xml.rels'),
      text,
    ]);
    expect(await cellsIn(cased)).toEqual(EXPECTED);
    expect(await cellsIn(await savedAgain(cased))).toEqual(EXPECTED);
  });

  test('elements with a prefix in every part', async () => {
    const prefixed = rewritten(plain, (path, text) =>
      /worksheets\/|workbook\.xml$|sharedStrings/.test(path)
        ? [path, text.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replace(/ xmlns=/, ' xmlns:x=')]
        : [path, text],
    );
    expect(partOf(prefixed, 'xl/workbook.xml')).toContain('<x:workbook xmlns:x=');
    expect(await cellsIn(prefixed)).toEqual(EXPECTED);
    expect(await cellsIn(await savedAgain(prefixed))).toEqual(EXPECTED);
  });

  test('sizes that stand behind each entry, as streaming writers leave them', async () => {
    expect(await cellsIn(withDescriptors(plain))).toEqual(EXPECTED);
  });

  test('neither styles nor shared strings', async () => {
    const bare = fixture({
      sheets: [
        {
          name: 'S',
          xml: '<sheetData><row><c t="inlineStr" s="7"><is><r><t>张</t></r><r><t>三</t></r></is></c><c s="7"><v>9.5E1</v></c></row></sheetData>',
        },
      ],
    });
    expect(await cellsIn(bare)).toEqual({ A1: '张三', B1: 95 });
    expect(await cellsIn(await savedAgain(bare))).toEqual({ A1: '张三', B1: 95 });
  });

  test('a chart sheet between the tabs is not shown, and is there again when saved', async () => {
    const withChart = rewritten(
      fixture({
        sheets: [
          { name: '期末', xml: `<sheetData>${NAMES}</sheetData>` },
          { name: '图', xml: '<sheetViews/>' },
        ],
        strings: STRINGS,
      }),
      (path, text) => [
        path,
        path === 'xl/_rels/workbook.xml.rels'
          ? text.replace(/worksheet(" Target="worksheets\/sheet2)/, 'chartsheet$1')
          : path === 'xl/worksheets/sheet2.xml'
            ? text.replaceAll('worksheet', 'chartsheet')
            : text,
      ],
    );
    const { snapshot, originals, report } = await open(withChart);
    expect(snapshot.sheetOrder).toHaveLength(1);
    expect(report.fullyRead).toBe(true);
    const saved = await saveXlsx(snapshot, originals);
    expect(partOf(saved, 'xl/workbook.xml')).toContain('name="图"');
    expect(pathsOf(saved)).toContain('xl/worksheets/sheet2.xml');
  });
});

async function savedAgain(bytes: Uint8Array): Promise<Uint8Array> {
  const { snapshot, originals } = await open(bytes);
  return saveXlsx(snapshot, originals);
}

/** Local headers without sizes, and the sizes behind the data (bit 3 of the flags). */
function withDescriptors(bytes: Uint8Array): Uint8Array {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  const parts = readZip(bytes);
  for (const [path, part] of parts) {
    const name = Buffer.from(path);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(0x0808, 6);
    head.writeUInt16LE(part.method, 8);
    head.writeUInt16LE(name.length, 26);
    const tail = Buffer.alloc(16);
    tail.writeUInt32LE(0x08074b50, 0);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(0x0808, 8);
    entry.writeUInt16LE(part.method, 10);
    for (const [target, at] of [
      [tail, 4],
      [entry, 16],
    ] as const) {
      target.writeUInt32LE(part.crc, at);
      target.writeUInt32LE(part.packed.length, at + 4);
      target.writeUInt32LE(part.size, at + 8);
    }
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    const whole = Buffer.concat([head, name, part.packed, tail]);
    local.push(whole);
    directory.push(Buffer.concat([entry, name]));
    offset += whole.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...local, ...directory, end]));
}

describe('tabs larger than what they hold', () => {
  test('a million declared rows and 10,000 rows with borders are no used range', async () => {
    const empty = Array.from({ length: 10_000 }, (_, row) => {
      const number = row + 3;
      return `<row r="${number}" s="1" customFormat="1"><c r="A${number}" s="1"/><c r="B${number}" s="1"/></row>`;
    }).join('');
    const bytes = fixture({
      sheets: [
        {
          name: '期末',
          xml: `<dimension ref="A1:XFD1048576"/><sheetData>${NAMES}${empty}<row r="1048576"><c r="B1048576" s="1"/></row></sheetData>`,
        },
      ],
      strings: STRINGS,
      styles:
        '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="2"><border/><border><top style="thin"/></border></borders><cellXfs count="2"><xf/><xf borderId="1"/></cellXfs>',
    });
    const { snapshot } = await open(bytes);
    const host = createTestHost('', {}, snapshot);
    expect(
      host.script('return [sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()]'),
    ).toEqual([2, 2, 'A1:B2']);
    host.dispose();
  });
});

describe('what cells show', () => {
  test('times, percentages, dates of Chinese formats, booleans, errors and numbers kept as text', async () => {
    const formats = ['h:mm', '0%', 'yyyy"年"m"月"d"日"', '@', '[$-804]yyyy/m/d;@'];
    const bytes = fixture({
      sheets: [
        {
          name: 'S',
          xml:
            '<sheetData><row r="1"><c r="A1" s="1"><v>0.3125</v></c><c r="B1" s="2"><v>0.875</v></c><c r="C1" s="3"><v>46266</v></c>' +
            '<c r="D1" s="4" t="str"><v>0101</v></c><c r="E1" s="5"><v>46266</v></c><c r="F1" t="b"><v>1</v></c><c r="G1" t="e"><v>#N/A</v></c>' +
            '<c r="H1"><f>SUM(B1:B1)</f><v>0.875</v></c></row></sheetData>',
        },
      ],
      styles: `<numFmts>${formats.map((code, index) => `<numFmt numFmtId="${170 + index}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts><cellXfs count="6"><xf/>${formats.map((_, index) => `<xf numFmtId="${170 + index}" applyNumberFormat="1"/>`).join('')}</cellXfs>`,
    });
    const { snapshot } = await open(bytes);
    const host = createTestHost('', {}, snapshot);
    expect(host.script("return sheet.getRange('A1:H1').getDisplayValues()[0]")).toEqual([
      '7:30',
      '88%',
      '2026年9月1日',
      '0101',
      '2026/9/1',
      'TRUE',
      '#N/A',
      '0.875',
    ]);
    expect(
      host.script(
        "return sheet.getRange('A1:H1').getValues()[0].map(function (v) { return v instanceof Date ? 'Date' : typeof v; })",
      ),
    ).toEqual(['Date', 'number', 'Date', 'string', 'Date', 'boolean', 'string', 'number']);
    host.dispose();
  });

  test('hidden and very hidden tabs stay what they are', async () => {
    const bytes = fixture({
      sheets: [
        { name: '甲', xml: '<sheetData/>' },
        { name: '乙', xml: '<sheetData/>', state: 'hidden' },
        { name: '丙', xml: '<sheetData/>', state: 'veryHidden' },
      ],
    });
    const { snapshot, originals } = await open(bytes);
    expect(snapshot.sheetOrder.map((id) => snapshot.sheets[id]?.hidden)).toEqual([0, 1, 1]);
    const workbook = partOf(await saveXlsx(snapshot, originals), 'xl/workbook.xml');
    expect(workbook).toMatch(/name="乙"[^>]*state="hidden"/);
    expect(workbook).toMatch(/name="丙"[^>]*state="veryHidden"/);
  });
});
