import { describe, expect, test } from 'vitest';
import { classKey } from '../../src/core/className.js';

const DIGITS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

function chinese(n: number): string {
  if (n <= 10) return DIGITS[n]!;
  const tens = Math.floor(n / 10);
  return `${tens > 1 ? DIGITS[tens] : ''}十${n % 10 === 0 ? '' : DIGITS[n % 10]}`;
}

const pad = (n: number): string => String(n).padStart(2, '0');

/** How schools write class `c` of grade `g`; each of these says both, and can be read in one way only. */
function spellings(g: number, c: number): string[] {
  const forms = [
    `${chinese(g)}(${c})班`,
    `${chinese(g)}（${c}）班`,
    `${chinese(g)} （ ${c} ） 班`,
    `${chinese(g)}(${c})`,
    `${chinese(g)}(${chinese(c)})班`,
    `${chinese(g)}年级${c}班`,
    `${chinese(g)}年级(${c})班`,
    `${chinese(g)}年级${chinese(c)}班`,
    `${chinese(g)}年级（${chinese(c)}）班`,
    `${chinese(g)}年${c}班`,
    `${chinese(g)}${c}班`,
    `${g}(${c})班`,
    `${g}（${c}）班`,
    `${g}年级${c}班`,
    `${g}年级（${c}）班`,
    `${g}年级${chinese(c)}班`,
    `${g}.${c}`,
    `${g}-${c}`,
    `${g}-${c}班`,
    `${g}${pad(c)}`,
    `${g}${pad(c)}班`,
    `${pad(g)}${pad(c)}`,
    `７`.normalize('NFKC') === String(g) ? `７（${c}）班` : `${g}年级${pad(c)}班`,
    `Grade ${g} Class ${c}`,
    `grade ${g}, class ${c}`,
    `G${g}C${c}`,
    `Year ${g} (${c})`,
  ];
  const stage = g >= 7 && g <= 9 ? '初' : g >= 10 ? '高' : null;
  if (stage !== null) {
    const within = stage === '初' ? g - 6 : g - 9;
    forms.push(
      `${stage}${chinese(within)}(${c})班`,
      `${stage}${chinese(within)}（${chinese(c)}）班`,
      `${stage}${chinese(within)}${c}班`,
      `${stage}${chinese(within)}${chinese(c)}班`,
      `${stage}${chinese(within)}年级${c}班`,
      `${stage}${within}(${c})班`,
      `${stage}${within}-${c}`,
    );
  }
  return forms;
}

/** A class named without its grade, as in a tab of one grade. */
const withoutGrade = (c: number): string[] => [
  `${c}班`,
  `(${c})班`,
  `（${c}）班`,
  `${c}`,
  pad(c),
  `${chinese(c)}班`,
  `（${chinese(c)}）班`,
  `Class ${c}`,
];

const GRADES = Array.from({ length: 12 }, (_, k) => k + 1);
const CLASSES = Array.from({ length: 30 }, (_, k) => k + 1);

describe('classKey', () => {
  test('七(1)班, 七（1）班, 701 and 七年级1班 are one class', () => {
    expect(new Set(['七(1)班', '七（1）班', '701', '七年级1班'].map(classKey)).size).toBe(1);
  });

  test.each(GRADES)('every spelling of each class of grade %d is one class', (g) => {
    for (const c of CLASSES) {
      const key = classKey(`${g}年级${c}班`);
      const other = spellings(g, c).filter((text) => classKey(text) !== key);
      expect(other, `grade ${g} class ${c}`).toEqual([]);
    }
  });

  test.each(CLASSES)('every spelling of class %d without a grade is one class', (c) => {
    const key = classKey(`${c}班`);
    expect(withoutGrade(c).filter((text) => classKey(text) !== key)).toEqual([]);
  });

  test('no spelling of a class is also a spelling of another, with or without the grade', () => {
    const owner = new Map<string, string>();
    const claim = (text: string, id: string): void => {
      const key = classKey(text);
      expect(owner.get(key) ?? id, `${text} shares its key with another class`).toBe(id);
      owner.set(key, id);
    };
    for (const c of CLASSES) {
      for (const g of GRADES) for (const text of spellings(g, c)) claim(text, `${g}|${c}`);
      for (const text of withoutGrade(c)) claim(text, `|${c}`);
    }
    expect(owner.size).toBe(GRADES.length * CLASSES.length + CLASSES.length);
  });

  test('a numeral that could be grade and class or one number is never taken for a third class', () => {
    // 八十一班 is class 81, or class 11 of grade 8, but never class 1 of grade 80 or class 81 of some grade.
    const others = GRADES.flatMap((g) => CLASSES.map((c) => classKey(`${g}年级${c}班`)));
    for (const text of ['八十班', '八十一班', '七十二班']) {
      const key = classKey(text);
      expect(others.includes(key) && key !== classKey(text.replace('十', '年级十')), text).toBe(false);
    }
  });

  test('Year 9B and 9B, Grade 4 Maple and 4 Maple are one class; other grades and names are others', () => {
    expect(classKey('Year 9B')).toBe(classKey('9b'));
    expect(classKey('Grade 9 Class B')).toBe(classKey('9B'));
    expect(classKey('Grade 4 Maple')).toBe(classKey('4 Maple'));
    const others = ['4 Maple', '5 Maple', '4 Oak', 'Maple', '4'].map(classKey);
    expect(new Set(others).size).toBe(others.length);
  });

  test('other names compare as they stand, without white space, width and case', () => {
    expect(classKey('实验 班')).toBe(classKey('实验班'));
    expect(classKey('７Ａ')).toBe(classKey('7a'));
    expect(
      new Set(['实验班', '实验一班', '国际部', '7A', '7B', '2023级1班', '2024级1班', '202301'].map(classKey))
        .size,
    ).toBe(8);
  });

  test('years of entry do not run into grades', () => {
    const classes = [
      '2301班',
      '2302班',
      '2023级1班',
      '2023级2班',
      '2024(1)班',
      '23级1班',
      '24级1班',
      '1年级1班',
      '3(1)班',
      '4(1)班',
    ];
    expect(new Set(classes.map(classKey)).size).toBe(classes.length);
  });
});
