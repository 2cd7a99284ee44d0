import type { MarkWord } from '../core/marks.js';
import { type HeaderText, parseHeaderText } from './headerText.js';
import {
  FIELD_WORDS,
  GENERIC_SCORE_WORDS,
  MAYBE_SERIAL_WORDS,
  MAYBE_STUDENT_WORDS,
  NAME_PARTS,
  plainWord,
  STATUS_WORDS,
} from './headerVocabulary.js';
import { rankOfHeader } from './rankHeader.js';
import type { Field, RankScope } from './reading.js';
import { splitLeadingSubject, subjectOfHeader } from './subjects.js';

/** What a header says before any value has been looked at. */
export interface HeaderMeaning {
  /** False when the header is none of the known words. */
  known: boolean;
  field: Field | null;
  subject?: string;
  fullMark?: number;
  /** A composite's parts (文综 → 政治 历史 地理). */
  parts?: readonly string[];
  scope?: RankScope;
  /** What a tick in this column says of the row (缺考 → absent). */
  statusWord?: MarkWord;
  /** The field when the values turn out to be text (校名: a school's name or a rank). */
  fieldIfText?: Field;
  /** A given or family name: together they are the name. */
  namePart?: 'given' | 'family';
  /** 编号: an ID only when it is not simply 1, 2, 3 … */
  maybeSerial?: true;
  /** 结对学生: who helps, or who is helped where another column says who helps. */
  maybeStudent?: true;
  /** 成绩, 得分: a score without saying of what. */
  generic?: true;
  /** Maths %: marks out of 100. */
  percent?: true;
  /** Smaller is preferred where several columns claim one field. */
  order: number;
}

const EXACT = new Map<string, HeaderMeaning>();
for (const [field, words] of FIELD_WORDS) {
  words.split(' ').forEach((word, order) => {
    EXACT.set(word, { known: true, field, order });
  });
}
for (const [statusWord, words] of STATUS_WORDS) {
  for (const word of words.split(' ')) {
    EXACT.set(word, {
      known: true,
      field: 'status',
      order: 0,
      ...(statusWord === null ? {} : { statusWord }),
    });
  }
}
for (const word of MAYBE_SERIAL_WORDS) {
  EXACT.set(word, { known: true, field: 'studentId', maybeSerial: true, order: 90 });
}
for (const word of MAYBE_STUDENT_WORDS) EXACT.set(word, { ...EXACT.get(word)!, maybeStudent: true });
for (const [namePart, words] of NAME_PARTS) {
  for (const word of words.split(' ')) EXACT.set(word, { known: true, field: 'name', namePart, order: 50 });
}

const UNKNOWN: HeaderMeaning = { known: false, field: null, order: 99 };
const PARTIAL_TOTAL =
  /^(?:[一二两三四五六七八九十\d]+科|主科|文科|理科|语数外?|必考|中考科目)(?:总分|合计|总成绩|总计|总)$/;
/** 六科, 3+1+2 alone: the sum of some subjects, which only a tab without another total takes for one. */
const SEVERAL_SUBJECTS =
  /^(?:[两二三四五六七八九十]|[2-9]|1\d)(?:大|门)?科(?:成绩)?$|^3\+[123x](?:\+[12])?(?:总分|成绩)?$/;
const MAIN_TOTAL = /^(?:三?[大门]?主[三]?科)(?:总分|合计|总成绩|总计|总)$/;
const TOTAL_WORD = /^(?:总分|总成绩|合计|总计|total|overall)[_\-·.:/]*/;
const EXAM_BEFORE_TOTAL =
  /^(?:本次|第?[一二三四五六七八九十\d]+次)?(?:月考|期中|期末|模拟|联考|统考|单元|考试|midterm|final|monthly)\d*(?:考试|测试|成绩|exam)*[_\-·.:/]*/;
/** 本次总分 beside 上次总分 is this exam's. */
const THIS_EXAM = /^(?:本次|这次|本学期|本期|现在?|今次|this(?:exam|term|time)|current)[_\-·.:]*(?=.)/;
const SCALED_WORD =
  /^(?:赋分|折合分?|折算分?|换算分|赋分后?分数|等级|标准分|[tz]分|赋分等级|等级分|赋分成绩|等第|grade|level|letter|lettergrade|gradeletter|[tz][_-]?score|scaled|scaledscore|band)$/;
/** Figures of another exam, or about the change between two. */
const OF_ANOTHER_EXAM = /上次|上学期|去年|前次|变化|进退|进步|退步|升降|previous|last|change/;

/** A figure alone means nothing as a header; the search for one meets a school's marks. */
const FIGURE = /^\d+(?:\.\d+)?$/;

/** Reads one header cell. */
export function readHeaderWord(raw: string): HeaderMeaning {
  if (FIGURE.test(raw)) return UNKNOWN;
  const text = parseHeaderText(raw);
  return withFullMark(
    inPercent(text) ??
      meaningOf(text.compact, text) ??
      (text.bare === text.compact ? null : meaningOf(text.bare, text)) ??
      inTwoLanguages(text) ??
      inACorner(text) ??
      inAQuestion(text) ??
      UNKNOWN,
    text,
  );
}

/** Maths %, 语文(%): marks out of 100, and beside the marks themselves the second choice. */
function inPercent({ compact }: HeaderText): HeaderMeaning | null {
  const word = IN_PERCENT.exec(compact)?.[1];
  const meaning = word === undefined ? null : meaningOf(word, { compact: word, bare: word, fullMark: null });
  if (meaning?.field !== 'score' || meaning.subject === undefined) return null;
  return { ...meaning, fullMark: 100, percent: true, order: meaning.order + 10 };
}

const IN_PERCENT = /^(.+?)(?:%|percent(?:age)?)$/;
const TWO_LANGUAGES =
  /^([\p{Script=Han}]+)[/|·-]?([a-z][a-z' .&/-]*[a-z.])$|^([a-z][a-z' .&/-]*[a-z.])[/|·-]?([\p{Script=Han}]+)$/u;

/** 姓名 Name, Maths 数学: one thing in two languages, or two things and then neither. */
function inTwoLanguages(text: HeaderText): HeaderMeaning | null {
  const match = TWO_LANGUAGES.exec(text.compact);
  if (match === null) return null;
  const [han, latin] = [match[1] ?? match[4]!, match[2] ?? match[3]!];
  const [one, other] = [meaningOf(han, text), meaningOf(latin, text)];
  if (one === null || other === null) return null;
  return one.field === other.field && one.subject === other.subject ? one : null;
}

/** 姓名\\科目: a corner cell names what runs down and what runs across. */
function inACorner(text: HeaderText): HeaderMeaning | null {
  if (!/[\\/|]/.test(text.compact)) return null;
  const exact = EXACT.get(text.compact.replace(/[\\/|]/g, ''));
  return exact?.field === 'name' ? exact : null;
}

const QUESTION =
  /^(?:\d{1,2}[、.])?(?:请(?:输入|填写|选择))?(?:[您你孩子学生]+的)?([\p{Script=Han}]+)[?？:]?$/u;
const ASKED = new Set<Field | null>([
  'name',
  'class',
  'grade',
  'school',
  'studentId',
  'examId',
  'registryId',
]);

/** 1、您的姓名: what forms and quizzes ask of the one who fills them in. */
function inAQuestion(text: HeaderText): HeaderMeaning | null {
  const word = QUESTION.exec(text.compact)?.[1];
  const exact = word === undefined ? undefined : EXACT.get(word);
  return exact !== undefined && ASKED.has(exact.field) ? { ...exact, order: exact.order + 1 } : null;
}

function meaningOf(word: string, text: HeaderText): HeaderMeaning | null {
  if (word === '') return null;
  const exact = EXACT.get(word) ?? EXACT.get(plainWord(word));
  if (exact !== undefined) return exact;
  if (OF_ANOTHER_EXAM.test(word)) return null;
  if (GENERIC_SCORE_WORDS.has(word)) return { known: true, field: 'score', generic: true, order: 50 };
  const afterExam = word.replace(EXAM_BEFORE_TOTAL, '').replace(THIS_EXAM, '');
  const total = TOTAL_WORD.exec(afterExam);
  // The rank is tested before the score: 语文班排 holds a subject's name.
  const lead = splitLeadingSubject(word);
  const rest = total !== null ? afterExam.slice(total[0].length) : (lead?.rest ?? null);
  const subject = total === null && lead !== null ? { subject: lead.subject } : {};
  for (const candidate of rest === null || rest === '' ? [word, afterExam] : [word, rest]) {
    const rank = rankOfHeader(candidate);
    if (rank !== null)
      return { known: true, field: 'rank', order: 0, ...rank, ...(candidate === word ? {} : subject) };
  }
  if (rest !== null && SCALED_WORD.test(rest)) return { known: true, field: 'scaled', order: 1, ...subject };
  if (MAIN_TOTAL.test(word)) return { known: true, field: 'total', order: 40 };
  const named = subjectOfHeader({ compact: word, bare: word, fullMark: text.fullMark });
  if (named !== null && !(total !== null && lead === null)) {
    return {
      known: true,
      field: 'score',
      subject: named.subject,
      order: word === text.compact ? 0 : 1,
      ...(named.parts === undefined ? {} : { parts: named.parts }),
    };
  }
  if (total !== null && (rest === '' || GENERIC_SCORE_WORDS.has(rest ?? '')))
    return { known: true, field: 'total', order: 20 };
  if (PARTIAL_TOTAL.test(word) || SEVERAL_SUBJECTS.test(word)) {
    return { known: true, field: 'total', order: 40 };
  }
  return null;
}

function withFullMark(meaning: HeaderMeaning, text: HeaderText): HeaderMeaning {
  return meaning.field === 'score' && text.fullMark !== null
    ? { ...meaning, fullMark: text.fullMark }
    : meaning;
}

const EXAM_ALONE =
  /^(?:第?[一二三四五六七八九十\d]+(?:次|月))?(?:月考|期中|期末|模拟|联考|统考|单元|midterm|final|monthly)\d*(?:考试|测试|成绩|exam)*$/;
const SCOPE_WORD = /^(?:班级?|年级|级|校|学校|区|县|市)$/;

/** 成 | 班 | 年 below a subject's name. */
const PART_LETTERS = new Map(
  '成:成绩 分:分数 班:班排 年:年排 级:级排 校:校排 段:年段排名 名:名次 次:名次 排:排名 赋:赋分 等:等级'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** Whether a word says what a column holds of a subject: points, a rank or a grade. */
export function isPartOfSubject(text: string): boolean {
  const word = parseHeaderText(text).compact;
  const { field, generic, subject } = readHeaderWord(PART_LETTERS.get(word) ?? word);
  return subject === undefined && (generic === true || field === 'rank' || field === 'scaled');
}

/** Reads a header of one, two or three rows, upper row first. */
export function readHeaderParts(parts: readonly string[]): HeaderMeaning {
  const words = parts.filter((part) => part !== '');
  const last = words[words.length - 1];
  if (last === undefined) return UNKNOWN;
  if (words.length === 1) return readHeaderWord(last);
  const upper = words[words.length - 2]!;
  const above = readHeaderWord(upper);
  const ofSubject = above.subject !== undefined;
  const letter = parseHeaderText(last).compact;
  // A letter below 姓名 says nothing more of it.
  if (above.field === 'name' && /^[a-z]$/.test(letter)) return above;
  // 年 below 年排, which is merged over both rows elsewhere.
  if (above.field === 'rank' && above.scope && PART_LETTERS.has(letter)) return above;
  const lower = (ofSubject || above.field === 'total' ? PART_LETTERS.get(letter) : undefined) ?? last;
  // 排名 over 班级 | 年级: the lower word alone would be a class.
  if (SCOPE_WORD.test(parseHeaderText(lower).compact) && readHeaderWord(upper).field === 'rank') {
    const whole = readHeaderWord(words.slice(0, -2).join('') + lower + upper);
    return whole.known ? whole : readHeaderWord(lower + upper);
  }
  // Midterm below English is the midterm's English.
  const subjectFirst = EXAM_ALONE.test(parseHeaderText(lower).compact) ? [lower + upper] : [];
  // Exam below a subject is a part of it, and no column that names an exam.
  // 得分 below 总分 or below Politics /100 is what stands above it.
  if ((above.field === 'total' || (above.field === 'score' && ofSubject)) && readHeaderWord(lower).generic) {
    return above;
  }
  const named = parseHeaderText(upper).compact;
  for (const form of [
    words.slice(0, -1).join('') + lower,
    upper + lower,
    named + lower,
    ...subjectFirst,
    lower,
  ]) {
    const meaning = readHeaderWord(form);
    if (!meaning.known) continue;
    const isPart = ofSubject && form === lower && (meaning.field === 'exam' || meaning.field === 'total');
    return isPart ? UNKNOWN : meaning;
  }
  return UNKNOWN;
}
