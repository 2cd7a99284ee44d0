import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ActionLine, runAction } from './runAction.js';

const HEADER = ['学号', '姓名', '语文', '数学'];
const STUDENTS = Array.from({ length: 8 }, (_, i) => [
  `01${String(i + 1).padStart(2, '0')}`,
  `学生${'甲乙丙丁戊己庚辛'[i]}`,
  String(60 + i * 4),
  String(95 - i * 3),
]);
const TABLE = [HEADER, ...STUDENTS];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'bangfu-files-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function inspected(
  name: string,
  content: string | Uint8Array,
  tab: string,
): Promise<ActionLine['result']> {
  const file = path.join(folder, name);
  await writeFile(file, content);
  const { lines } = await runAction(['--in', file, 'inspectTab', JSON.stringify({ tab })]);
  return lines[0]?.result;
}

const cells = (row: readonly string[], name: string) =>
  row.map((cell) => `<${name} style="mso-number-format:'\\@'">${cell}</${name}>`).join('');
const data = (cell: string) => `<Cell><Data ss:Type="String">${cell}</Data></Cell>`;

test('one table in many kinds of files is read as one and the same', async () => {
  const lines = (separator: string) => TABLE.map((row) => row.join(separator)).join('\r\n');
  const expected = await inspected('期中.csv', `\ufeff${lines(',')}`, '期中');
  expect(expected).toMatchObject({ role: 'exam', students: 8, subjects: ['语文', '数学'] });
  const web = `<meta charset="utf-8"><table>${TABLE.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('')}</table>`;
  const xml = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="期中"><Table>${TABLE.map((row) => `<Row>${row.map(data).join('')}</Row>`).join('')}</Table></Worksheet></Workbook>`;
  for (const [name, content] of [
    ['期中.xlsx', lines('\t')],
    ['期中.txt', Buffer.from(`\ufeff${lines('\t')}`, 'utf16le')],
    ['期中.csv', lines(';')],
    ['期中.xls', web],
    ['期中.xml', xml],
  ] as const) {
    const { columns, students, subjects, marks } = (await inspected(name, content, '期中')) ?? {};
    expect({ name, columns, students, subjects, marks }).toEqual({
      name,
      columns: expected?.columns,
      students: expected?.students,
      subjects: expected?.subjects,
      marks: expected?.marks,
    });
  }
});
