import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareExams, guessComparison, isBeforeDay } from '../../src/core/chooseExams.js';
import type { ExamInfo, ExamKind } from '../../src/core/exam.js';

const info = (name: string, term: string | null, date: string | null, kind: ExamKind | null): ExamInfo => ({
  name,
  term,
  date,
  kind,
});

/** The names of the guessed exams, for the list in this order and in the reverse. */
function guess(exams: ExamInfo[]): [string | null, string | null] {
  const answers = [exams, [...exams].reverse()].map((list) => {
    const { baseline, current } = guessComparison(list);
    const name = (at: number | null): string | null => (at === null ? null : list[at]!.name);
    return [name(baseline), name(current)] as [string | null, string | null];
  });
  expect(answers[1]).toEqual(answers[0]);
  return answers[0]!;
}

const inOrder = (exams: ExamInfo[]): string[] => [...exams].sort(compareExams).map(({ name }) => name);

const AUTUMN = '2025-2026学年第一学期';
const SPRING = '2025-2026学年第二学期';

describe('guessComparison', () => {
  test('takes the latest exam, and the latest of the same kind in the term before', () => {
    expect(
      guess([
        info('秋期中', AUTUMN, '2025-11-10', 'midterm'),
        info('秋期末', AUTUMN, '2026-01-20', 'final'),
        info('春月考', SPRING, '2026-03-30', 'monthly'),
        info('春期中', SPRING, '2026-04-28', 'midterm'),
      ]),
    ).toEqual(['秋期中', '春期中']);
  });

  test('takes the later of two of that kind', () => {
    expect(
      guess([
        info('九月月考', AUTUMN, '2025-09-28', 'monthly'),
        info('十二月月考', AUTUMN, '2025-12-18', 'monthly'),
        info('秋期末', AUTUMN, '2026-01-20', 'final'),
        info('三月月考', SPRING, '2026-03-30', 'monthly'),
      ]),
    ).toEqual(['十二月月考', '三月月考']);
  });

  test('takes the latest of the term before where that has none of the kind', () => {
    expect(
      guess([
        info('秋期中', AUTUMN, '2025-11-10', 'midterm'),
        info('秋期末', AUTUMN, '2026-01-20', 'final'),
        info('春月考', SPRING, '2026-03-30', 'monthly'),
      ]),
    ).toEqual(['秋期末', '春月考']);
  });

  test('takes the latest of the term before where the kind of the latest exam is not known', () => {
    expect(
      guess([
        info('摸底', AUTUMN, '2025-09-02', null),
        info('秋期末', AUTUMN, '2026-01-20', 'final'),
        info('联考', SPRING, '2026-03-30', null),
      ]),
    ).toEqual(['秋期末', '联考']);
  });

  test('takes the term before, not the same term a year ago', () => {
    expect(
      guess([
        info('去年期末', '2024-2025学年第二学期', '2025-06-28', 'final'),
        info('秋期中', AUTUMN, '2025-11-10', 'midterm'),
        info('春期末', SPRING, '2026-06-28', 'final'),
      ]),
    ).toEqual(['秋期中', '春期末']);
  });

  test('takes the exam before where there is no earlier term', () => {
    expect(
      guess([info('期中', AUTUMN, '2025-11-10', 'midterm'), info('期末', AUTUMN, '2026-01-20', 'final')]),
    ).toEqual(['期中', '期末']);
  });

  test('has no baseline for one exam, and neither for none', () => {
    expect(guess([info('期中', AUTUMN, null, 'midterm')])).toEqual([null, '期中']);
    expect(guess([])).toEqual([null, null]);
  });

  test('goes by the terms where no exam has a date', () => {
    expect(
      guess([
        info('期末(上)', '八年级上学期', null, 'final'),
        info('期中(下)', '八年级下学期', null, 'midterm'),
        info('期中(上)', '八年级上学期', null, 'midterm'),
      ]),
    ).toEqual(['期中(上)', '期中(下)']);
  });

  test('goes by the dates where no exam has a term', () => {
    expect(
      guess([
        info('一月', null, '2026-01-20', 'final'),
        info('六月', null, '2026-06-28', 'final'),
        info('十一月', null, '2025-11-12', 'midterm'),
        info('四月', null, '2026-04-28', 'midterm'),
      ]),
    ).toEqual(['一月', '六月']);
  });

  test('compares this term with the last where only the names tell them', () => {
    expect(
      guess([
        info('本学期期中', null, null, 'midterm'),
        info('上学期期末', '第一学期', null, 'final'),
        info('上学期期中', '第一学期', null, 'midterm'),
      ]),
    ).toEqual(['上学期期中', '本学期期中']);
  });

  test('is two different exams whatever the list, and the same two in any order', () => {
    const exams = fc.uniqueArray(
      fc.record({
        name: fc.constantFrom('甲', '乙', '丙', '丁', '戊'),
        term: fc.constantFrom(null, AUTUMN, SPRING, '八上', '八下', '上学期', '实验'),
        date: fc.constantFrom(null, '2025-09-28', '2025-11-10', '2026-01-20', '2026-04-28'),
        kind: fc.constantFrom<ExamKind | null>(null, 'monthly', 'midterm', 'final'),
      }),
      { selector: ({ name }) => name, maxLength: 5 },
    );
    fc.assert(
      fc.property(exams, (list) => {
        const [baseline, current] = guess(list);
        expect(current !== null).toBe(list.length > 0);
        expect(baseline !== null).toBe(list.length > 1);
        if (list.length > 1) expect(baseline).not.toBe(current);
      }),
      { numRuns: 500 },
    );
  });
});

describe('compareExams', () => {
  test('goes by school year and term, however they are written', () => {
    const years: Array<[string, string]> = [
      ['2024-2025学年第一学期', '2024-2025学年第二学期'],
      ['2024—2025学年上学期', '2024—2025学年下学期'],
      ['2024~2025 上', '2024~2025 下'],
      ['2024年秋', '2025年春'],
      ['2024秋季学期', '2025春季学期'],
      ['Autumn 2024', 'Spring 2025'],
      ['2024-2025 Fall', '2024-2025 Spring'],
      ['2024-2025 Term 1', '2024-2025 Term 2'],
      ['2024-2025 first semester', '2024-2025 second semester'],
    ];
    const next = info('丁', '2025-2026学年第一学期', null, 'unit');
    for (const [first, second] of years) {
      const [x, y] = [info('丙', first, null, 'final'), info('乙', second, null, 'unit')];
      expect(inOrder([next, y, x]), first).toEqual(['丙', '乙', '丁']);
    }
  });

  test('goes by the grade where a term names no year', () => {
    const terms = [
      '七上',
      '七下',
      '八年级上学期',
      '8年级下学期',
      '初三上',
      '初三下学期',
      '高一上',
      '高一下',
      '高二第一学期',
    ];
    const exams = terms.map((term, at) => info(String.fromCharCode(122 - at), term, null, 'final'));
    expect(inOrder([...exams].reverse())).toEqual(exams.map(({ name }) => name));
  });

  test('knows grades ten to twelve in Chinese numerals', () => {
    const terms = [
      '九年级下学期',
      '十年级上学期',
      '十年级下学期',
      '十一年级上学期',
      '十二年级上学期',
      '十二年级下学期',
    ];
    const exams = terms.map((term, at) => info(String.fromCharCode(122 - at), term, null, 'final'));
    expect(inOrder([...exams].reverse())).toEqual(exams.map(({ name }) => name));
  });

  test('reads a school year of two digits', () => {
    const terms = ['24-25学年上学期', '24-25学年下学期', '25-26学年上学期', '25-26学年下学期'];
    const exams = terms.map((term, at) => info(String.fromCharCode(122 - at), term, null, 'final'));
    expect(inOrder([...exams].reverse())).toEqual(exams.map(({ name }) => name));
  });

  test('puts January into the first term and the exams of a term by date', () => {
    const exams = [
      info('九月', null, '2025-09-30', 'monthly'),
      info('一月', null, '2026-01-15', 'final'),
      info('三月', null, '2026-03-30', 'monthly'),
      info('七月', null, '2026-07-02', 'final'),
      info('八月', null, '2026-08-30', 'unit'),
    ];
    expect(inOrder([...exams].reverse())).toEqual(exams.map(({ name }) => name));
  });

  test('sets exams with and without a date among each other by the usual course of a term', () => {
    const exams = [
      info('月考一', AUTUMN, '2025-09-30', 'monthly'),
      info('期中', AUTUMN, null, 'midterm'),
      info('月考二', AUTUMN, '2025-12-15', 'monthly'),
      info('月考三', AUTUMN, '2026-01-05', 'monthly'),
      info('期末', AUTUMN, null, 'final'),
      info('春月考', SPRING, null, 'monthly'),
      info('春期中', SPRING, '2026-04-28', 'midterm'),
      info('春期末', SPRING, null, 'final'),
    ];
    expect(inOrder([...exams].reverse())).toEqual(exams.map(({ name }) => name));
  });

  test('is an order: never both ways, and the same through a third', () => {
    const some = fc.record({
      name: fc.constantFrom('甲', '乙', '丙'),
      term: fc.constantFrom(null, AUTUMN, SPRING, '八上', '八下', '上学期', '实验', '2026春'),
      date: fc.constantFrom(null, '2025-09-28', '2026-01-20', '2026-04-28'),
      kind: fc.constantFrom<ExamKind | null>(null, 'monthly', 'midterm', 'final'),
    });
    fc.assert(
      fc.property(some, some, some, (x, y, z) => {
        expect(Math.sign(compareExams(x, y))).toBe(-Math.sign(compareExams(y, x)) + 0);
        if (compareExams(x, y) <= 0 && compareExams(y, z) <= 0) {
          expect(compareExams(x, z)).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('whether an exam was written before a day', () => {
  const on = (given: Partial<ExamInfo>) =>
    isBeforeDay({ name: '考试', term: null, date: null, kind: null, ...given }, '2026-09-07');

  test.each([
    [{ date: '2026-09-06' }, true],
    [{ date: '2026-09-07' }, false],
    [{ date: '2026-09-06', term: '2026-2027学年第一学期' }, true],
    [{ term: '2025-2026学年第二学期' }, true],
    [{ term: '2026秋', kind: 'final' }, false],
    [{ term: '2026秋', kind: 'midterm' }, null],
    [{ term: '2027春', kind: 'monthly' }, false],
    [{ term: '八上', kind: 'final' }, null],
    [{ name: '本学期期末', kind: 'final' }, null],
    [{}, null],
  ] satisfies Array<[Partial<ExamInfo>, boolean | null]>)('%j: %s', (given, expected) => {
    expect(on(given)).toBe(expected);
  });
});
