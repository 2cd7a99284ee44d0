import { classKey } from '../core/className.js';
import { namedClasses } from './classWords.js';
import { compactText, type TabView } from './view.js';

const NUMERAL = '[一二三四五六七八九十]{1,3}';
const CLASS_IN_TITLE = new RegExp(
  `(?:(?:[初高](?:[一二三]|[1-3])|(?<!\\d)\\d{1,2}|${NUMERAL})(?:年级|年)?[(-]?(?:\\d{1,2}|${NUMERAL}|[A-Za-z])\\)?班|(?<!\\d)[1-9]\\d{2}班|\\(\\d{1,2}\\)班)`,
  'g',
);
/** Grade 8 Class 2, Year 9B, Class 3, Class A, 9B: with its spaces, which tell it from what stands beside it. */
const ENGLISH_CLASS =
  /\b(?:(?:[Gg]rade|[Yy]ear|GRADE|YEAR)\s*\d{1,2}\s*[-,]?\s*(?:[Cc]lass|CLASS)\s*(?:\d{1,2}|[A-Z])|(?:[Gg]rade|[Yy]ear|[Cc]lass|GRADE|YEAR|CLASS)\s*\d{1,2}\s?[A-Za-z]|(?:[Cc]lass|CLASS)\s*(?:\d{1,2}|[A-Z])|(?:[Ff]orm|FORM)\s*[1-6]\s*(?:[A-Z]|EAST|WEST|NORTH|SOUTH|East|West|North|South)|(?:[1-9]|1[0-3])[A-H])(?![A-Za-z0-9])/g;
const SHORT_NAME =
  /^(?:[1-9]\d{2}|[一二三四五六七八九初高\d][一二三\d]?\(\d{1,2}\)|[一二三四五六七八九][1-9]\d?|\d{1,2}班|[一二三四五六七八九十]{1,3}班)$/;
/** 705期末成绩表: at the very beginning, or behind the school, a number of that form is a class. */
const CLASS_BEFORE_EXAM =
  /(?:^|[中小]学|学校|学期|学年度?)([1-9](?:0[1-9]|[1-3]\d))(?=[一-鿿])(?![分人名题天届年级月日])/;
/** 四(2)期中, 五(1)数学: a grade and a number in brackets at the very beginning, which no 单元 or 课 follows. */
const CLASS_IN_BRACKETS =
  /^((?:[一二三四五六七八九]|[初高][一二三1-3]|[1-9])\(\d{1,2}\))(?=[一-鿿])(?![单课章节次年月])/;
/** 期末802: a class as a number, which a title may hold for other reasons (满分750) but hardly a tab's name. */
const NUMBERED_CLASS = /(?<!\d)[1-9](?:0[1-9]|[1-3]\d)(?!\d|[分人名题天届年级月日])/g;
const TITLE_ROWS = 8;

/** The class a title names (八年级（2）班期中成绩 → 八年级(2)班); null when it names none, or several. */
export function classInTitle(title: string): string | null {
  const text = compactText(title);
  if (SHORT_NAME.test(text)) return text;
  const found = new Map<string, string>();
  const written = title.normalize('NFKC');
  const english = written.match(ENGLISH_CLASS) ?? [];
  for (const match of [...(text.match(CLASS_IN_TITLE) ?? []), ...english, ...namedClasses(written)]) {
    found.set(classKey(match), match);
  }
  if (found.size === 0) return (CLASS_BEFORE_EXAM.exec(text) ?? CLASS_IN_BRACKETS.exec(text))?.[1] ?? null;
  const [only] = found.values();
  return found.size === 1 && only !== undefined ? only : null;
}

/** The class a tab's name tells: as in a title, or as a lone number of three digits. */
export function classInTabName(tab: string): string | null {
  const named = classInTitle(tab);
  if (named !== null) return named;
  const text = compactText(tab);
  // Two classes in words are not settled by a number.
  if (text.includes('班')) return null;
  const numbers = new Set(text.match(NUMBERED_CLASS) ?? []);
  return numbers.size === 1 ? [...numbers][0]! : null;
}

/** The texts that stand above the header, as written. */
export function titleTexts(view: TabView, headerFirst: number): string[] {
  const titles: string[] = [];
  for (let row = 0; row < Math.min(headerFirst, TITLE_ROWS); row++) {
    for (let column = 0; column < view.columns; column++) {
      const value = view.value(row, column);
      if (typeof value === 'string' && !view.isBlank(row, column) && value.length <= 120) titles.push(value);
    }
  }
  return titles;
}
