import { classKey } from '../core/className.js';
import { ID_KINDS } from '../core/exam.js';
import { nameKey } from '../core/names.js';
import type { TabColumn } from './columns.js';
import type { Problem } from './reading.js';
import type { StudentRow } from './rows.js';
import { byCodePoint, compactText, type TabView } from './view.js';

/** 考试时间 may differ from subject to subject within one exam; 考试名称 does not. */
const MAY_DIFFER_WITHIN_ONE = /时间|日期|date|time/i;

/**
 * The rows of one exam, when a column says which exam a row belongs to. Of several the one with the most rows is
 * read, and the tab says so: a tab is adopted as one exam.
 *
 * @param column the column that names the exam, null when there is none
 * @param isOf what of a student a row is about (the subject, in long tables)
 */
export function rowsOfOneExam(
  view: TabView,
  column: TabColumn | null,
  students: readonly StudentRow[],
  isOf: (row: number) => string,
  problems: Problem[],
): readonly StudentRow[] {
  if (column === null) return students;
  const byExam = new Map<string, StudentRow[]>();
  for (const student of students) {
    const name = compactText(view.text(student.row, column.column));
    if (name === '') continue;
    const rows = byExam.get(name);
    if (rows === undefined) byExam.set(name, [student]);
    else rows.push(student);
  }
  if (byExam.size < 2) return students;
  if (MAY_DIFFER_WITHIN_ONE.test(column.header) && !repeats(students, isOf)) return students;
  const names = [...byExam.keys()].sort(
    (a, b) => byExam.get(b)!.length - byExam.get(a)!.length || byCodePoint(b, a),
  );
  const used = names[0]!;
  problems.push({
    severity: 'error',
    code: 'SEVERAL_EXAMS',
    cell: null,
    params: { exams: [...names].sort(byCodePoint).join('、').slice(0, 200), used },
  });
  return byExam.get(used)!;
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
