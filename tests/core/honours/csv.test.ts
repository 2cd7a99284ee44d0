import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { csvOf } from '../../../src/core/honours/csv.js';

const cells = fc.string({ unit: fc.constantFrom(...'赵明,"\'\n\r\t;=+-@＝ a1'), maxLength: 6 });

test('begins with a byte order mark, parts lines by CRLF and quotes what needs it', () => {
  expect(
    csvOf([
      ['姓名', '理由'],
      ['赵明', '说"谢谢",\n然后擦黑板'],
    ]),
  ).toEqual({
    text: '\ufeff姓名,理由\r\n赵明,"说""谢谢"",\n然后擦黑板"\r\n',
    guarded: 0,
  });
});

test.each(['=1+1', '+86', '-5', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1+1', '＋1', '－1', '＠A1'])(
  'no program takes %j for a formula',
  (text) => {
    const { text: csv, guarded } = csvOf([[text]]);
    const [[cell]] = Papa.parse<[string]>(csv.slice(1), { delimiter: ',', newline: '\r\n' }).data as [
      [string],
    ];
    expect(cell).toBe(`'${text}`);
    expect(guarded).toBe(1);
  },
);

test('any table is read again as it was, but for the apostrophes that it counts', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(cells, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
      (rows) => {
        const { text, guarded } = csvOf(rows);
        const read = Papa.parse<string[]>(text.slice(1), { delimiter: ',', newline: '\r\n' }).data.slice(
          0,
          -1,
        );
        const plain = read.map((row, r) =>
          row.map((cell, c) => (cell === rows[r]![c] ? cell : cell.replace(/^'/, ''))),
        );
        expect(plain).toEqual(rows);
        const starts = read.flat().filter((cell) => /^\s*[=+\-@＝＋－＠]|^[\t\r]/.test(cell));
        expect(starts).toEqual([]);
        expect(read.flat().filter((cell, at) => cell !== rows.flat()[at])).toHaveLength(guarded);
      },
    ),
  );
});
