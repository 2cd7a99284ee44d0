import { readMark } from '../core/marks.js';
import type { TabColumn } from './columns.js';
import { parseHeaderText } from './headerText.js';
import type { RankScope } from './reading.js';
import { ABOUT, STAFF_NAME } from './refusalWords.js';
import { classInTitle } from './titleClass.js';
import { dropUnfitColumns } from './unfitColumns.js';
import { compactText, type TabView } from './view.js';

const GRADE_LETTER = /^(?:[A-GU][+\-*]?\d?|[A-D][12]|pass|fail|merit|distinction|优|良|中|差)$/i;
const LETTERED = /^(?:grade|level|year|grades)$/;
/** 级 behind the marks: a place in the grade, where the numbers differ. */
const SCOPE_ALONE = new Map<string, RankScope>([
  ['班', 'class'],
  ['班级', 'class'],
  ['级', 'grade'],
  ['年级', 'grade'],
  ['年', 'grade'],
  ['段', 'grade'],
  ['校', 'school'],
  ['学校', 'school'],
  ['区', 'district'],
  ['县', 'district'],
  ['市', 'city'],
]);
const ENOUGH = 4;

/** Settles what the header alone leaves open and the values, or the columns beside it, decide. */
export function settleVagueHeaders(
  view: TabView,
  columns: TabColumn[],
  titles: readonly string[],
  firstRow: number,
): void {
  dropUnfitColumns(view, columns, firstRow);
  settleGrades(view, columns, firstRow);
  settlePlaces(view, columns, firstRow);
  spreadSubjects(columns);
  settleClass(view, columns, firstRow);
  settleTeachers(columns, titles);
}

/** Grade over A, B and C is no year of school. */
function settleGrades(view: TabView, columns: readonly TabColumn[], firstRow: number): void {
  for (const column of columns) {
    if (column.corrected || column.field !== 'grade' || !LETTERED.test(word(column.header))) continue;
    let letters = 0;
    let cells = 0;
    for (let row = firstRow; row < view.rows; row++) {
      if (view.isBlank(row, column.column)) continue;
      cells++;
      if (GRADE_LETTER.test(compactText(view.text(row, column.column)))) letters++;
    }
    if (letters * 2 > cells) column.field = 'scaled';
  }
}

function word(header: string): string {
  return parseHeaderText(header).compact;
}

/** 总 | 班 | 级: behind the marks, over numbers that differ from row to row, such words are ranks. */
function settlePlaces(view: TabView, columns: TabColumn[], firstRow: number): void {
  let marksSeen = 0;
  for (const column of columns) {
    if (column.field === 'score' || column.field === 'total') marksSeen++;
    const scope = SCOPE_ALONE.get(word(column.lower));
    if (marksSeen === 0 || scope === undefined || column.corrected || column.field === 'rank') continue;
    if (!differs(view, column.column, firstRow)) continue;
    column.field = 'rank';
    column.meaning = { known: true, field: 'rank', scope, order: 0 };
  }
}

function differs(view: TabView, column: number, firstRow: number): boolean {
  const seen = new Set<number>();
  let cells = 0;
  for (let row = firstRow; row < view.rows; row++) {
    const mark = readMark(view.value(row, column), null);
    if (mark === 'blank') continue;
    if (typeof mark !== 'number') return false;
    cells++;
    if (mark >= 1 && Number.isInteger(mark)) seen.add(mark);
  }
  return cells >= ENOUGH && seen.size * 10 >= cells * 7;
}

/** 语文 | 班名 | 数学 | 班名 …: where every subject has such a column behind it, it is that subject's. */
function spreadSubjects(columns: readonly TabColumn[]): void {
  const scores = columns.filter(({ field, subject }) => field === 'score' && subject !== null);
  const followers = new Map<string, Array<{ column: TabColumn; subject: string | null }>>();
  let last: TabColumn | null = null;
  for (const column of columns) {
    if (column.field === 'score' || column.field === 'total') last = column;
    if (column.corrected || column.subject !== null || last === null) continue;
    if (column.field !== 'rank' && column.field !== 'scaled') continue;
    const key = word(column.lower);
    const list = followers.get(key) ?? [];
    list.push({ column, subject: last.field === 'score' ? last.subject : null });
    followers.set(key, list);
  }
  for (const list of followers.values()) {
    const subjects = new Set(list.map(({ subject }) => subject).filter((subject) => subject !== null));
    if (list.length < 2 || subjects.size < 2 || subjects.size * 10 < scores.length * 7) continue;
    for (const { column, subject } of list) column.subject = subject;
  }
}

/** A column without a header, or under an unknown one, in which nothing but classes stand. */
function settleClass(view: TabView, columns: readonly TabColumn[], firstRow: number): void {
  if (columns.some(({ field }) => field === 'class')) return;
  const name = columns.find(({ field }) => field === 'name');
  const column = columns.find(
    (one) =>
      !one.corrected &&
      one.field === null &&
      !one.meaning.known &&
      name !== undefined &&
      one.column < name.column &&
      holdsClasses(view, one.column, firstRow),
  );
  if (column !== undefined) column.field = 'class';
}

function holdsClasses(view: TabView, column: number, firstRow: number): boolean {
  let classes = 0;
  for (let row = firstRow; row < view.rows; row++) {
    if (view.isBlank(row, column)) continue;
    const text = compactText(view.text(row, column));
    if (text.length > 12 || classInTitle(text) === null || /^\d+$/.test(text)) return false;
    classes++;
  }
  return classes > 0;
}

/** 教师姓名 beside 学生姓名 on a tab about pairs is who helps. */
function settleTeachers(columns: readonly TabColumn[], titles: readonly string[]): void {
  const has = (field: TabColumn['field']) => columns.some((column) => column.field === field);
  if (!has('name') || has('helper') || has('score') || has('total')) return;
  const about = titles.join(' ');
  const paired =
    ABOUT.pairing.test(about) || columns.some(({ header }) => /帮扶|结对|帮教/.test(compactText(header)));
  const teacher = columns.find((column) => !column.corrected && STAFF_NAME.test(word(column.header)));
  if (!paired || teacher === undefined) return;
  teacher.field = 'helper';
  teacher.meaning = { known: true, field: 'helper', order: 5 };
}
