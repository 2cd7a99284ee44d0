import { describe, expect, test } from 'vitest';
import { subjectValue } from '../../../src/sidebar/adopt/columns.js';
import {
  confirmColumn,
  correctBlock,
  correctColumn,
  correctExam,
  correctFullMark,
  correctHeader,
  countSaid,
  restoreColumn,
  saidOf,
  shownColumns,
  stillThere,
} from '../../../src/sidebar/adopt/said.js';
import type { ColumnReading, Corrections } from '../../../src/tabs/reading.js';

const column = (key: string, rest: Partial<ColumnReading> = {}): ColumnReading => ({
  column: 1,
  header: key.replace(/ #\d+$/, ''),
  key,
  field: null,
  ...rest,
});

describe('what is said of a column', () => {
  test('is a field, a subject’s marks, or that it is not used', () => {
    expect(correctColumn({}, column('编号'), 'studentId').fields).toEqual({ 编号: { field: 'studentId' } });
    expect(correctColumn({}, column('语'), subjectValue('语文')).fields).toEqual({
      语: { field: 'score', subject: '语文' },
    });
    expect(correctColumn({}, column('备注'), '').fields).toEqual({ 备注: { field: null } });
  });

  test('goes by its key, so the second of two equal headers has its own', () => {
    const said = correctColumn(correctColumn({}, column('排名'), 'rank'), column('排名 #2'), '');
    expect(said.fields).toEqual({ 排名: { field: 'rank' }, '排名 #2': { field: null } });
  });

  test('keeps what was said before, and says it anew where it changes', () => {
    const first = correctColumn({ headerRows: [2, 2] }, column('a'), 'name');
    expect(correctColumn(correctColumn(first, column('b'), 'class'), column('a'), '')).toEqual({
      headerRows: [2, 2],
      fields: { a: { field: null }, b: { field: 'class' } },
    });
  });

  test('keeps a full mark that was given, as long as the column holds marks', () => {
    const given = correctFullMark({}, column('语', { field: 'score', subject: '语文' }), 150);
    expect(given.fields).toEqual({ 语: { field: 'score', subject: '语文', fullMark: 150 } });
    const renamed = correctColumn(given, column('语'), subjectValue('英语'));
    expect(renamed.fields).toEqual({ 语: { field: 'score', subject: '英语', fullMark: 150 } });
    expect(correctColumn(renamed, column('语'), 'class').fields).toEqual({ 语: { field: 'class' } });
    expect(correctFullMark(given, column('语', { field: 'score', subject: '语文' }), null).fields).toEqual({
      语: { field: 'score', subject: '语文' },
    });
  });

  test('is taken back one by one, and nothing is left behind', () => {
    const said: Corrections = { fields: { a: { field: 'name' }, b: { field: null } } };
    expect(restoreColumn(said, 'a')).toEqual({ fields: { b: { field: null } } });
    expect(restoreColumn(restoreColumn(said, 'a'), 'b')).toEqual({});
  });

  test('is nothing for a header that is called like a part of every object', () => {
    expect(saidOf({ fields: {} }, column('constructor'))).toBeNull();
    expect(saidOf({ fields: {} }, column('__proto__'))).toBeNull();
    const said = correctColumn({ fields: {} }, column('__proto__'), 'class');
    expect(saidOf(said, column('__proto__'))).toEqual({ field: 'class' });
  });
});

test('a tick says the reading as it is, and leaves what was said before', () => {
  expect(confirmColumn({}, column('听说', { field: 'score', subject: '听力' })).fields).toEqual({
    听说: { field: 'score', subject: '听力' },
  });
  const said: Corrections = { fields: { 听说: { field: null } } };
  expect(confirmColumn(said, column('听说', { field: 'score', subject: '听力' }))).toBe(said);
});

test('another header or another table forgets what was said of columns, another exam does not', () => {
  const said: Corrections = { fields: { a: { field: 'name' } }, exam: '期中' };
  expect(correctHeader(said, [3, 4])).toEqual({ headerRows: [3, 4], exam: '期中' });
  expect(correctHeader(said, null)).toEqual({ headerRows: null, exam: '期中' });
  expect(correctHeader({ headerRows: null }, undefined)).toEqual({});
  expect(correctBlock(said, 2)).toEqual({ block: 2, exam: '期中' });
  expect(correctExam(said, '期末')).toEqual({ fields: { a: { field: 'name' } }, exam: '期末' });
});

test('everything said is counted', () => {
  expect(countSaid({})).toBe(0);
  expect(countSaid({ headerRows: null, exam: '期中', block: 0, fields: { a: { field: null } } })).toBe(4);
});

test('what was said of columns that are gone is left out of a new adoption', () => {
  const said: Corrections = { headerRows: [1, 1], fields: { a: { field: 'name' }, b: { field: null } } };
  expect(stillThere(said, [column('b')])).toEqual({ headerRows: [1, 1], fields: { b: { field: null } } });
});

test('a correction shows before the answer comes', () => {
  const columns = [column('a', { field: 'score', subject: '语文', fullMark: 120, fullMarkFrom: 'header' })];
  expect(shownColumns(columns, { fields: { a: { field: 'rank' } } })).toEqual([
    column('a', { field: 'rank' }),
  ]);
  expect(shownColumns(columns, { fields: { a: { field: 'score' } } })).toEqual(columns);
  expect(shownColumns(columns, {})).toEqual(columns);
});
