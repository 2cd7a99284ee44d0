import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { AdoptionProposal, AwardsResult, PanelState, SpokenReading } from '../../src/addon/api.js';
import { openFiles, saveXlsx } from '../../src/workbench/files/index.js';
import { type Cell, type OpenWorkbook, openWorkbook } from '../support/workbook.js';

const code = readFileSync('dist/Code.js', 'utf8');

const WIDE: Cell[][] = [
  ['学号', '姓名', '期中_语文', '期中_数学', '期末_语文', '期末_数学'],
  ['0101', '甲一', 90, 90, 70, 70],
  ['0102', '乙二', 80, 80, 85, 85],
  ['0103', '丙三', 70, 70, 75, 75],
  ['0104', '丁四', 60, 60, 72, 72],
];
const LONG: Cell[][] = [
  ['学号', '姓名', '考试名称', '科目', '成绩'],
  ...WIDE.slice(1).flatMap(([id, name, ...marks]) =>
    ['期中', '期末'].flatMap((exam, at) =>
      ['语文', '数学'].map((subject, k): Cell[] => [id!, name!, exam, subject, marks[at * 2 + k]!]),
    ),
  ),
];
const PAIR = { baseline: '期中', current: '期末', cohort: 'everyone', dryRun: true };

function open(rows: Cell[][]): OpenWorkbook {
  return openWorkbook(code, { 成绩: rows });
}

function adopt(workbook: OpenWorkbook, exam: string, more: object = {}): SpokenReading {
  const request = { tab: '成绩', role: 'exam', corrections: { exam }, ...more };
  return workbook.host.run('adoptTab', [request]) as SpokenReading;
}

function compute(workbook: OpenWorkbook, request: object = PAIR): AwardsResult {
  return workbook.host.run('computeAwards', [request]) as AwardsResult;
}

function panel(workbook: OpenWorkbook): PanelState {
  return workbook.host.run('getPanelState', []) as PanelState;
}

function refusal(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return (error as { code: string }).code;
  }
  throw new Error('Nothing was refused.');
}

describe.each([
  ['as columns', WIDE],
  ['in rows', LONG],
])('a tab with two exams %s', (_how, rows) => {
  test('asks which exam is meant', () => {
    const workbook = open(rows);
    const reading = workbook.host.run('inspectTab', [{ tab: '成绩' }]) as SpokenReading;
    expect(reading.exams).toEqual(['期中', '期末']);
    expect(reading.confidence).toBeLessThan(0.8);
    expect(refusal(() => workbook.host.run('adoptTab', [{ tab: '成绩', role: 'exam' }]))).toBe(
      'NEEDS_CONFIRMATION',
    );
    expect(() => workbook.host.run('adoptTab', [{ tab: '成绩', role: 'exam' }])).toThrow('期中、期末');
  });

  test('an empty list of corrections confirms nothing', () => {
    const adoption = { tab: '成绩', role: 'exam', corrections: {} };
    expect(refusal(() => open(rows).host.run('adoptTab', [adoption]))).toBe('NEEDS_CONFIRMATION');
  });

  test('can be adopted as both, each listed for itself and compared with the other', () => {
    const workbook = open(rows);
    expect(adopt(workbook, '期中').confidence).toBeGreaterThanOrEqual(0.8);
    adopt(workbook, '期末');
    expect(panel(workbook).exams.map(({ key, tabs }) => [key, tabs])).toEqual([
      ['期中', ['成绩']],
      ['期末', ['成绩']],
    ]);
    const result = compute(workbook);
    expect(Object.fromEntries(result.rows.map(({ name, change }) => [name, change]))).toEqual({
      甲一: -3,
      乙二: 1,
      丙三: 1,
      丁四: 1,
    });
  });

  test('is one entry for each exam, however often it is adopted', () => {
    const workbook = open(rows);
    adopt(workbook, '期中');
    adopt(workbook, '期末');
    adopt(workbook, '期中', { exam: { name: '期中', kind: '期中', date: '2025-11-13' } });
    const state = panel(workbook);
    expect(state.exams.map(({ info }) => [info.name, info.date]).sort()).toEqual([
      ['期中', '2025-11-13'],
      ['期末', null],
    ]);
    expect(state.tabs[0]!.adopted!.exams!.map(({ part }) => part)).toEqual(['期中', '期末']);
  });

  test('is proposed as the exam that is chosen, adopted or not', () => {
    const workbook = open(rows);
    adopt(workbook, '期中', { exam: { name: '上半期' } });
    const propose = (exam: string) =>
      workbook.host.run('proposeAdoption', [
        { tab: '成绩', role: 'exam', corrections: { exam } },
      ]) as AdoptionProposal;
    expect([propose('期中').exam.name, propose('期中').adopted?.exam?.name]).toEqual(['上半期', '上半期']);
    expect([propose('期末').exam.name, propose('期末').adopted]).toEqual(['期末', null]);
  });

  test('gives both exams back at once', () => {
    const workbook = open(rows);
    adopt(workbook, '期中');
    adopt(workbook, '期末');
    workbook.host.run('releaseTab', [{ tab: '成绩' }]);
    expect(panel(workbook)).toMatchObject({ exams: [], tabs: [{ tab: '成绩', adopted: null }] });
  });

  test('is read once to compare its exams', () => {
    const workbook = open(rows);
    adopt(workbook, '期中');
    adopt(workbook, '期末');
    workbook.calls.length = 0;
    compute(workbook);
    const both = workbook.calls.length;
    const apart = openWorkbook(code, { 期中: rows, 期末: rows });
    for (const exam of ['期中', '期末']) {
      apart.host.run('adoptTab', [{ tab: exam, role: 'exam', corrections: { exam } }]);
    }
    apart.calls.length = 0;
    compute(apart);
    expect(both).toBeLessThan(apart.calls.length);
  });

  test('keeps both exams through .xlsx, and when a program renames the tab without telling the formulas', async () => {
    const workbook = open(rows);
    adopt(workbook, '期中');
    adopt(workbook, '期末');
    const before = compute(workbook).rows;
    await workbook.host.settled();
    const bytes = await saveXlsx(workbook.snapshot());
    const { snapshot } = await openFiles([{ name: '新学期.xlsx', bytes }]);
    expect(compute(openWorkbook(code, snapshot)).rows).toEqual(before);
    for (const sheet of Object.values(snapshot.sheets)) if (sheet.name === '成绩') sheet.name = '旧成绩';
    expect(compute(openWorkbook(code, snapshot)).rows).toEqual(before);
  });

  test('says which exam has gone rather than reading another', () => {
    const workbook = open(rows);
    adopt(workbook, '期中');
    adopt(workbook, '期末');
    const sheet = workbook.engine.univerAPI.getActiveWorkbook()!.getSheetByName('成绩')!;
    rows.forEach((row, r) => {
      row.forEach((cell, c) => {
        if (String(cell).startsWith('期末'))
          sheet.getRange(r, c).setValue(String(cell).replace('期末', '一模'));
      });
    });
    expect(refusal(() => compute(workbook))).toBe('EXAM_NOT_IN_TAB');
  });

  test('does not let two exams have one name', () => {
    const workbook = open(rows);
    adopt(workbook, '期中');
    expect(refusal(() => adopt(workbook, '期末', { exam: { name: '期中' } }))).toBe('BAD_REQUEST');
  });

  test('refuses an exam that it does not hold', () => {
    expect(refusal(() => adopt(open(rows), '二模'))).toBe('BAD_REQUEST');
  });
});
