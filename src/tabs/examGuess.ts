import type { ExamInfo, ExamKind } from '../core/exam.js';
import type { Reading, TabGrid } from './reading.js';
import { titleTexts } from './titleClass.js';
import { type TabView, viewTab } from './view.js';

const KINDS: ReadonlyArray<readonly [ExamKind, RegExp]> = [
  ['contest', /竞赛|比赛|挑战赛|大赛|contest|competition|olympiad/i],
  ['midterm', /期中|段考|mid-?\s?term|half-?term/i],
  ['final', /期末|final|end[\s-]?of[\s-]?(?:term|year)/i],
  ['monthly', /月考|月测|月检测|monthly|month\s?test/i],
  ['unit', /单元|周测|周练|周考|小测|unit|quiz|weekly/i],
];
const NUMERALS: Record<string, number> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  十一: 11,
  十二: 12,
};
const SCHOOL_YEAR =
  /(20\d{2})\s*(?:学年)?(?:度)?\s*[-—–~～至/]{1,2}\s*(20\d{2}|\d{2})(?!\d)\s*(?:学年度?|school\s*year)?/i;
const TERM = /第?\s*([一二12])\s*学期|([上下])\s*(?:半?学期|期(?!中|末)|册)/;
/** The text says which half of the year, not only which year. */
const HALF = /学期|[上下](?:[期册月单]|$)|term|semester/i;
const GRADE_TERM =
  /(?<![一二三四五六七八九十])([一二三四五六七八九]|初[一二三]|高[一二三])(?:年级)?([上下])(?=[期月单学册第\s)）]|$)/;
const ENGLISH_TERM =
  /\b(?:(grade|year)\s*(\d{1,2})[\s,·-]*)?((?:term|semester)\s*\d|(?:spring|autumn|fall|summer)\s+term|(?:first|second|third)\s+(?:term|semester))\b/i;
const FULL_DATE = /(?<!\d)(20\d{2})\s*[年.\-/]\s*(\d{1,2})\s*[月.\-/]\s*(\d{1,2})(?!\d)/;
const PACKED_DATE = /(?<!\d)(20\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/;
const YEAR_AND_MONTH = /(?<!\d)(20\d{2})\s*(?:年\s*(\d{1,2})\s*月|[.\-/](0?[1-9]|1[0-2])(?![\d.\-/]))/;
const MONTH = /(?<!\d)(\d{1,2}|十[一二]?|[一二三四五六七八九])\s*月(?=份|月考|考|\s|测|期|$)/;
const GENERIC_TAB = /^(?:sheet|工作表|表|page|table|成绩|成绩表|成绩单|scores?|marks)\s*\d*$/i;
const LETTER = /\p{L}/u;
/** A school year begins in August. */
const FIRST_MONTH = 8;

/**
 * Guesses an exam's name, term, date and kind from the tab's name and its title rows; what they do not say is null.
 * A month without a day gives its first day. The name is the tab's, unless that says nothing (Sheet1).
 */
export function guessExam(grid: TabGrid, reading: Reading): ExamInfo {
  const view = viewTab(grid);
  const titles = reading.headerRows === null ? [] : titleTexts(view, reading.headerRows[0] - 1);
  const said = [...(reading.exam === undefined ? [] : [reading.exam]), ...constantTexts(view, reading)];
  const texts = [...said, grid.name, ...titles].map((text) => text.normalize('NFKC').trim());
  return {
    name:
      reading.exams !== undefined ? nameOfOne(grid.name, reading) : nameOf(grid.name, [...said, ...titles]),
    // A term that names its school year orders itself among all others: 八上 in a tab's name does not.
    term:
      firstOf(texts, (text) => (SCHOOL_YEAR.test(text) && HALF.test(text) ? termOf(text) : null)) ??
      firstOf(texts, termOf),
    date: dateOf(texts),
    kind: firstOf(texts, kindOf),
  };
}

/** One exam of several is called as the tab calls it; a bare number says too little. */
function nameOfOne(tab: string, { exam }: Reading): string {
  if (exam === undefined) return tab;
  return LETTER.test(exam) ? exam.replace(/(.)成绩$/, '$1') : `${tab} ${exam}`;
}

/** What columns of exams (考试名称, 学期) say of all rows alike. */
function constantTexts(view: TabView, { columns, headerRows }: Reading): string[] {
  return columns.flatMap(({ field, column }) => {
    if (field !== 'exam') return [];
    const texts = new Set<string>();
    for (let row = headerRows?.[1] ?? 0; row < view.rows && texts.size < 2; row++) {
      if (!view.isBlank(row, column - 1)) texts.add(view.text(row, column - 1).trim());
    }
    return texts.size === 1 ? [...texts] : [];
  });
}

function firstOf<T>(texts: readonly string[], read: (text: string) => T | null): T | null {
  for (const text of texts) {
    const found = read(text);
    if (found !== null) return found;
  }
  return null;
}

function nameOf(tab: string, titles: readonly string[]): string {
  if (!GENERIC_TAB.test(tab.trim())) return tab;
  return titles.find((title) => kindOf(title) !== null && title.trim().length <= 60)?.trim() ?? tab;
}

export function kindOf(text: string): ExamKind | null {
  return KINDS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** 2025—2026学年第一学期, 八年级上学期, 第一学期, Grade 8 Term 1. */
export function termOf(text: string): string | null {
  const year = SCHOOL_YEAR.exec(text);
  const years = year === null ? null : schoolYear(year[1]!, year[2]!);
  const rest = year === null ? text : text.replace(year[0], ' ');
  const english = ENGLISH_TERM.exec(rest);
  if (english !== null) {
    const grade = english[1] === undefined ? '' : `${capital(english[1])} ${english[2]} `;
    const term = english[3]!
      .replace(/\s*(\d)$/, ' $1')
      .split(/\s+/)
      .map(capital)
      .join(' ');
    return `${years === null ? '' : `${years.join('–')} `}${grade}${term}`;
  }
  const graded = GRADE_TERM.exec(rest);
  const term = TERM.exec(rest);
  const half = term?.[1] ?? (term?.[2] === '上' || graded?.[2] === '上' ? '一' : '二');
  const ordinal = half === '1' || half === '一' ? '一' : '二';
  if (years !== null) {
    const name = `${years.join('—')}学年`;
    return term === null && graded === null ? name : `${name}第${ordinal}学期`;
  }
  if (graded !== null) {
    const grade = graded[1]!;
    return `${grade.length === 1 ? `${grade}年级` : grade}${graded[2]}学期`;
  }
  return term === null ? null : `第${ordinal}学期`;
}

function schoolYear(first: string, second: string): [string, string] | null {
  const last = second.length === 2 ? first.slice(0, 2) + second : second;
  return Number(last) === Number(first) + 1 ? [first, last] : null;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

function dateOf(texts: readonly string[]): string | null {
  const whole = firstOf(texts, (text) => {
    const match = FULL_DATE.exec(text) ?? PACKED_DATE.exec(text);
    return match === null ? null : isoDate(Number(match[1]), Number(match[2]), Number(match[3]));
  });
  if (whole !== null) return whole;
  const month = firstOf(texts, (text) => {
    const match = YEAR_AND_MONTH.exec(text);
    return match === null ? null : isoDate(Number(match[1]), Number(match[2] ?? match[3]), 1);
  });
  if (month !== null) return month;
  // 9月月考 in the school year 2025—2026 is September 2025.
  const years = firstOf(texts, (text) => {
    const match = SCHOOL_YEAR.exec(text);
    return match === null ? null : schoolYear(match[1]!, match[2]!);
  });
  const only = firstOf(texts, (text) => MONTH.exec(text)?.[1] ?? null);
  if (years === null || only === null) return null;
  const number = NUMERALS[only] ?? Number(only);
  return isoDate(Number(number >= FIRST_MONTH ? years[0] : years[1]), number, 1);
}

function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && month >= 1;
  const two = (part: number) => (part < 10 ? `0${part}` : String(part));
  return real ? `${year}-${two(month)}-${two(day)}` : null;
}
