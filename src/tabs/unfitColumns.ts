import { readMark } from '../core/marks.js';
import type { TabColumn } from './columns.js';
import { parseHeaderText } from './headerText.js';
import type { Field } from './reading.js';
import { GRADE_LETTER } from './subjectColumns.js';
import { compactText, type TabView } from './view.js';

/** So many filled cells tell what a column holds. */
const SAMPLE = 60;
const ENOUGH = 3;
/** Columns of a roster for each empty one that a subject's name heads. */
const ROSTER_COLUMNS = 5;

const VAGUE_KIND = /^(?:类型|类别|学生类别)$/;
const KIND_OF_DIFFICULTY =
  /学习|学业|学困|行为|心理|家庭|健康|身体|品德|纪律|情绪|动力|习惯|基础|方法|智力|困难|障碍|厌学|偏科|learn|behaviou?r|emotion|family|health|reading|writing|attention/i;
const KIND_OF_EXAM = /类型|类别/;
const NO_EXAM = /^(?:正常|缓考|补考|重修|考查|考试|必修|选修|首考|初考|免)/;
const SHORT_WORD = /^[a-z]{2}$/;

/** Takes their field from columns whose values are none of what the header says. */
export function dropUnfitColumns(view: TabView, columns: readonly TabColumn[], firstRow: number): void {
  for (const column of columns) {
    if (column.corrected) continue;
    if (isSubject(column) && !canHoldMarks(view, column, firstRow)) drop(column);
    const word = parseHeaderText(column.header).compact;
    if (column.field === 'difficulty' && VAGUE_KIND.test(word)) {
      if (!mostly(textsOf(view, column, firstRow), KIND_OF_DIFFICULTY)) drop(column);
    } else if (column.field === 'exam' && KIND_OF_EXAM.test(word)) {
      if (mostly(textsOf(view, column, firstRow), NO_EXAM)) drop(column);
    }
  }
  dropEmptyMarks(view, columns, firstRow);
}

function drop(column: TabColumn): void {
  column.field = null;
  column.subject = null;
}

function isSubject({ field, subject }: TabColumn): boolean {
  return field === 'score' && subject !== null;
}

/** 外语 over 英语 and 日语 is the language a child learns; `it` and `pe` are words before they are subjects. */
function canHoldMarks(view: TabView, column: TabColumn, firstRow: number): boolean {
  const own = compactText(column.header);
  // A repeated header (成绩条) is no value.
  const texts = textsOf(view, column, firstRow).filter((text) => {
    const word = compactText(text);
    return !own.startsWith(word) && !own.endsWith(word);
  });
  const others = texts.filter(
    (text) => !/\d/.test(text) && readMark(text, null) === 'invalid' && !GRADE_LETTER.test(compactText(text)),
  ).length;
  if (SHORT_WORD.test(parseHeaderText(column.header).compact) && others === texts.length && others > 0) {
    return false;
  }
  return others < ENOUGH || others * 2 <= texts.length;
}

/** 月考成绩 and 外语 without a single mark, among the many columns of a roster. */
function dropEmptyMarks(view: TabView, columns: readonly TabColumn[], firstRow: number): void {
  const marks = columns.filter(({ field }) => field === 'score' || field === 'total');
  const others = columns.filter(
    ({ field, header }) => field !== 'score' && field !== 'total' && header !== '',
  );
  if (marks.length === 0 || others.length < marks.length * ROSTER_COLUMNS) return;
  if (marks.some(({ corrected }) => corrected) || !columns.some(({ field }) => field === 'name')) return;
  if (textsOf(view, columns.find(({ field }) => field === 'name')!, firstRow).length === 0) return;
  if (marks.some((column) => textsOf(view, column, firstRow).length > 0)) return;
  for (const column of marks) drop(column);
}

function textsOf(view: TabView, { column }: TabColumn, firstRow: number): string[] {
  const texts: string[] = [];
  for (let row = firstRow; row < view.rows && texts.length < SAMPLE; row++) {
    if (!view.isBlank(row, column)) texts.push(view.text(row, column));
  }
  return texts;
}

function mostly(texts: readonly string[], pattern: RegExp): boolean {
  return (
    texts.filter((text) => pattern.test(compactText(text))).length * 2 >= texts.length && texts.length > 0
  );
}

/** Headers that anybody's list has. */
const ANYBODY = /^(?:name|names|fullname|id|idno|no|firstname|lastname)$/;
const OF_STUDENTS: ReadonlySet<Field> = new Set<Field>([
  'class',
  'grade',
  'school',
  'registryId',
  'examId',
  'guardian',
  'welfare',
]);

/** A table whose only name or number is one that any list has, beside nothing of a school. */
export function namesNoStudent(view: TabView, columns: readonly TabColumn[], firstRow: number): boolean {
  const who = columns.filter(({ field }) => field === 'name' || field?.endsWith('Id'));
  if (who.length === 0 || who.some(({ corrected }) => corrected)) return false;
  if (!who.every(({ header }) => ANYBODY.test(parseHeaderText(header).compact))) return false;
  const holdsMarks = columns.some(
    (column) =>
      (isSubject(column) || column.field === 'total' || column.field === 'rank') &&
      textsOf(view, column, firstRow).some((text) => typeof readMark(text, null) === 'number'),
  );
  if (holdsMarks) return false;
  const hasName = who.some(({ field }) => field === 'name');
  // id beside years and rooms is a line's number; a name alone needs more to be nobody's.
  if (!hasName) return true;
  if (columns.some(({ field }) => field !== null && OF_STUDENTS.has(field))) return false;
  return columns.some((column) => column.field === null && holdsProse(view, column, firstRow));
}

function holdsProse(view: TabView, column: TabColumn, firstRow: number): boolean {
  const texts = textsOf(view, column, firstRow);
  const letters = texts.reduce((sum, text) => sum + text.length, 0);
  return texts.length >= ENOUGH && letters >= texts.length * 25;
}
