import { describe, expect, test } from 'vitest';
import { type AwardRule, DEFAULT_RULE } from '../../src/core/awardRule.js';
import { type AwardInput, evaluateAwards } from '../../src/core/evaluateAwards.js';
import { archive, exam } from './builders.js';
import { codeOf, errorOf } from './errors.js';

const baseline = exam('期中', ['语文', '数学'], [{ name: '甲', className: '701', marks: [80, 90] }]);
const current = exam('期末', ['语文', '英语'], [{ name: '甲', className: '七(1)班', marks: [85, 70] }]);
const exams: AwardInput = { baseline, current, archive: null };

const run =
  (part: Partial<AwardRule>, input: AwardInput = exams) =>
  () =>
    evaluateAwards(input, { ...DEFAULT_RULE, ...part });

describe('evaluateAwards', () => {
  test('runs on the exams that the errors below start from', () => {
    expect(run({})().rule).toMatchObject({ total: 'computed', subjects: ['语文'] });
  });

  test('ends with BAD_SHARES for shares over 100', () => {
    expect(errorOf(run({ shares: [50, 30, 30] }))).toEqual({
      code: 'BAD_SHARES',
      params: { shares: '50 + 30 + 30', sum: 110 },
    });
  });

  test('ends with BAD_THRESHOLD for a threshold of no place', () => {
    expect(errorOf(run({ threshold: 0 }))).toEqual({ code: 'BAD_THRESHOLD', params: { threshold: 0 } });
  });

  test('ends with SUBJECT_NOT_FOUND for a subject that one exam lacks', () => {
    expect(codeOf(run({ subject: '英语' }))).toBe('SUBJECT_NOT_FOUND');
  });

  test('ends with NO_STATED_TOTAL when stated totals are forced and there are none', () => {
    expect(codeOf(run({ total: 'stated' }))).toBe('NO_STATED_TOTAL');
  });

  test('ends with NO_COMMON_SUBJECT when there is nothing to add up', () => {
    const other = exam('期末', ['物理'], [{ name: '甲', marks: [60] }]);
    expect(codeOf(run({}, { ...exams, current: other }))).toBe('NO_COMMON_SUBJECT');
  });

  test('ends with NO_ARCHIVE for supported students without an archive', () => {
    expect(codeOf(run({ cohort: 'supported' }))).toBe('NO_ARCHIVE');
  });

  test('ends with CLASS_NOT_FOUND for a class that nobody is in, and names the classes there are', () => {
    expect(errorOf(run({ className: '702' }))).toEqual({
      code: 'CLASS_NOT_FOUND',
      params: { class: '702', classes: '七(1)班' },
    });
    expect(run({ className: '七年级1班' })().rows).toHaveLength(1);
  });

  test('ends with NO_COMMON_STUDENT when nobody of the cohort stands in both exams', () => {
    const others = exam('期末', ['语文'], [{ name: '乙', marks: [60] }]);
    expect(errorOf(run({}, { ...exams, current: others }))).toEqual({
      code: 'NO_COMMON_STUDENT',
      params: { baseline: '期中', current: '期末' },
    });
    const strangers = archive([{ name: '丙' }]);
    expect(errorOf(run({ cohort: 'supported' }, { ...exams, archive: strangers }))).toEqual({
      code: 'NO_COMMON_STUDENT',
      params: { baseline: '期中', current: '期末', archive: strangers.tabs.join(', ') },
    });
    const left = archive([{ name: '甲', active: false }]);
    expect(codeOf(run({ cohort: 'supported' }, { ...exams, archive: left }))).toBe('NO_COMMON_STUDENT');
    const nobody = exam('期末', ['语文'], []);
    expect(codeOf(run({}, { ...exams, current: nobody }))).toBe('NO_COMMON_STUDENT');
  });

  test('does not end with an error when names on both sides cannot be told apart: they are reported', () => {
    const twins = (name: string) =>
      exam(
        name,
        ['语文'],
        [1, 2].map((mark) => ({ name: '甲', marks: [mark] })),
      );
    const input = { ...exams, baseline: twins('期中'), current: twins('期末') };
    expect(run({}, input)().counts).toMatchObject({ ambiguous: 2 });
  });

  test('does not end with an error when common students have no total: each gets a reason', () => {
    const away = exam('期末', ['语文'], [{ name: '甲', marks: ['absent'] }]);
    expect(run({}, { ...exams, current: away })()).toMatchObject({ pool: 0, risers: 0, cuts: [0, 0, 0] });
  });
});
