import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ExamRecord } from '../../../src/core/exam.js';
import { readGoal } from '../../../src/core/ledger/goalProgress.js';
import { marksOverTime } from '../../../src/core/ledger/marksOverTime.js';
import type { Mark } from '../../../src/core/marks.js';
import { archive, exam } from '../builders.js';
import { goal, mathExam, ofPupil, PUPIL } from './support.js';

const CLASSMATES = [95, 88, 82, 76, 70, 64, 58, 52, 47];

const read = (given: Parameters<typeof goal>[0], exams: readonly ExamRecord[], start: string | null = null) =>
  readGoal(goal(given), start, ofPupil(exams));

describe('a goal in points', () => {
  test('tells where the student stands, what is missing and how much of the way is done', () => {
    const progress = read({ from: 45, target: 85 }, [mathExam('期中', 65, CLASSMATES)]);
    expect(progress.latest?.reading).toMatchObject({ value: 65, gap: 20, met: false });
    expect(progress).toMatchObject({ unread: null, met: false, way: 0.5 });
  });

  test.each([
    [85, true, 0],
    [84.5, false, 0.5],
    [90, true, 0],
    [0, false, 85],
  ])('is met at the target and not a half point below: %d', (mark, met, gap) => {
    expect(read({ target: 85 }, [mathExam('期中', mark, CLASSMATES)]).latest?.reading).toMatchObject({
      met,
      gap,
    });
  });

  test('is not judged by an exam whose full mark is below the target', () => {
    const small = { ...mathExam('小测', 50, CLASSMATES), fullMarks: { 数学: 60 } };
    expect(read({ target: 85 }, [small]).steps[0]).toMatchObject({ reading: null, open: 'full-mark' });
  });

  test('can be about the total', () => {
    const total = exam(
      '期末',
      ['语文', '数学'],
      [
        { name: PUPIL.name, className: PUPIL.className, marks: [70.5, 60] },
        { name: '同学', className: PUPIL.className, marks: [80, 'absent'] },
      ],
    );
    const reading = read({ subject: null, target: 130 }, [total]).latest?.reading;
    expect(reading).toMatchObject({ value: 130.5, met: true, place: { of: 1 } });
  });
});

describe('the class mean', () => {
  test('is over everyone of the class with a mark, the student included', () => {
    const rows = [
      { name: PUPIL.name, className: '八(2)班', marks: [60] as Mark[] },
      { name: '甲', className: '八2班', marks: [80] as Mark[] },
      { name: '乙', className: '802', marks: ['absent'] as Mark[] },
      { name: '丙', className: '802', marks: ['blank'] as Mark[] },
      { name: '丁', className: '八(3)班', marks: [100] as Mark[] },
    ];
    const { reading } = read({ measure: 'classMean' }, [exam('期中', ['数学'], rows)]).latest!;
    expect(reading).toMatchObject({ value: -10, gap: 10, met: false, place: { mean: 70, of: 2 } });
  });

  test('is reached exactly at it, however odd the division', () => {
    const third = mathExam('期中', 70.1, [70.1, 70.1]);
    expect(read({ measure: 'classMean' }, [third]).latest?.reading).toMatchObject({ met: true, value: 0 });
    const below = mathExam('期中', 70, [70.1, 70]);
    expect(read({ measure: 'classMean' }, [below]).latest?.reading?.met).toBe(false);
  });

  test('can be a distance to it', () => {
    const progress = read({ measure: 'classMean', from: -30, target: -10 }, [mathExam('期中', 50, [90, 70])]);
    expect(progress.latest?.reading).toMatchObject({ value: -20, gap: 10, met: false });
    expect(progress.way).toBe(0.5);
  });

  test('is not judged where nobody else has a mark', () => {
    const progress = read({ measure: 'classMean' }, [mathExam('补考', 50, ['absent'])]);
    expect(progress.steps[0]).toMatchObject({ open: 'alone', reading: null });
    expect(progress).toMatchObject({ latest: null, met: null, way: null });
  });

  test('is the same as the plain average of the cells', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 200 }),
        fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1 }),
        (own, others) => {
          const halves = others.map((one) => one / 2);
          const { reading } = read({ measure: 'classMean' }, [mathExam('期中', own / 2, halves)]).latest!;
          const mean = [own, ...others].reduce((sum, one) => sum + one, 0) / 2 / (others.length + 1);
          expect(reading!.place.mean).toBeCloseTo(mean, 6);
          expect(reading!.value).toBeCloseTo(own / 2 - mean, 6);
          expect(reading!.met).toBe(
            own * (others.length + 1) >= own + others.reduce((sum, one) => sum + one, 0),
          );
        },
      ),
    );
  });
});

describe('a percentile', () => {
  test.each([
    [50, 9, 100 / 9], // 9th of 10
    [99, 1, 100],
    [30, 10, 0],
    [58, 7, 300 / 9], // beside an equal mark: both are 7th
  ])('of a mark of %d is that of rank %i', (mark, rank, percent) => {
    const { reading } = read({ measure: 'percentile', target: 40 }, [mathExam('期中', mark, CLASSMATES)])
      .latest!;
    expect(reading!.place).toMatchObject({ rank, of: 10 });
    expect(reading!.value).toBeCloseTo(percent, 6);
  });

  test('is met exactly at the target', () => {
    const four = mathExam('期中', 70, [90, 80, 60, 50]); // 3rd of 5: 50
    expect(read({ measure: 'percentile', target: 50 }, [four]).latest?.reading?.met).toBe(true);
    expect(read({ measure: 'percentile', target: 50.1 }, [four]).latest?.reading?.met).toBe(false);
  });

  test('never falls when the mark rises', () => {
    const marks = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(marks, marks, fc.array(marks, { minLength: 1, maxLength: 20 }), (low, more, others) => {
        const percentOf = (mark: number) =>
          read({ measure: 'percentile', target: 50 }, [mathExam('期中', mark, others)]).latest!.reading!
            .value;
        const [before, after] = [percentOf(low), percentOf(low + more)];
        expect(after).toBeGreaterThanOrEqual(before);
        expect(before).toBeGreaterThanOrEqual(0);
        expect(after).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe('what cannot be judged', () => {
  test.each([
    [{ measure: 'words' }, 'words'],
    [{ measure: 'score' }, 'no-target'],
    [{ measure: 'percentile' }, 'no-target'],
    [{ measure: 'percentile', target: 115 }, 'bad-target'],
    [{ measure: 'classMean', subject: '物理' }, 'no-subject'],
  ] as const)('%j: %s', (given, why) => {
    expect(read(given, [mathExam('期中', 60, CLASSMATES)])).toMatchObject({ unread: why, latest: null });
  });

  test('without an exam, or with contests only, there is nothing to read', () => {
    expect(read({ target: 85 }, []).unread).toBe('no-exam');
    const contest = mathExam('口算挑战赛', 90, CLASSMATES, { kind: 'contest' });
    expect(read({ target: 85 }, [contest]).unread).toBe('no-exam');
  });

  test.each([
    ['absent', 'absent'],
    ['deferred', 'deferred'],
    ['exempt', 'exempt'],
    ['disqualified', 'disqualified'],
    ['invalid', 'invalid'],
    ['blank', 'incomplete'],
    ['not-taken', 'incomplete'],
  ] as const)('a cell that says %s is no mark: %s', (mark, open) => {
    expect(read({ target: 85 }, [mathExam('期中', mark, CLASSMATES)]).steps[0]).toMatchObject({ open });
  });

  test('a student who is not listed, or without a class where others have one', () => {
    expect(read({ target: 85 }, [mathExam('期中', null, CLASSMATES)]).steps[0]!.open).toBe('not-listed');
    const noClass = exam(
      '期中',
      ['数学'],
      [
        { name: PUPIL.name, marks: [60] },
        { name: '甲', className: '八(2)班', marks: [80] },
      ],
    );
    expect(read({ target: 85 }, [noClass]).steps[0]!.open).toBe('no-class');
  });

  test('one of two namesakes whom the exam does not tell apart', () => {
    const list = archive([
      { name: PUPIL.name, className: '八(2)班', ids: { studentId: '0201' } },
      { name: PUPIL.name, className: '八(3)班', ids: { studentId: '0301' } },
    ]);
    const unclear = exam('期中', ['数学'], [{ name: PUPIL.name, marks: [60] }]);
    const mine = { ...PUPIL, ids: { studentId: '0201' } };
    const steps = readGoal(goal({ target: 85 }), null, marksOverTime([unclear], mine, list)).steps;
    expect(steps[0]!.open).toBe('ambiguous');
  });
});

describe('which exams count', () => {
  const before = mathExam('上学期期末', 40, CLASSMATES, { date: '2026-07-02' });
  const after = mathExam('期中', 60, CLASSMATES, { date: '2026-11-10' });

  test('an exam before the plan is where it started, not a goal met', () => {
    const progress = read({ target: 30 }, [before], '2026-09-07');
    expect(progress.latest).toMatchObject({ since: false, reading: { met: true } });
    expect(progress.met).toBeNull();
    expect(read({ target: 30 }, [after, before], '2026-09-07').met).toBe(true);
  });

  test('the latest exam with a mark says where the student stands', () => {
    const missed = mathExam('期末', 'absent', CLASSMATES, { date: '2027-01-15' });
    const progress = read({ target: 85 }, [missed, after, before], '2026-09-07');
    expect(progress.steps.map(({ exam: { name } }) => name)).toEqual(['上学期期末', '期中', '期末']);
    expect(progress.latest?.exam.name).toBe('期中');
  });

  test.each([
    [{ term: '2025-2026学年第二学期', kind: 'final' }, false],
    [{ term: '2026-2027学年第一学期', kind: 'final' }, true],
    [{ term: '2026-2027学年第一学期', kind: 'midterm' }, null],
    [{ term: '八上', kind: 'final' }, null],
    [{}, null],
  ] as const)('an exam without a date is placed by its term, where the term tells: %j', (info, since) => {
    const undated = mathExam('无日期', 60, CLASSMATES, info);
    expect(read({ target: 85 }, [undated], '2026-09-07').steps[0]!.since).toBe(since);
  });
});

test('neither the order of the exams nor that of their rows changes what is read', () => {
  const mark = fc.oneof(
    fc.integer({ min: 0, max: 100 }),
    fc.constantFrom<Mark>('absent', 'blank', 'invalid'),
  );
  const year = fc.array(fc.tuple(mark, fc.array(mark, { maxLength: 8 })), { minLength: 1, maxLength: 5 });
  const measure = fc.constantFrom('score' as const, 'classMean' as const, 'percentile' as const);
  fc.assert(
    fc.property(year, measure, (marks, measured) => {
      const exams = marks.map(([own, others], at) =>
        mathExam(`第${at + 1}次`, own, others, { date: `2026-1${at % 3}-0${at + 1}` }),
      );
      const turned = exams.map((one) => ({ ...one, students: one.students.slice().reverse() })).reverse();
      const given = { measure: measured, target: 50, from: 20 };
      expect(read(given, turned, '2026-10-15')).toEqual(read(given, exams, '2026-10-15'));
    }),
  );
});
