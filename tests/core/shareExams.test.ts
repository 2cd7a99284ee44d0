import { describe, expect, test } from 'vitest';
import type { ExamInfo } from '../../src/core/exam.js';
import { type ExamTabGuess, shareExams } from '../../src/core/shareExams.js';

const exam = (name: string, more: Partial<ExamInfo> = {}): ExamInfo => ({
  name,
  term: null,
  date: null,
  kind: null,
  ...more,
});
const tab = (name: string, info: ExamInfo, ...classes: string[]): ExamTabGuess => ({
  tab: name,
  exam: info,
  classes,
});

describe('the tabs of one exam', () => {
  test('are those of the same name with a class each, in the order of the tabs', () => {
    expect(
      shareExams([
        tab('期末1', exam('期末'), '八1班'),
        tab('期中1', exam('期中'), '八1班'),
        tab('期末2', exam(' 期 末'), '八2班'),
        tab('期中2', exam('期中'), '八2班'),
      ]),
    ).toEqual([
      { exam: exam('期末'), tabs: ['期末1', '期末2'] },
      { exam: exam('期中'), tabs: ['期中1', '期中2'] },
    ]);
  });

  test('share what only one of them tells', () => {
    const [only, ...rest] = shareExams([
      tab('1', exam('期中', { date: '2025-11-06' }), '801'),
      tab('2', exam('期中', { term: '第一学期', kind: 'midterm' }), '802'),
    ]);
    expect(rest).toEqual([]);
    expect(only!.exam).toEqual({ name: '期中', term: '第一学期', date: '2025-11-06', kind: 'midterm' });
  });

  test('with two terms are two exams, and one without a term belongs to neither', () => {
    const shared = shareExams([
      tab('1', exam('期末', { term: '第一学期' }), '801'),
      tab('2', exam('期末', { term: '第二学期' }), '801'),
      tab('3', exam('期末'), '801'),
    ]);
    expect(shared.map(({ tabs }) => tabs)).toEqual([['1'], ['2'], ['3']]);
  });

  test('that hold the same class, in whatever writing, are exams of their own names', () => {
    const shared = shareExams([
      tab('月考A', exam('月考'), '八(1)班'),
      tab('月考B', exam('月考'), '801', '802'),
    ]);
    expect(shared).toEqual([
      { exam: exam('月考A'), tabs: ['月考A'] },
      { exam: exam('月考B'), tabs: ['月考B'] },
    ]);
  });

  test('without any class may hold anybody, so they stand alone', () => {
    const shared = shareExams([tab('A', exam('期中')), tab('B', exam('期中'), '801')]);
    expect(shared.map(({ exam: { name } }) => name)).toEqual(['A', 'B']);
  });

  test('that nothing names are one exam without a name', () => {
    expect(shareExams([tab('801', exam(''), '801'), tab('802', exam(''), '802')])).toEqual([
      { exam: exam(''), tabs: ['801', '802'] },
    ]);
  });

  test('join the exam that is set up already, as it was said', () => {
    const said = exam('期中', { term: '上学期', kind: 'midterm' });
    const shared = shareExams([
      tab('2', exam('期中', { date: '2025-11-06' }), '802'),
      { ...tab('1', said, '801'), fixed: true },
    ]);
    expect(shared).toEqual([{ exam: { ...said, date: '2025-11-06' }, tabs: ['2', '1'] }]);
  });

  test('that are all set up already stay as they are', () => {
    const both = [tab('1', exam('期中'), '801'), tab('2', exam('期中'), '801')];
    const shared = shareExams(both.map((one) => ({ ...one, fixed: true })));
    expect(shared).toEqual([{ exam: exam('期中'), tabs: ['1', '2'] }]);
  });
});
