import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_RULE } from '../../src/core/awardRule.js';
import { evaluateAwards } from '../../src/core/evaluateAwards.js';
import { meanExam } from '../../src/core/meanExam.js';
import { exam } from './builders.js';

const SUBJECTS = ['语文', '数学'];

describe('the mean of several exams', () => {
  test('of one exam is that exam', () => {
    const only = exam('期末', SUBJECTS, [{ name: '甲', marks: [90, 80] }]);
    expect(meanExam([only])).toBe(only);
  });

  test('keeps the sum, and the awards say the mean and rank by it', () => {
    const first = exam('期中', SUBJECTS, [
      { name: '甲', marks: [90, 80.5] },
      { name: '乙', marks: [60, 60] },
    ]);
    const second = exam('期末', SUBJECTS, [
      { name: '乙', marks: [100, 100] },
      { name: '甲', marks: [70, 80] },
    ]);
    const now = exam('本学期期末', SUBJECTS, [
      { name: '甲', marks: [90, 90] },
      { name: '乙', marks: [70, 70] },
    ]);
    const { rows, rule } = evaluateAwards(
      { baseline: meanExam([first, second]), current: now, archive: null },
      DEFAULT_RULE,
    );
    expect(rule.meanOf).toEqual(['期中', '期末']);
    const one = Object.fromEntries(rows.map((row) => [row.name, row]));
    // 甲: (170.5 + 150) / 2, 乙: (120 + 200) / 2.
    expect(one.甲).toMatchObject({ baselineTotal: 160.25, baselineRank: 1, currentRank: 1, change: 0 });
    expect(one.乙).toMatchObject({ baselineTotal: 160, baselineRank: 2, currentRank: 2 });
    expect(one.甲!.measures!.gain).toBe(19.75);
  });

  test('leaves a student without a baseline who is missing from one of them, and says so', () => {
    const first = exam('期中', SUBJECTS, [
      { name: '甲', marks: [90, 80] },
      { name: '丙', marks: [50, 50] },
    ]);
    const second = exam('期末', SUBJECTS, [
      { name: '甲', marks: [90, 80] },
      { name: '乙', marks: [80, 80] },
    ]);
    const now = exam('本学期期末', SUBJECTS, [
      { name: '甲', marks: [90, 90] },
      { name: '乙', marks: [70, 70] },
      { name: '丙', marks: [70, 71] },
      { name: '丁', marks: [70, 72] },
    ]);
    const { rows } = evaluateAwards(
      { baseline: meanExam([first, second]), current: now, archive: null },
      DEFAULT_RULE,
    );
    const why = Object.fromEntries(rows.map(({ name, status, reason }) => [name, [status, reason.code]]));
    expect(why).toEqual({
      甲: ['no-progress', 'level'],
      乙: ['no-baseline', 'not-in-all'],
      丙: ['no-baseline', 'not-in-all'],
      丁: ['no-baseline', 'not-listed'],
    });
  });

  test('names the word of the exam in which a mark is missing', () => {
    const first = exam('期中', SUBJECTS, [
      { name: '甲', marks: ['absent', 80] },
      { name: '乙', marks: [1, 2] },
    ]);
    const second = exam('期末', SUBJECTS, [
      { name: '甲', marks: [90, 'blank'] },
      { name: '乙', marks: [1, 2] },
    ]);
    const now = exam('本学期期末', SUBJECTS, [
      { name: '甲', marks: [90, 90] },
      { name: '乙', marks: [1, 2] },
    ]);
    const { rows } = evaluateAwards(
      { baseline: meanExam([first, second]), current: now, archive: null },
      DEFAULT_RULE,
    );
    expect(rows.find(({ name }) => name === '甲')!.reason).toEqual({
      code: 'without-total',
      exam: 'baseline',
      why: 'absent',
    });
  });

  test('keeps the subjects that all have, and a full mark where all tell it', () => {
    const first = { ...exam('期中', ['语文', '数学', '物理'], []), fullMarks: { 语文: 120, 数学: 120 } };
    const second = { ...exam('期末', ['数学', '语文'], []), fullMarks: { 语文: 150 } };
    expect(meanExam([first, second])).toMatchObject({ subjects: ['数学', '语文'], fullMarks: { 语文: 270 } });
  });

  test('of the same exam several times ranks and rewards as that exam alone does', () => {
    const mark = fc.integer({ min: 0, max: 300 }).map((half) => half / 2);
    const children = fc.array(fc.tuple(mark, mark, mark, mark), { minLength: 2, maxLength: 25 });
    fc.assert(
      fc.property(children, fc.integer({ min: 2, max: 4 }), (marks, times) => {
        const named = (pick: (m: [number, number, number, number]) => number[]) =>
          marks.map((m, at) => ({ name: `学生${at}`, marks: pick(m) }));
        const before = exam(
          '上次',
          SUBJECTS,
          named(([a, b]) => [a, b]),
        );
        const current = exam(
          '这次',
          SUBJECTS,
          named(([, , c, d]) => [c, d]),
        );
        const rule = { ...DEFAULT_RULE, ties: 'score-gain' as const };
        const once = evaluateAwards({ baseline: before, current, archive: null }, rule);
        const mean = meanExam(Array.from({ length: times }, () => before));
        const several = evaluateAwards({ baseline: mean, current, archive: null }, rule);
        const facts = (outcome: typeof once) =>
          outcome.rows.map(({ name, baselineTotal, baselineRank, change, prize, status }) => [
            ...[name, baselineTotal, baselineRank, change, prize, status],
          ]);
        expect(facts(several)).toEqual(facts(once));
      }),
    );
  });
});
