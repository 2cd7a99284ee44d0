import type { StudentIds } from '../core/exam.js';
import type { TabColumn } from './columns.js';
import type { Header } from './findHeader.js';
import { looksLikeFullMarks } from './fullMarksRow.js';
import { likeHeader } from './headerInBody.js';
import type { IdentityColumns } from './identity.js';
import type { Problem } from './reading.js';
import {
  isDoubtfulLabel,
  isFullMarksLabel,
  isLineWord,
  isSampleLabel,
  isScoreBand,
  isStatisticLabel,
  isTableTitle,
} from './rowWords.js';
import { readStudentId } from './studentId.js';
import { canonicalSubject } from './subjects.js';
import { classInTitle } from './titleClass.js';
import { a1, compactText, type TabView } from './view.js';

const LONGEST_NAME = 40;
const LETTER = /\p{L}/u;
/** A number labels nothing. */
const DIGITS = /^\d+$/;
const LONG_HAN = /^\p{Script=Han}{7,}$/u;

/** A table's columns, as its rows are asked about them. */
export interface RowTable {
  view: TabView;
  header: Header;
  identity: IdentityColumns;
  /** Columns that mean something: what stands elsewhere is not the table's. */
  own: readonly TabColumn[];
  /** The subjects' columns, or the total's where there are none. */
  marks: readonly TabColumn[];
  totals: readonly TabColumn[];
  /** What labels a row that is no student: whatever stands before the figures. */
  labels: readonly number[];
}

/** Who a row says it is about. */
export interface Who {
  name: string;
  hasName: boolean;
  ids: StudentIds;
  /** Also when the number has lost its digits. */
  hasId: boolean;
  problems: Problem[];
}

export type RowKind =
  | { kind: 'nothing' | 'full-marks' }
  | { kind: 'left-out'; column: number; statistic?: boolean; className?: string }
  | { kind: 'other-table'; column: number }
  | { kind: 'nameless'; column: number; who: Who }
  | { kind: 'student'; who: Who };

/**
 * What a row below a header is.
 *
 * @param statisticsSeen a row of averages or the like stands above
 * @param students how many students stand above
 */
export function kindOfRow(table: RowTable, row: number, statisticsSeen: boolean, students: number): RowKind {
  const { view, identity, marks } = table;
  const first = firstFilled(table, row);
  if (first === null) return { kind: 'nothing' };
  const who = whoIs(table, row);
  const hasMarks = marks.some(({ column }) => !view.isBlank(row, column));
  const hasScore = hasMarks && marks.some(({ column }) => isNumeral(view.value(row, column)));
  if (!hasScore) {
    const headerLike = likeHeader(view, table.own, identity.name, row);
    if (headerLike === 'same') return { kind: 'left-out', column: first };
    if (headerLike === 'other') return { kind: 'other-table', column: first };
  }
  const labelled = labelOf(table, row, who, statisticsSeen);
  if (labelled !== null) {
    return labelled.kind === 'full-marks'
      ? { kind: 'full-marks' }
      : { kind: 'left-out', column: labelled.column, statistic: labelled.kind === 'statistic' };
  }
  const alone = onlyFilled(view, row, first);
  if (alone) {
    const text = view.text(row, first);
    const className = classInTitle(text);
    if (className !== null && LETTER.test(text)) {
      return { kind: 'left-out', column: first, className };
    }
    if (!who.hasId && isAboveHeader(table, row)) return { kind: 'left-out', column: first };
  }
  if (who.hasName) {
    return !who.hasId && isNoStudent(who.name, hasMarks, statisticsSeen, identity, students)
      ? { kind: 'left-out', column: identity.name ?? first }
      : { kind: 'student', who };
  }
  if (identity.name === null && who.hasId) return { kind: 'student', who };
  if (who.hasId ? hasMarks : hasScore || hasTotal(table, row)) {
    const label = who.hasId ? null : labelAnywhere(table, row);
    if (label !== null) return { kind: 'left-out', column: label, statistic: true };
    const onTop = row === table.header.last + 1 && !who.hasId;
    return onTop && looksLikeFullMarks(view, row, marks)
      ? { kind: 'full-marks' }
      : { kind: 'nameless', column: first, who };
  }
  // A pre-numbered row that nobody is entered in, or a line of text below the table.
  const isText = typeof view.value(row, first) === 'string';
  const ofText = alone || /[:：]/.test(view.text(row, first));
  return ofText && isText && !who.hasId && LETTER.test(view.text(row, first))
    ? { kind: 'left-out', column: first }
    : { kind: 'nothing' };
}

/** 期中考试 or 前五名 behind a blank row and above the header of what follows is its title. */
function isAboveHeader({ view, own, identity }: RowTable, row: number): boolean {
  // On slips each child has a header above and below, and an absent one no marks.
  for (let column = 0; column < view.columns; column++) if (!view.isBlank(row - 1, column)) return false;
  return [1, 2].some((below) => likeHeader(view, own, identity.name, row + below) !== null);
}

function whoIs({ view, identity }: RowTable, row: number): Who {
  const text = (column: number | null) => (column === null ? '' : view.text(row, column).trim());
  const name = `${text(identity.name)} ${text(identity.familyName)}`.trim();
  const ids: StudentIds = {};
  const problems: Problem[] = [];
  for (const { kind, column } of identity.ids) {
    const read = readStudentId(view.value(row, column), view.display(row, column));
    if (read === null) continue;
    if ('id' in read) ids[kind] = read.id;
    else {
      const cell = a1(row, column);
      problems.push({ severity: 'warning', code: 'ID_LOST_DIGITS', cell, params: { id: read.lost } });
    }
  }
  return {
    name,
    hasName: compactText(name) !== '',
    ids,
    hasId: Object.keys(ids).length > 0 || problems.length > 0,
    problems,
  };
}

function isNumeral(value: unknown): boolean {
  return (
    typeof value === 'number' ||
    (typeof value === 'string' && /^\s*\d[\d.]*\s*$/.test(value.normalize('NFKC')))
  );
}

/** A formula over an empty row gives 0: that is no total. */
function hasTotal({ view, totals }: RowTable, row: number): boolean {
  return totals.some(({ column }) => {
    const value = view.value(row, column);
    return (typeof value === 'number' || typeof value === 'string') && Number(value) > 0;
  });
}

function isNoStudent(
  name: string,
  hasMarks: boolean,
  statisticsSeen: boolean,
  identity: IdentityColumns,
  students: number,
): boolean {
  const word = compactText(name);
  // 以上成绩仅供参考: too long for a name without a dot in it.
  const isNote =
    isTableTitle(word) ||
    word.length > LONGEST_NAME ||
    /[。；;]$/.test(word) ||
    (LONG_HAN.test(word) && students > 0);
  // 语文 in front of figures: a table of the subjects below the students'.
  if (students > 0 && isSubjectName(word)) return true;
  // Signs that no name has; a half-width comma may stand in one (Li, Ann).
  if ((isNote || /[:：，。；;]/.test(name)) && !hasMarks) return true;
  if (!statisticsSeen || students === 0) return false;
  // Below the averages: score bands and signatures.
  return (
    !LETTER.test(name) || isScoreBand(word) || (identity.ids.length > 0 && !hasMarks) || /[:：]/.test(name)
  );
}

const TAUGHT_EVERYWHERE =
  /^(?:语文|数学|英语|外语|物理|化学|生物|政治|历史|地理|科学|道法|道德与法治|信息技术|文综|理综)$/;

/** Full names only: a child may be called Art, or 华文. */
function isSubjectName(word: string): boolean {
  return TAUGHT_EVERYWHERE.test(word) || (/^[a-z]{5,}$/i.test(word) && canonicalSubject(word) !== null);
}

interface Label {
  kind: 'full-marks' | 'sample' | 'line' | 'statistic';
  column: number;
}

function labelOf(
  { view, labels, identity }: RowTable,
  row: number,
  who: Who,
  statisticsSeen: boolean,
): Label | null {
  for (const column of labels) {
    const value = view.value(row, column);
    if (typeof value !== 'string' || view.isBlank(row, column)) continue;
    const word = compactText(value);
    if (DIGITS.test(word)) continue;
    const isName = who.hasName && value.trim() === who.name;
    // With a name and a number the row is a student's, whatever its class or seat says.
    const isId = identity.ids.some((id) => id.column === column);
    const settled = who.hasName && who.hasId && !isName && !isId;
    if (isSampleLabel(word)) return { kind: 'sample', column };
    if (settled) continue;
    if (isName && isLineWord(word)) return { kind: 'line', column };
    if (isFullMarksLabel(word)) return { kind: 'full-marks', column };
    if (isStatisticLabel(word)) return { kind: 'statistic', column };
    // 90-100 below the averages is nobody's number.
    if (statisticsSeen && isScoreBand(word) && !LETTER.test(who.name)) return { kind: 'statistic', column };
    if (!isDoubtfulLabel(word)) continue;
    // Max is a child where the row has a number, a running one too, or a class.
    const isPerson = () =>
      who.hasId ||
      (identity.class !== null && !view.isBlank(row, identity.class)) ||
      labels.some((other) => other !== column && isNumeral(view.value(row, other)));
    if (!isName || !isPerson()) return { kind: 'statistic', column };
  }
  return null;
}

/** 平均分 in a row of nobody, wherever it stands. */
function labelAnywhere({ view }: RowTable, row: number): number | null {
  for (let column = 0; column < view.columns; column++) {
    const value = view.value(row, column);
    if (typeof value !== 'string') continue;
    const word = compactText(value);
    if (isStatisticLabel(word) || isDoubtfulLabel(word)) return column;
  }
  return null;
}

/** Name, class, ID and running-number columns, and what stands before them without a header. */
export function labelColumns(
  view: TabView,
  columns: readonly TabColumn[],
  identity: IdentityColumns,
): number[] {
  const labels = new Set<number>();
  for (const column of [
    identity.name,
    identity.familyName,
    identity.class,
    ...identity.ids.map((id) => id.column),
  ]) {
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

function firstFilled({ view, own, labels }: RowTable, row: number): number | null {
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
