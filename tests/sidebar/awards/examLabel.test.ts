import { expect, test } from 'vitest';
import type { ExamChoice } from '../../../src/addon/api.js';
import { examLabel } from '../../../src/sidebar/awards/examLabel.js';

const exam = (key: string, name: string, term: string | null): ExamChoice => ({
  key,
  info: { name, term, date: null, kind: null },
  tabs: [key],
});

test('an exam is called by term and name', () => {
  expect(examLabel(exam('k', '期末', '上学期'), [])).toBe('上学期 期末');
});

test('a term that the name already says is not said twice', () => {
  expect(examLabel(exam('k', '上学期期末', '上学期'), [])).toBe('上学期期末');
});

test('what the term has just said is not said again by the name', () => {
  expect(examLabel(exam('k', 'Term 1 Final', '2025–26 Term 1'), [])).toBe('2025–26 Term 1 Final');
  expect(examLabel(exam('k', '期末', '期末'), [])).toBe('期末');
});

test('two exams that read alike show their keys', () => {
  const one = exam('期末 1', '期末', null);
  const two = exam('期末 2', '期末', null);
  expect([one, two].map((choice) => examLabel(choice, [one, two]))).toEqual([
    '期末 (期末 1)',
    '期末 (期末 2)',
  ]);
});
