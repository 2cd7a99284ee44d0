import { describe, expect, test } from 'vitest';
import { DEFAULT_RULE } from '../../../src/core/awardRule.js';
import { evaluateAwards } from '../../../src/core/evaluateAwards.js';
import { plainRow } from '../../../src/core/evaluatedRow.js';
import {
  classesOf,
  countCohort,
  groupRows,
  needsClass,
  previewAwards,
  rowKeys,
} from '../../../src/sidebar/awards/preview.js';
import { FakeAddon } from '../harness/fakeAddon.js';

const data = new FakeAddon({ language: 'zh-CN' }).readAwardData();
const { rows, counts } = evaluateAwards(data, DEFAULT_RULE);

describe('groupRows', () => {
  test('puts every student into one list, as the rule counts them', () => {
    const { prizes, others } = groupRows(rows);
    expect(prizes.map((list) => list.length)).toEqual([counts.first, counts.second, counts.third]);
    const sizes = Object.fromEntries(others.map((group) => [group.status, group.rows.length]));
    expect(sizes['no-progress']).toBe(counts.noProgress);
    expect(sizes.absent).toBe(counts.absent);
    expect(sizes['no-baseline']).toBe(counts.noBaseline);
    const all = [...prizes.flat(), ...others.flatMap((group) => group.rows)];
    expect(all).toHaveLength(rows.length);
  });

  test('leaves out a status that nobody has', () => {
    expect(groupRows(rows).others.map((group) => group.status)).not.toContain('disqualified');
  });
});

describe('previewAwards', () => {
  test('hands back an impossible case as its error', () => {
    const preview = previewAwards(data, { ...DEFAULT_RULE, subject: '化学' });
    expect(preview).toMatchObject({ error: { code: 'SUBJECT_NOT_FOUND' } });
  });

  test('lets a fault of the program through', () => {
    expect(() => previewAwards({ ...data, current: null as never }, DEFAULT_RULE)).toThrow(TypeError);
  });

  test('answers for 1,000 students', () => {
    const large = new FakeAddon({ language: 'zh-CN', students: 1000 }).readAwardData();
    const preview = previewAwards(large, DEFAULT_RULE);
    if (!('outcome' in preview)) throw new Error('No outcome.');
    const { prizes, others } = groupRows(preview.outcome.rows);
    expect([...prizes, ...others.map((group) => group.rows)].flat()).toHaveLength(1000);
  });
});

describe('countCohort', () => {
  test('counts everyone and the supported students', () => {
    expect(countCohort(data, 'everyone', null)).toBe(46);
    expect(countCohort(data, 'supported', null)).toBe(12);
  });

  test('is null without an archive, and 0 in a class that has nobody', () => {
    expect(countCohort({ ...data, archive: null }, 'supported', null)).toBeNull();
    expect(countCohort(data, 'everyone', '九(9)班')).toBe(0);
  });
});

test('classesOf names each class once, however it is written, in the order of the numbers', () => {
  const student = data.current.students[0]!;
  const exam = (...names: Array<string | null>) => ({
    ...data.current,
    students: names.map((className) => ({ ...student, className })),
  });
  expect(classesOf({ baseline: exam('802', '八(10)班'), current: exam('八(2)班', null, '八(1)班') })).toEqual(
    ['八(1)班', '八(2)班', '八(10)班'],
  );
});

test('needsClass asks for the class only where there are several', () => {
  expect(needsClass(rows)).toBe(false);
  expect(needsClass([rows[0]!, { ...plainRow(rows[1]!), className: '八(3)班' }])).toBe(true);
});

test('rowKeys tells namesakes apart and stays with a student when the order changes', () => {
  const [x, y] = [rows[0]!, rows[1]!];
  const keys = rowKeys([x, x, y]);
  expect(new Set(keys).size).toBe(3);
  expect(rowKeys([y, x])).toEqual([keys[2], keys[0]]);
});
