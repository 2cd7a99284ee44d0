import { readMark } from '../core/marks.js';
import type { TabColumn } from './columns.js';
import type { Problem } from './reading.js';
import type { StudentRow } from './rows.js';
import { compareSubjects } from './subjects.js';
import { a1, compactText, type TabView } from './view.js';

export interface SubjectColumn {
  subject: string;
  column: TabColumn;
}

interface Cells {
  filled: number;
  scores: number;
  words: number;
  invalid: number;
  letters: number;
  /** Invalid, and without a digit: nobody's mark mistyped. */
  texts: number;
}

/** A column with fewer cells is not called something else on the strength of its values. */
const ENOUGH = 3;

export const GRADE_LETTER = /^(?:[A-Ea-e][+\-0-9]?|优秀?|良好?|中等?|差|及格|不及格|合格|不合格|待合格)$/;

/**
 * Decides which score columns make up the exam, in canonical order. A column that turns out to hold no marks
 * loses its field; an empty one, a doubled one and a composite beside its parts are reported and left out.
 */
export function chooseSubjects(
  view: TabView,
  columns: TabColumn[],
  students: readonly StudentRow[],
  headerRow: number,
  problems: Problem[],
): SubjectColumn[] {
  const claims = new Map<string, TabColumn[]>();
  for (const column of columns) {
    if (column.field !== 'score' || column.subject === null) continue;
    const cells = countCells(view, column.column, students);
    if (!column.corrected && cells.letters * 2 > cells.filled) {
      column.field = 'scaled';
      continue;
    }
    if (!column.corrected && cells.filled >= ENOUGH && cells.texts * 2 > cells.filled) {
      column.field = null;
      continue;
    }
    if (cells.scores + cells.words + cells.invalid === 0 && students.length > 0) {
      problems.push({
        severity: 'note',
        code: 'EMPTY_COLUMN',
        cell: a1(headerRow, column.column),
        params: { header: column.header },
      });
      continue;
    }
    const claim = claims.get(column.subject);
    if (claim === undefined) claims.set(column.subject, [column]);
    else claim.push(column);
  }
  const chosen = new Map<string, TabColumn>();
  for (const [subject, claim] of claims) {
    const column = oneOf(view, claim, students);
    if (column !== null) {
      chosen.set(subject, column);
      for (const other of claim) if (other !== column) other.field = null;
      continue;
    }
    for (const { column: at, header } of claim) {
      problems.push({
        severity: 'error',
        code: 'DUPLICATE_SUBJECT',
        cell: a1(headerRow, at),
        params: { subject, header },
      });
    }
  }
  leaveOutComposites(chosen, headerRow, problems);
  return [...chosen]
    .map(([subject, column]) => ({ subject, column }))
    .sort((a, b) => compareSubjects(a.subject, b.subject));
}

function countCells(view: TabView, column: number, students: readonly StudentRow[]): Cells {
  const cells: Cells = { filled: 0, scores: 0, words: 0, invalid: 0, letters: 0, texts: 0 };
  for (const { row } of students) {
    const value = view.value(row, column);
    const mark = readMark(value, null);
    if (mark === 'blank' || mark === 'not-taken') continue;
    cells.filled++;
    if (typeof mark === 'number') cells.scores++;
    else if (mark === 'invalid') {
      cells.invalid++;
      if (typeof value === 'string' && GRADE_LETTER.test(compactText(value))) cells.letters++;
      if (typeof value === 'string' && !/\d/.test(value)) cells.texts++;
    } else cells.words++;
  }
  return cells;
}

/** The one column of several for a subject; null when nothing but their place tells them apart. */
function oneOf(
  view: TabView,
  claim: readonly TabColumn[],
  students: readonly StudentRow[],
): TabColumn | null {
  const best = Math.min(...claim.map((column) => column.meaning.order));
  const [first, ...rest] = claim.filter((column) => column.meaning.order === best);
  if (first === undefined) return null;
  const same = rest.every((other) =>
    students.every(({ row }) => view.text(row, other.column).trim() === view.text(row, first.column).trim()),
  );
  return same ? first : null;
}

/** 文综 beside 历史 must not be added a second time. */
function leaveOutComposites(chosen: Map<string, TabColumn>, headerRow: number, problems: Problem[]): void {
  const subjects = new Set(chosen.keys());
  for (const [subject, column] of [...chosen]) {
    const parts = column.meaning.parts?.filter((part) => subjects.has(part)) ?? [];
    if (parts.length === 0) continue;
    chosen.delete(subject);
    problems.push({
      severity: 'note',
      code: 'COMPOSITE_SUBJECT',
      cell: a1(headerRow, column.column),
      params: { subject, parts: parts.join('、') },
    });
  }
}
