import { describe, expect, test } from 'vitest';
import type { ExamInfo } from '../../../src/core/exam.js';
import { calendarTerm, isOfTerm, termBefore, termOn, termsOf } from '../../../src/core/honours/terms.js';

const FIRST = { name: '2025—2026学年第一学期', from: '2025-09-01', to: '2026-01-23' };
const SECOND = { name: '2025—2026学年第二学期', from: '2026-03-02', to: '2026-07-03' };
const exam = (name: string, more: Partial<ExamInfo> = {}): ExamInfo => ({
  name,
  term: null,
  date: null,
  kind: 'final',
  ...more,
});

describe('terms', () => {
  test('come from the settings, and an exam that names one of them in other words adds none', () => {
    const exams = [exam('期末', { term: '2026春' }), exam('旧期末', { term: '2024—2025学年第二学期' })];
    expect(termsOf([SECOND, FIRST], exams, [' 2025—2026学年 第二学期', '']).map(({ name }) => name)).toEqual([
      '2024—2025学年第二学期',
      FIRST.name,
      SECOND.name,
    ]);
  });

  test('without settings are those that exams and the register name, by their place in time', () => {
    const exams = [
      exam('期末', { term: '八下' }),
      exam('期中', { term: '八下' }),
      exam('期末', { term: '八上' }),
    ];
    expect(termsOf([], exams, ['七下']).map(({ name }) => name)).toEqual(['七下', '八上', '八下']);
  });

  test('the one that a day lies in is guessed, in the holidays the one that has just ended', () => {
    const terms = termsOf([FIRST, SECOND], [], []);
    expect(termOn(terms, [], '2026-03-02')?.name).toBe(SECOND.name);
    expect(termOn(terms, [], '2026-02-10')?.name).toBe(FIRST.name);
    expect(termOn(terms, [], '2026-08-01')?.name).toBe(SECOND.name);
    expect(termOn(terms, [], '2025-01-01')).toBeNull();
  });

  test('without days the term of the latest exam is guessed', () => {
    const exams = [exam('期末', { term: '八下' }), exam('期末', { term: '八上' })];
    expect(termOn(termsOf([], exams, []), exams, '2026-06-30')?.name).toBe('八下');
  });

  test('an exam is of the term that its day lies in, after the last day too, until the next begins', () => {
    const terms = [FIRST, SECOND];
    expect(isOfTerm(exam('期末', { date: '2026-01-28' }), FIRST, terms)).toBe(true);
    expect(isOfTerm(exam('摸底', { date: '2026-03-02' }), FIRST, terms)).toBe(false);
    expect(isOfTerm(exam('期末', { date: '2026-07-10' }), SECOND, terms)).toBe(true);
    expect(isOfTerm(exam('期末', { date: '2026-11-10' }), SECOND, terms)).toBe(false);
    expect(isOfTerm(exam('期末', { term: '2026春' }), SECOND, terms)).toBe(true);
    expect(isOfTerm(exam('期末'), SECOND, terms)).toBe(false);
  });

  test('the term before is the one before it in time', () => {
    const terms = termsOf([SECOND, FIRST], [], []);
    expect(termBefore(terms, { ...SECOND, name: `${SECOND.name} ` })?.name).toBe(FIRST.name);
    expect(termBefore(terms, FIRST)).toBeNull();
  });

  test.each([
    ['2026-01-31', { year: 2025, second: false }],
    ['2026-02-01', { year: 2025, second: true }],
    ['2026-07-31', { year: 2025, second: true }],
    ['2026-08-01', { year: 2026, second: false }],
  ])('a school that has said nothing goes by the calendar: %s', (day, term) => {
    expect(calendarTerm(day)).toEqual(term);
  });
});
