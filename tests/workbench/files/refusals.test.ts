import { describe, expect, test } from 'vitest';
import { FileError, openFiles } from '../../../src/workbench/files/index.js';
import { pack, writeZip } from '../../../src/workbench/files/zip.js';
import { fixture, replacePart } from './fixtures.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ole = (stream: string) =>
  Uint8Array.from([...OLE, ...new Array(100).fill(0), ...Buffer.from(stream, 'utf16le')]);

const openDocument = (type: string) =>
  writeZip(
    new Map([
      ['mimetype', pack(utf8(type))],
      ['content.xml', pack(utf8('<office:document-content/>'))],
    ]),
  );

async function refusal(name: string, bytes: Uint8Array): Promise<FileError> {
  const error = await openFiles([{ name, bytes }]).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof FileError)) throw new Error(`expected a FileError, got ${String(error)}`);
  return error;
}

describe('a file that cannot be opened is refused in words', () => {
  const workbook = fixture({ sheets: [{ name: 'S', xml: '<sheetData/>' }] });
  const broken = workbook.slice();
  broken.fill(0x55, 60, 120);
  const halved = fixture({
    sheets: [{ name: 'S', xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row>' }],
  });
  const cutOff = replacePart(
    halved,
    'xl/worksheets/sheet1.xml',
    '<worksheet><sheetData><row r="1"><c r="A1">',
  );
  const cases: Array<[string, string, Uint8Array, string]> = [
    ['an old .xls', 'a.xls', ole('Workbook'), 'OLD_XLS'],
    ['an old .xls that is called .xlsx', 'a.xlsx', ole('Book'), 'OLD_XLS'],
    ['an encrypted workbook', 'a.xlsx', ole('EncryptedPackage'), 'ENCRYPTED'],
    ['another OLE file', 'a.doc', ole('WordDocument'), 'NOT_A_WORKBOOK'],
    ['a zip that was cut off', 'a.xlsx', workbook.slice(0, workbook.length - 60), 'DAMAGED'],
    ['a workbook whose tab is cut off', 'a.xlsx', cutOff, 'DAMAGED'],
    ['a zip with broken contents', 'a.xlsx', broken, 'DAMAGED'],
    ['a web page without a table, called .xls', 'a.xls', utf8('<html><p>请先登录</p></html>'), 'WEB_PAGE'],
    ['an .ods', 'a.ods', openDocument('application/vnd.oasis.opendocument.spreadsheet'), 'OPEN_DOCUMENT'],
    ['a workbook that holds charts only', 'a.xlsx', fixture({ sheets: [] }), 'NOT_A_WORKBOOK'],
    ['a WPS .et, as .xls inside', 'a.et', ole('Workbook'), 'OLD_XLS'],
    ['an .xls of Excel 4', 'a.xls', Uint8Array.from([9, 4, 6, 0, 0, 0, 16, 0]), 'OLD_XLS'],
    ['what Excel leaves beside an open file', '~$a.xlsx', Uint8Array.from([5, 65, 0, 0]), 'LOCK_FILE'],
    ['an empty file', 'a.csv', new Uint8Array(0), 'EMPTY_FILE'],
    ['a PDF', 'a.pdf', utf8('%PDF-1.7 …'), 'NOT_A_WORKBOOK'],
    ['binary rubbish called .xlsx', 'a.xlsx', Uint8Array.from([1, 2, 3, 0, 4, 5]), 'DAMAGED'],
  ];
  test.each(cases)('%s', async (_what, name, bytes, code) => {
    const error = await refusal(name, bytes);
    expect(error.code).toBe(code);
    expect(error.messages['zh-CN']).toContain(name);
    expect(error.messages.en).toContain(name);
    expect(error.messages['zh-CN']).toMatch(/[\u4e00-\u9fff]/);
    expect(error.messages.en).not.toMatch(/[\u4e00-\u9fff]/);
  });

  test('the sentence for .xls says what to do', async () => {
    const { messages } = await refusal('成绩.xls', ole('Workbook'));
    expect(messages['zh-CN']).toContain('另存为');
    expect(messages.en).toContain('Save As');
  });

  test('a delimited text called .xlsx is opened as what it is', async () => {
    const { snapshot, report } = await openFiles([{ name: 'a.xlsx', bytes: utf8('姓名\t语文\n张三\t90\n') }]);
    expect(report.files[0]).toMatchObject({ kind: 'csv', separator: '\t' });
    expect(snapshot.sheets['sheet-1-1']?.cellData?.[1]?.[1]).toEqual({ v: 90, t: 2 });
    expect(report.fullyRead).toBe(false);
  });
});
