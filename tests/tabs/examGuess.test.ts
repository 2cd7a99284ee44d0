import { expect, test } from 'vitest';
import { guessExam } from '../../src/tabs/examGuess.js';
import { recogniseTab } from '../../src/tabs/recognise.js';

function guess(name: string, title = '') {
  const grid = { name, values: [[title], ['姓名', '语文'], ['张三', 90]] };
  return guessExam(grid, recogniseTab(grid));
}

test.each([
  ['2025—2026学年第一学期期末考试', '2025—2026学年第一学期', null, 'final'],
  ['2025-2026学年度下学期期中', '2025—2026学年第二学期', null, 'midterm'],
  ['八上期中', '八年级上学期', null, 'midterm'],
  ['八年级下期末', '八年级下学期', null, 'final'],
  ['初二上期末考试', '初二上学期', null, 'final'],
  ['期末', null, null, 'final'],
  ['上期末', null, null, 'final'],
  ['2026年1月期末', null, '2026-01-01', 'final'],
  ['9月月考', null, null, 'monthly'],
  ['2025-2026学年第一学期10月月考', '2025—2026学年第一学期', '2025-10-01', 'monthly'],
  ['2025-2026学年三月月考', '2025—2026学年', '2026-03-01', 'monthly'],
  ['期中 2025-11-13', null, '2025-11-13', 'midterm'],
  ['期中20251113', null, '2025-11-13', 'midterm'],
  ['期中20251399', null, null, 'midterm'],
  ['第三单元测试', null, null, 'unit'],
  ['数学竞赛', null, null, 'contest'],
  ['Grade 8 Term 1 Final', 'Grade 8 Term 1', null, 'final'],
  ['2025-2026 Term 2 Midterm', '2025–2026 Term 2', null, 'midterm'],
  ['第二学期期中', '第二学期', null, 'midterm'],
  ['成绩册', null, null, null],
  ['2025秋八上期中', '2025—2026学年第一学期', null, 'midterm'],
  ['2026春期中', '2025—2026学年第二学期', null, 'midterm'],
  ['25秋期中', '2025—2026学年第一学期', null, 'midterm'],
  ['2025年秋季学期期中', '2025—2026学年第一学期', null, 'midterm'],
  ['2025学年第一学期期中', '2025—2026学年第一学期', null, 'midterm'],
  ['23-24(2)期末', '2023—2024学年第二学期', null, 'final'],
  ['23-24-2期末', '2023—2024学年第二学期', null, 'final'],
  ['2023-2024(1)期中', '2023—2024学年第一学期', null, 'midterm'],
  ['2025-2026上期中', '2025—2026学年第一学期', null, 'midterm'],
  ['初二下第二次月考', '初二下学期', null, 'monthly'],
  ['高二下期末', '高二下学期', null, 'final'],
  ['八年级上册第三单元测试', '八年级上学期', null, 'unit'],
  ['高一年级10月月考', null, null, 'monthly'],
  ['2025秋10月月考', '2025—2026学年第一学期', '2025-10-01', 'monthly'],
  ['2025-2026学年1月15日期末', '2025—2026学年', '2026-01-15', 'final'],
  ['2026届一模', null, null, null],
  ['2026届高三二模', null, null, null],
  ['六校联考', null, null, null],
  ['入学考', null, null, null],
  ['开学摸底', null, null, null],
  ['周测3', null, null, 'unit'],
  ['第5周周测', null, null, 'unit'],
  ['半期考试', null, null, 'midterm'],
  ['口算挑战赛', null, null, 'contest'],
  ['Midterm Spring 2026', 'Spring 2026', null, 'midterm'],
  ['Fall 2025 Final', 'Fall 2025', null, 'final'],
  ['Term 2 Final', 'Term 2', null, 'final'],
  ['2025-26 Term 1 Final', '2025–2026 Term 1', null, 'final'],
  ['Mock exam', null, null, null],
  ['Unit 3 test', null, null, 'unit'],
  ['Final Exam 2025-12-20', null, '2025-12-20', 'final'],
  ['2026.1.15期末', null, '2026-01-15', 'final'],
  ['26.01.15期末', null, '2026-01-15', 'final'],
  ['2026/1/15 期末', null, '2026-01-15', 'final'],
  ['2026年元月期末', null, '2026-01-01', 'final'],
  ['Jan 15, 2026 Final', null, '2026-01-15', 'final'],
  ['15 Jan 2026 Midterm', null, '2026-01-15', 'midterm'],
  ['1月15日期末', null, null, 'final'],
  ['期末 2026-02-30', null, null, 'final'],
])('%s: term %j, date %j, kind %j', (name, term, date, kind) => {
  expect(guess(name)).toEqual({ name, term, date, kind });
});

test('the title rows fill in what the tab’s name does not say', () => {
  expect(guess('期中', '育才中学2025—2026学年第二学期八年级成绩 2026年4月20日')).toEqual({
    name: '期中',
    term: '2025—2026学年第二学期',
    date: '2026-04-20',
    kind: 'midterm',
  });
});

test('a tab called Sheet1 is named after its title', () => {
  expect(guess('Sheet1', '八年级期末考试成绩').name).toBe('八年级期末考试成绩');
  expect(guess('Sheet1').name).toBe('Sheet1');
});

test('a term with its school year in the title wins over a grade in the tab’s name', () => {
  expect(guess('八上期末', '2025—2026学年第一学期期末考试成绩 八(2)班').term).toBe('2025—2026学年第一学期');
});
