import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { readArchiveTab } from '../../src/tabs/archiveTab.js';
import { guessExam } from '../../src/tabs/examGuess.js';
import { readExamTab } from '../../src/tabs/examTab.js';
import { FIELDS, TAB_ROLES, type TabGrid } from '../../src/tabs/reading.js';
import { recogniseTab } from '../../src/tabs/recognise.js';

vi.setConfig({ testTimeout: 60_000 });

const SUBJECTS = ['语文', '数学', '外语', '物理(100分)', '道德与法治', '文综', '机器人'];
const mark = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 240 }).map((half) => half / 2) },
  fc.constantFrom<unknown>('缺考', '', '-', '85/100', '免考', '作弊', null, '６０', -1),
);
const name = fc.constantFrom('张三', '李四', '张 三', 'Ann Li', '阿不都·热合曼', '=1+1', '王五六');
const student = fc.record({
  id: fc.option(fc.integer({ min: 1, max: 60 }).map((number) => `0${number}`)),
  name,
  className: fc.constantFrom('八(1)班', '八(2)班'),
  marks: fc.array(mark, { minLength: SUBJECTS.length, maxLength: SUBJECTS.length }),
  remark: fc.constantFrom('', '病假', '进步', '作弊'),
});

/** A tab with the given order of rows and of columns. */
function written(students: ReadonlyArray<Written>, columns: readonly number[]): TabGrid {
  const header = ['学号', '姓名', '班级', ...SUBJECTS, '总分', '备注'];
  const rows = students.map((one) => {
    const total = one.marks.reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0);
    return [one.id ?? '', one.name, one.className, ...one.marks, total, one.remark];
  });
  const values = [header, ...rows].map((cells) => columns.map((column) => cells[column]));
  return { name: '期中', values: [['期中考试成绩'], [], ...values] };
}
interface Written {
  id: string | null;
  name: string;
  className: string;
  marks: unknown[];
  remark: string;
}

/** What was read, without the places where it stood. */
function meaning(grid: TabGrid) {
  const { reading, subjects, idKinds, hasStatedTotal, students } = readExamTab(grid);
  return {
    role: reading.role,
    confidence: reading.confidence,
    marks: reading.marks,
    classes: reading.classes,
    fields: reading.columns.map((column) => JSON.stringify({ ...column, column: 0 })).sort(),
    subjects,
    idKinds,
    hasStatedTotal,
    students: students.map((one) => JSON.stringify({ ...one, row: 0 })).sort(),
  };
}

describe('a tab means the same', () => {
  const width = SUBJECTS.length + 5;
  const order = fc.shuffledSubarray(
    Array.from({ length: width }, (_, index) => index),
    { minLength: width, maxLength: width },
  );
  const plain = Array.from({ length: width }, (_, index) => index);

  test('in every order of its columns', () => {
    fc.assert(
      fc.property(fc.array(student, { minLength: 1, maxLength: 12 }), order, (students, columns) => {
        expect(meaning(written(students, columns))).toEqual(meaning(written(students, plain)));
      }),
      { numRuns: 300 },
    );
  });

  test('in every order of its rows', () => {
    const shuffled = fc
      .array(student, { minLength: 1, maxLength: 12 })
      .chain((students) =>
        fc.tuple(
          fc.constant(students),
          fc.shuffledSubarray(students, { minLength: students.length, maxLength: students.length }),
        ),
      );
    fc.assert(
      fc.property(shuffled, ([students, mixed]) => {
        expect(meaning(written(mixed, plain))).toEqual(meaning(written(students, plain)));
      }),
      { numRuns: 300 },
    );
  });

  test('read a second time', () => {
    fc.assert(
      fc.property(fc.array(student, { maxLength: 8 }), (students) => {
        const grid = written(students, plain);
        const before = JSON.stringify(grid);
        expect(recogniseTab(grid)).toEqual(recogniseTab(grid));
        expect(JSON.stringify(grid)).toBe(before);
      }),
    );
  });

  test('every student comes out once, with every mark', () => {
    fc.assert(
      fc.property(fc.array(student, { minLength: 1, maxLength: 20 }), (students) => {
        const exam = readExamTab(written(students, plain));
        expect(exam.students.map((one) => one.name)).toEqual(students.map((one) => one.name));
        for (const one of exam.students) expect(one.marks).toHaveLength(exam.subjects.length);
        const { score, absent, blank, invalid } = exam.reading.marks;
        const cells = exam.subjects.length > 0 ? exam.subjects.length : 1;
        expect(score + absent + blank + invalid).toBe(students.length * cells);
      }),
    );
  });
});

describe('no tab whatever makes the reading fail', () => {
  const word = fc.constantFrom(
    '姓名',
    '学号',
    '班级',
    '科目',
    '成绩',
    '语文',
    '数学(100分)',
    '总分',
    '班排',
    '校名',
    '缺考',
    '备注',
    '考试名称',
    '平均分',
    '例',
    '满分',
    '张三',
    '八(2)班',
    '帮扶教师',
    '奖项',
    '编号',
    '得分',
    'Name',
    'Rank',
    '月考1_语文',
    '期中',
    '期中_语文',
    '学期',
    '文综',
    '状态',
  );
  const cell = fc.oneof(
    { weight: 4, arbitrary: word },
    { weight: 2, arbitrary: fc.double() },
    { weight: 2, arbitrary: fc.constantFrom('', null, undefined) },
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('__proto__', 'constructor', 'toString', '\ud800', '１', '①', '1e400', '八('),
    fc.boolean(),
    // Nothing that a sheet holds, but a cell must not be turned into a number or a text unseen.
    fc.constantFrom({ __proto__: null }, [{ __proto__: null }]),
    fc.date({ noInvalidDate: false }),
    fc.anything(),
  );
  const grid = fc.record({
    name: fc.oneof(fc.string(), word),
    values: fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 14 }),
  });
  const merge = fc.record({
    row: fc.integer({ min: 1, max: 14 }),
    column: fc.integer({ min: 1, max: 9 }),
    rows: fc.integer({ min: 1, max: 5 }),
    columns: fc.integer({ min: 1, max: 5 }),
  });
  const corrections = fc.record(
    {
      headerRows: fc.option(fc.tuple(fc.integer({ min: -3, max: 20 }), fc.integer({ min: -3, max: 20 }))),
      exam: fc.oneof(word, fc.constantFrom('期中', '月考1')),
      block: fc.integer({ min: 0, max: 4 }),
      fields: fc.dictionary(
        fc.oneof(word, fc.constantFrom('姓名 #2', '[A]', '[C]', 'B', '语文 #3')),
        fc.record(
          {
            field: fc.constantFrom(null, ...FIELDS),
            subject: fc.string(),
            fullMark: fc.integer({ min: 1, max: 200 }),
          },
          { requiredKeys: ['field'] },
        ),
      ),
    },
    { requiredKeys: [] },
  );

  test('of any cells, with any merges, role and corrections', () => {
    fc.assert(
      fc.property(
        grid,
        fc.option(fc.array(merge, { maxLength: 4 }), { nil: undefined }),
        fc.option(fc.constantFrom(...TAB_ROLES), { nil: undefined }),
        fc.option(corrections, { nil: undefined }),
        (tab, merges, role, said) => {
          const full: TabGrid = merges === undefined ? tab : { ...tab, merges };
          const reading = recogniseTab(full, { role, corrections: said });
          expect(reading.confidence).toBeGreaterThanOrEqual(0);
          expect(reading.confidence).toBeLessThanOrEqual(1);
          if (reading.role === null)
            expect(reading.problems.some(({ severity }) => severity === 'error')).toBe(true);
          // What crosses to the page must be plain data.
          expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
          readExamTab(full, said);
          readArchiveTab(full, said);
          guessExam(full, reading);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

// How long they take is printed by `npm run bench -- recognise`.
describe('large tabs are read whole', () => {
  test('15,000 students and 40 columns', () => {
    const subjects = ['语文', '数学', '英语', '物理', '化学', '生物', '政治', '历史', '地理'];
    const header = [
      '学号',
      '姓名',
      '班级',
      ...subjects,
      '总分',
      ...Array.from({ length: 27 }, (_, i) => `栏目${i}`),
    ];
    const rows = Array.from({ length: 15_000 }, (_, index) => [
      `2024${String(index).padStart(5, '0')}`,
      `学生${index}`,
      `八(${(index % 20) + 1})班`,
      ...subjects.map((_, k) => (index * (k + 3)) % 101),
      subjects.reduce((sum, _, k) => sum + ((index * (k + 3)) % 101), 0),
      ...Array.from({ length: 27 }, () => '文字'),
    ]);
    expect(recogniseTab({ name: '期中', values: [header, ...rows] }).students).toBe(15_000);
  });

  test('15,000 rows of text without numbers', () => {
    const rows = Array.from({ length: 15_000 }, (_, index) => [
      `学生${index}`,
      `八(${(index % 20) + 1})班`,
      ...Array.from({ length: 10 }, (_, k) => String((index * (k + 3)) % 101)),
      '家里有两个弟弟，父母在外打工',
    ]);
    const header = [
      '姓名',
      '班级',
      '语文',
      '数学',
      '英语',
      '物理',
      '化学',
      '生物',
      '政治',
      '历史',
      '地理',
      '音乐',
      '家庭情况',
    ];
    expect(recogniseTab({ name: '期中', values: [header, ...rows] }).students).toBe(15_000);
  });

  test('10,000 empty rows below 43 students', () => {
    const rows = Array.from({ length: 43 }, (_, index) => [`S${index}`, `学生${index}`, index]);
    const empty = Array.from({ length: 10_000 }, () => Array<string>(26).fill(''));
    const values = [['学号', '姓名', '语文'], ...rows, ...empty];
    expect(recogniseTab({ name: '期中', values }).students).toBe(43);
  });
});
