import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readExamTab } from '../../src/tabs/examTab.js';
import { likelyFullMark } from '../../src/tabs/likelyFullMark.js';
import type { TabGrid } from '../../src/tabs/reading.js';
import { recogniseTab } from '../../src/tabs/recognise.js';

const HEADER = ['姓名', '语文(150分)', '数学', '物理', '体育'];
const ROWS = [
  ['甲一', 120, 103, 88, 45],
  ['乙二', 110, 95, 72.5, 50],
  ['丙三', 99, 88, 61, 30],
  ['丁四', 87, 64, 55, 41],
  ['戊五', 133, 110, 91, '缺考'],
  ['己六', 101, 90, 66, 38],
];

function fullMarks(values: unknown[][]): Array<[number | undefined, string | undefined]> {
  return recogniseTab({ name: '期中', values })
    .columns.slice(1)
    .map(({ fullMark, fullMarkFrom }) => [fullMark, fullMarkFrom]);
}

describe('a full mark', () => {
  test('is told with where it comes from: the header, a row of full marks, or the largest mark', () => {
    expect(fullMarks([HEADER, ['满分', '', 120, '', ''], ...ROWS])).toEqual([
      [150, 'header'],
      [120, 'row'],
      [100, 'largest'],
      [50, 'largest'],
    ]);
  });

  test('is not told where too few marks stand', () => {
    expect(fullMarks([HEADER, ...ROWS.slice(0, 3)]).slice(1)).toEqual([
      [undefined, undefined],
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });

  test.each([
    [[98, 50, 60, 70, 80], 100],
    [[100, 50, 60, 70, 80], 100],
    [[100.5, 50, 60, 70, 80], 120],
    [[131, 50, 60, 70, 80], 150],
    [[0, 0, 0, 0, 0], null],
    [[400, 50, 60, 70, 80], null],
    [['absent', 50, 60, 70, 80], null],
  ])('of %j is probably %s', (marks, full) => {
    expect(likelyFullMark(marks)).toBe(full);
  });

  test('deduced from the largest mark judges no mark', () => {
    const mark = fc.integer({ min: 0, max: 300 }).map((half) => half / 2);
    fc.assert(
      fc.property(fc.array(fc.tuple(mark, mark), { minLength: 5, maxLength: 20 }), (marks) => {
        const values = [['姓名', '语文', '数学'], ...marks.map((row, at) => [`学生${at}号`, ...row])];
        const grid: TabGrid = { name: '期中', values };
        const exam = readExamTab(grid);
        expect(exam.students.map((student) => student.marks)).toEqual(marks);
        expect(exam.reading.problems.map(({ code }) => code)).not.toContain('MARK_ABOVE_FULL');
      }),
      { numRuns: 200 },
    );
  });
});
