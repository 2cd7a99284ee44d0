import { compareExams } from '../core/chooseExams.js';
import { dateOf } from './dateWords.js';
import { kindOf } from './examGuess.js';
import { readHeaderParts } from './headerWords.js';
import { termOf } from './termWords.js';
import { compactText } from './view.js';

/** An exam that a header names beside what the column holds: 月考1_语文, or 期中 above 语文. */
export interface ExamInHeader {
  label: string;
  /** What is left of the header without it, upper row first; empty for a column called 期中 alone. */
  rest: string[];
}

const NUMBER = '[一二三四五六七八九十\\d]{1,3}';
const YEAR = '(?:20\\d{2}(?:[-—–~/](?:20)?\\d{2})?(?:学年度?|年)?)';
const GRADE = '(?:(?:初[一二三]|高[一二三]|[一二三四五六七八九])(?:年级)?)';
const TERM = '(?:第?[一二12]学期|上学期|下学期|[上下]册?|[春秋]季?)';
const WHEN = `(?:${NUMBER}月份?|第?${NUMBER}次|第?${NUMBER}单元|第?${NUMBER}周)`;
const WHAT =
  '(?:月考|段考|半期考?|期中|期末|联考|统考|统测|模拟|[一二三四五]模|模考|质检|质量检测|质量监测|调研|诊断|摸底|入学|开学|单元|周测|周考|周练|小测|测验|测试|检测|考试)';
const CHINESE = `${YEAR}?${GRADE}?${TERM}?${WHEN}?${WHAT}(?:考试|测试|检测|测验|考)?第?(?:${NUMBER})?次?(?:成绩)?`;
const WHEN_ALONE = `(?:${YEAR}?${WHEN}|${YEAR}${TERM}|${GRADE}${TERM})(?:成绩)?`;
const ORDINAL =
  '(?:\\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|spring|autumn|fall|term\\d|semester\\d)';
const ENGLISH = `${ORDINAL}?(?:mid-?terms?|finals?|monthly|unit|quiz|test|exam|examination|mock|assessment)(?:exam|test)?[#-]?\\d{0,2}(?:scores?|marks?)?|${ORDINAL}(?:term|semester)|(?:term|semester)\\d`;
const LABEL = `(?:${CHINESE}|${WHEN_ALONE}|${ENGLISH})`;
const IN_BRACKETS = /[([（【〔].*?[)\]）】〕]/g;
/** 上次月考 stands beside an exam for comparison; 考试 alone names a column of exams. */
const NO_LABEL =
  /^(?:上次|上学期|上期|上(?:个?月|月考|半期|周)|前次|去年)|^(?:考试|测试|检测|exam|test)(?:成绩|scores?|marks?)?$/i;
const WHOLE = new RegExp(`^${LABEL}$`, 'i');
const LEADING = new RegExp(`^(${LABEL})[_\\-·.:/]*(?=.)`, 'i');
const TRAILING = new RegExp(`[_\\-·.:/(]*(${LABEL})\\)?$`, 'i');

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\\.?';
const DAY = new RegExp(
  `^(?:(?:20\\d{2}年)?\\d{1,2}月\\d{1,2}[日号]?|20\\d{2}[-./]\\d{1,2}[-./]\\d{1,2}|${MONTH}-?\\d{1,2}|\\d{1,2}-?${MONTH})$`,
  'i',
);

/** 9月3日, 2026-09-03: a column of marks called by the day of its test. */
export function isDay(text: string): boolean {
  return DAY.test(compactText(text));
}

function isLabel(text: string): boolean {
  const word = compactText(text.replace(IN_BRACKETS, ''));
  return word.length <= 24 && ((WHOLE.test(word) && !NO_LABEL.test(word)) || isDay(word));
}

const LONGEST_HEADER = 200;

/** Splits the exam off a header of one to three rows; null when it names none. */
export function examInHeader(parts: readonly string[]): ExamInHeader | null {
  // A cell may hold 50,000 characters: no exam's name, and long to search.
  if (parts.some(({ length }) => length > LONGEST_HEADER)) return null;
  const at = parts.findIndex(isLabel);
  if (at >= 0) {
    // 期末考试 over 月考1 over 语文: the row next to the subject tells more.
    const nearer = parts.findIndex((part, index) => index > at && isLabel(part));
    const label = nearer < 0 ? at : nearer;
    return { label: parts[label]!.trim(), rest: parts.filter((_, index) => index !== label && index !== at) };
  }
  const last = parts[parts.length - 1];
  if (last === undefined) return null;
  const word = compactText(last);
  const lead = LEADING.exec(word);
  const trail = TRAILING.exec(word);
  for (const [found, rest] of [
    [lead?.[1], lead === null ? '' : word.slice(lead[0].length)],
    [trail?.[1], trail === null ? '' : word.slice(0, trail.index)],
  ] as const) {
    if (found === undefined || rest === '' || NO_LABEL.test(found)) continue;
    const { field } = readHeaderParts([rest]);
    if (
      field === 'score' ||
      field === 'total' ||
      field === 'rank' ||
      field === 'scaled' ||
      field === 'status'
    ) {
      return { label: found, rest: [...parts.slice(0, -1), rest] };
    }
  }
  return null;
}

/** Days without a year follow one another as in any school year. */
const ANY_SCHOOL_YEAR = '2025—2026学年';
const DIGITS = '零一二三四五六七八九';

/** Exams as they follow one another: by term and kind, then by the numbers in their names. */
export function inOrderOfTime(names: readonly string[]): string[] {
  const info = (name: string) => ({
    name: name.replace(/[一二三四五六七八九]/g, (digit) => String(DIGITS.indexOf(digit))),
    term: termOf(name) ?? name,
    date: isDay(name) ? dateOf([name, ANY_SCHOOL_YEAR]) : null,
    kind: kindOf(name),
  });
  return names.slice().sort((a, b) => compareExams(info(a), info(b)));
}
