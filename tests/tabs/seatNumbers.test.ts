import { describe, expect, test } from 'vitest';
import { matchStudents } from '../../src/core/matchStudents.js';
import { mergeExamTabs } from '../../src/core/mergeExamTabs.js';
import { understandTab } from '../../src/tabs/recognise.js';

const NAMES = ['王浩然', '李可欣', '张一诺', '赵子涵', '陈思远', '刘雨桐', '孙浩宇', '周梓萱'];
const CLASSES = ['七(1)班', '七(2)班'];

function grade(numberOf: (at: number) => unknown, header = '学号') {
  const rows = NAMES.map((name, at) => [
    numberOf(at),
    name,
    CLASSES[Math.floor(at / 4)],
    60 + at * 3,
    95 - at * 4,
  ]);
  return understandTab({ name: '期中', values: [[header, '姓名', '班级', '语文', '数学'], ...rows] }, {});
}
const seat = (at: number) => (at % 4) + 1;

describe('numbers that begin anew on the table of each class', () => {
  const tableOf = (className: string, names: readonly string[]) => [
    [className, '', ''],
    ['学号', '姓名', '语文'],
    ...names.map((name, at) => [at + 1, name, 60 + at]),
  ];
  const left = tableOf(CLASSES[0]!, NAMES.slice(0, 4));
  const right = tableOf(CLASSES[1]!, NAMES.slice(4));

  test('are no number of the exam that the tabs make up', () => {
    const parts = [left, right].map((values, at) => {
      const name = `${at + 1}班`;
      const { exam } = understandTab({ name, values }, {});
      return { ...exam!, tab: name };
    });
    expect(parts.map(({ idKinds }) => idKinds)).toEqual([['studentId'], ['studentId']]);
    const info = { name: '期中', term: null, date: null, kind: null };
    const exam = mergeExamTabs(info, parts);
    expect(exam.idKinds).toEqual([]);
    expect(matchStudents(exam, exam).ofLeft).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  test('are no number twice where the tables stand side by side', () => {
    const values = left.map((row, at) => [...row, '', ...right[at]!]);
    const { reading, idKinds, exam } = understandTab({ name: '期中', values }, { corrections: { block: 0 } });
    expect(reading.classes).toEqual(CLASSES);
    expect(reading.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect([idKinds, exam!.idKinds]).toEqual([[], []]);
  });
});

describe('numbers that begin anew in each class', () => {
  test.each(['学号', '考号'])('are seat numbers under %s: a note, and no error', (header) => {
    const { reading, idKinds, exam } = grade(seat, header);
    expect(reading.problems.map(({ severity, code, cell }) => [severity, code, cell])).toEqual([
      ['note', 'NUMBER_OF_CLASS', 'A1'],
    ]);
    expect(reading.columns[0]!.field).toBeNull();
    expect(idKinds).toEqual([]);
    expect(exam!.students.map(({ ids }) => ids)).toEqual(NAMES.map(() => ({})));
  });

  test('leave the matching to class and name', () => {
    const roll = (shift: number) => {
      const { exam, idKinds } = grade((at) => ((at + shift) % 4) + 1);
      return { students: exam!.students, idKinds };
    };
    expect(matchStudents(roll(0), roll(1)).ofLeft).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  test('keep the children of a long table apart', () => {
    const rows = NAMES.flatMap((name, at) =>
      ['语文', '数学'].map((subject) => [seat(at), name, CLASSES[Math.floor(at / 4)], subject, 60 + at]),
    );
    const values = [['学号', '姓名', '班级', '科目', '成绩'], ...rows];
    const { exam, reading } = understandTab({ name: '明细', values }, {});
    expect(exam!.students.map(({ name }) => name)).toEqual(NAMES);
    expect(reading.problems.map(({ code }) => code)).toEqual(['NUMBER_OF_CLASS']);
  });

  test.each([
    ['that are whole student numbers', (at: number) => `2024${Math.floor(at / 4) + 1}0${seat(at)}`],
    ['that go on from class to class', (at: number) => at + 1],
  ])('are not seen in numbers %s', (_, numberOf) => {
    const { reading, idKinds } = grade(numberOf);
    expect(idKinds).toEqual(['studentId']);
    expect(reading.problems).toEqual([]);
  });

  test('are not seen in one number that stands twice', () => {
    const { reading } = grade((at) => (at === 7 ? 3 : at + 1));
    expect(reading.problems.map(({ code }) => code)).toEqual(['DUPLICATE_ID']);
  });

  test('stay numbers of students where a person has said so', () => {
    const values = [
      ['学号', '姓名', '班级', '语文'],
      ...NAMES.map((name, at) => [seat(at), name, CLASSES[Math.floor(at / 4)], 60 + at]),
    ];
    const corrections = { fields: { 学号: { field: 'studentId' as const } } };
    expect(understandTab({ name: '期中', values }, { corrections }).idKinds).toEqual(['studentId']);
  });
});
