import { describe, expect, test } from 'vitest';
import { recogniseTab } from '../../src/tabs/recognise.js';
import { guessSharedExam } from '../../src/tabs/sharedExamName.js';

function nameOf(tab: string, options: { title?: string; file?: string; className?: string } = {}): string {
  const { title, file = '未命名', className } = options;
  const row = (...cells: unknown[]) => (className === undefined ? cells : [...cells, className]);
  const values = [
    ...(title === undefined ? [] : [[title, '', '', '']]),
    className === undefined ? ['姓名', '语文', '数学'] : ['姓名', '语文', '数学', '班级'],
    row('张三', 80, 90),
    row('李四', 70, 95),
    row('王五', 75, 66),
  ];
  const grid = { name: tab, values };
  return guessSharedExam(grid, recogniseTab(grid), file).name;
}

describe('the exam that a tab of one class belongs to', () => {
  test.each([
    ['期中 八(1)班', '期中'],
    ['八（2）班期中', '期中'],
    ['八年级3班-期末考试', '期末考试'],
    ['期末802', '期末'],
    ['第一次月考（八 1 班）', '第一次月考'],
    ['Midterm Grade 8 Class 2', 'Midterm'],
  ])('%s is %s', (tab, exam) => {
    expect(nameOf(tab)).toBe(exam);
  });

  test.each(['期中', '八上期末', '2025秋 月考1'])('%s tells no class and stays as it is', (tab) => {
    expect(nameOf(tab)).toBe(tab);
  });

  test('is in the tab’s name also when the class stands in a column only', () => {
    expect(nameOf('Midterm 8A', { className: '8A' })).toBe('Midterm');
  });

  test.each([
    ['8.1期中', '期中'],
    ['八.1 期中', '期中'],
    ['期末-8.1', '期末'],
    ['8-1期末考试', '期末考试'],
    ['8.12期中', '8.12期中'],
    ['2028.1期中', '2028.1期中'],
    ['9.1期中', '9.1期中'],
  ])('a title tells that %s is a tab of class 8(1), so that its exam is %s', (tab, exam) => {
    expect(nameOf(tab, { title: '某某中学八年级（1）班成绩表' })).toBe(exam);
  });

  test('is in the title when the tab’s name is only a class, without the class, the term and 成绩表', () => {
    const title = '八年级（1）班2025-2026学年第一学期期中考试成绩表';
    expect(nameOf('八1班', { title })).toBe('期中考试');
    expect(nameOf('Sheet2', { title })).toBe('期中考试');
  });

  test('is in the spreadsheet’s name when neither tab nor title tells it', () => {
    expect(nameOf('八1班', { file: '2025秋期末成绩' })).toBe('2025秋期末');
    expect(nameOf('802', { title: '成绩表', file: '工作簿1' })).toBe('');
  });
});
