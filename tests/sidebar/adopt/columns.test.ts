import { describe, expect, test } from 'vitest';
import { pageCatalogueOf } from '../../../src/locale/pageWords.js';
import {
  columnLetters,
  columnOptions,
  correctColumn,
  subjectValue,
  valueOfColumn,
} from '../../../src/sidebar/adopt/columns.js';
import type { ColumnReading } from '../../../src/tabs/reading.js';

const { words } = pageCatalogueOf('zh-CN');
const column = (field: ColumnReading['field'], subject?: string): ColumnReading => ({
  column: 1,
  header: 'h',
  key: 'h',
  field,
  ...(subject === undefined ? {} : { subject }),
});

describe('columnOptions', () => {
  test('always holds the present reading, once', () => {
    for (const present of [
      column(null),
      column('name'),
      column('score', '语文'),
      column('score', '书法'),
      column('score'),
      column('guardian'),
      column('rank', '数学'),
    ]) {
      const values = columnOptions('exam', present, ['语文'], words).map((option) => option.value);
      expect(values.filter((value) => value === valueOfColumn(present))).toHaveLength(1);
      expect(new Set(values).size).toBe(values.length);
    }
  });

  test('offers subjects on an exam, and the state of support on an archive', () => {
    const values = (role: 'exam' | 'archive') =>
      columnOptions(role, column(null), [], words).map((option) => option.value);
    expect(values('exam')).toContain(subjectValue('数学'));
    expect(values('archive')).not.toContain(subjectValue('数学'));
    expect(values('archive')).toContain('state');
    expect(values('exam')).not.toContain('state');
  });

  test('gives every choice a label of its own', () => {
    const labels = columnOptions('archive', column(null), [], words).map((option) => option.label);
    expect(new Set(labels).size).toBe(labels.length);
  });
});

describe('correctColumn', () => {
  test('says a field, a subject’s marks, or not used, by the header', () => {
    expect(correctColumn({}, '编号', 'studentId').fields).toEqual({ 编号: { field: 'studentId' } });
    expect(correctColumn({}, '语', subjectValue('语文')).fields).toEqual({
      语: { field: 'score', subject: '语文' },
    });
    expect(correctColumn({}, '备注', '').fields).toEqual({ 备注: { field: null } });
  });

  test('keeps what was said before, and says it anew where it changes', () => {
    const first = correctColumn({ headerRows: [2, 2] }, 'a', 'name');
    expect(correctColumn(correctColumn(first, 'b', 'class'), 'a', '')).toEqual({
      headerRows: [2, 2],
      fields: { a: { field: null }, b: { field: 'class' } },
    });
  });
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
