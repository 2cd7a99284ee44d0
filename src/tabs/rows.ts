import type { StudentIds } from '../core/exam.js';
import type { TabColumn } from './columns.js';
import type { Header } from './findHeader.js';
import { readHeaderWord } from './headerWords.js';
import type { IdentityColumns } from './identity.js';
import type { Problem } from './reading.js';
import {
  isDoubtfulLabel,
  isFullMarksLabel,
  isSampleLabel,
  isScoreBand,
  isStatisticLabel,
} from './rowWords.js';
import { readStudentId } from './studentId.js';
import { classInTitle } from './titleClass.js';
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
  problems: Problem[];
}

const LONGEST_NAME = 40;
const LETTER = /\p{L}/u;
const MARK_FIELDS = new Set(['score', 'total']);

/** Tells the students' rows from everything else that stands below a header. */
export function readRows(
  view: TabView,
  header: Header,
  columns: readonly TabColumn[],
  identity: IdentityColumns,
  titleClass: string | null,
): BodyRows {
  const own = columns.filter((column) => column.field !== null || column.meaning.known);
  const marks = columns.filter((column) => column.field !== null && MARK_FIELDS.has(column.field));
  // What labels a row that is no student: whatever stands before the figures.
  const labels = labelColumns(view, columns, identity);
  const classes = classReader(view, identity, header.last + 1);
  const result: BodyRows = { students: [], fullMarks: new Map(), nameless: 0, problems: [] };
  let sectionClass = titleClass;
  let statisticsSeen = false;
  readFullMarksAbove(view, header, marks, result.fullMarks);

  const leaveOut = (row: number, column: number, text: string) =>
    result.problems.push({
      severity: 'note',
      code: 'ROW_LEFT_OUT',
      cell: a1(row, column),
      params: { text: text.trim().slice(0, 60) },
    });

  for (let row = header.last + 1; row < view.rows; row++) {
    const first = firstFilled(view, row, own, labels);
    if (first === null) continue;
    const name = identity.name === null ? '' : view.text(row, identity.name).trim();
    const hasName = compactText(name) !== '';
    const ids: StudentIds = {};
    const idProblems: Problem[] = [];
    for (const { kind, column } of identity.ids) {
      const read = readStudentId(view.value(row, column), view.display(row, column));
      if (read === null) continue;
      if ('id' in read) ids[kind] = read.id;
      else
        idProblems.push({
          severity: 'warning',
          code: 'ID_LOST_DIGITS',
          cell: a1(row, column),
          params: { id: read.lost },
        });
    }
    const hasId = Object.keys(ids).length > 0 || idProblems.length > 0;

    const labelled = labelOf(view, row, labels, { hasName, hasId, name });
    if (labelled !== null) {
      if (labelled.kind === 'full-marks') readFullMarks(view, row, marks, result.fullMarks);
      else leaveOut(row, labelled.column, labelled.text);
      if (labelled.kind === 'statistic') statisticsSeen = true;
      continue;
    }
    const hasMarks = marks.some(({ field, column }) => field === 'score' && !view.isBlank(row, column));
    if (!hasMarks || !hasId) {
      const headerLike = likeHeader(view, row, header, own);
      if (headerLike === 'same') {
        leaveOut(row, first, view.text(row, first));
        continue;
      }
      if (headerLike === 'other') {
        result.problems.push({ severity: 'warning', code: 'SECOND_TABLE', cell: a1(row, first), params: {} });
        break;
      }
    }
    const alone = onlyFilled(view, row, first);
    if (alone && !hasId) {
      const text = view.text(row, first);
      const className = classInTitle(text);
      if (className !== null && compactText(text).length >= 3) {
        sectionClass = className;
        leaveOut(row, first, text);
        continue;
      }
    }
    const isText = (column: number) => typeof view.value(row, column) === 'string';
    if (!hasName) {
      if (identity.name !== null || !hasId) {
        const hasTotal = marks.some(
          ({ column }) => typeof view.value(row, column) === 'number' && view.value(row, column) !== 0,
        );
        if (!hasMarks && !(hasTotal && !hasId)) {
          // A pre-numbered row that nobody is entered in, or a line of text below the table.
          if (alone && isText(first)) leaveOut(row, first, view.text(row, first));
          continue;
        }
        result.problems.push({
          severity: 'warning',
          code: 'ROW_WITHOUT_NAME',
          cell: a1(row, first),
          params: { row: row + 1 },
        });
        result.nameless++;
        if (!hasId) continue;
      }
    } else if (!hasId && isNoStudent(name, hasMarks, statisticsSeen, identity, result.students.length)) {
      leaveOut(row, first, name);
      continue;
    }
    result.problems.push(...idProblems);
    result.students.push({ row, name, ids, className: classes(row) ?? sectionClass });
  }
  return result;
}

function isNoStudent(
  name: string,
  hasMarks: boolean,
  statisticsSeen: boolean,
  identity: IdentityColumns,
  students: number,
): boolean {
  if (compactText(name).length > LONGEST_NAME && !hasMarks) return true;
  if (/[。;;]$/.test(name) && !hasMarks) return true;
  if (!statisticsSeen || students === 0) return false;
  // Below the averages: score bands and signatures.
  return (
    !LETTER.test(name) || isScoreBand(name) || (identity.ids.length > 0 && !hasMarks) || /[:：]/.test(name)
  );
}

interface Label {
  kind: 'full-marks' | 'sample' | 'statistic';
  column: number;
  text: string;
}

function labelOf(
  view: TabView,
  row: number,
  labels: readonly number[],
  who: { hasName: boolean; hasId: boolean; name: string },
): Label | null {
  for (const column of labels) {
    const value = view.value(row, column);
    if (typeof value !== 'string' || view.isBlank(row, column)) continue;
    const isName = who.hasName && value.trim() === who.name;
    // With a name and a number the row is a student's, whatever its class or seat says.
    const settled = who.hasName && who.hasId && !isName;
    if (isSampleLabel(value)) return { kind: 'sample', column, text: value };
    if (settled) continue;
    if (isFullMarksLabel(value)) return { kind: 'full-marks', column, text: value };
    if (isStatisticLabel(value)) return { kind: 'statistic', column, text: value };
    if (isDoubtfulLabel(value) && !(who.hasName && who.hasId && isName)) {
      return { kind: 'statistic', column, text: value };
    }
  }
  return null;
}

/** Name, class, ID and running-number columns, and what stands before them without a header. */
function labelColumns(view: TabView, columns: readonly TabColumn[], identity: IdentityColumns): number[] {
  const labels = new Set<number>();
  for (const column of [identity.name, identity.class, ...identity.ids.map((id) => id.column)]) {
    if (column !== null) labels.add(column);
  }
  const withHeader = new Map(columns.map((column) => [column.column, column]));
  const edge = Math.max(0, ...labels);
  for (let column = 0; column <= Math.min(edge, view.columns - 1); column++) {
    const known = withHeader.get(column);
    if (known === undefined || known.field === null || known.field === 'grade' || known.field === 'school') {
      labels.add(column);
    }
  }
  return [...labels].sort((a, b) => a - b);
}

function firstFilled(
  view: TabView,
  row: number,
  own: readonly TabColumn[],
  labels: readonly number[],
): number | null {
  for (const column of labels) if (!view.isBlank(row, column)) return column;
  for (const { column } of own) if (!view.isBlank(row, column)) return column;
  return null;
}

function onlyFilled(view: TabView, row: number, first: number): boolean {
  for (let column = 0; column < view.columns; column++) {
    if (column !== first && !view.isBlank(row, column)) return false;
  }
  return true;
}

/** Whether a row in the body is a header: this table's again (成绩条), or another table's. */
function likeHeader(
  view: TabView,
  row: number,
  header: Header,
  own: readonly TabColumn[],
): 'same' | 'other' | null {
  let texts = 0;
  let same = 0;
  for (const { column, header: written } of own) {
    const value = view.value(row, column);
    if (view.isBlank(row, column)) continue;
    if (typeof value !== 'string') return null;
    texts++;
    if (compactText(written).endsWith(compactText(value)) && compactText(value) !== '') same++;
  }
  if (texts > 0 && same * 2 > texts) return 'same';
  if (texts < 3) return null;
  let known = 0;
  for (const { column } of own) {
    const value = view.value(row, column);
    if (
      typeof value === 'string' &&
      !view.isBlank(row, column) &&
      (readHeaderWord(value).known || isStatisticLabel(value))
    ) {
      known++;
    }
  }
  return known >= 3 && known * 3 >= texts * 2 && row > header.last ? 'other' : null;
}

/** The class of a row; a class merged down the side, or written once for many rows, counts for all of them. */
function classReader(
  view: TabView,
  identity: IdentityColumns,
  firstRow: number,
): (row: number) => string | null {
  const column = identity.class;
  if (column === null) return () => null;
  const filled = new Map<number, string>();
  const merges = view.merges.filter(
    (merge) => merge.column <= column && column < merge.column + merge.columns && merge.rows > 1,
  );
  for (const merge of merges) {
    const text = view.text(merge.row, merge.column).trim();
    for (let row = merge.row; row < merge.row + merge.rows; row++) filled.set(row, text);
  }
  if (merges.length === 0 && isWrittenOnce(view, column, identity, firstRow)) {
    let current = '';
    for (let row = firstRow; row < view.rows; row++) {
      if (!view.isBlank(row, column)) current = view.text(row, column).trim();
      filled.set(row, current);
    }
  }
  return (row) => {
    const text = view.isBlank(row, column) ? (filled.get(row) ?? '') : view.text(row, column).trim();
    return text === '' ? null : text;
  };
}

function isWrittenOnce(view: TabView, column: number, identity: IdentityColumns, firstRow: number): boolean {
  const who = identity.name ?? identity.ids[0]?.column;
  if (who === undefined) return false;
  let people = 0;
  let blank = 0;
  let startsFilled = false;
  for (let row = firstRow; row < view.rows; row++) {
    if (view.isBlank(row, who)) continue;
    if (people === 0) startsFilled = !view.isBlank(row, column);
    people++;
    if (view.isBlank(row, column)) blank++;
  }
  return startsFilled && blank * 2 > people;
}

function readFullMarksAbove(
  view: TabView,
  header: Header,
  marks: readonly TabColumn[],
  fullMarks: Map<number, number>,
): void {
  for (let row = Math.max(0, header.first - 2); row < header.first; row++) {
    for (let column = 0; column < view.columns; column++) {
      const value = view.value(row, column);
      if (typeof value === 'string' && isFullMarksLabel(value)) readFullMarks(view, row, marks, fullMarks);
    }
  }
}

function readFullMarks(
  view: TabView,
  row: number,
  marks: readonly TabColumn[],
  fullMarks: Map<number, number>,
): void {
  for (const { column, field } of marks) {
    const points = Number(compactText(view.text(row, column)).replace(/分$/, '') || 'NaN');
    if (field === 'score' && Number.isFinite(points) && points > 0) fullMarks.set(column, points);
  }
}
