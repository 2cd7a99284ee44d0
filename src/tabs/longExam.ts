import { compareText } from '../core/compareText.js';
import type { IdKind } from '../core/exam.js';
import { type Mark, markRow, readMark } from '../core/marks.js';
import type { TabColumn } from './columns.js';
import { readHeaderWord } from './headerWords.js';
import { readMarkCell } from './markCells.js';
import type { Problem } from './reading.js';
import type { BodyRows, StudentRow } from './rows.js';
import { isFullMarksLabel } from './rowWords.js';
import { rowsOfOneExam, studentKey } from './severalExams.js';
import { applyStatus, readStatuses } from './status.js';
import { canonicalSubject, compareSubjects } from './subjects.js';
import { reportTotals } from './totalColumn.js';
import { a1, compactText, type TabView } from './view.js';
import type { ExamTable } from './wideExam.js';

/** The columns of a table with one row for each student and subject. */
export interface LongColumns {
  subject: TabColumn;
  score: TabColumn;
  /** 满分, written beside every mark. */
  fullMark: TabColumn | null;
}

/** The long table's columns, or null when the tab is a wide one. */
export function longColumnsOf(columns: readonly TabColumn[]): LongColumns | null {
  const subject = columns.find((column) => column.field === 'subject');
  const scores = columns.filter((column) => column.field === 'score');
  const generic = scores.filter((column) => column.subject === null);
  generic.sort((a, b) => a.meaning.order - b.meaning.order || compareText(a.header, b.header));
  const score = generic[0];
  if (subject === undefined || score === undefined || scores.length > generic.length) return null;
  return {
    subject,
    score,
    fullMark:
      columns.find((column) => column.field === null && isFullMarksLabel(compactText(column.header))) ?? null,
  };
}

interface Entry {
  student: StudentRow;
  cells: Map<string, { mark: Mark; row: number }>;
}

const TOTAL = '';

export function readLongExam(
  view: TabView,
  columns: TabColumn[],
  long: LongColumns,
  body: BodyRows,
  idKinds: IdKind[],
  chosenExam: string | undefined,
  problems: Problem[],
): ExamTable {
  let trust = 1;
  const about = (row: number) => compactText(view.text(row, long.subject.column));
  const one = rowsOfOneExam(view, columns, body.students, about, chosenExam, problems);
  const rows = one.students;
  if (one.exams?.chosen === false) trust = 0.4;
  for (const column of columns) {
    if (column !== long.score && column.field === 'score' && !column.corrected) column.field = null;
  }
  const statuses = readStatuses(view, columns, rows);
  const entries = new Map<string, Entry>();
  const subjects = new Set<string>();
  const fullMarks = new Map<string, Set<number>>();
  let hasStatedTotal = false;
  for (const student of rows) {
    const said = view.text(student.row, long.subject.column);
    const named = canonicalSubject(said);
    const isTotal = readHeaderWord(said).field === 'total';
    const subject = isTotal ? TOTAL : (named?.subject ?? compactText(said));
    if (!isTotal && subject === '') continue;
    const of = {
      subject: isTotal ? said : subject,
      name: student.name,
      fullMark: isTotal
        ? null
        : (named?.fullMark ?? long.score.fullMark ?? fullMarkBeside(view, long, student.row)),
    };
    const found = readMarkCell(view, student.row, long.score.column, of, problems);
    const mark = applyStatus([found], statuses.get(student.row))[0]!;
    if (isTotal) hasStatedTotal = true;
    else {
      subjects.add(subject);
      const told = fullMarks.get(subject) ?? new Set<number>();
      if (of.fullMark !== null) fullMarks.set(subject, told.add(of.fullMark));
    }
    const key = studentKey(student);
    const entry = entries.get(key) ?? { student, cells: new Map() };
    entries.set(key, entry);
    const before = entry.cells.get(subject);
    if (before === undefined) entry.cells.set(subject, { mark, row: student.row });
    else if (before.mark !== mark) {
      before.mark = 'invalid';
      problems.push({
        severity: 'error',
        code: 'DUPLICATE_MARK',
        cell: a1(student.row, long.score.column),
        params: { subject, name: student.name, other: a1(before.row, long.score.column) },
      });
    }
  }
  const order = withoutComposites([...subjects], long, problems).sort(compareSubjects);
  const tables = [...entries.values()].map(({ student, cells }) => ({
    student,
    marks: markRow(order.length, (at) => cells.get(order[at]!)?.mark ?? 'blank'),
    total: hasStatedTotal ? (cells.get(TOTAL)?.mark ?? 'blank') : null,
    row: cells.get(TOTAL)?.row ?? student.row,
  }));
  reportTotals(
    long.score.column,
    tables.map(({ student, marks, total, row }) => ({ row, name: student.name, marks, total })),
    problems,
  );
  return {
    subjects: order,
    hasStatedTotal,
    idKinds,
    fullMarks: agreedFullMarks(fullMarks),
    students: tables.map(({ student, marks, total }) => ({
      ids: student.ids,
      name: student.name,
      className: student.className,
      marks,
      statedTotal: total,
      tab: view.name,
      row: student.row + 1,
    })),
    trust,
    exams: one.exams,
    exam: one.exam,
  };
}

/** Full marks that all rows of a subject agree on. */
function agreedFullMarks(told: ReadonlyMap<string, ReadonlySet<number>>): Record<string, number> {
  const agreed: Record<string, number> = {};
  for (const [subject, points] of told) if (points.size === 1) agreed[subject] = [...points][0]!;
  return agreed;
}

function fullMarkBeside(view: TabView, long: LongColumns, row: number): number | null {
  if (long.fullMark === null) return null;
  const points = readMark(view.value(row, long.fullMark.column), null);
  return typeof points === 'number' && points > 0 ? points : null;
}

function withoutComposites(subjects: string[], long: LongColumns, problems: Problem[]): string[] {
  const all = new Set(subjects);
  return subjects.filter((subject) => {
    const parts = canonicalSubject(subject)?.parts?.filter((part) => all.has(part)) ?? [];
    if (parts.length === 0) return true;
    problems.push({
      severity: 'note',
      code: 'COMPOSITE_SUBJECT',
      cell: a1(0, long.subject.column),
      params: { subject, parts: parts.join('、') },
    });
    return false;
  });
}
