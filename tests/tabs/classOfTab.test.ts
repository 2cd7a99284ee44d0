import { describe, expect, test } from 'vitest';
import type { TabGrid } from '../../src/tabs/reading.js';
import { recogniseTab, understandTab } from '../../src/tabs/recognise.js';

const MARKS = [
  ['Wanjiru Achieng', 61, 72],
  ['Otieno Kamau', 55, 80],
  ['Njeri Mwangi', 70, 64],
];

test('a section tells the class beside a class that is the grade', () => {
  const values = [
    ['Class', 'Section', 'Name', 'English', 'Maths'],
    ...MARKS.map((row, i) => ['VII', i === 0 ? 'A' : 'B', ...row]),
  ];
  const reading = recogniseTab({ name: 'Marks', values });
  expect(reading.columns.map(({ field }) => field)).toEqual(['grade', 'class', 'name', 'score', 'score']);
  expect(reading.classes).toEqual(['A', 'B']);
});

test.each([
  ['四1', []],
  ['Marks', [['FORM 2 EAST END OF TERM MARKS']]],
])('the class is known when only %s or a title tells it', (name, titles) => {
  const grid: TabGrid = { name, values: [...titles, ['Name', 'English', 'Maths'], ...MARKS] };
  expect(recogniseTab(grid).classes).toHaveLength(1);
});

test('an absent child on a slip is a student, header above and header below', () => {
  const header = ['姓名', '语文', '数学'];
  const values = [header, ['张一诺', 82, 76], header, ['李可欣', '', ''], header, ['王浩然', 88, 75]];
  const { exam } = understandTab({ name: '成绩条', values }, {});
  expect(exam?.students.map((student) => student.name)).toEqual(['张一诺', '李可欣', '王浩然']);
});

describe('a class that a title calls by a grade and a name', () => {
  const read = (name: string, titles: string[] = []) =>
    recogniseTab({
      name,
      values: [...titles.map((title) => [title]), ['Name', 'English', 'Maths'], ...MARKS],
    });

  test.each([
    ['4 Maple', '4 Maple'],
    ['Grade 4 Maple', 'Grade 4 Maple'],
    ['Year 6 Oak – Autumn Term marks', 'Year 6 Oak'],
    ['5B Ms Lee', '5B'],
    ['Term 1 results 3 Kingfishers', '3 Kingfishers'],
  ])('%s: %s', (title, className) => {
    for (const reading of [read(title), read('Marks', [title])]) {
      expect(reading.classes).toEqual([className]);
      expect(reading.confidence).toBeGreaterThanOrEqual(0.8);
    }
  });

  test('by a name of its own is read, and asked', () => {
    const reading = read('Year 6 Hogwarts');
    expect(reading.classes).toEqual(['Year 6 Hogwarts']);
    expect(reading.confidence).toBeLessThan(0.8);
    expect(reading.problems.map(({ code }) => code)).toContain('CLASS_FROM_TITLE');
  });

  test.each(['Grade 4 Results', 'Term 1 Gold', '4 red cards', 'Year 6 Maths', 'Unit 3 Green'])(
    '%s names none',
    (title) => {
      const reading = read(title);
      expect(reading.classes).toEqual([]);
      expect(reading.confidence).toBeGreaterThanOrEqual(0.8);
    },
  );
});
