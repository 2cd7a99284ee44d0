import type { ICellData } from '@univerjs/presets';
import { describe, expect, test } from 'vitest';
import { type OpenedFiles, openFiles, saveXlsx } from '../../../src/workbench/files/index.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
/** 姓名,语文 and 张三,90 in GB18030. */
const GB = {
  姓名: [0xd0, 0xd5, 0xc3, 0xfb],
  语文: [0xd3, 0xef, 0xce, 0xc4],
  张三: [0xd5, 0xc5, 0xc8, 0xfd],
};
const bytes = (...parts: Array<string | number[]>) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...utf8(part)] : part)));

function utf16(text: string, bigEndian: boolean, mark: boolean): Uint8Array {
  const out = Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');
  return Uint8Array.from(bigEndian ? out.swap16() : out);
}

const open = (name: string, content: Uint8Array) => openFiles([{ name, bytes: content }]);

/** What the cells of a tab hold, as rows without blanks at their ends. */
function valuesOf({ snapshot }: OpenedFiles, tab = 0): unknown[][] {
  const sheet = snapshot.sheets[snapshot.sheetOrder[tab] ?? '']!;
  const rows: unknown[][] = [];
  for (const [row, line] of Object.entries(sheet.cellData ?? {})) {
    const values: unknown[] = [];
    for (const [column, cell] of Object.entries(line as Record<number, ICellData>)) {
      values[Number(column)] = cell.v;
    }
    rows[Number(row)] = Array.from(values, (value) => value ?? '');
  }
  return Array.from(rows, (row) => row ?? []);
}

describe('text of any encoding and separator', () => {
  const table = [
    ['姓名', '语文'],
    ['张三', 90],
  ];
  test.each([
    ['UTF-8', '期末.csv', utf8('姓名,语文\n张三,90\n')],
    ['UTF-8 with a byte order mark', '期末.csv', utf8('\ufeff姓名,语文\r\n张三,90\r\n')],
    ['GB18030', '期末.csv', bytes(GB.姓名, ',', GB.语文, '\r\n', GB.张三, ',90\r\n')],
    ['GB18030 with tabs, called .xls', '期末.xls', bytes(GB.姓名, '\t', GB.语文, '\n', GB.张三, '\t90\n')],
    ['UTF-16 with a mark, tabs', '期末.txt', utf16('姓名\t语文\r\n张三\t90\r\n', false, true)],
    ['UTF-16 the other way round', '期末.csv', utf16('姓名,语文\n张三,90\n', true, true)],
    [
      'UTF-16 without a mark, called .xlsx',
      '期末.xlsx',
      utf16('姓名,语文\r\n张三,90\r\n'.repeat(1), false, false),
    ],
    ['semicolons', '期末.csv', utf8('姓名;语文\n张三;90\n')],
    ['tabs, called .xlsx', '期末.xlsx', utf8('姓名\t语文\n张三\t90\n')],
    ['a line that names the separator', '期末.csv', utf8('sep=;\n姓名;语文\n张三;90\n')],
    ['Macintosh line ends', '期末.csv', utf8('姓名,语文\r张三,90\r')],
  ])('%s', async (_what, name, content) => {
    const opened = await open(name, content);
    expect(valuesOf(opened)).toEqual(table);
    expect(opened.report.files[0]?.tabs).toEqual([{ from: '期末', to: '期末' }]);
    expect(opened.report.fullyRead).toBe(false);
  });

  test('UTF-8 that was cut off within a character is not taken for another encoding', async () => {
    const whole = utf8(`姓名,备注\n${'张三,转学生\n'.repeat(20)}李`);
    expect(valuesOf(await open('a.csv', whole.slice(0, -1)))[1]).toEqual(['张三', '转学生']);
  });

  test('Big5 is read when the file declares it', async () => {
    // 姓名 in Big5.
    const page = bytes(
      '<meta charset="big5"><table><tr><td>',
      [0xa9, 0x6d, 0xa6, 0x57],
      '</td></tr></table>',
    );
    expect(valuesOf(await open('a.xls', page))).toEqual([['姓名']]);
  });
});

describe('a web page with tables, called .xls', () => {
  const page = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8">
<style>.xl24 {mso-number-format:"\\@";} .num {color:red}</style><title>导出</title></head><body>
<h3>八年级  期中成绩</h3>
<table border=1>
<tr><th rowspan=2>学号<th rowspan=2>姓&nbsp;名<th colspan=2>语文<tr><th>得分<th>班排</tr>
<tr><td class="xl24">0101</td><td>张三<br>(转入)</td><td x:num="90.5">90.5分</td><td>3</td></tr>
<tr><td style="mso-number-format:'\\@'">102</td><td>李 &lt;四&gt;</td><td></td><td>缺考</td></tr>
</table><script>var x = '<td>9</td>';</script>
<p>制表人：王老师</p></body></html>`;

  test('is opened as a table, with text kept as text, merged cells, and the lines around it', async () => {
    const opened = await open('成绩导出.xls', utf8(page));
    expect(valuesOf(opened)).toEqual([
      ['八年级 期中成绩'],
      ['学号', '姓 名', '语文'],
      ['', '', '得分', '班排'],
      ['0101', '张三\n(转入)', 90.5, 3],
      ['102', '李 <四>', '', '缺考'],
      ['制表人：王老师'],
    ]);
    const sheet = opened.snapshot.sheets['sheet-1-1']!;
    expect(sheet.mergeData).toEqual([
      { startRow: 1, endRow: 2, startColumn: 0, endColumn: 0 },
      { startRow: 1, endRow: 2, startColumn: 1, endColumn: 1 },
      { startRow: 1, endRow: 1, startColumn: 2, endColumn: 3 },
    ]);
    expect(sheet.cellData?.[3]?.[0]?.t).not.toBe(2);
    expect(opened.report.files[0]).toMatchObject({ kind: 'html', tabs: [{ to: '成绩导出' }] });
    expect(opened.report.files[0]?.losses.map((loss) => loss.en)).toEqual([
      'the fonts, colours and borders of the file',
    ]);
  });

  test('is saved as a real workbook', async () => {
    const { snapshot, originals } = await open('成绩导出.xls', utf8(page));
    const again = await open('b.xlsx', await saveXlsx(snapshot, originals));
    expect(valuesOf(again)[3]).toEqual(['0101', '张三\n(转入)', 90.5, 3]);
    expect(again.report.files[0]?.kind).toBe('xlsx');
  });

  test('tables inside a table that lays out the page are read one after the other', async () => {
    const nested =
      '<table><tr><td><table><tr><td>一班</td></tr></table></td><td><table><tr><td>姓名</td><td>语文</td></tr></table></td></tr></table>';
    expect(valuesOf(await open('a.htm', utf8(nested)))).toEqual([['一班'], ['姓名', '语文']]);
  });
});

describe('an XML Spreadsheet 2003, called .xls', () => {
  const workbook = (prefix: string) => {
    const p = prefix === '' ? '' : `${prefix}:`;
    return `<?xml version="1.0"?>
<?mso-application progid="Excel.Sheet"?>
<${p}Workbook xmlns${prefix === '' ? '' : ':'}${prefix}="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
 <${p}Styles><${p}Style ss:ID="d"><${p}NumberFormat ss:Format="Short Date"/></${p}Style><${p}Style ss:ID="t"><${p}NumberFormat ss:Format="@"/></${p}Style></${p}Styles>
 <${p}Worksheet ss:Name="期中"><${p}Table><${p}Column ss:Width="60"/>
  <${p}Row><${p}Cell ss:MergeAcross="2"><${p}Data ss:Type="String">期中 &amp; 月考</${p}Data></${p}Cell><${p}Cell><${p}Data ss:Type="String">D1</${p}Data></${p}Cell></${p}Row>
  <${p}Row ss:Index="4"><${p}Cell ss:StyleID="t"><${p}Data ss:Type="String">0101</${p}Data></${p}Cell><${p}Cell ss:Index="3" ss:Formula="=RC[-1]"><${p}Data ss:Type="Number">90.5</${p}Data></${p}Cell><${p}Cell/><${p}Cell ss:StyleID="d"><${p}Data ss:Type="DateTime">2026-09-01T00:00:00.000</${p}Data></${p}Cell><${p}Cell><${p}Data ss:Type="Boolean">1</${p}Data></${p}Cell></${p}Row>
 </${p}Table></${p}Worksheet>
 <${p}Worksheet ss:Name="藏"><${p}Table/><WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions></${p}Worksheet>
</${p}Workbook>`;
  };

  test.each([[''], ['ss']])(
    'is opened with its tabs, places, types and formats (prefix "%s")',
    async (prefix) => {
      const opened = await open('导出.xls', utf8(workbook(prefix)));
      expect(valuesOf(opened)).toEqual([
        ['期中 & 月考', '', '', 'D1'],
        [],
        [],
        ['0101', '', 90.5, '', 46266, 1],
      ]);
      const { snapshot, report } = opened;
      const sheet = snapshot.sheets['sheet-1-1']!;
      expect(sheet.cellData?.[3]?.[4]?.s).toEqual({ n: { pattern: 'yyyy-mm-dd' } });
      expect(sheet.mergeData).toEqual([{ startRow: 0, endRow: 0, startColumn: 0, endColumn: 2 }]);
      expect(
        snapshot.sheetOrder.map((id) => [snapshot.sheets[id]?.name, snapshot.sheets[id]?.hidden]),
      ).toEqual([
        ['期中', 0],
        ['藏', 1],
      ]);
      expect(report.files[0]).toMatchObject({ kind: 'xml' });
      expect(report.files[0]?.losses.map((loss) => loss['zh-CN'])).toEqual([
        '原文件的字体、颜色和边框',
        '公式(保留它们的值)',
      ]);
    },
  );
});
