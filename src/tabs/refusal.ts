import type { TabColumn } from './columns.js';
import { holdsScores } from './examColumns.js';
import { isDay } from './examLabel.js';
import { parseHeaderText } from './headerText.js';
import { readHeaderWord } from './headerWords.js';
import type { Field, Problem, RefusalReason } from './reading.js';
import * as Words from './refusalWords.js';
import { subjectOfHeader } from './subjects.js';
import { isTransposed, isTransposedBelow } from './transposed.js';
import { namesNoStudent } from './unfitColumns.js';
import { a1, compactText, type TabView } from './view.js';

/** Fields that only a table about one student a row has, whatever else stands beside them. */
const ARCHIVE_ONLY: ReadonlySet<Field> = new Set<Field>([
  'difficulty',
  'cause',
  'background',
  'interest',
  'weakSubject',
  'consent',
  'guardian',
  'welfare',
]);

/** The header words of a tab, counted by pattern. */
interface Evidence {
  words: readonly string[];
  count(pattern: RegExp): number;
  /** Tab name and titles. */
  about: string;
}

function evidenceOf(words: readonly string[], titles: readonly string[]): Evidence {
  return {
    words,
    count: (pattern) => words.filter((word) => pattern.test(word)).length,
    about: titles.map((title) => compactText(title)).join(' '),
  };
}

/**
 * The reason against a table with a recognised header, or null.
 *
 * @param titles the tab's name and what stands above the header
 * @param firstRow 0-based, the first row below the header
 */
export function refusalOf(
  view: TabView,
  columns: readonly TabColumn[],
  titles: readonly string[],
  firstRow: number,
): RefusalReason | null {
  const evidence = evidenceOf(
    columns.map((column) => parseHeaderText(column.header).compact),
    titles,
  );
  const { count } = evidence;
  const has = (field: Field) => columns.some((column) => column.field === field);
  const marks = columns.filter(({ field }) => field === 'score' || field === 'total').length;
  const subjects = columns.filter(({ field, subject }) => field === 'score' && subject !== null).length;
  const support = isArchive(columns) || has('helper');
  if (count(Words.PRIZE) > 0 && (count(Words.RANK_CHANGE) > 0 || (marks === 0 && !support))) return 'output';
  if (count(Words.PAY) >= 2) return 'payroll';
  if (subjects === 0 && !support) {
    if (count(Words.QUESTION_LOG) > 0) return 'questions';
    if (count(Words.FEE) >= 2) return 'fees';
    const adds = count(/^(?:合计|总计|小计|total|sum)$/) > 0 ? 1 : 2;
    if (count(Words.COUNT) >= adds && !has('score')) return 'counts';
    if (count(Words.CONDUCT) >= 2 && !has('score')) return 'conduct';
    if (count(Words.BODY) >= 2 || count(Words.MIND) >= 2) return 'health';
    const days = daysWithoutScores(view, columns, firstRow, evidence) >= 3;
    const numbers = !has('total') && !has('score') && count(Words.QUESTION) >= 3;
    if (days || numbers) return days || holdsTicks(view, columns, firstRow) ? 'attendance' : 'questions';
  }
  if (isTransposed(view, columns, firstRow)) return 'transposed';
  const reason = marks > 0 ? null : refusalWithoutMarks(columns, evidence);
  if (support || (reason !== null && reason !== 'counts')) return reason;
  return namesNoStudent(view, columns, firstRow) ? 'no-students' : reason;
}

function refusalWithoutMarks(columns: readonly TabColumn[], evidence: Evidence): RefusalReason | null {
  const { count, about } = evidence;
  const has = (field: Field) => columns.some((column) => column.field === field);
  if (count(Words.STAFF) > 0 && !isAboutHelped(columns)) return 'staff';
  if (Words.ABOUT.staff.test(about) && !has('class') && !has('helper')) return 'staff';
  if (count(Words.PAY) > 0) return 'payroll';
  const archive = isArchive(columns);
  const support = archive || has('helper');
  if (!support && columns.filter(({ field }) => field === 'rank').length >= 2) return 'no-marks';
  const called = Words.ABOUT.plan.test(about) && !has('helper') && !/档案/.test(about);
  if (count(Words.PLAN) > 0 && (has('goal') || count(Words.STAGE) > 0) && (called || !support)) return 'plan';
  if (!archive && (count(/目标|target/) >= 2 || (has('goal') && count(Words.STAGE) > 0))) return 'plan';
  if (isLog(columns, evidence)) return 'log';
  const evaluated = count(Words.EVALUATED);
  if (count(Words.EVALUATION) > 0 && !support) return 'evaluation';
  if (Words.ABOUT.evaluation.test(about) && evaluated >= 2) return 'evaluation';
  if (count(Words.LOAN) >= 2 || (count(Words.LOAN) > 0 && Words.ABOUT.loans.test(about))) return 'loans';
  if (isOf(Words.HEALTH, Words.ABOUT.health, columns, evidence)) return 'health';
  if (isOf(Words.ATTENDANCE, Words.ABOUT.attendance, columns, evidence)) return 'attendance';
  if (isOf(Words.CONDUCT, Words.ABOUT.conduct, columns, evidence)) return 'conduct';
  if (count(Words.FEE) > 0 && !support) return 'fees';
  if (count(Words.COUNT) > 0 && !support) return 'counts';
  return null;
}

/** Two columns say it, or one and the tab's name or title. In an archive such columns are facts about the child. */
function isOf(words: RegExp, about: RegExp, columns: readonly TabColumn[], evidence: Evidence): boolean {
  const found = evidence.count(words);
  if (found === 0) return false;
  return (
    about.test(evidence.about) ||
    (found >= 2 && !isArchive(columns) && columns.every(({ field }) => field !== 'helper'))
  );
}

function isArchive(columns: readonly TabColumn[]): boolean {
  return columns.some(({ field }) => field !== null && ARCHIVE_ONLY.has(field));
}

/** 任教学科 beside 导师 and 学生姓名 tells of the helpers: the rows are pairs. */
function isAboutHelped(columns: readonly TabColumn[]): boolean {
  const named = columns.some(
    ({ field, header }) => field === 'name' && !Words.ANY_NAME.test(parseHeaderText(header).compact),
  );
  return named && columns.some(({ field }) => field === 'helper');
}

/** Records have a day and say what was done. */
function isLog(columns: readonly TabColumn[], { words, count, about }: Evidence): boolean {
  const said = count(Words.LOG);
  const dated = words.some((word) => Words.WHEN.test(word) && !Words.NO_DAY.test(word));
  const named = Words.ABOUT.log.test(about);
  const timed = dated && said > 0 && count(Words.LOG_TOO) > 0;
  if (!named && !timed && columns.some(({ field }) => field === 'helper')) return false;
  if (isArchive(columns) && !named) return dated && said >= 2;
  if (said > 0 && (dated || named || said >= 2)) return true;
  return count(Words.LOG_TOO) >= (named ? 1 : 2) && dated;
}

/** Columns called by days, but for dates above marks: tests are called by their day. */
function daysWithoutScores(
  view: TabView,
  columns: readonly TabColumn[],
  firstRow: number,
  { about }: Evidence,
): number {
  const { attendance, conduct, habit } = Words.ABOUT;
  const otherwise = [attendance, conduct, habit].some((said) => said.test(about));
  return columns.filter(
    ({ header, column }) =>
      Words.DAY.test(parseHeaderText(header).compact) &&
      (otherwise || !isDay(header) || !holdsScores(view, column, firstRow)),
  ).length;
}

/** Ticks and letters below numbered columns: days, not questions. */
function holdsTicks(view: TabView, columns: readonly TabColumn[], firstRow: number): boolean {
  let texts = 0;
  let numbers = 0;
  for (const { column, header } of columns) {
    const word = parseHeaderText(header).compact;
    // 1, 2, 3 may be days; 答案1 is no day.
    if (!Words.QUESTION.test(word) || !/^\d/.test(word)) continue;
    for (let row = firstRow; row < Math.min(view.rows, firstRow + 30); row++) {
      if (view.isBlank(row, column)) continue;
      if (typeof view.value(row, column) === 'number') numbers++;
      else texts++;
    }
  }
  return texts > numbers;
}

const ROWS_SEARCHED = 12;

/** For a tab without a header that names students: what it is instead, when that is plain to see. */
export function refusalWithoutHeader(view: TabView): Problem | null {
  if (view.rows === 0) return notAnExam('empty', null);
  for (let row = 0; row < Math.min(view.rows, ROWS_SEARCHED); row++) {
    const words: string[] = [];
    for (let column = 0; column < view.columns; column++) {
      if (view.isBlank(row, column)) continue;
      const text = view.text(row, column);
      if (text.length <= 40) words.push(parseHeaderText(text).compact);
    }
    if (isTransposedBelow(view, row)) return notAnExam('transposed', a1(row, 0));
    const reason = reasonOf(view, row, evidenceOf(words, [view.name]));
    if (reason !== null) return notAnExam(reason, a1(row, 0));
  }
  return isProse(view) ? notAnExam('text', null) : null;
}

function reasonOf(view: TabView, row: number, { words, count, about }: Evidence): RefusalReason | null {
  if (count(Words.PAY) >= 2) return 'payroll';
  if (
    words.length >= 3 &&
    (count(Words.STAFF) > 0 || (count(Words.STAFF_NAME) > 0 && count(Words.QUESTION) === 0))
  )
    return count(Words.STATISTIC) >= 2 ? 'statistics' : 'staff';
  const days = words.filter((word) => /^\d{1,2}$/.test(word)).length;
  if (Words.ABOUT.attendance.test(about) && days >= 5) return 'attendance';
  if (words.length >= 3 && count(Words.LOAN) >= 2) return 'loans';
  if (count(Words.DAY) >= 3 || count(/考场|监考|考室|值班|带班/) >= 2) {
    return Words.ABOUT.attendance.test(about) || count(Words.ATTENDANCE) > 0 ? 'attendance' : 'schedule';
  }
  if (words.length >= 3 && count(Words.ATTENDANCE) > 0) return 'attendance';
  if ((count(Words.QUESTION_LOG) > 0 && words.length >= 2) || hasQuestions(words)) return 'questions';
  if (count(Words.STATISTIC) >= 2) return 'statistics';
  const subjects = words.filter((word) => isSubject(word)).length;
  if (subjects >= 2 && count(Words.OF_A_CLASS) > 0) {
    return holdsNumbersBelow(view, row) ? 'statistics' : 'schedule';
  }
  if (count(Words.PLACE) > 0 && count(Words.POINTS) > 0) return 'conversion';
  if (words.length >= 2 && count(Words.SCALE) >= 2 && count(Words.BAND) > 0) return 'conversion';
  if (words.length === 2 && words.every(isFigure)) return 'conversion';
  if (isOfNobody(view, row, words)) return 'nobody';
  if (words.length >= 2 && count(Words.FEE) >= 2) return 'fees';
  if (words.length < 2 || count(Words.COUNT) === 0) return null;
  return count(Words.COUNT) * 5 >= words.length ? 'counts' : 'no-students';
}

function isFigure(word: string): boolean {
  const { field, subject } = readHeaderWord(word);
  return subject === undefined && (field === 'score' || field === 'scaled' || field === 'rank');
}

/** Headers of marks above figures, and none that says whose. */
function isOfNobody(view: TabView, row: number, words: readonly string[]): boolean {
  const meanings = words.map((word) => readHeaderWord(word));
  const known = meanings.filter((meaning) => meaning.known).length;
  const marks = meanings.some(({ field }) => field === 'score' || field === 'total');
  // 成绩 alone above a table is its title.
  const single = words.length === 1 && view.columns === 1;
  const enough = single ? known === 1 : known >= 3 || (known >= 2 && known * 2 > words.length);
  return marks && enough && holdsNumbersBelow(view, row, single ? 0 : 1);
}

/** 第1题 第2题 …, or a row of bare numbers that begins with a word. */
function hasQuestions(words: readonly string[]): boolean {
  const questions = words.filter((word) => Words.QUESTION.test(word));
  return questions.filter((word) => !/^\d+$/.test(word)).length >= 3;
}

function isSubject(word: string): boolean {
  return subjectOfHeader({ compact: word, bare: word, fullMark: null }) !== null;
}

function holdsNumbersBelow(view: TabView, header: number, from = 1): boolean {
  let numbers = 0;
  let texts = 0;
  for (let row = header + 1; row < Math.min(view.rows, header + 6); row++) {
    for (let column = from; column < view.columns; column++) {
      if (view.isBlank(row, column)) continue;
      if (/^[\d.]+%?$/.test(compactText(view.text(row, column)))) numbers++;
      else texts++;
    }
  }
  return numbers > texts;
}

/** Sentences down one or two columns. */
function isProse(view: TabView): boolean {
  let cells = 0;
  let sentences = 0;
  for (let row = 0; row < Math.min(view.rows, 60); row++) {
    for (let column = 0; column < view.columns; column++) {
      if (view.isBlank(row, column)) continue;
      cells++;
      if (/[。；：:;.!?！？]$|[，,、]/.test(view.text(row, column).trim())) sentences++;
    }
  }
  return cells > 0 && sentences * 2 >= cells && cells <= view.rows * 1.5;
}

export function notAnExam(reason: RefusalReason, cell: string | null): Problem {
  return { severity: 'error', code: 'NOT_AN_EXAM', cell, params: { reason } };
}
