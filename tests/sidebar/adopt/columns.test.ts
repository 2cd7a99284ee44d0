import { describe, expect, test } from 'vitest';
import { pageCatalogueOf } from '../../../src/locale/pageWords.js';
import {
  type ColumnSpeech,
  columnChoices,
  columnLabel,
  columnLetters,
  fieldOfValue,
  subjectValue,
  valueOfColumn,
} from '../../../src/sidebar/adopt/columns.js';
import type { ColumnReading, TabRole } from '../../../src/tabs/reading.js';

const speech: ColumnSpeech = { words: pageCatalogueOf('zh-CN').words, say: (subject) => subject };
const column = (field: ColumnReading['field'], subject?: string): ColumnReading => ({
  column: 1,
  header: 'h',
  key: 'h',
  field,
  ...(subject === undefined ? {} : { subject }),
});
const optionsOf = (role: TabRole, present: ColumnReading, subjects: string[] = []) =>
  columnChoices(role, present, subjects, speech).flatMap(({ options }) => options);

describe('the choices for a column', () => {
  test('always hold the present reading, once', () => {
    for (const present of [
      column(null),
      column('name'),
      column('score', '语文'),
      column('score', '书法'),
      column('score'),
      column('guardian'),
      column('rank', '数学'),
    ]) {
      const values = optionsOf('exam', present, ['语文']).map((option) => option.value);
      expect(values.filter((value) => value === valueOfColumn(present))).toHaveLength(1);
      expect(new Set(values).size).toBe(values.length);
    }
  });

  test('are subjects on an exam, and the state of support on an archive', () => {
    const values = (role: TabRole) => optionsOf(role, column(null)).map((option) => option.value);
    expect(values('exam')).toContain(subjectValue('数学'));
    expect(values('archive')).not.toContain(subjectValue('数学'));
    expect(values('archive')).toContain('state');
    expect(values('exam')).not.toContain('state');
    expect(values('pairing')).toContain('helper');
  });

  test.each(['exam', 'archive', 'pairing'] as const)('have each a label of its own for %s', (role) => {
    const labels = optionsOf(role, column(null)).map((option) => option.label);
    expect(new Set(labels).size).toBe(labels.length);
  });
});

test('a choice says the field it was made of', () => {
  for (const present of [column(null), column('name'), column('score', '语文'), column('score')]) {
    const { field, subject } = fieldOfValue(valueOfColumn(present));
    expect({ field, subject }).toEqual({ field: present.field, subject: present.subject });
  }
});

test('a caption says the subject, whose rank it is, and among whom', () => {
  const say = (reading: Parameters<typeof columnLabel>[0]) => columnLabel(reading, speech);
  expect(say(column('score', '语文'))).toBe('语文');
  expect(say(column(null))).toBe('不使用');
  expect(say({ field: 'rank', scope: 'grade' })).toBe('年级名次');
  expect(say({ field: 'rank', scope: 'class', subject: '数学' })).toBe('数学班级名次');
});

test.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [52, 'AZ'],
  [703, 'AAA'],
])('column %i is %s', (number, letters) => {
  expect(columnLetters(number)).toBe(letters);
});
