import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnKeys } from '../../src/tabs/columnKeys.js';
import { readExamTab } from '../../src/tabs/examTab.js';
import type { Corrections } from '../../src/tabs/reading.js';
import { recogniseTab } from '../../src/tabs/recognise.js';
import { compactText } from '../../src/tabs/view.js';
import { tab } from './grids.js';

function keys(...headers: string[]): string[] {
  return columnKeys(headers.map((header, column) => ({ column, header })));
}

describe('a column is called', () => {
  test('by its header, and by its letter where it has none', () => {
    expect(keys('姓名', '', '语文 得分')).toEqual(['姓名', '[B]', '语文 得分']);
  });

  test('by its header and a number when the header stands there already', () => {
    expect(keys('语文', '语文', '语 文')).toEqual(['语文', '语文 #2', '语 文 #3']);
  });

  test('by nothing that another column is called', () => {
    expect(keys('语文', '语文', '语文 #2', '', '[D]')).toEqual([
      '语文',
      '语文 #3',
      '语文 #2',
      '[D] #2',
      '[D]',
    ]);
    const header = fc.constantFrom('语文', '语 文', '语文 #2', '', '[A]', '[B]', '[B] #2', '数学');
    fc.assert(
      fc.property(fc.array(header, { maxLength: 12 }), (headers) => {
        const called = keys(...headers).map(compactText);
        expect(new Set(called).size).toBe(headers.length);
      }),
    );
  });
});

const TWICE = tab(
  '期中',
  `
姓名|语文|语文|数学
张三|90|50|80
李四|70|60|60
王五|75|65|88
`,
);

describe('of two columns with one header', () => {
  test('neither is used before a person has said which', () => {
    const reading = recogniseTab(TWICE);
    expect(reading.columns.map(({ key }) => key)).toEqual(['姓名', '语文', '语文 #2', '数学']);
    expect(reading.confidence).toBeLessThan(0.8);
    expect(reading.subjects).toEqual(['数学']);
  });

  test.each([
    ['语文', [50, 80]],
    ['语文 #2', [90, 80]],
  ])('%s can be left out', (key, marks) => {
    const exam = readExamTab(TWICE, { fields: { [key]: { field: null } } });
    expect(exam.subjects).toEqual(['语文', '数学']);
    expect(exam.students[0]!.marks).toEqual(marks);
  });
});

describe('a column without a header', () => {
  const grid = tab(
    '期中',
    `
姓名||语文|
张三|八1班|90|70
李四|八1班|70|60
王五|八1班|75|55
`,
  );

  test('is listed and left alone', () => {
    const { columns, confidence } = recogniseTab(grid);
    expect(columns[1]).toEqual({ column: 2, header: '', key: '[B]', field: null });
    expect(confidence).toBeGreaterThanOrEqual(0.8);
  });

  test('is what a person says that it is', () => {
    const exam = readExamTab(grid, {
      fields: { '[B]': { field: 'class' }, '[D]': { field: 'score', subject: '数学', fullMark: 120 } },
    });
    expect(exam.subjects).toEqual(['语文', '数学']);
    expect(exam.reading.classes).toEqual(['八1班']);
    expect(exam.reading.columns[3]).toMatchObject({ key: '[D]', subject: '数学', fullMark: 120 });
  });
});

describe('a tab without any header', () => {
  const grid = tab(
    '期中',
    `
八年级2班期中成绩
'0101|张三|90|80
'0102|李四|70|缺考
'0103|王五|75|88
`,
  );
  const said: Corrections = {
    headerRows: null,
    fields: {
      A: { field: 'studentId' },
      B: { field: 'name' },
      C: { field: 'score', subject: '语文' },
      D: { field: 'score', subject: '外语' },
    },
  };

  test('is refused, never guessed', () => {
    const reading = recogniseTab(grid, { role: 'exam' });
    expect([reading.role, reading.problems.map(({ code }) => code)]).toEqual([null, ['NO_HEADER']]);
  });

  test('offers every column by its letter once a person says that there is no header', () => {
    const reading = recogniseTab(grid, { role: 'exam', corrections: { headerRows: null } });
    expect(reading.role).toBeNull();
    expect(reading.headerRows).toBeNull();
    expect(reading.columns.map(({ key, field }) => [key, field])).toEqual([
      ['A', null],
      ['B', null],
      ['C', null],
      ['D', null],
    ]);
  });

  test('is read by what a person says of its columns', () => {
    const exam = readExamTab(grid, said);
    expect(exam.reading).toMatchObject({
      role: 'exam',
      headerRows: null,
      students: 3,
      subjects: ['语文', '英语'],
    });
    expect(exam.students.map(({ ids, name, marks }) => [ids.studentId, name, ...marks])).toEqual([
      ['0101', '张三', 90, 80],
      ['0102', '李四', 70, 'absent'],
      ['0103', '王五', 75, 88],
    ]);
  });

  test('is read in the same way when its letters are written in brackets', () => {
    const fields = Object.fromEntries(Object.entries(said.fields!).map(([key, of]) => [`[${key}]`, of]));
    expect(readExamTab(grid, { ...said, fields })).toEqual(readExamTab(grid, said));
  });

  test('has a total where a column of marks is of no subject', () => {
    const exam = readExamTab(grid, {
      headerRows: null,
      fields: { B: { field: 'name' }, C: { field: 'score' } },
    });
    expect(exam.hasStatedTotal).toBe(true);
    expect(exam.students[0]!.statedTotal).toBe(90);
  });
});
