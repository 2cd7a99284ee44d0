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
