import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../src/workbench/files/csv.js';
import { openFiles } from '../../../src/workbench/files/index.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const valuesOf = (bytes: Uint8Array) =>
  Object.values(readCsv(bytes, 'a.csv').sheet.cellData ?? {}).map((line) =>
    Object.values(line as Record<number, { v?: unknown }>).map((cell) => cell.v),
  );

describe('delimited text', () => {
  test('numbers become numbers, and what a number would not keep as written stays text', () => {
    const texts = [
      '0101',
      '12345678901234567',
      '2026-01-02',
      '=1+1',
      'TRUE',
      '1e5',
      '3-4',
      '+5',
      '1,5',
      '50%',
      '.5',
    ];
    expect(valuesOf(utf8(`90,85.5,-3,0,0.5,100\n${texts.map((text) => `"${text}"`).join(',')}\n`))).toEqual([
      [90, 85.5, -3, 0, 0.5, 100],
      texts,
    ]);
  });

  test('a column has the room that its values need, titles left aside', () => {
    const { columnData } = readCsv(
      utf8(
        '二〇二五至二〇二六学年第一学期期末考试成绩\n学号,姓名,语文\n202500010203,张三,90\n202500010204,阿依古丽·买买提,85\n',
      ),
      'a.csv',
    ).sheet;
    expect(columnData).toEqual({ 0: { w: 12 * 8 + 14 }, 1: { w: 7 * 14 + 8 + 14 } });
  });

  test('GB18030 is found because it is not UTF-8', () => {
    // 姓名,张三 as GB18030 writes it.
    const bytes = Uint8Array.from([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xd5, 0xc5, 0xc8, 0xfd]);
    expect(readCsv(bytes, 'a.csv').encoding).toBe('gb18030');
    expect(valuesOf(bytes)).toEqual([['姓名', '张三']]);
  });

  test('a byte order mark is no part of the first header', () => {
    expect(valuesOf(Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8('姓名,语文')]))).toEqual([['姓名', '语文']]);
  });

  test.each([
    [',', 'a,b,c\n1,2,3'],
    [';', 'a;b;c\n1;2;3'],
    ['\t', 'a\tb\tc\n1\t2\t3'],
    [';', 'sep=;\na;b;c\n1;2;3'],
  ])('the separator %j is found', (separator, text) => {
    expect(readCsv(utf8(text), 'a.csv').separator).toBe(separator);
    expect(valuesOf(utf8(text))).toEqual([
      ['a', 'b', 'c'],
      [1, 2, 3],
    ]);
  });

  test('decimal commas between semicolons are numbers', () => {
    const text = 'Name;Deutsch;Mathe;Notiz\nAnna;85,5;90\nBea;"71,25";absent\nCem;60;05,5;3,4 und 5\n';
    expect(valuesOf(utf8(text))).toEqual([
      ['Name', 'Deutsch', 'Mathe', 'Notiz'],
      ['Anna', 85.5, 90],
      ['Bea', 71.25, 'absent'],
      ['Cem', 60, '05,5', '3,4 und 5'],
    ]);
  });

  test.each([
    ['in a file with commas', 'a,b\nx,"85,5"\ny,"90,5"\nz,80', '85,5'],
    ['beside decimal points', 'a;b;c\nx;85,5;1.5\ny;90,5;2', '85,5'],
    ['in a list of questions', 'a;b\nx;1,2,4\ny;3,5\nz;6', '3,5'],
    ['of thousands', 'a;b\nx;1,234\ny;90,5\nz;6', '90,5'],
    ['in a column of words', 'a;b\nx;well\ny;good\nz;3,5', '3,5'],
  ])('a comma %s is left as it is', (_, text, field) => {
    expect(valuesOf(utf8(text)).flat()).toContain(field);
  });

  test('quotes, line breaks and commas inside a field survive', () => {
    expect(valuesOf(utf8('"a ""b""","c\nd","e,f"\r\n'))).toEqual([['a "b"', 'c\nd', 'e,f']]);
  });

  test('a file is one tab named after it, without what a tab may not be called', async () => {
    const { snapshot } = await openFiles([
      { name: '八(2)班[期末].csv', bytes: utf8('a') },
      { name: '八(2)班[期末].csv', bytes: utf8('b') },
    ]);
    expect(snapshot.sheetOrder.map((id) => snapshot.sheets[id]?.name)).toEqual([
      '八(2)班_期末_',
      '八(2)班_期末_ 八(2)班_期末_',
    ]);
  });
});
