import { describe, expect, test } from 'vitest';
import { helpersOf } from '../../src/tabs/helperRows.js';
import { findPairingRoom, type NewPair, type PairWords, pairCells } from '../../src/tabs/pairingRoom.js';
import { periodPart } from '../../src/tabs/period.js';
import { readLedger } from '../../src/tabs/readLedger.js';
import { classesIn, subjectsIn } from '../../src/tabs/subjectList.js';

const WORDS: PairWords = {
  roles: { class: '包班', teacher: '包人', peer: '学习帮手', group: '小组' },
  subject: (subject) => subject,
};

const pair = (more: Partial<NewPair> = {}): NewPair => ({
  student: { name: '李四', className: '八(1)班', ids: { studentId: '0102' } },
  kind: 'teacher',
  helper: '丙老师',
  subject: '数学',
  goal: null,
  from: '2026-11-23',
  ...more,
});

/** The cells of a new row by header, and where it goes. */
function row(rows: unknown[][], more: Partial<NewPair> = {}): Record<string, string> | null {
  const room = findPairingRoom({ name: '结对', values: rows }, {});
  const cells = room === null ? null : pairCells(room, pair(more), WORDS);
  if (room === null || cells === null) return null;
  const header = rows[(room.tab.reading.headerRows?.[1] ?? 1) - 1]!.map(String);
  return Object.fromEntries([...cells.texts, ...cells.days].map(([column, text]) => [header[column]!, text]));
}

describe('a new pair', () => {
  test('goes under the header of its own kind of helper where the table has one column for each', () => {
    const rows = [
      ['姓名', '班级', '包班领导', '帮扶教师', '学习帮手'],
      ['张三', '801', '王主任', '甲老师', '孙静'],
    ];
    expect(row(rows)).toEqual({ 姓名: '李四', 班级: '801', 帮扶教师: '丙老师' });
    expect(row(rows, { kind: 'peer', helper: '周芳' })).toMatchObject({ 学习帮手: '周芳' });
    expect(row(rows, { kind: 'class', helper: '李校长' })).toMatchObject({ 包班领导: '李校长' });
    expect(row(rows, { kind: 'group', helper: '第一组' })).toBeNull();
  });

  test('says its kind in the word that the table uses', () => {
    const rows = [
      ['结对方式', '帮扶人', '姓名', '班级'],
      ['教师包人', '甲老师', '张三', '801'],
    ];
    expect(row(rows)).toMatchObject({ 结对方式: '教师包人' });
    expect(row(rows, { kind: 'peer' })).toMatchObject({ 结对方式: '学习帮手' });
  });

  test('writes its first day where the table keeps days, alone or together', () => {
    const base = ['姓名', '帮扶教师'];
    const told = (...headers: string[]) =>
      row([
        [...base, ...headers],
        ['张三', '甲老师', '2026-09-01', ''],
      ]);
    expect(told('开始时间', '结束时间')).toMatchObject({ 开始时间: '2026-11-23' });
    expect(told('起止时间')).toMatchObject({ 起止时间: '2026-11-23' });
    expect(told()).toEqual({ 姓名: '李四', 帮扶教师: '丙老师' });
  });
});

test('a period column holds the first day, the last or both', () => {
  expect(['开始时间', '结束日期', '起止时间', '时间', 'From', 'Until'].map(periodPart)).toEqual([
    'from',
    'to',
    'both',
    'both',
    'from',
    'to',
  ]);
});

test.each([
  ['数学、英语', ['数学', '英语']],
  ['数学 英语', ['数学', '英语']],
  ['语数外', ['语文', '数学', '英语']],
  ['Maths, English', ['数学', '英语']],
  ['Business studies', ['Business Studies']],
  ['道德与法治', ['政治']],
  ['无', []],
  ['', []],
])('%s names the subjects %j', (text, subjects) => {
  expect(subjectsIn(text)).toEqual(subjects);
});

test('a cell names classes as they are written', () => {
  expect(classesIn('八(1)班、八(2)班；803')).toEqual(['八(1)班', '八(2)班', '803']);
});

test('helpers are read by their headers in either language; a number that cannot be read is none', () => {
  const values = [
    ['Classes', 'Helper', 'Role', 'Teaches', 'Places'],
    ['8(1)', 'Ann Lee', 'Personal tutor', 'Mathematics', '3'],
    ['', '王主任', '包班', '', 'many'],
    ['', '', '', '', '9'],
  ];
  const table = readLedger({ name: 'Helpers', values }, 'helpers')!;
  expect(helpersOf(table)).toEqual([
    { row: 2, name: 'Ann Lee', kind: 'teacher', subjects: ['数学'], classes: ['8(1)'], cap: 3 },
    { row: 3, name: '王主任', kind: 'class', subjects: [], classes: [], cap: null },
  ]);
});
