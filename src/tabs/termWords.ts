/** A term as a text tells it: the school year, the half of it, and the grade, each where it is told. */
interface TermRead {
  /** First and last calendar year of the school year. */
  years: [number, number] | null;
  half: 1 | 2 | null;
  /** 八年级, 初二: which orders the terms of one class as well. */
  grade: string | null;
  /** An English term by its own words (Term 2, Spring 2026). */
  english: string | null;
}

const DASH = '\\s*[-—–~～至/]{1,2}\\s*';
const YEAR_WORD = '\\s*(?:学年度?|school\\s*year)?';
/** 2025—2026学年, 2025-26; a number behind it is the term: 2023-2024(1), 2023-2024-2. */
const SCHOOL_YEAR = new RegExp(
  `(?<!\\d)(20\\d{2})\\s*(?:学年)?(?:度)?${DASH}(20\\d{2}|\\d{2})(?!\\d)${YEAR_WORD}(?:\\s*[-(]\\s*([12])(?!\\d)\\s*\\)?)?`,
  'i',
);
/** 23-24(2)期末: two digits are years only where they cannot be a month and a day, or a term follows. */
const SHORT_SCHOOL_YEAR =
  /(?<!\d)(\d{2})\s*[-—–~～/]\s*(\d{2})(?!\d)\s*(学年度?)?(?:\s*[-(]\s*([12])(?!\d)\s*\)?)?/;
const SINGLE_YEAR = /(?<!\d)(20\d{2})\s*学年度?/;
const SEASON = /(?<!\d)(20\d{2}|\d{2})\s*年?\s*([春秋])季?(?:学期)?/;
const TERM = /第?\s*([一二12])\s*学期|([上下])\s*(?:半?学期|期(?!中|末)|册)/;
/** 2025-2026上期中: 上 alone, where the year stands beside it. */
const HALF_ALONE = /([上下])(?=期中|期末|半期|学?期|月|单元|册|[\s)）_\-·]|$)/;
const GRADE_TERM =
  /(?<![一二三四五六七八九十])([一二三四五六七八九]|初[一二三]|高[一二三])(?:年级)?([上下])(?=[期月单学册第半\s)）_\-·]|$)/;
const GRADE_AND_TERM = /([一二三四五六七八九]|初[一二三]|高[一二三])年级(?=.*(?:第[一二]学期|[上下]学期))/;
const ENGLISH_TERM =
  /\b(?:(grade|year)\s*(\d{1,2})[\s,·-]*)?((?:term|semester)\s*\d|(?:spring|autumn|fall|summer)\s+(?:term|semester)|(?:first|second|third)\s+(?:term|semester))\b/i;
const ENGLISH_SEASON =
  /\b(?:(grade|year)\s*(\d{1,2})[\s,·-]*)?(?:(20\d{2})\s+)?(spring|summer|autumn|fall|winter)(?:\s+(?:term|semester))?(?:\s+(20\d{2}))?(?=$|[\s,·()-])/i;

/** 2025—2026学年第一学期, 八年级上学期, 第一学期, Grade 8 Term 1; null when a text tells no term. */
export function termOf(text: string): string | null {
  const { years, half, grade, english } = readTerm(text);
  if (english !== null) {
    const year = years === null || /20\d{2}/.test(english) ? '' : `${years.join('–')} `;
    return year + english;
  }
  const ordinal = half === 1 ? '一' : '二';
  if (years !== null) return `${years.join('—')}学年${half === null ? '' : `第${ordinal}学期`}`;
  if (half === null) return null;
  return grade === null ? `第${ordinal}学期` : `${grade}${half === 1 ? '上' : '下'}学期`;
}

/** Whether a text tells both the school year and the half of it, which orders its term among all others. */
export function isWholeTerm(text: string): boolean {
  const { years, half, english } = readTerm(text);
  return years !== null && (half !== null || english !== null);
}

/** The school year that a text tells, for a month that has no year of its own. */
export function schoolYearOf(text: string): [number, number] | null {
  return readTerm(text).years;
}

function readTerm(text: string): TermRead {
  const whole = SCHOOL_YEAR.exec(text);
  const named = whole === null ? null : consecutive(whole[1]!, whole[2]!);
  const found = named === null ? shortYear(text) : { match: whole!, years: named, half: whole![3] };
  const rest = found === null ? text : text.replace(found.match[0], ' ');
  const graded = GRADE_TERM.exec(rest);
  const term = TERM.exec(rest);
  const season = found === null ? seasonOf(rest) : null;
  const alone = found === null && season === null ? null : HALF_ALONE.exec(rest);
  const word = found?.half ?? term?.[1] ?? term?.[2] ?? graded?.[2] ?? alone?.[1];
  const half = word === undefined ? (season?.half ?? null) : /[上一1]/.test(word) ? 1 : 2;
  const gradeWord = graded?.[1] ?? (half === null ? undefined : GRADE_AND_TERM.exec(rest)?.[1]);
  return {
    years: found?.years ?? season?.years ?? null,
    half,
    grade: gradeWord === undefined ? null : gradeWord.length === 1 ? `${gradeWord}年级` : gradeWord,
    english: englishTerm(rest),
  };
}

function shortYear(text: string): { match: RegExpExecArray; years: [number, number]; half?: string } | null {
  const short = SHORT_SCHOOL_YEAR.exec(text);
  if (short !== null) {
    const years = consecutive(`20${short[1]}`, short[2]!);
    const isYear = Number(short[1]) > 12 || short[3] !== undefined || short[4] !== undefined;
    if (years !== null && isYear) {
      return { match: short, years, ...(short[4] === undefined ? {} : { half: short[4] }) };
    }
  }
  const single = SINGLE_YEAR.exec(text);
  return single === null ? null : { match: single, years: [Number(single[1]), Number(single[1]) + 1] };
}

function seasonOf(text: string): { years: [number, number]; half: 1 | 2 } | null {
  const match = SEASON.exec(text);
  if (match === null) return null;
  const year = Number(match[1]!.length === 2 ? `20${match[1]}` : match[1]);
  return match[2] === '秋' ? { years: [year, year + 1], half: 1 } : { years: [year - 1, year], half: 2 };
}

function consecutive(first: string, second: string): [number, number] | null {
  const last = Number(second.length === 2 ? first.slice(0, 2) + second : second);
  return last === Number(first) + 1 ? [Number(first), last] : null;
}

function englishTerm(text: string): string | null {
  const term = ENGLISH_TERM.exec(text);
  if (term !== null) {
    const words = term[3]!
      .replace(/\s*(\d)$/, ' $1')
      .split(/\s+/)
      .map(capital)
      .join(' ');
    const year = /\b20\d{2}\b/.exec(text.slice(term.index + term[0].length, term.index + term[0].length + 6));
    return `${gradeIn(term)}${words}${year === null || /\d$/.test(words) ? '' : ` ${year[0]}`}`;
  }
  const season = ENGLISH_SEASON.exec(text);
  if (season === null) return null;
  const year = season[3] ?? season[5];
  return `${gradeIn(season)}${capital(season[4]!)}${year === undefined ? '' : ` ${year}`}`;
}

function gradeIn(match: RegExpExecArray): string {
  return match[1] === undefined ? '' : `${capital(match[1])} ${match[2]} `;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}
