import { nameKey } from './names.js';

const CHINESE_DIGITS = '零一二三四五六七八九';
const STAGE_OFFSET: Record<string, number> = { 初: 6, 高: 9 };
const NUMBER = '\\d{1,2}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]';

// 初二(3)班, 八年级3班, 8年级(3)班, 高一3班, 八3班, 8(3), 八.3
// A year of a stage has one digit, so that 高一十一班 is class 11 and not year 11 (一十).
const GRADE_AND_CLASS = new RegExp(
  `^(?:(初|高)([1-4一二三四])|(${NUMBER}))(?:年级|年|级)?[-.·]?[(【\\[]?(${NUMBER})[)】\\]]?班?$`,
);
// A digit straight after a digit is a longer number, not a grade and a class.
const DIGITS_RUN_TOGETHER = /^\d+班?$/;
const NUMBERED_GRADE = /^(\d|0\d|1[0-2])(\d{2})班?$/; // 701, 0701, 1203
const CLASS_ONLY = new RegExp(`^[(【\\[]?(${NUMBER})[)】\\]]?班?$`);
const ENGLISH = /^(?:grade|year|g)(\d{1,2})[-,.]?(?:class|c|\()(\d{1,2})\)?$/;
// Year 9B, 9B, Grade 4 Maple, 4 Maple
const ENGLISH_NAMED = /^(?:grade|year|form|class|g|y)?0?(\d{1,2})[-,.]?(?:class)?([a-z]{1,20})$/;
const ENGLISH_CLASS_ONLY = /^class(\d{1,2})$/;

/**
 * The form in which classes compare: 七(1)班, 七（1）班, 701, 七年级1班 and 初一(1)班 are one class.
 * So are Year 9B and 9B, Grade 4 Maple and 4 Maple.
 * A text that is no such form compares as it stands (NFKC, no white space, lower case).
 */
export function classKey(className: string): string {
  const known = KNOWN.get(className);
  if (known !== undefined) return known;
  const found = readClass(className);
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  KNOWN.set(className, found);
  return found;
}

/** A school has few classes and asks for each of them once for every student. */
const KNOWN = new Map<string, string>();
const MOST_KNOWN = 1000;

function readClass(className: string): string {
  const text = nameKey(className).toLowerCase();
  if (DIGITS_RUN_TOGETHER.test(text)) {
    const joined = NUMBERED_GRADE.exec(text);
    if (joined) return key(Number(joined[1]), Number(joined[2]));
    const alone = CLASS_ONLY.exec(text);
    return alone ? key(null, Number(alone[1])) : text;
  }
  // First, or 十一班 would be class 1 of grade 10.
  const only = CLASS_ONLY.exec(text) ?? ENGLISH_CLASS_ONLY.exec(text);
  if (only) return key(null, toNumber(only[1]!));
  const both = GRADE_AND_CLASS.exec(text);
  if (both) {
    const [, stage, yearOfStage, grade, number] = both;
    return key(stage ? toNumber(yearOfStage!) + STAGE_OFFSET[stage]! : toNumber(grade!), toNumber(number!));
  }
  const english = ENGLISH.exec(text);
  if (english) return key(Number(english[1]), Number(english[2]));
  const named = ENGLISH_NAMED.exec(text);
  return named ? `grade ${Number(named[1])} ${named[2]!}` : text;
}

function key(grade: number | null, number: number): string {
  return grade === null ? `class ${number}` : `grade ${grade} class ${number}`;
}

function toNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const ten = text.indexOf('十');
  if (ten < 0) return CHINESE_DIGITS.indexOf(text);
  const tens = ten === 0 ? 1 : CHINESE_DIGITS.indexOf(text[0]!);
  const ones = ten === text.length - 1 ? 0 : CHINESE_DIGITS.indexOf(text[ten + 1]!);
  return tens * 10 + ones;
}
