import { describe, expect, test } from 'vitest';
import type { ArchiveRecord, ExamRecord } from '../../src/core/exam.js';
import { DEFAULT_SCREENING, type ScreeningRule } from '../../src/core/screeningRule.js';
import { screenStudents } from '../../src/core/screenStudents.js';
import { archive, exam, type StudentInput } from './builders.js';
import { codeOf } from './errors.js';

const OFF: ScreeningRule = {
  ...DEFAULT_SCREENING,
  bottom: null,
  belowPass: null,
  fall: null,
  belowMean: null,
};
const FULL = { 语文: 100, 数学: 100, 英语: 100 };

function rule(parts: Partial<ScreeningRule>): ScreeningRule {
  return { ...OFF, ...parts };
}

/** One class, one subject, the totals given; names A, B, C … */
function totals(values: readonly number[]): ExamRecord {
  const students = values.map(
    (mark, at): StudentInput => ({
      name: `S${String(at + 1).padStart(3, '0')}`,
      className: '八(1)班',
      marks: [mark],
    }),
  );
  return { ...exam('期末', ['语文'], students), fullMarks: { 语文: 1000 } };
}

function screen(
  current: ExamRecord,
  parts: Partial<ScreeningRule>,
  more: { baseline?: ExamRecord; archive?: ArchiveRecord } = {},
) {
  const input = { current, baseline: more.baseline ?? null, archive: more.archive ?? null };
  return screenStudents(input, rule(parts));
}

const names = (rows: ReadonlyArray<{ name: string }>) => rows.map(({ name }) => name);
const descending = (n: number) => Array.from({ length: n }, (_, at) => 900 - at);

describe('the bottom share', () => {
  test.each([
    // students, percent, how many are in
    [10, 20, 2],
    [52, 20, 10],
    [46, 20, 9],
    [9, 20, 1],
    [4, 20, 1], // rounded down would be nobody: one at least
    [100, 1, 1],
    [3, 99, 2],
    [2, 50, 1],
    [1, 50, 0], // nobody is below anybody
  ])('of %i students, %i %: %i', (n, percent, expected) => {
    const found = screen(totals(descending(n)), { bottom: { percent, ties: 'in' } });
    expect(found.candidates).toHaveLength(expected);
  });

  test('tells the place among those with a total', () => {
    const found = screen(totals(descending(52)), { bottom: { percent: 20, ties: 'in' } });
    const first = found.candidates.find(({ name }) => name === 'S045')!;
    expect(first.reasons).toEqual([{ code: 'bottom', within: 'class', percent: 20, rank: 45, of: 52 }]);
  });

  test.each([
    ['in', [90, 80, 70, 60, 50, 50, 40, 30, 20, 50], 40, 6],
    ['out', [90, 80, 70, 60, 50, 50, 40, 30, 20, 50], 40, 3],
    ['in', [90, 80, 70, 60, 50, 50, 40, 30, 20, 50], 60, 6],
    ['out', [90, 80, 70, 60, 50, 50, 40, 30, 20, 50], 60, 6],
    ['in', [70, 70, 70, 70], 20, 0],
    ['out', [70, 70, 70, 70], 20, 0],
    ['in', [70, 70, 70, 60], 50, 1],
  ] as const)('keeps equal totals at the cut together (%s): %j, %i %', (ties, marks, percent, expected) => {
    expect(screen(totals(marks), { bottom: { percent, ties } }).candidates).toHaveLength(expected);
  });

  test('is counted in each class, or in the whole year', () => {
    const students = [10, 20, 30, 40, 110, 120, 130, 140].map(
      (mark, at): StudentInput => ({
        name: `S${at}`,
        className: at < 4 ? '八(1)班' : '八(2)班',
        marks: [mark],
      }),
    );
    const current = exam('期末', ['语文'], students);
    const bottom = { percent: 25, ties: 'in' } as const;
    expect(names(screen(current, { bottom }).candidates)).toEqual(['S0', 'S4']);
    expect(names(screen(current, { bottom, within: 'grade' }).candidates)).toEqual(['S0', 'S1']);
    expect(names(screen(current, { bottom, className: '802' }).candidates)).toEqual(['S4']);
  });
});

describe('below pass in several subjects', () => {
  const current = (marks: StudentInput['marks'], fullMarks: Record<string, number> = FULL) => ({
    ...exam('期末', ['语文', '数学', '英语'], [{ name: '甲', className: '八(1)班', marks: marks! }]),
    fullMarks,
  });
  const belowPass = { subjects: 2, percent: 60 };

  test.each([
    [[59.5, 59.9, 100], true],
    [[59.5, 60, 100], false], // 60 is a pass
    [[0, 0, 0], true],
    [[60, 60, 60], false],
    [[59, 'absent', 100], null], // the missing one decides
    [[59, 58, 'absent'], true], // already two
    [[80, 'absent', 100], false], // at most one
    [['absent', 'absent', 'absent'], null],
    [[59, 'invalid', 80], null],
    [[59, 'not-taken', 80], null],
  ] as const)('%j', (marks, expected) => {
    const found = screen(current([...marks]), { belowPass });
    const is = found.candidates.length > 0 ? true : found.unjudged.length > 0 ? null : false;
    expect(is).toBe(expected);
  });

  test('takes the pass mark from each subject’s own full mark, and names the marks', () => {
    const found = screen(current([71, 71, 60], { 语文: 120, 数学: 120, 英语: 100 }), { belowPass });
    expect(found.candidates[0]!.reasons).toEqual([
      {
        code: 'belowPass',
        percent: 60,
        failed: [
          { subject: '语文', mark: 71, fullMark: 120 },
          { subject: '数学', mark: 71, fullMark: 120 },
        ],
      },
    ]);
  });

  test('leaves a subject out whose full mark nobody tells, and says so; a teacher’s word counts', () => {
    const some = screen(current([10, 10, 10], { 语文: 100 }), { belowPass });
    expect(some.candidates).toEqual([]);
    expect(some.notes).toContainEqual({
      code: 'full-mark-unknown',
      subjects: ['数学', '英语'],
      all: false,
    });
    expect(screen(current([10, 10, 10], {}), { belowPass }).notes).toContainEqual({
      code: 'full-mark-unknown',
      subjects: ['语文', '数学', '英语'],
      all: true,
    });
    const told = screen(current([10, 10, 10], { 语文: 100 }), { belowPass, fullMarks: { 数学: 100 } });
    expect(names(told.candidates)).toEqual(['甲']);
  });

  test('where the school states a total, an elective that was not taken is no obstacle', () => {
    const students: StudentInput[] = [{ name: '甲', marks: [59, 80, 'not-taken'], total: 139 }];
    const stated = { ...exam('期末', ['语文', '数学', '英语'], students), fullMarks: FULL };
    expect(screen(stated, { belowPass })).toMatchObject({ candidates: [], unjudged: [], clear: 1 });
  });
});

describe('a fall', () => {
  const marked = (name: string, all: Record<string, number | 'absent'>) =>
    exam(
      name,
      ['语文'],
      Object.keys(all).map((who) => ({ name: who, className: '八(1)班', marks: [all[who]!] })),
    );

  test('is counted among those who are valid in both exams, as the awards count it', () => {
    const baseline = marked('期中', { 甲: 90, 乙: 80, 丙: 70, 丁: 'absent', 戊: 100 });
    const current = marked('期末', { 甲: 60, 乙: 80, 丙: 70, 丁: 90, 己: 99 });
    const found = screen(current, { fall: { places: 2 } }, { baseline });
    expect(names(found.candidates)).toEqual(['甲']);
    expect(found.candidates[0]!.reasons).toEqual([
      { code: 'fall', within: 'class', places: 2, from: 1, to: 3, of: 3 },
    ]);
    expect(found.unjudged.map(({ name, open }) => [name, open[0]!.why, open[0]!.exam])).toEqual([
      ['丁', 'absent', 'baseline'],
      ['己', 'not-listed', 'baseline'],
    ]);
  });

  test('of one place less than asked is none', () => {
    const baseline = marked('期中', { 甲: 90, 乙: 80, 丙: 70 });
    const current = marked('期末', { 甲: 60, 乙: 80, 丙: 70 });
    expect(screen(current, { fall: { places: 3 } }, { baseline }).candidates).toEqual([]);
  });

  test('needs an earlier exam that can be compared, and says so when there is none', () => {
    const current = marked('期末', { 甲: 60 });
    expect(screen(current, { fall: { places: 1 } })).toMatchObject({
      candidates: [],
      unjudged: [],
      notes: [{ code: 'no-baseline' }],
    });
    const other = exam('期中', ['数学'], [{ name: '甲', className: '八(1)班', marks: [10] }]);
    expect(screen(current, { fall: { places: 1 } }, { baseline: other }).notes).toEqual([
      { code: 'not-comparable' },
    ]);
  });
});

describe('below the class mean', () => {
  // The mean of the class is 60.
  const current = totals([90, 60, 48, 42]);

  test.each([
    [12, 'points', ['S003', 'S004']],
    [12.5, 'points', ['S004']],
    [20, 'percent', ['S003', 'S004']],
    [20.01, 'percent', ['S004']],
    [30, 'percent', ['S004']],
    [31, 'percent', []],
  ] as const)('by %d %s', (by, unit, expected) => {
    const found = screen(current, { belowMean: { by, unit, subject: null } });
    expect(names(found.candidates)).toEqual(expected);
  });

  test('tells mark, mean and gap', () => {
    const found = screen(current, { belowMean: { by: 30, unit: 'percent', subject: null } });
    expect(found.candidates[0]!.reasons).toEqual([
      { code: 'belowMean', subject: null, mark: 42, mean: 60, gap: 30, unit: 'percent' },
    ]);
  });

  test('of one subject counts only those with a mark in it', () => {
    const students: StudentInput[] = [
      { name: '甲', className: '八(1)班', marks: [80, 'absent'] },
      { name: '乙', className: '八(1)班', marks: ['absent', 80] },
      { name: '丙', className: '八(1)班', marks: [40, 20] },
    ];
    const belowMean = { by: 20, unit: 'points', subject: '数学' } as const;
    const found = screen(exam('期末', ['语文', '数学'], students), { belowMean });
    expect(names(found.candidates)).toEqual(['丙']);
    expect(found.candidates[0]!.reasons[0]).toMatchObject({ mark: 20, mean: 50, gap: 30 });
    expect(found.unjudged.map(({ name, open }) => [name, open])).toEqual([
      ['甲', [{ part: 'belowMean', why: 'absent', exam: 'current', subjects: ['数学'] }]],
    ]);
  });

  test('says when the exam has no such subject', () => {
    expect(screen(current, { belowMean: { by: 1, unit: 'points', subject: '化学' } }).notes).toEqual([
      { code: 'subject-not-found', subject: '化学' },
    ]);
  });
});

describe('who is judged', () => {
  test('a child without a total is never below, and is named with the reason', () => {
    const students: StudentInput[] = [
      { name: '甲', className: '八(1)班', marks: [90, 90] },
      { name: '乙', className: '八(1)班', marks: [10, 'absent'] },
      { name: '丙', className: '八(1)班', marks: [80, 'invalid'] },
      { name: '丁', className: '八(1)班', marks: [70, 'blank'] },
      { name: '戊', className: '八(1)班', marks: [50, 50] },
    ];
    const found = screen(exam('期末', ['语文', '数学'], students), { bottom: { percent: 20, ties: 'in' } });
    expect(names(found.candidates)).toEqual(['戊']);
    expect(found.unjudged.map(({ name, open }) => [name, open[0]!.why])).toEqual([
      ['丁', 'incomplete'],
      ['丙', 'invalid'],
      ['乙', 'absent'],
    ]);
    expect(found.clear).toBe(1);
  });

  test('what one rule shows stands, though another cannot be judged', () => {
    const students: StudentInput[] = [
      { name: '甲', className: '八(1)班', marks: [10, 10, 'absent'] },
      { name: '乙', className: '八(1)班', marks: [90, 90, 90] },
    ];
    const current = { ...exam('期末', ['语文', '数学', '英语'], students), fullMarks: FULL };
    const found = screen(current, {
      bottom: { percent: 50, ties: 'in' },
      belowPass: { subjects: 2, percent: 60 },
    });
    expect(names(found.candidates)).toEqual(['甲']);
    expect(found.candidates[0]!.reasons.map(({ code }) => code)).toEqual(['belowPass']);
    expect(found.candidates[0]!.open).toEqual([
      { part: 'bottom', why: 'absent', exam: 'current', subjects: ['英语'] },
    ]);
  });

  test('two rows of one name in one class without numbers cannot be told apart', () => {
    const students: StudentInput[] = [
      { name: '甲', className: '八(1)班', marks: [10] },
      { name: '甲', className: '八(1)班', marks: [20] },
      { name: '乙', className: '八(1)班', marks: [90] },
      { name: '丙', className: '八(1)班', marks: [80] },
    ];
    const found = screen(exam('期末', ['语文'], students), { bottom: { percent: 50, ties: 'in' } });
    expect(names(found.candidates)).toEqual(['丙']);
    expect(found.unjudged.map(({ open }) => open[0]!.why)).toEqual(['ambiguous', 'ambiguous']);
  });

  test('a class that does not exist is an error that names those that do', () => {
    expect(codeOf(() => screen(totals([1, 2]), { className: '九(9)班' }))).toBe('CLASS_NOT_FOUND');
  });

  test('without any class written, everyone is one class, and that is said', () => {
    const students: StudentInput[] = [1, 2, 3, 4].map((mark) => ({ name: `S${mark}`, marks: [mark] }));
    const found = screen(exam('期末', ['语文'], students), { bottom: { percent: 25, ties: 'in' } });
    expect(names(found.candidates)).toEqual(['S1']);
    expect(found.notes).toContainEqual({ code: 'no-classes' });
  });

  test.each([
    [{ bottom: { percent: 0, ties: 'in' } }],
    [{ bottom: { percent: 100, ties: 'in' } }],
    [{ bottom: { percent: 2.5, ties: 'in' } }],
    [{ belowPass: { subjects: 0, percent: 60 } }],
    [{ belowPass: { subjects: 1, percent: 101 } }],
    [{ fall: { places: 0 } }],
    [{ belowMean: { by: 0, unit: 'points', subject: null } }],
    [{ belowMean: { by: 100, unit: 'percent', subject: null } }],
    [{ fullMarks: { 语文: -1 } }],
  ] as Array<[Partial<ScreeningRule>]>)('refuses %j', (parts) => {
    expect(codeOf(() => screen(totals([1, 2]), parts))).toBe('BAD_REQUEST');
  });

  test('with every rule off proposes nobody and says so', () => {
    expect(screen(totals([1, 2]), {})).toMatchObject({
      candidates: [],
      unjudged: [],
      clear: 2,
      notes: [{ code: 'no-part' }],
    });
  });

  test('a list from one exam says so, and that the low rise by chance alone', () => {
    const bottom = { percent: 50, ties: 'in' } as const;
    const codes = screen(totals([1, 2]), { bottom }).notes.map(({ code }) => code);
    expect(codes).toEqual(['one-exam', 'regression']);
  });
});

describe('the archive', () => {
  const students: StudentInput[] = [
    { name: '甲', className: '八(1)班', ids: { studentId: '01' }, marks: [1] },
    { name: '乙', className: '八(1)班', ids: { studentId: '02' }, marks: [1] },
    { name: '丙', className: '八(1)班', ids: { studentId: '03' }, marks: [1] },
    { name: '丁', className: '八(1)班', ids: { studentId: '04' }, marks: [1] },
    { name: '戊', className: '八(1)班', ids: { studentId: '05' }, marks: [9] },
  ];
  const bottom = { percent: 80, ties: 'in' } as const;

  test('is matched by number before name; who is there is told with the row', () => {
    const known = archive([
      { name: '甲（小甲）', className: '八(1)班', ids: { studentId: '01' } },
      { name: '乙', className: '八(1)班', ids: { studentId: '99' } },
      { name: '丙', className: '八(1)班', ids: { studentId: '03' }, active: false },
    ]);
    const found = screen(exam('期末', ['语文'], students), { bottom }, { archive: known });
    const of = (name: string) => found.candidates.find((row) => row.name === name)!;
    expect(of('甲').inArchive).toEqual({ state: 'active', tab: '档案', row: 2 });
    expect(of('乙').inArchive).toEqual({ state: 'none' });
    expect(of('乙').namesake).toEqual({ tab: '档案', row: 3 });
    expect(of('丙').inArchive).toEqual({ state: 'ended', tab: '档案', row: 4 });
    expect(of('丁').inArchive).toEqual({ state: 'none' });
  });

  test('without numbers is matched by class and name, and a name twice is unclear', () => {
    const known = archive([
      { name: '甲', className: '801' },
      { name: '乙', className: null },
      { name: '乙', className: null },
    ]);
    const found = screen(exam('期末', ['语文'], students), { bottom }, { archive: known });
    const of = (name: string) => found.candidates.find((row) => row.name === name)!.inArchive.state;
    expect([of('甲'), of('乙'), of('丙')]).toEqual(['active', 'unclear', 'none']);
  });
});

describe('weak subjects', () => {
  const weakOf = (marks: number[], others: number[], fullMarks: Record<string, number> = FULL) => {
    const subjects = ['语文', '数学', '英语', '物理'].slice(0, marks.length);
    const students: StudentInput[] = [
      { name: '甲', className: '八(1)班', marks },
      { name: '乙', className: '八(1)班', marks: others },
      { name: '丙', className: '八(1)班', marks: others },
    ];
    const current = { ...exam('期末', subjects, students), fullMarks };
    const found = screen(current, { bottom: { percent: 33, ties: 'in' } });
    return found.candidates.find(({ name }) => name === '甲')!.weakSubjects;
  };

  test('are those below pass, the farthest below the class mean first', () => {
    expect(weakOf([50, 20, 70], [90, 90, 90])).toEqual(['数学', '语文']);
  });

  test('are three at most', () => {
    const full = { ...FULL, 物理: 100 };
    expect(weakOf([40, 30, 20, 10], [90, 90, 90, 90], full)).toEqual(['物理', '英语', '数学']);
  });

  test('where none is known to be below pass, the one farthest below the mean, in parts of it', () => {
    expect(weakOf([80, 30], [90, 40], {})).toEqual(['数学']);
  });

  test('are none for a child who is above the mean everywhere', () => {
    const marked = (name: string, marks: number[]) =>
      exam(
        name,
        ['语文'],
        marks.map((mark, at) => ({ name: `S${at}`, className: '八(1)班', marks: [mark] })),
      );
    const found = screen(
      marked('期末', [80, 90, 85, 10]),
      { fall: { places: 2 } },
      { baseline: marked('期中', [90, 80, 70, 10]) },
    );
    expect(found.candidates.map(({ name, weakSubjects }) => [name, weakSubjects])).toEqual([['S0', []]]);
  });
});
