import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AwardRule, DEFAULT_RULE } from '../../src/core/awardRule.js';
import type { Mark, MarkWord } from '../../src/core/marks.js';
import { toMicropoints } from '../../src/core/points.js';
import { chooseTotals, commonSubjects, type Standing, standings } from '../../src/core/totals.js';
import { exam } from './builders.js';
import { errorOf } from './errors.js';

const rule = (part: Partial<AwardRule> = {}): AwardRule => ({ ...DEFAULT_RULE, ...part });
const total = (points: number): Standing => ({ total: toMicropoints(points) });
const WORDS: MarkWord[] = ['absent', 'deferred', 'exempt', 'disqualified', 'not-taken', 'blank', 'invalid'];

const stated = exam('期末', ['语文', '数学'], [{ name: '甲', marks: [80, 90], total: 170 }]);
const unstated = exam('期中', ['数学', '英语'], [{ name: '甲', marks: [90, 70] }]);

describe('chooseTotals', () => {
  test('takes the stated totals when both exams state one', () => {
    expect(chooseTotals(stated, stated, rule())).toEqual({ basis: 'stated', subjects: [] });
  });

  test('else adds up the subjects that both exams have, whichever exam comes first', () => {
    for (const [x, y] of [
      [stated, unstated],
      [unstated, stated],
      [unstated, unstated],
    ] as const) {
      const both = x === y ? ['数学', '英语'] : ['数学'];
      expect(chooseTotals(x, y, rule())).toEqual({ basis: 'computed', subjects: both });
    }
  });

  test('takes the basis that the teacher forces', () => {
    expect(chooseTotals(stated, stated, rule({ total: 'computed' }))).toEqual({
      basis: 'computed',
      subjects: ['语文', '数学'],
    });
    expect(chooseTotals(stated, stated, rule({ total: 'stated' }))).toEqual({
      basis: 'stated',
      subjects: [],
    });
  });

  test('compares one subject alone, whatever the totals', () => {
    for (const basis of [null, 'stated', 'computed'] as const) {
      expect(chooseTotals(stated, stated, rule({ subject: '数学', total: basis }))).toEqual({
        basis: 'computed',
        subjects: ['数学'],
      });
    }
  });

  test('ends with SUBJECT_NOT_FOUND when either exam lacks the subject, and names that exam and its subjects', () => {
    expect(errorOf(() => chooseTotals(stated, unstated, rule({ subject: '语文' })))).toEqual({
      code: 'SUBJECT_NOT_FOUND',
      params: { subject: '语文', exam: '期中', subjects: '数学, 英语' },
    });
    expect(errorOf(() => chooseTotals(stated, unstated, rule({ subject: '英语' })))).toMatchObject({
      code: 'SUBJECT_NOT_FOUND',
      params: { exam: '期末' },
    });
  });

  test('ends with NO_STATED_TOTAL when stated totals are forced and an exam has none', () => {
    for (const [x, y] of [
      [stated, unstated],
      [unstated, stated],
    ] as const) {
      expect(errorOf(() => chooseTotals(x, y, rule({ total: 'stated' })))).toEqual({
        code: 'NO_STATED_TOTAL',
        params: { exam: '期中' },
      });
    }
  });

  test('ends with NO_COMMON_SUBJECT when the exams share none', () => {
    const other = exam('月考', ['物理'], [{ name: '甲', marks: [50], total: 50 }]);
    expect(errorOf(() => chooseTotals(unstated, other, rule()))).toMatchObject({
      code: 'NO_COMMON_SUBJECT',
      params: { baseline: '期中', current: '月考' },
    });
    expect(errorOf(() => chooseTotals(stated, other, rule({ total: 'computed' })))).toMatchObject({
      code: 'NO_COMMON_SUBJECT',
    });
    expect(chooseTotals(stated, other, rule())).toEqual({ basis: 'stated', subjects: [] });
  });
});

describe('standings with computed totals', () => {
  const of = (marks: Mark[]): Standing => {
    const subjects = marks.map((_, at) => `科目${at}`);
    const record = exam('期末', subjects, [{ name: '甲', marks }]);
    return standings(record, { basis: 'computed', subjects })[0]!;
  };

  test('add up the marks exactly, a zero among them', () => {
    expect(of([0.1, 0.2, 0])).toEqual(total(0.3));
    expect(of([0])).toEqual(total(0));
  });

  test.each<[MarkWord, string]>([
    ['absent', 'absent'],
    ['deferred', 'deferred'],
    ['exempt', 'exempt'],
    ['disqualified', 'disqualified'],
    ['invalid', 'invalid'],
    ['not-taken', 'incomplete'],
    ['blank', 'incomplete'],
  ])('have no total where a subject is %s: %s', (word, without) => {
    expect(of([80, word, 0])).toEqual({ without });
  });

  test('give the same reason whatever the order of the subjects, and a total only when all are marks', () => {
    const mark = fc.oneof(fc.constantFrom<Mark>(...WORDS), fc.constantFrom<Mark>(0, 50, 50.5));
    fc.assert(
      fc.property(fc.array(mark, { minLength: 1, maxLength: 5 }), (marks) => {
        expect(of([...marks].reverse())).toEqual(of(marks));
        expect('total' in of(marks)).toBe(marks.every((one) => typeof one === 'number'));
      }),
    );
  });

  test('look only at the subjects that count, by name and not by place', () => {
    const record = exam('期末', ['语文', '数学', '英语'], [{ name: '甲', marks: ['absent', 90, 'blank'] }]);
    expect(standings(record, { basis: 'computed', subjects: ['数学'] })).toEqual([total(90)]);
  });
});

describe('standings with stated totals', () => {
  const of = (marks: Mark[], statedTotal: Mark): Standing => {
    const record = exam(
      '期末',
      marks.map((_, at) => `科目${at}`),
      [{ name: '甲', marks, total: statedTotal }],
    );
    return standings(record, { basis: 'stated', subjects: [] })[0]!;
  };

  test('take the total as it is stated, even where it differs from the sum', () => {
    expect(of([80, 90], 170)).toEqual(total(170));
    expect(of([80, 90], 90.5)).toEqual(total(90.5));
  });

  test('are not held up by a subject left blank or not taken', () => {
    expect(of([80, 'blank', 'not-taken'], 80)).toEqual(total(80));
  });

  test.each<MarkWord>(['absent', 'deferred', 'exempt', 'disqualified', 'invalid'])(
    'have no total where a subject is %s, though a total is stated',
    (word) => {
      expect(of([80, word], 80)).toEqual({ without: word });
    },
  );

  test.each<[MarkWord, string]>([
    ['absent', 'absent'],
    ['deferred', 'deferred'],
    ['exempt', 'exempt'],
    ['disqualified', 'disqualified'],
    ['invalid', 'invalid'],
    ['not-taken', 'incomplete'],
    ['blank', 'incomplete'],
  ])('have no total where the total itself is %s: %s', (word, without) => {
    expect(of([80, 90], word)).toEqual({ without });
  });

  test('name first what a person must know first', () => {
    expect(of(['absent', 'disqualified'], 'blank')).toEqual({ without: 'disqualified' });
    expect(of(['blank', 'blank'], 'absent')).toEqual({ without: 'absent' });
    expect(of(['invalid', 'absent'], 80)).toEqual({ without: 'absent' });
  });
});

test('common subjects keep the order of the current exam', () => {
  const baseline = exam('期中', ['物理', '语文', '历史'], []);
  const current = exam('期末', ['语文', '数学', '物理'], []);
  expect(commonSubjects(baseline, current)).toEqual(['语文', '物理']);
});
