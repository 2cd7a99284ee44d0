import { classKey } from '../core/className.js';
import { ID_KINDS } from '../core/exam.js';
import { nameKey } from '../core/names.js';
import type { TabColumn } from './columns.js';
import { type ExamsOfTab, severalExams } from './examColumns.js';
import { inOrderOfTime } from './examLabel.js';
import type { Problem } from './reading.js';
import type { StudentRow } from './rows.js';
import { compactText, type TabView } from './view.js';

/** 考试时间 may differ from subject to subject within one exam; 考试名称 does not. */
const IS_DATE = /时间|日期|date|time/i;
const IS_TERM = /学期|term|semester/i;
const IS_NUMBER = /编号|批次|场次|号$|id$|no\.?$/i;

export interface RowsOfExam {
  students: readonly StudentRow[];
  /** The exams, when there are several. */
  exams: ExamsOfTab | null;
  /** The one exam that the rows name, when they name one. */
  exam: string | null;
}

/**
 * The rows of one exam, when columns say which exam a row belongs to. Of several the one that was chosen is read, else
 * the one with the most rows, the latest of equals, and the tab says so.
 *
 * @param isOf what of a student a row is about (the subject, in long tables)
 */
export function rowsOfOneExam(
  view: TabView,
  columns: readonly TabColumn[],
  students: readonly StudentRow[],
  isOf: (row: number) => string,
  chosen: string | undefined,
  problems: Problem[],
): RowsOfExam {
  const nameOf = examNames(view, columns, students, isOf);
  const byExam = new Map<string, { name: string; rows: StudentRow[] }>();
  for (const student of students) {
    const name = nameOf(student.row);
    const key = compactText(name);
    if (key === '') continue;
    const exam = byExam.get(key);
    if (exam === undefined) byExam.set(key, { name, rows: [student] });
    else exam.rows.push(student);
  }
  const [only] = byExam.values();
  if (only === undefined) return { students, exams: null, exam: null };
  const wanted = chosen === undefined ? null : compactText(chosen);
  const found = wanted === null ? null : (byExam.get(wanted) ?? null);
  if (byExam.size === 1 && (wanted === null || found !== null)) {
    return { students, exams: null, exam: only.name };
  }
  const names = inOrderOfTime([...byExam.values()].map(({ name }) => name));
  const most = Math.max(...[...byExam.values()].map(({ rows }) => rows.length));
  const latest = names.filter((name) => byExam.get(compactText(name))!.rows.length === most).pop()!;
  const used = wanted === null ? latest : (found?.name ?? null);
  const exams: ExamsOfTab = { names, used, chosen: wanted !== null };
  if (!exams.chosen || used === null) problems.push(severalExams(exams));
  return { students: used === null ? [] : byExam.get(compactText(used))!.rows, exams, exam: used };
}

/** The name of a row's exam: 考试名称, with the term before it where one name stands in several terms. */
function examNames(
  view: TabView,
  columns: readonly TabColumn[],
  students: readonly StudentRow[],
  isOf: (row: number) => string,
): (row: number) => string {
  const claims = columns.filter(({ field }) => field === 'exam');
  const kind = (is: RegExp | null) =>
    claims.find(({ header }) =>
      is === null ? ![IS_DATE, IS_TERM, IS_NUMBER].some((other) => other.test(header)) : is.test(header),
    );
  const read = (column: TabColumn | undefined) =>
    column === undefined ? null : filledDown(view, column.column, students);
  const [name, term, number, date] = [null, IS_TERM, IS_NUMBER, IS_DATE].map((is) => read(kind(is)));
  const main = [name, number, term].find((texts) => texts && distinct(students, texts) > 0) ?? null;
  if (main !== null) {
    const both = (row: number) => `${term!(row)} ${main(row)}`.trim();
    return term && main !== term && distinct(students, both) > distinct(students, main) ? both : main;
  }
  return date && repeats(students, isOf) ? date : () => '';
}

/** A column's texts by row. Written once for many rows, a name counts for all of them. */
function filledDown(view: TabView, column: number, students: readonly StudentRow[]): (row: number) => string {
  const own = (row: number) => view.text(row, column).trim();
  const blank = students.filter(({ row }) => own(row) === '').length;
  const [first] = students;
  if (first === undefined || own(first.row) === '' || blank * 2 <= students.length) return own;
  const filled = new Map<number, string>();
  let current = '';
  for (const { row } of students) {
    current = own(row) || current;
    filled.set(row, current);
  }
  return (row) => filled.get(row) ?? '';
}

function distinct(students: readonly StudentRow[], textOf: (row: number) => string): number {
  const texts = new Set(students.map(({ row }) => compactText(textOf(row))));
  texts.delete('');
  return texts.size;
}

function repeats(students: readonly StudentRow[], isOf: (row: number) => string): boolean {
  const seen = new Set(students.map((student) => `${studentKey(student)}\n${isOf(student.row)}`));
  return seen.size < students.length;
}

/** Who a row is about, within one tab: the number, else class and name. */
export function studentKey({ ids, name, className }: StudentRow): string {
  for (const kind of ID_KINDS) if (ids[kind] !== undefined) return `${kind} ${ids[kind]}`;
  return `name ${className === null ? '' : classKey(className)} ${nameKey(name)}`;
}
