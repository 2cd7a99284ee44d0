import { describe, expect, test } from 'vitest';
import { makeSample, sampleTabs } from '../../../src/workbench/sample/index.js';
import { marksOf, totalOf } from '../../../src/workbench/sample/marks.js';
import { makeStudents, supportedOf } from '../../../src/workbench/sample/people.js';

describe.each(['zh-CN', 'en'] as const)('the sample in %s', (language) => {
  test('is the same every time', () => {
    expect(makeSample(language)).toEqual(makeSample(language));
  });

  test('has a tab for every adoption, and nothing adopted', () => {
    const sample = makeSample(language);
    const names = sample.sheetOrder.map((id) => sample.sheets[id]?.name);
    for (const { tab } of sampleTabs(language)) expect(names).toContain(tab);
    // The tables that the add-on keeps itself are found by what they are called.
    expect(names).toHaveLength(sampleTabs(language).length + 5);
    expect(sample.resources).toEqual([]);
  });

  test('writes the names and words of the other language nowhere', () => {
    const text = JSON.stringify(makeSample(language).sheets);
    if (language === 'en') expect(text).not.toMatch(/[\u4e00-\u9fff]/);
    else expect(text).not.toMatch(/absent|Total|Class rank|Strengths|tutoring|Talk/);
  });

  test('refers only to styles it has', () => {
    const sample = makeSample(language);
    for (const sheet of Object.values(sample.sheets)) {
      for (const line of Object.values(sheet.cellData ?? {})) {
        for (const cell of Object.values(line as Record<number, { s?: unknown }>))
          expect(sample.styles).toHaveProperty(String(cell.s));
      }
    }
  });
});

describe('the invented class', () => {
  test('has 46 students this term and 45 last term: one joined', () => {
    expect([0, 1, 2, 3, 4, 5].map((exam) => marksOf(exam).length)).toEqual([45, 45, 45, 46, 46, 46]);
  });

  test('has two pairs of namesakes with numbers of their own, and no other', () => {
    const students = makeStudents();
    for (const language of ['zh', 'en'] as const) {
      const names = new Set(students.map((student) => student[language]));
      expect(students.length - names.size).toBe(2);
    }
    expect(new Set(students.map(({ id }) => id)).size).toBe(students.length);
  });

  test('has absences, one exemption and one real zero', () => {
    const marks = [0, 1, 2, 3, 4, 5].flatMap((exam) => marksOf(exam).flatMap((row) => row.marks));
    expect(marks.filter((mark) => mark === 'absent')).toHaveLength(4 * 8);
    expect(marks.filter((mark) => mark === 'exempt')).toHaveLength(1);
    expect(marks.filter((mark) => mark === 0)).toHaveLength(1);
  });

  test('lets five to seven of the supported rise between the two finals', () => {
    const ids = new Set(supportedOf(makeStudents()).map(({ id }) => id));
    const totals = (exam: number) =>
      new Map(
        marksOf(exam)
          .filter(({ student }) => ids.has(student.id))
          .map((row) => [row.student.id, totalOf(row)] as const),
      );
    const before = totals(2);
    const now = totals(5);
    const pool = [...ids].filter((id) => before.get(id) != null && now.get(id) != null);
    const rank = (all: Map<string, number | null>, id: string) =>
      1 + pool.filter((other) => (all.get(other) ?? 0) > (all.get(id) ?? 0)).length;
    const risers = pool.filter((id) => rank(before, id) > rank(now, id));
    expect(pool).toHaveLength(11);
    expect(risers.length).toBeGreaterThanOrEqual(5);
    expect(risers.length).toBeLessThanOrEqual(7);
    // One leads, two share the next place, two the last: 20/30/50 then gives every prize.
    const changes = risers.map((id) => rank(before, id) - rank(now, id)).sort((a, b) => b - a);
    expect(changes).toEqual([5, 2, 2, 1, 1]);
  });
});
