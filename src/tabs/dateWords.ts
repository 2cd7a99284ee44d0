import { schoolYearOf } from './termWords.js';

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const ENGLISH_MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAME =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const CHINESE_MONTH = '(\\d{1,2}|十[一二]?|[一二三四五六七八九]|元)';

/** Each gives year, month and day in its named groups; a month without a day is its first day. */
const WITH_YEAR: readonly RegExp[] = [
  /(?<!\d)(?<year>20\d{2})\s*[年.\-/]\s*(?<month>\d{1,2})\s*[月.\-/]\s*(?<day>\d{1,2})(?!\d)/,
  /(?<!\d)(?<year>20\d{2})(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\d|3[01])(?!\d)/,
  new RegExp(
    `(?<!\\d)(?<year>20\\d{2})\\s*年\\s*${CHINESE_MONTH.replace('(', '(?<month>')}\\s*月\\s*(?<day>\\d{1,2})\\s*[日号]`,
  ),
  new RegExp(
    `\\b${MONTH_NAME.replace('(', '(?<month>')}\\s*(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>20\\d{2})\\b`,
    'i',
  ),
  new RegExp(
    `\\b(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH_NAME.replace('(', '(?<month>')},?\\s+(?<year>20\\d{2})\\b`,
    'i',
  ),
  /(?<!\d)(?<year>[12]\d)[.](?<month>0?[1-9]|1[0-2])[.](?<day>0?[1-9]|[12]\d|3[01])(?![\d.])/,
];
const MONTH_OF_YEAR: readonly RegExp[] = [
  new RegExp(`(?<!\\d)(?<year>20\\d{2})\\s*年\\s*${CHINESE_MONTH.replace('(', '(?<month>')}\\s*月`),
  /(?<!\d)(?<year>20\d{2})[.\-/](?<month>0?[1-9]|1[0-2])(?![\d.\-/])/,
  new RegExp(`\\b${MONTH_NAME.replace('(', '(?<month>')},?\\s+(?<year>20\\d{2})\\b`, 'i'),
];
/** Without a year: the school year beside it tells which. */
const OF_SCHOOL_YEAR: readonly RegExp[] = [
  new RegExp(`(?<!\\d)${CHINESE_MONTH.replace('(', '(?<month>')}\\s*月\\s*(?<day>\\d{1,2})\\s*[日号]`),
  new RegExp(`(?<!\\d)${CHINESE_MONTH.replace('(', '(?<month>')}\\s*月(?=份|月考|考|\\s|测|期|$)`),
  new RegExp(
    `\\b${MONTH_NAME.replace('(', '(?<month>')}\\s*-?(?<day>\\d{1,2})(?:st|nd|rd|th)?\\b(?!,?\\s*20\\d)`,
    'i',
  ),
  new RegExp(
    `\\b(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s*-?${MONTH_NAME.replace('(', '(?<month>')}\\b(?!,?\\s*20\\d)`,
    'i',
  ),
];
/** A school year begins in August. */
const FIRST_MONTH = 8;

/** The date that texts tell, ISO; a whole date before a month, what stands first before what follows. */
export function dateOf(texts: readonly string[]): string | null {
  for (const patterns of [WITH_YEAR, MONTH_OF_YEAR]) {
    for (const text of texts) {
      for (const pattern of patterns) {
        const found = pattern.exec(text)?.groups;
        const date =
          found === undefined ? null : isoDate(fullYear(found.year!), monthOf(found.month!), found.day);
        if (date !== null) return date;
      }
    }
  }
  // 9月月考 in the school year 2025—2026 is September 2025.
  const years = texts.map(schoolYearOf).find((found) => found !== null) ?? null;
  if (years === null) return null;
  for (const text of texts) {
    for (const pattern of OF_SCHOOL_YEAR) {
      const found = pattern.exec(text)?.groups;
      if (found === undefined) continue;
      const month = monthOf(found.month!);
      const date = isoDate(month >= FIRST_MONTH ? years[0] : years[1], month, found.day);
      if (date !== null) return date;
    }
  }
  return null;
}

function fullYear(text: string): number {
  return Number(text.length === 2 ? `20${text}` : text);
}

function monthOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  if (text === '元') return 1;
  const chinese = NUMERALS.indexOf(text);
  return chinese >= 0 ? chinese + 1 : ENGLISH_MONTHS.indexOf(text.slice(0, 3).toLowerCase()) + 1;
}

function isoDate(year: number, month: number, day = '1'): string | null {
  const date = new Date(Date.UTC(year, month - 1, Number(day)));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === Number(day) && month >= 1;
  const two = (part: number) => (part < 10 ? `0${part}` : String(part));
  return real ? `${year}-${two(month)}-${two(Number(day))}` : null;
}
