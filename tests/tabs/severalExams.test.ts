import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guessExam } from '../../src/tabs/examGuess.js';
import { examInHeader, inOrderOfTime } from '../../src/tabs/examLabel.js';
import { readExamTab } from '../../src/tabs/examTab.js';
import type { TabGrid } from '../../src/tabs/reading.js';
import { recogniseTab } from '../../src/tabs/recognise.js';
import { codes, tab } from './grids.js';

describe('an exam in a header', () => {
  test.each<[string[], string, string[]]>([
    [['月考1_语文'], '月考1', ['语文']],
    [['期中-数学'], '期中', ['数学']],
    [['第一次月考语文'], '第一次月考', ['语文']],
    [['10月月考总分'], '10月月考', ['总分']],
    [['语文（期末）'], '期末', ['语文']],
    [['数学期中'], '期中', ['数学']],
    [['期中', '语文'], '期中', ['语文']],
    [['语文', '期中'], '期中', ['语文']],
    [['2025秋期中考试', '语文', '班排'], '2025秋期中考试', ['语文', '班排']],
    [['1st exam (sep)', 'Physics'], '1st exam (sep)', ['Physics']],
    [['Midterm Maths'], 'Midterm', ['Maths']],
    [['Test 2', 'English'], 'Test 2', ['English']],
    [['一模', '总分'], '一模', ['总分']],
    [['八上', '语文'], '八上', ['语文']],
    [['期中'], '期中', []],
    [['第二次月考成绩'], '第二次月考成绩', []],
  ])('%j is %s', (parts, label, rest) => {
    const found = examInHeader(parts);
    expect([found?.label.replace(/\s+/g, ' '), found?.rest.map((part) => part.toLowerCase())]).toEqual([
      expect.stringMatching(new RegExp(`^${label.replace(/[()]/g, '\\$&')}$`, 'i')),
      rest.map((part) => part.toLowerCase()),
    ]);
  });

  test.each([
    ['语文'],
    ['考试时间'],
    ['上次月考'],
    ['上次总分'],
    ['考试成绩'],
    ['语文赋分'],
    ['八(1)班'],
    ['总分'],
    ['考试名称'],
  ])('%s names none', (header) => {
    expect(examInHeader([header])).toBeNull();
  });

  test('follows the others in time', () => {
    expect(inOrderOfTime(['期末', '第二次月考', '期中', '第一次月考'])).toEqual([
      '第一次月考',
      '第二次月考',
      '期中',
      '期末',
    ]);
  });
});

const FLAT = tab(
  '成绩',
  `
学号|姓名|月考1_语文|月考1_数学|月考1_总分|期中_语文(120分)|期中_数学|期中_总分|期中_班排
'01|张三|90|80|170|88|77|165|1
'02|李四|70|60|130|66|55|121|3
'03|王五|71|62|133|68|57|125|2
`,
);

describe('exams as columns', () => {
  test('are named, and the latest is read until a person chooses', () => {
    const reading = recogniseTab(FLAT);
    expect(reading).toMatchObject({ exams: ['月考1', '期中'], exam: '期中' });
    expect(reading.confidence).toBeLessThan(0.8);
    expect(codes(FLAT)).toContain('SEVERAL_EXAMS');
  });

  test('stay known for what they hold though another is read', () => {
    expect(recogniseTab(FLAT).columns.slice(2, 6)).toMatchObject([
      { field: 'score', subject: '语文', exam: '月考1' },
      { field: 'score', subject: '数学', exam: '月考1' },
      { field: 'total', exam: '月考1' },
      { field: 'score', subject: '语文', exam: '期中', fullMark: 120 },
    ]);
  });

  test.each([
    ['月考1', [90, 80], 170, 'monthly'],
    ['期中', [88, 77], 165, 'midterm'],
  ])('%s is read for sure when it is chosen', (exam, marks, total, kind) => {
    const table = readExamTab(FLAT, { exam });
    expect(table.reading.confidence).toBeGreaterThanOrEqual(0.8);
    expect(table.reading.problems).toEqual([]);
    expect(table.subjects).toEqual(['语文', '数学']);
    expect(table.students[0]).toMatchObject({ marks, statedTotal: total });
    expect(guessExam(FLAT, table.reading)).toMatchObject({ name: exam, kind });
  });

  test('are read below a merged header of exams', () => {
    const grid = tab(
      '汇总',
      `
姓名|期中|||期末||
|语文|数学|总分|语文|数学|总分
张三|90|80|170|88|77|165
李四|70|60|130|66|55|121
`,
    );
    expect(readExamTab(grid, { exam: '期末' }).students[1]).toMatchObject({
      marks: [66, 55],
      statedTotal: 121,
    });
  });

  test('of one subject are the marks of that subject', () => {
    const grid = tab(
      '数学成绩跟踪',
      `
姓名|第一次月考|期中|期末
张三|90|80|88
李四|70|60|66
`,
    );
    const table = readExamTab(grid, { exam: '期中' });
    expect(table.reading.exams).toEqual(['第一次月考', '期中', '期末']);
    expect([table.subjects, table.students[0]!.marks]).toEqual([['数学'], [80]]);
  });

  test('that make up a total are no exams of their own', () => {
    const grid = tab(
      '语文',
      `
姓名|平时|期中|期末|总分
张三|90|80|88|86
李四|70|60|66|65
`,
    );
    expect(recogniseTab(grid).exams).toBeUndefined();
  });

  test('are no exam when only a total stands there for comparison', () => {
    const grid = tab(
      '期末',
      `
姓名|语文|数学|总分|期中_总分|进步
张三|90|80|170|160|10
李四|70|60|130|140|-10
`,
    );
    const reading = recogniseTab(grid);
    expect(reading.exams).toBeUndefined();
    expect(reading.confidence).toBeGreaterThanOrEqual(0.8);
  });
});

describe('exams in rows', () => {
  const rows = (term: string) =>
    tab(
      '成绩',
      `
姓名|学期|考试名称|科目|成绩
张三|2025秋|期中|语文|90
张三|2025秋|期末|语文|80
李四|${term}|期中|语文|70
李四|${term}|期末|语文|60
`,
    );

  test('are named by 考试名称 alone within one term', () => {
    expect(recogniseTab(rows('2025秋')).exams).toEqual(['期中', '期末']);
  });

  test('are named with their term where there are several', () => {
    expect(recogniseTab(rows('2026春')).exams).toEqual([
      '2025秋 期中',
      '2025秋 期末',
      '2026春 期中',
      '2026春 期末',
    ]);
  });

  test('are told apart by a number, which is named with the tab', () => {
    const grid = tab(
      '八年级月考',
      `
姓名|考试编号|语文|数学
张三|1|90|80
李四|1|70|60
张三|2|91|81
李四|2|71|61
`,
    );
    const reading = recogniseTab(grid, { corrections: { exam: '2' } });
    expect(reading).toMatchObject({ exams: ['1', '2'], exam: '2', students: 2 });
    expect(guessExam(grid, reading).name).toBe('八年级月考 2');
  });

  test('written once for many rows count for all of them', () => {
    const grid = tab(
      '成绩',
      `
考试名称|姓名|语文|数学
期中|张三|90|80
|李四|70|60
|王五|75|65
期末|张三|91|81
|李四|71|61
|王五|76|66
`,
    );
    expect(readExamTab(grid, { exam: '期末' }).students.map(({ name, marks }) => [name, ...marks])).toEqual([
      ['张三', 91, 81],
      ['李四', 71, 61],
      ['王五', 76, 66],
    ]);
  });

  test('that are asked for and not there are not replaced by another', () => {
    const reading = recogniseTab(rows('2025秋'), { corrections: { exam: '一模' } });
    expect(reading).toMatchObject({ exams: ['期中', '期末'], students: 0 });
    expect(reading.exam).toBeUndefined();
  });
});

test('a choice of exam reads the same whatever the order of rows, and whether it stands in rows or columns', () => {
  const mark = fc.integer({ min: 0, max: 100 });
  const student = fc.tuple(mark, mark, mark, mark);
  const shuffledRows = fc.infiniteStream(fc.nat());
  fc.assert(
    fc.property(
      fc.array(student, { minLength: 2, maxLength: 8 }),
      shuffledRows,
      fc.constantFrom('期中', '期末'),
      (marks, order, exam) => {
        const names = marks.map((_, at) => `学生${'甲乙丙丁戊己庚辛'[at]}`);
        const wide: TabGrid = {
          name: '成绩',
          values: [
            ['姓名', '期中_语文', '期中_数学', '期末_语文', '期末_数学'],
            ...marks.map((row, at) => [names[at], ...row]),
          ],
        };
        const lines = marks.flatMap(([a, b, c, d], at) => [
          [names[at], '期中', '语文', a],
          [names[at], '期中', '数学', b],
          [names[at], '期末', '语文', c],
          [names[at], '期末', '数学', d],
        ]);
        const mixed = lines
          .map((line) => ({ line, key: order.next().value as number }))
          .sort((x, y) => x.key - y.key)
          .map(({ line }) => line);
        const long: TabGrid = { name: '成绩', values: [['姓名', '考试名称', '科目', '成绩'], ...mixed] };
        const read = (grid: TabGrid) =>
          readExamTab(grid, { exam })
            .students.map(({ name, marks: of }) => [name, ...of])
            .sort();
        expect(read(long)).toEqual(read(wide));
      },
    ),
    { numRuns: 100 },
  );
});
