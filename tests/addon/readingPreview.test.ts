import { describe, expect, test } from 'vitest';
import { boundProblems, previewReading } from '../../src/addon/readingPreview.js';
import type { Problem, TabGrid } from '../../src/tabs/reading.js';
import { recogniseTab } from '../../src/tabs/recognise.js';

function gridOf(rows: ReadonlyArray<ReadonlyArray<string | number>>): TabGrid {
  const width = Math.max(...rows.map((row) => row.length));
  const values = rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''));
  return { name: '期中', values, display: values.map((row) => row.map(String)) };
}

const students = (count: number) =>
  Array.from({ length: count }, (_, at) => [1001 + at, `赵${'明静强芳伟'[at % 5]}${at}`, 60 + (at % 40)]);

function preview(rows: ReadonlyArray<ReadonlyArray<string | number>>) {
  const grid = gridOf(rows);
  const reading = recogniseTab(grid);
  return { reading, ...previewReading(grid, reading, 'zh-CN') };
}

describe('the rows a reading is drawn on', () => {
  test('tell titles, header, full marks, students, empty rows and rows left out apart', () => {
    const { preview: rows } = preview([
      ['期中成绩'],
      ['学号', '姓名', '语文'],
      ['', '满分', 120],
      ...students(3),
      ['', '', ''],
      [1009, '', ''],
      ['', '平均分', 80],
    ]);
    expect(rows.map(({ kind }) => kind)).toEqual([
      'above',
      'header',
      'full-marks',
      'read',
      'read',
      'read',
      'empty',
      'read',
      'left-out',
    ]);
    expect(rows.at(-1)!.why).toContain('平均分');
    expect(rows.filter(({ why }) => why !== null)).toHaveLength(1);
  });

  test('are the first, and those left out farther down with the row before', () => {
    const { preview: rows, leftOut } = preview([
      ['学号', '姓名', '语文'],
      ...students(40),
      ['', '平均分', 80],
      ['', '最高分', 99],
    ]);
    expect(rows.map(({ row }) => row)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 41, 42, 43]);
    expect(leftOut.count).toBe(2);
    expect(leftOut.rows[0]).toMatchObject({ row: 42, cell: 'B42', text: '平均分 80' });
  });

  test('leave out everything from a second table on', () => {
    const { preview: rows, reading } = preview([
      ['学号', '姓名', '语文'],
      ...students(4),
      [''],
      ['考号', '姓名', '物理'],
      [301, '王小明', 70],
    ]);
    const second = reading.problems.find(({ code }) => code === 'SECOND_TABLE');
    expect(second?.cell).toBe('A7');
    expect(rows.slice(-2).map(({ kind }) => kind)).toEqual(['left-out', 'left-out']);
  });

  test('stay few and short, however large the tab is', () => {
    const wide = Array.from({ length: 300 }, (_, at) => `列${at}${'长'.repeat(300)}`);
    const rows = [
      ['学号', '姓名', '语文', ...wide],
      ...students(500).flatMap((row) => [row, ['', '平均分', 80]]),
    ];
    const { preview: shown, leftOut, samples, reading } = preview(rows);
    expect(shown.length).toBeLessThan(40);
    expect(Math.max(...shown.map(({ cells }) => cells.length))).toBeLessThanOrEqual(80);
    expect(Math.max(...shown.flatMap(({ cells }) => cells.map(({ length }) => length)))).toBeLessThanOrEqual(
      80,
    );
    expect(leftOut.count).toBe(500);
    expect(leftOut.rows.length).toBeLessThanOrEqual(60);
    expect(samples).toHaveLength(reading.columns.length);
  });

  test('come with the first texts of each column, from students only', () => {
    const { samples, reading } = preview([
      ['学号', '姓名', '语文', '备注'],
      ['', '满分', 120],
      ...students(10),
      [1011, '孙尾', 70, '转学'],
    ]);
    expect(reading.columns.map(({ header }) => header)).toEqual(['学号', '姓名', '语文', '备注']);
    expect(samples[2]).toEqual(['60', '61', '62']);
    expect(samples[3]).toEqual(['转学']);
  });
});

test('of many problems of a kind some are told, and all are counted', () => {
  const problems = Array.from(
    { length: 300 },
    (_, at): Problem => ({
      severity: 'error',
      code: at % 100 === 0 ? 'DUPLICATE_ID' : 'INVALID_MARK',
      cell: `C${at + 2}`,
      params: {},
    }),
  );
  const { told, counts } = boundProblems(problems);
  expect(counts).toEqual({ DUPLICATE_ID: 3, INVALID_MARK: 297 });
  expect(told.filter(({ code }) => code === 'DUPLICATE_ID')).toHaveLength(3);
  expect(told.length).toBeLessThan(50);
});
