import { serialOfDate } from './dates.js';

/** What a cell comes to hold. A date is a number with a date format. */
export type CellContent =
  | { kind: 'blank' }
  | { kind: 'number'; value: number; format: string | null }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'text'; value: string; forced: boolean }
  | { kind: 'formula'; value: string };

export interface TypingLocale {
  /** `zh_CN`, `en_US` … */
  locale: string;
  /** For dates without a year. */
  currentYear: number;
}

/** Reads a string as if a person had typed it into a cell of no particular format. */
export function readAsTyped(input: string, typing: TypingLocale): CellContent {
  if (input === '') return { kind: 'blank' };
  if (input.startsWith("'")) return { kind: 'text', value: input.slice(1), forced: true };
  if (input.startsWith('=') && input.length > 1) return { kind: 'formula', value: input };
  const text = input.trim();
  if (text === '') return { kind: 'text', value: input, forced: false };
  if (/^true$/i.test(text)) return { kind: 'boolean', value: true };
  if (/^false$/i.test(text)) return { kind: 'boolean', value: false };
  return readNumber(text) ?? readDateTime(text, typing) ?? { kind: 'text', value: input, forced: false };
}

const NUMBER = /^([+-]?)([$¥￥€£]?)([+-]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(e[+-]?\d+)?(%?)$/i;

function readNumber(text: string): CellContent | null {
  const match = NUMBER.exec(text);
  if (match === null) return null;
  const [, outerSign = '', currency = '', innerSign = '', digits = '', exponent = '', percent = ''] = match;
  if (outerSign !== '' && innerSign !== '') return null;
  if (exponent !== '' && (currency !== '' || percent !== '')) return null;
  const size = Number(digits.replaceAll(',', '') + exponent);
  if (!Number.isFinite(size)) return null;
  const value = outerSign === '-' || innerSign === '-' ? -size : size;
  const decimals = digits.split('.')[1] ?? '';
  if (percent !== '') return { kind: 'number', value: value / 100, format: decimals === '' ? '0%' : '0.00%' };
  const grouped = digits.includes(',') || currency !== '';
  const body = `${grouped ? '#,##0' : '0'}${decimals === '' ? '' : '.00'}`;
  if (currency !== '') return { kind: 'number', value, format: `"${currency}"${body}` };
  if (exponent !== '') return { kind: 'number', value, format: '0.00E+00' };
  return { kind: 'number', value, format: grouped ? body : null };
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,3})?)?\s*(am|pm)?$/i;
const DATE_AND_TIME = /^(.*?\S)\s+(\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?\s*(?:am|pm)?)$/i;

function readDateTime(text: string, typing: TypingLocale): CellContent | null {
  const time = readTime(text);
  if (time !== null) return { kind: 'number', value: time.value, format: time.format };
  const split = DATE_AND_TIME.exec(text);
  const date = readDate(split?.[1] ?? text, typing);
  if (date === null) return null;
  if (split === null) return { kind: 'number', ...date };
  const clock = readTime(split[2] ?? '');
  if (clock === null || clock.value >= 1) return null;
  return { kind: 'number', value: date.value + clock.value, format: `${date.format} ${clock.format}` };
}

interface Serial {
  value: number;
  format: string;
}

function readTime(text: string): Serial | null {
  const match = TIME.exec(text);
  if (match === null) return null;
  const [, hourText, minuteText, secondText, half] = match;
  let hour = Number(hourText);
  const minute = Number(minuteText);
  const second = Number(secondText ?? 0);
  if (minute > 59 || second > 59) return null;
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  }
  const seconds = secondText === undefined ? '' : ':ss';
  return {
    value: (hour * 3600 + minute * 60 + second) / 86_400,
    format: `${hour >= 24 ? '[h]' : 'h'}:mm${seconds}${half === undefined ? '' : ' am/pm'}`,
  };
}

function readDate(text: string, typing: TypingLocale): Serial | null {
  return readNumericDate(text, typing) ?? readChineseDate(text, typing) ?? readNamedDate(text, typing);
}

/** `2026-01-02`, `2026/1/2`, `1/2/2026`, `2026-01`, `3-4`. */
function readNumericDate(text: string, typing: TypingLocale): Serial | null {
  const match = /^(\d{1,4})([-/])(\d{1,4})(?:\2(\d{1,4}))?$/.exec(text);
  if (match === null) return null;
  const [, first = '', separator = '-', second = '', third] = match;
  const pad = (digits: string, letter: string) => (digits.length > 1 ? letter.repeat(2) : letter);
  const join = (...parts: string[]) => parts.join(separator);
  if (first.length === 4) {
    if (second.length > 2 || (third?.length ?? 0) > 2) return null;
    const value = serialOfDate(Number(first), Number(second), Number(third ?? 1));
    const format = join('yyyy', pad(second, 'm'), ...(third === undefined ? [] : [pad(third, 'd')]));
    return value === null ? null : { value, format };
  }
  if (first.length === 3 || second.length === 3 || third?.length === 3) return null;
  const dayFirst = isDayFirst(typing.locale);
  if (third === undefined) {
    if (second.length === 4) {
      const value = serialOfDate(Number(second), Number(first), 1);
      return value === null ? null : { value, format: join(pad(first, 'm'), 'yyyy') };
    }
    const [month, day] = dayFirst ? [second, first] : [first, second];
    const value = serialOfDate(typing.currentYear, Number(month), Number(day));
    const format = dayFirst
      ? join(pad(first, 'd'), pad(second, 'm'))
      : join(pad(first, 'm'), pad(second, 'd'));
    return value === null ? null : { value, format };
  }
  if (second.length > 2 || third.length === 1) return null;
  const [month, day] = dayFirst ? [second, first] : [first, second];
  const value = serialOfDate(fullYear(third), Number(month), Number(day));
  const format = dayFirst
    ? join(pad(first, 'd'), pad(second, 'm'), 'yyyy')
    : join(pad(first, 'm'), pad(second, 'd'), 'yyyy');
  return value === null ? null : { value, format };
}

/** `2026年1月2日`, `2026年1月`, `1月2日`. */
function readChineseDate(text: string, typing: TypingLocale): Serial | null {
  const match = /^(?:(\d{4}|\d{2})年)?(\d{1,2})月(?:(\d{1,2})[日号])?$/.exec(text);
  if (match === null || !typing.locale.startsWith('zh')) return null;
  const [, year, month, day] = match;
  if (year === undefined && day === undefined) return null;
  const value = serialOfDate(
    year === undefined ? typing.currentYear : fullYear(year),
    Number(month),
    Number(day ?? 1),
  );
  const format = `${year === undefined ? '' : 'yyyy"年"'}m"月"${day === undefined ? '' : 'd"日"'}`;
  return value === null ? null : { value, format };
}

/** `Jan 2, 2026`, `2 January 2026`, `2-Jan-2026`, `Jan 2`. */
function readNamedDate(text: string, typing: TypingLocale): Serial | null {
  const monthFirst = /^([a-z]{3,9})\.?[\s-](\d{1,2})(?:,?[\s-](\d{4}))?$/i.exec(text);
  const dayFirst = /^(\d{1,2})[\s-]([a-z]{3,9})\.?(?:,?[\s-](\d{4}))?$/i.exec(text);
  const [name, day, year] = monthFirst
    ? [monthFirst[1], monthFirst[2], monthFirst[3]]
    : [dayFirst?.[2], dayFirst?.[1], dayFirst?.[3]];
  if (name === undefined || day === undefined) return null;
  const month = MONTHS.findIndex((short, index) => isMonthName(name.toLowerCase(), short, index));
  if (month < 0) return null;
  const value = serialOfDate(year === undefined ? typing.currentYear : Number(year), month + 1, Number(day));
  return value === null ? null : { value, format: year === undefined ? 'mmm d' : 'mmm d, yyyy' };
}

const LONG_MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

function isMonthName(name: string, short: string, index: number): boolean {
  return name === short || name === LONG_MONTHS[index] || (name === 'sept' && index === 8);
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function isDayFirst(locale: string): boolean {
  return !/^(zh|ja|ko|en_US|en$)/.test(locale);
}

/** The format a date gets when a script writes one into a cell without a format. */
export function defaultDateFormat(locale: string, withTime: boolean): string {
  const date = locale.startsWith('zh') ? 'yyyy/m/d' : isDayFirst(locale) ? 'dd/mm/yyyy' : 'm/d/yyyy';
  return withTime ? `${date} h:mm:ss` : date;
}
