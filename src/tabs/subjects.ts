import { compareText } from '../core/compareText.js';
import { type HeaderText, parseHeaderText } from './headerText.js';
import { SUBJECT_GROUPS } from './subjectGroups.js';

const CANONICAL = new Map<string, string>(
  SUBJECT_GROUPS.flatMap((group) => group.map((word) => [word, group[0]!])),
);
const ORDER = new Map<string, number>(SUBJECT_GROUPS.map((group, index) => [group[0]!, index]));
/** Full Chinese names, longest first, for finding a subject inside a title. */
const NAMES_IN_TITLES = SUBJECT_GROUPS.flatMap((group) =>
  group.filter((word) => /^[一-鿿]{2,}$/.test(word)),
).sort((a, b) => b.length - a.length);

/** Physics – end of unit test. Other subjects' names (business, reading) mean other things in a title. */
const ENGLISH_IN_TITLES = 'mathematics maths math english physics chemistry biology history geography science'
  .split(' ')
  .map((name) => ({
    subject: CANONICAL.get(name)!,
    pattern: new RegExp(`\\b${name}\\b(?! (?:medium|school))`, 'i'),
  }));

const COMPOSITES = new Map<string, readonly string[]>([
  ['文综', ['政治', '历史', '地理']],
  ['理综', ['物理', '化学', '生物']],
  ['三主科', ['语文', '数学', '英语']],
]);
const COMPOSITE_WORDS = new Map<string, string>([
  ['文科综合', '文综'],
  ['文综合', '文综'],
  ['理科综合', '理综'],
  ['理综合', '理综'],
  ['主科', '三主科'],
  ['三大主科', '三主科'],
  ['主三科', '三主科'],
  ['三门主科', '三主科'],
]);
/** 语数外, 物化生 …: the one-character names put together. */
const LETTERS = /^[语数英外物化生政史地道]{2,}$/;
const LETTER_WORDS = new Map([['道', '政治']]);

export interface SubjectHeader {
  subject: string;
  /** Points, when the header states them. */
  fullMark?: number;
  /** For a composite (文综): the subjects it is made of. */
  parts?: readonly string[];
  /** The header says more than the subject's name in brackets that is not understood. */
  qualified?: boolean;
}

const SCORE_SUFFIX =
  /[_\-·.:/]*(?:原始(?:分数?|成绩)?|卷面(?:分数?|成绩)?|得分|分数|成绩|总分|总成绩|总得分|合计|总计|小计|分|scores?|marks?|points|result|total)$/;
const EXAM_PREFIX =
  /^(?:本次|这次|第?[一二三四五六七八九十\d]+次|[一二三四五六七八九十\d]+月)?(?:月考|期中|期末|模拟|联考|统考|[一二三]模|单元|考试|成绩|各科成绩|midterm|final|monthly)\d*(?:考试|测试|成绩|exam)*[_\-·.:/]*/;

/** Marks in English, Score of Maths. */
const MARKS_IN = /^(?:marks?|scores?|points)[:_-]?(?:obtained)?(?:in|of|for)?[:_-]?/;

/** The subject that a column's header names, or null when it names none (or says something else of it). */
export function canonicalSubject(header: string): SubjectHeader | null {
  return subjectOfHeader(parseHeaderText(header));
}

export function subjectOfHeader(text: HeaderText): SubjectHeader | null {
  const whole = subjectOfWord(text.compact);
  const found = whole ?? (text.bare === text.compact ? null : subjectOfWord(text.bare));
  if (found === null) return null;
  return {
    ...found,
    ...(text.fullMark === null ? {} : { fullMark: text.fullMark }),
    ...(whole === null ? { qualified: true } : {}),
  };
}

function subjectOfWord(word: string): SubjectHeader | null {
  for (const form of [word, word.replace(EXAM_PREFIX, ''), word.replace(MARKS_IN, '')]) {
    const found = bareSubject(form) ?? bareSubject(form.replace(SCORE_SUFFIX, ''));
    if (found !== null) return found;
  }
  return null;
}

function bareSubject(word: string): SubjectHeader | null {
  const single = CANONICAL.get(word);
  if (single !== undefined) return { subject: single };
  const composite = COMPOSITE_WORDS.get(word) ?? word;
  const parts = COMPOSITES.get(composite);
  if (parts !== undefined) return { subject: composite, parts };
  const letters = composite.replace(/[两二三四五六七八九\d]科$/, '').replace(/(?<=.)[/+](?=.)/g, '');
  if (!LETTERS.test(letters)) return null;
  const names = Array.from(letters, (letter) => LETTER_WORDS.get(letter) ?? CANONICAL.get(letter)!);
  // 英 and 外 are the same subject: 语数英 and 语数外 are one composite.
  return new Set(names).size === names.length
    ? { subject: names.map((name) => name.charAt(0)).join(''), parts: names }
    : null;
}

/** Splits a header's leading subject name off: 语文班排 → 语文 and 班排. Null when it does not start with one. */
export function splitLeadingSubject(word: string): { subject: string; rest: string } | null {
  const form = word.replace(EXAM_PREFIX, '');
  for (let length = Math.min(form.length - 1, 20); length >= 1; length--) {
    const found = bareSubject(form.slice(0, length));
    if (found !== null) {
      return { subject: found.subject, rest: form.slice(length).replace(/^[_\-·.:/]+/, '') };
    }
  }
  return null;
}

/** The only subject a title names, or null when it names none or several. */
export function subjectInTitles(titles: readonly string[]): string | null {
  const found = new Set<string>();
  for (const title of titles) {
    let rest = title;
    for (const { subject, pattern } of ENGLISH_IN_TITLES) if (pattern.test(title)) found.add(subject);
    for (const name of NAMES_IN_TITLES) {
      if (!rest.includes(name)) continue;
      found.add(CANONICAL.get(name)!);
      rest = rest.split(name).join(' ');
    }
  }
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

/** Canonical order, then code-point order for subjects of a school's own. */
export function compareSubjects(a: string, b: string): number {
  const last = SUBJECT_GROUPS.length;
  return (ORDER.get(a) ?? last) - (ORDER.get(b) ?? last) || compareText(a, b);
}
