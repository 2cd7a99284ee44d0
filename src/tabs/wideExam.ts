import type { ExamStudent, IdKind } from '../core/exam.js';
import { type Mark, markRow, readMark } from '../core/marks.js';
import type { TabColumn } from './columns.js';
import { chooseExamColumns, type ExamsOfTab } from './examColumns.js';
import { likelyFullMark } from './likelyFullMark.js';
import { readMarkCell } from './markCells.js';
import { findOwnSubjects } from './ownSubjects.js';
import { type RankBasis, scaledBases, settleRanks } from './rankBasis.js';
import { reportRanks } from './rankColumns.js';
import type { Problem } from './reading.js';
import type { BodyRows, StudentRow } from './rows.js';
import { marksWithScaled } from './scaledMarks.js';
import { rowsOfOneExam } from './severalExams.js';
import { applyStatus, readStatuses } from './status.js';
import { chooseSubjects, type SubjectColumn } from './subjectColumns.js';
import { chooseTotal, findTotalBySums, reportTotals, sumOf } from './totalColumn.js';
import { a1, type TabView } from './view.js';

/** An exam as a tab tells it. */
export interface ExamTable {
  subjects: string[];
  hasStatedTotal: boolean;
  idKinds: IdKind[];
  /** Points by subject, where the tab tells them. */
  fullMarks: Record<string, number>;
  students: ExamStudent[];
  /** 0 to 1: what the values leave of the confidence in the headers. */
  trust: number;
  /** The exams of a tab that holds several. */
  exams: ExamsOfTab | null;
  /** The exam that was read, as the tab names it; null when it names none. */
  exam: string | null;
}

/** One row a student, one column a subject. */
export function readWideExam(
  view: TabView,
  columns: TabColumn[],
  body: BodyRows,
  headerRow: number,
  titleSubject: string | null,
  idKinds: IdKind[],
  chosenExam: string | undefined,
  problems: Problem[],
): ExamTable {
  const inColumns = chooseExamColumns(view, columns, chosenExam, problems);
  const inRows =
    inColumns === null
      ? rowsOfOneExam(view, columns, body.students, () => '', chosenExam, problems)
      : { students: inColumns.used === null ? [] : body.students, exams: inColumns, exam: inColumns.used };
  const { students, exams } = inRows;
  applyFullMarks(columns, body.fullMarks);
  let trust = nameGenericScore(columns, titleSubject);
  if (exams?.chosen === false) trust = Math.min(trust, 0.4);
  // 科目 beside subjects as columns belongs to something else.
  for (const column of columns) if (column.field === 'subject' && !column.corrected) column.field = null;
  let subjects = chooseSubjects(view, columns, students, headerRow, problems);
  const own = findOwnSubjects(view, columns, students, subjects);
  if (own.doubtful.length > 0) trust = Math.min(trust, 0.75);
  if (own.found.length > 0) {
    trust = Math.min(trust, own.proven ? 0.95 : own.alone ? 0.6 : 0.75);
    // Its problems were told the first time.
    subjects = chooseSubjects(view, columns, students, headerRow, []);
  }
  const statuses = readStatuses(view, columns, students);
  const marksOf = students.map(({ row, name }) => readRow(view, row, name, subjects, problems));
  subjects.forEach(({ column }, at) => {
    const likely = column.fullMark === null ? likelyFullMark(marksOf.map((marks) => marks[at])) : null;
    if (likely !== null) column.likelyFullMark = likely;
  });
  const sums = marksOf.map(sumOf);
  findTotalBySums(view, columns, students, sums);
  const claimsTotal = columns.find(({ field }) => field === 'total');
  const total = chooseTotal(view, columns, students, sums);
  if (total === null && claimsTotal !== undefined && isEmpty(view, claimsTotal, students)) {
    const { header, column } = claimsTotal;
    problems.push({
      severity: 'note',
      code: 'EMPTY_COLUMN',
      cell: a1(headerRow, column),
      params: { header },
    });
  }
  const scaled = marksWithScaled(view, columns, students, subjects, marksOf);
  const rows = students.map((student, index) => {
    const word = statuses.get(student.row);
    const marks = applyStatus(marksOf[index]!, word);
    let stated: Mark | null = null;
    if (total !== null) {
      const of = { subject: total.header, name: student.name, fullMark: null };
      stated = readMarkCell(view, student.row, total.column, of, problems);
      if (word !== undefined) stated = word;
    }
    // Field by field: a spread takes ten times as long, and a school has thousands of rows.
    const { row, name, ids, className } = student;
    return { row, name, ids, className, marks, scaled: scaled?.[index], total: stated };
  });
  if (total !== null && subjects.length > 0) reportTotals(total.column, rows, problems);
  const bases: RankBasis[] = [
    ...(total === null ? [] : [{ subject: null, pointsOf: (student: number) => rows[student]!.total }]),
    // Ranks made before a total was mistyped follow the sums.
    { subject: null, pointsOf: (student) => sumOf(rows[student]!.marks) },
    ...(scaled === null ? [] : [{ subject: null, pointsOf: (student: number) => sumOf(scaled[student]!) }]),
    ...subjects.map(({ subject }, at) => ({
      subject,
      pointsOf: (student: number) => rows[student]!.marks[at]!,
    })),
    ...scaledBases(view, columns, students),
  ];
  settleRanks(view, columns, students, bases);
  reportRanks(view, columns, students, bases, problems);
  trust = Math.min(trust, trustInMarks(view, students, subjects, rows));
  return {
    subjects: subjects.map(({ subject }) => subject),
    hasStatedTotal: total !== null,
    idKinds,
    fullMarks: fullMarksOf(subjects),
    students: rows.map(({ row, name, ids, className, marks, total: statedTotal }) => ({
      ids,
      name,
      className,
      marks,
      statedTotal,
      tab: view.name,
      row: row + 1,
    })),
    trust,
    exams,
    exam: inRows.exam,
  };
}

/** What the values leave of the trust in the headers, 0 to 1: marks that are there, readable, and no percentages. */
function trustInMarks(
  view: TabView,
  students: readonly StudentRow[],
  subjects: readonly SubjectColumn[],
  rows: ReadonlyArray<{ marks: readonly Mark[]; total: Mark | null }>,
): number {
  let trust = 1;
  // Sums of marks that nobody has entered yet.
  if (subjects.length === 0 && rows.every(({ total }) => typeof total !== 'number' || total === 0)) {
    trust = 0.5;
  }
  const invalid = subjects.map((_subject, at) => countOf(rows, ({ marks }) => marks[at] === 'invalid'));
  const [allInvalid, all] =
    subjects.length > 0
      ? [invalid.reduce((sum, count) => sum + count), rows.length * subjects.length]
      : [countOf(rows, ({ total }) => total === 'invalid'), rows.length];
  if (isMost(allInvalid, all) || invalid.some((count) => isMost(count, rows.length))) {
    trust = Math.min(trust, 0.7);
  }
  if (subjects.some(({ column }) => holdsPercentages(view, column, students))) trust = Math.min(trust, 0.7);
  return trust;
}

function countOf<T>(rows: readonly T[], is: (row: T) => boolean): number {
  let count = 0;
  for (const row of rows) if (is(row)) count++;
  return count;
}

function isMost(count: number, all: number): boolean {
  return count > 5 && count * 2 > all;
}

function fullMarksOf(subjects: readonly SubjectColumn[]): Record<string, number> {
  const told: Record<string, number> = {};
  for (const { subject, column } of subjects) if (column.fullMark !== null) told[subject] = column.fullMark;
  return told;
}

/** 85% is stored as 0.85: whether that is 85 points, a person has to say. */
function holdsPercentages(
  view: TabView,
  { column, meaning }: TabColumn,
  students: readonly StudentRow[],
): boolean {
  let [numbers, parts, shown] = [0, 0, 0];
  for (const { row } of students) {
    const value = view.value(row, column);
    if (typeof value !== 'number') continue;
    numbers++;
    if (value <= 1) parts++;
    if (view.display(row, column)?.trim().endsWith('%')) shown++;
  }
  if (meaning.percent && numbers > 0 && parts === numbers) return true;
  return shown > 0 && shown * 2 > numbers;
}

/** Nothing, or nothing but errors of formulas. */
function isEmpty(view: TabView, { column }: TabColumn, students: readonly StudentRow[]): boolean {
  return (
    students.length > 0 &&
    students.every(({ row }) => typeof readMark(view.value(row, column), null) !== 'number')
  );
}

function readRow(
  view: TabView,
  row: number,
  name: string,
  subjects: readonly SubjectColumn[],
  problems: Problem[],
): Mark[] {
  return markRow(subjects.length, (at) => {
    const { subject, column } = subjects[at]!;
    return readMarkCell(view, row, column.column, { subject, name, fullMark: column.fullMark }, problems);
  });
}

/** Only a header or a row of full marks says what the full mark is; the largest mark never does. */
function applyFullMarks(columns: TabColumn[], fullMarks: ReadonlyMap<number, number>): void {
  for (const column of columns) {
    const points = fullMarks.get(column.column);
    if (points === undefined || column.fullMark !== null) continue;
    column.fullMark = points;
    column.fullMarkFrom = 'row';
  }
}

/** 成绩 alone: the title says of what, else it is the total. Returns the trust in that. */
function nameGenericScore(columns: TabColumn[], titleSubject: string | null): number {
  const generic = columns.filter((column) => column.field === 'score' && column.subject === null);
  if (generic.length === 0) return 1;
  const named = columns.some(
    (column) => (column.field === 'score' && column.subject !== null) || column.field === 'total',
  );
  for (const column of generic) {
    if (named || generic.length > 1) column.field = column.corrected ? 'total' : null;
    else if (titleSubject !== null) column.subject = titleSubject;
    else column.field = 'total';
  }
  if (named) return 1;
  return generic.length === 1 && titleSubject !== null ? 0.9 : 0.75;
}
