import type { StudentIds } from '../core/exam.js';
import { readClasses } from './classColumn.js';
import type { TabColumn } from './columns.js';
import type { Header } from './findHeader.js';
import { readFullMarks, readFullMarksAbove } from './fullMarksRow.js';
import { classWithGrade } from './gradeAndClass.js';
import type { IdentityColumns } from './identity.js';
import type { Problem } from './reading.js';
import { kindOfRow, labelColumns, type RowTable, type Who } from './rowKind.js';
import { a1, compactText, type TabView } from './view.js';

/** A row that is about a student. */
export interface StudentRow {
  /** 0-based. */
  row: number;
  name: string;
  ids: StudentIds;
  className: string | null;
}

export interface BodyRows {
  students: StudentRow[];
  /** Full marks by 0-based column, from a row of full marks (满分). */
  fullMarks: Map<number, number>;
  /** Rows with marks that could not be given to anyone. */
  nameless: number;
  /** Where another table begins, 0-based: nothing from there on was read. */
  secondTable: number | null;
  problems: Problem[];
}

/** Tells the students' rows from everything else that stands below a header. */
export function readRows(
  view: TabView,
  header: Header,
  columns: readonly TabColumn[],
  identity: IdentityColumns,
  titleClass: string | null,
): BodyRows {
  const body = readBody(view, header, columns, identity, titleClass);
  if (identity.class === null) return body;
  const rows = body.students.map(({ row }) => row);
  const classes = readClasses(view, identity.class, rows);
  const gradeColumn = columns.find(({ field }) => field === 'grade')?.column;
  const grades = gradeColumn === undefined ? new Map<number, string>() : readClasses(view, gradeColumn, rows);
  const several = new Set([...grades.values()].map(compactText)).size > 1;
  const students = body.students.map((student) => {
    const className = classes.get(student.row);
    if (className === undefined) return student;
    const grade = several ? grades.get(student.row) : undefined;
    return { ...student, className: grade === undefined ? className : classWithGrade(grade, className) };
  });
  return { ...body, students };
}

/** The students' rows with the class of the title or section above them. */
function readBody(
  view: TabView,
  header: Header,
  columns: readonly TabColumn[],
  identity: IdentityColumns,
  titleClass: string | null,
): BodyRows {
  const scores = columns.filter(({ field }) => field === 'score');
  const table: RowTable = {
    view,
    header,
    identity,
    own: columns.filter((column) => column.field !== null || column.meaning.known),
    marks: scores.length > 0 ? scores : columns.filter(({ field }) => field === 'total'),
    totals: columns.filter(({ field }) => field === 'total'),
    labels: labelColumns(view, columns, identity),
  };
  const result: BodyRows = {
    students: [],
    fullMarks: new Map(),
    nameless: 0,
    secondTable: null,
    problems: [],
  };
  const report = (problem: Problem) => result.problems.push(problem);
  let sectionClass = titleClass;
  let statisticsSeen = false;
  readFullMarksAbove(view, header, scores, result.fullMarks);
  for (let row = header.last + 1; row < view.rows; row++) {
    const is = kindOfRow(table, row, statisticsSeen, result.students.length);
    switch (is.kind) {
      case 'nothing':
        break;
      case 'full-marks':
        readFullMarks(view, row, scores, result.fullMarks);
        break;
      case 'left-out': {
        const text = view.text(row, is.column).trim().slice(0, 60);
        report({ severity: 'note', code: 'ROW_LEFT_OUT', cell: a1(row, is.column), params: { text } });
        if (is.statistic) statisticsSeen = true;
        if (is.className !== undefined) sectionClass = is.className;
        break;
      }
      case 'other-table':
        report({ severity: 'warning', code: 'SECOND_TABLE', cell: a1(row, is.column), params: {} });
        result.secondTable = row;
        return result;
      case 'nameless':
        report({
          severity: 'warning',
          code: 'ROW_WITHOUT_NAME',
          cell: a1(row, is.column),
          params: { row: row + 1, ...(is.who.hasId ? { hasId: 1 } : {}) },
        });
        result.nameless++;
        if (!is.who.hasId) break;
        addStudent(is.who, row);
        break;
      case 'student':
        addStudent(is.who, row);
    }
  }
  return result;

  function addStudent({ name, ids, problems }: Who, row: number): void {
    result.problems.push(...problems);
    result.students.push({ row, name, ids, className: sectionClass });
  }
}
