import { hasHeader, type TabColumn } from './columns.js';
import { type Header, headerAt } from './findHeader.js';
import type { IdentityColumns } from './identity.js';
import type { Problem } from './reading.js';
import type { BodyRows } from './rows.js';
import type { TabView } from './view.js';
import type { ExamTable } from './wideExam.js';

const LONGEST_NAME = 60;
const ENOUGH = 200;

/** How far the rows bear out the headers, 0 to 1: names that are names, few rows with marks of nobody. */
export function trustInRows(
  view: TabView,
  header: Header,
  identity: IdentityColumns,
  body: BodyRows,
): number {
  let trust = 1;
  if (identity.name === null) trust = Math.min(trust, 0.85);
  else {
    const names = body.students.slice(0, ENOUGH).filter(({ name }) => name !== '');
    const plausible = names.filter(({ row, name }) => {
      // A child may be called 001, but then as text; a column of numbers is something else.
      return typeof view.value(row, identity.name!) === 'string' && name.length <= LONGEST_NAME;
    });
    if (names.length > 0 && plausible.length * 10 < names.length * 7) trust = Math.min(trust, 0.5);
  }
  if (body.nameless > 1 && body.nameless * 5 > body.students.length) trust = Math.min(trust, 0.7);
  const known = header.columns.filter(({ meaning }) => meaning.known).length;
  if (hasHeader(header) && known * 4 < header.columns.length) trust = Math.min(trust, 0.75);
  if (body.secondTable !== null) {
    trust = Math.min(trust, holdsStudents(view, body.secondTable) ? 0.6 : 0.85);
  }
  return trust;
}

/** A table below that names students and marks, or classes, is as good as the first. */
function holdsStudents(view: TabView, headerRow: number): boolean {
  const fields = headerAt(view, headerRow, headerRow).columns.map(({ meaning }) => meaning.field);
  return fields.includes('name') && (fields.includes('score') || fields.includes('total'));
}

/**
 * How far the exam as a whole bears out its reading, 0 to 1.
 *
 * @param vague columns that look like marks under headers that say nothing known
 * @param problems all of the tab's, duplicates too
 */
export function trustInExam(
  { subjects, hasStatedTotal, students }: ExamTable,
  vague: readonly TabColumn[],
  problems: readonly Problem[],
): number {
  let trust = 1;
  if (subjects.length === 0 && !hasStatedTotal) trust = 0.5;
  // The total's parts stand beside it, and nobody knows what they are.
  if (subjects.length === 0 && vague.length > 0) trust = Math.min(trust, 0.6);
  if (problems.some(({ code }) => code === 'DUPLICATE_SUBJECT')) trust = Math.min(trust, 0.5);
  // Everybody twice: another exam stands below the first one.
  const twice = problems.filter(({ code }) => code === 'DUPLICATE_NAME').length;
  if (twice > 5 && twice * 3 > students.length) trust = Math.min(trust, 0.6);
  return trust;
}
