import { describe, expect, test } from 'vitest';
import { readHeaderWord } from '../../src/tabs/headerWords.js';
import { canonicalSubject, compareSubjects } from '../../src/tabs/subjects.js';
import { classInTabName, classInTitle } from '../../src/tabs/titleClass.js';

test.each([
  ['语', '语文'],
  ['数', '数学'],
  ['英', '英语'],
  ['外', '英语'],
  ['外语', '英语'],
  ['道德与法治', '政治'],
  ['道法', '政治'],
  ['思想政治', '政治'],
  ['语文得分', '语文'],
  ['语文_得分', '语文'],
  ['月考1_语文', '语文'],
  ['期中考试 数学 成绩', '数学'],
  ['Maths', '数学'],
  ['Mathematics Score', '数学'],
  ['Physics', '物理'],
  ['*语　文', '语文'],
  ['文科综合', '文综'],
  ['语数英', '语数外'.replace('外', '英')],
  ['语数外', '语数英'],
])('%s is %s', (header, subject) => {
  expect(canonicalSubject(header)?.subject).toBe(subject);
});

test.each([
  ['语文(120分)', 120],
  ['语文（满分：150）', 150],
  ['数学【100】', 100],
  ['语文120分', 120],
  ['语文 满分120', 120],
  ['English (out of 100)', 100],
  ['Maths /150', 150],
  ['体育(2)', undefined],
])('the full mark of %s is %s', (header, fullMark) => {
  expect(canonicalSubject(header)?.fullMark).toBe(fullMark);
});

test.each(['姓名', '语文班排', '数学等级', '英语听力', '学生', '政治面貌', '平均分', ''])(
  '%s names no subject’s marks',
  (header) => {
    expect(canonicalSubject(header)).toBeNull();
  },
);

test('subjects stand in the canonical order, a school’s own after them by code point', () => {
  expect(['机器人', '地理', '围棋', '数学', '文综', '语文'].sort(compareSubjects)).toEqual([
    '语文',
    '数学',
    '地理',
    '围棋',
    '文综',
    '机器人',
  ]);
});

describe('headers that only look like marks', () => {
  test.each(['上次总分', '名次变化', '进退步', '平均分', '得分率', '总分差'])(
    '%s is left alone',
    (header) => {
      expect(readHeaderWord(header).field).toBeNull();
    },
  );
});

test.each([
  ['八年级（2）班期中成绩', '八年级(2)班'],
  ['2025—2026学年第一学期初二(3)班', '初二(3)班'],
  ['七（1）班', '七(1)班'],
  ['702', '702'],
  ['育才中学805班期末', '805班'],
  ['Grade 8 Class 2 Final', 'Grade 8 Class 2'],
  ['八1班、八2班', null],
  ['期中', null],
  ['八年级期中', null],
  ['2026年1月', null],
])('the class in %s is %s', (title, className) => {
  expect(classInTitle(title)).toBe(className);
});

test.each([
  ['期末802', '802'],
  ['802 期末', '802'],
  ['Final B 702', '702'],
  ['八(2)班期末', '八(2)班'],
  ['期末', null],
  ['2026期末', null],
  ['2025-2026期末', null],
  ['20260115', null],
  ['前100名', null],
  ['7班与802班', '802班'],
  ['701 702', null],
])('the tab %s is of class %s', (tab, className) => {
  expect(classInTabName(tab)).toBe(className);
});
