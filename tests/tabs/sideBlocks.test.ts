import { describe, expect, test } from 'vitest';
import { readArchiveTab } from '../../src/tabs/archiveTab.js';
import { readExamTab } from '../../src/tabs/examTab.js';
import type { TabGrid } from '../../src/tabs/reading.js';
import { recogniseTab } from '../../src/tabs/recognise.js';
import { codes, tab } from './grids.js';

const TWO = tab(
  '期中',
  `
八年级期中成绩
八1班|||||八2班
学号|姓名|语文|数学||学号|姓名|语文|数学
'0101|张三|90|80||'0201|李四|70|缺考
'0102|王五|75|65||'0202|赵六|60|50
|||||'0203|钱七|88|77
`,
);

function students(grid: TabGrid, block: number): unknown[] {
  return readExamTab(grid, { block }).students.map(({ ids, name, className, marks, row }) => [
    ids.studentId,
    name,
    className,
    ...marks,
    row,
  ]);
}

const LEFT = [
  ['0101', '张三', '八1班', 90, 80, 4],
  ['0102', '王五', '八1班', 75, 65, 5],
];
const RIGHT = [
  ['0201', '李四', '八2班', 70, 'absent', 4],
  ['0202', '赵六', '八2班', 60, 50, 5],
  ['0203', '钱七', '八2班', 88, 77, 6],
];

describe('two tables side by side', () => {
  test('are told, and a person is asked which one', () => {
    const reading = recogniseTab(TWO);
    expect(reading.blocks).toEqual(['A3:D5', 'F3:I6']);
    expect(reading.confidence).toBeLessThan(0.8);
    expect(codes(TWO)).toContain('SIDE_BY_SIDE');
  });

  test.each([
    [1, LEFT],
    [2, RIGHT],
    [0, [...LEFT, ...RIGHT]],
  ])('are read as chosen (%j), each student in the class of its own title', (block, expected) => {
    expect(students(TWO, block)).toEqual(expected);
    const reading = recogniseTab(TWO, { corrections: { block } });
    expect(reading.confidence).toBeGreaterThanOrEqual(0.8);
    expect(reading.problems.map(({ code }) => code)).not.toContain('SIDE_BY_SIDE');
    expect(reading.blocks).toHaveLength(2);
  });

  test('read as one are counted as one', () => {
    expect(recogniseTab(TWO, { corrections: { block: 0 } })).toMatchObject({
      students: 5,
      classes: ['八1班', '八2班'],
      subjects: ['语文', '数学'],
      marks: { score: 9, absent: 1, blank: 0, invalid: 0 },
    });
    expect(recogniseTab(TWO, { corrections: { block: 0 } }).columns.map(({ field }) => field)).toEqual([
      'studentId',
      'name',
      'score',
      'score',
      'studentId',
      'name',
      'score',
      'score',
    ]);
  });

  test('with their problems in the cells where they stand', () => {
    const grid = tab(
      '期中',
      `
姓名|语文|数学||姓名|语文|数学
张三|90|80||李四|8?|60
王五|75|65||张三|60|50
`,
    );
    const { problems } = recogniseTab(grid, { corrections: { block: 0 } });
    expect(problems.map(({ code, cell, params }) => [code, cell, params.other])).toEqual([
      ['INVALID_MARK', 'F2', undefined],
      ['DUPLICATE_NAME', 'E3', 'A2'],
    ]);
  });

  test('under one title are one class in two columns', () => {
    const grid = tab(
      'Sheet1',
      `
八年级2班期中成绩
姓名|语文||姓名|语文
张三|90||李四|70
王五|75||赵六|60
`,
    );
    const { students: all, reading } = readExamTab(grid, { block: 0 });
    expect(all.map(({ name, className }) => [name, className])).toEqual([
      ['张三', '八年级2班'],
      ['王五', '八年级2班'],
      ['李四', '八年级2班'],
      ['赵六', '八年级2班'],
    ]);
    expect(reading.classes).toEqual(['八年级2班']);
  });

  test('with a class column of their own are in that class', () => {
    const grid = tab(
      '期中',
      `
班级|姓名|语文|班级|姓名|语文
八1班|张三|90|八2班|李四|70
八1班|王五|75|八2班|赵六|60
`,
    );
    expect(readExamTab(grid, { block: 0 }).students.map(({ className }) => className)).toEqual([
      '八1班',
      '八1班',
      '八2班',
      '八2班',
    ]);
  });
});

test('three tables are three', () => {
  const grid = tab(
    '名单',
    `
序号|姓名|班级||序号|姓名|班级||序号|姓名|班级
1|张三|八1班||2|李四|八1班||3|王五|八1班
4|赵六|八2班||5|钱七|八2班||6|孙八|八2班
`,
  );
  expect(readArchiveTab(grid, { block: 3 }).students.map(({ name }) => name)).toEqual(['王五', '孙八']);
  expect(readArchiveTab(grid, { block: 0 }).students).toHaveLength(6);
});

test('tables of different headers are not read as one', () => {
  const grid = tab(
    '期中',
    `
姓名|语文|数学||姓名|语文|英语
张三|90|80||李四|70|60
王五|75|65||赵六|60|50
`,
  );
  const reading = recogniseTab(grid, { corrections: { block: 0 } });
  expect(reading.confidence).toBeLessThan(0.8);
  expect(reading.problems.map(({ code }) => code)).toContain('SIDE_BY_SIDE');
  expect(readExamTab(grid, { block: 2 }).subjects).toEqual(['语文', '英语']);
});
