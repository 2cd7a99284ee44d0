import { classKey } from '../core/className.js';
import type { ArchiveStudent, ExamInfo, ExamStudent, IdKind } from '../core/exam.js';
import { nameKey } from '../core/names.js';
import type { ColumnReading, Field, Reading, TabRole } from '../tabs/reading.js';
import { a1, compactText } from '../tabs/view.js';
import type { Place } from './finding.js';

export type Person = ExamStudent | ArchiveStudent;

/** One adopted tab, read: what it means and what its cells hold. Grids are from A1. */
export interface CheckedTable {
  tab: string;
  role: TabRole;
  /** The exam's key among the exams, and what the teacher said of it; null when the tab is no exam. */
  exam: { key: string; info: ExamInfo } | null;
  reading: Reading;
  idKinds: IdKind[];
  hasStatedTotal: boolean;
  people: Person[];
  values: unknown[][];
  display: string[][];
  formulas: string[][];
}

/** An adopted tab that is gone, or is no such table any more. */
export interface UnreadTable {
  tab: string;
  role: TabRole;
  missing: boolean;
  /** A reason that stands in the catalogues of problems, when the tab is there. */
  problem: Reading['problems'][number] | null;
}

export interface Checked {
  tables: CheckedTable[];
  unread: UnreadTable[];
}

/** The one column of a field, 0-based; null when there is none, or several (a name in two columns). */
export function columnOf(table: CheckedTable, field: Field): number | null {
  const found = table.reading.columns.filter((column) => column.field === field);
  return found.length === 1 ? found[0]!.column - 1 : null;
}

/** Columns of marks of the exam that was read: one a subject, or the one of a long table. Full marks only as stated. */
export function markColumns({ reading }: CheckedTable): ColumnReading[] {
  const read = compactText(reading.exam ?? '');
  return reading.columns
    .filter(({ field, exam }) => field === 'score' && (exam === undefined || compactText(exam) === read))
    .map(({ fullMark, fullMarkFrom, ...column }) =>
      fullMark === undefined || fullMarkFrom === undefined || fullMarkFrom === 'largest'
        ? column
        : { ...column, fullMark, fullMarkFrom },
    );
}

export function isLong(table: CheckedTable): boolean {
  const scores = markColumns(table);
  return (
    scores.length > 0 && scores.every(({ subject }) => subject === undefined) && hasField(table, 'subject')
  );
}

function hasField(table: CheckedTable, field: Field): boolean {
  return table.reading.columns.some((column) => column.field === field);
}

/** All rows that are about a student, 0-based: a long table has several for each. */
export function studentRows(table: CheckedTable): number[] {
  const own = table.people.map(({ row }) => row - 1);
  if (!isLong(table)) return own;
  const column = columnOf(table, 'name');
  if (column === null) return own;
  // As it was read, and as it is written: 01 王浩然 is 王浩然.
  const names = new Set(
    table.people.flatMap(({ name, row }) => [nameKey(name), nameKey(textAt(table, row - 1, column))]),
  );
  const rows: number[] = [];
  for (let row = table.reading.headerRows?.[1] ?? 0; row < table.values.length; row++) {
    const key = nameKey(textAt(table, row, column));
    if (key !== '' && names.has(key)) rows.push(row);
  }
  return rows;
}

/** A cell as a person reads it. */
export function textAt(table: CheckedTable, row: number, column: number): string {
  const value = table.values[row]?.[column];
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return table.display[row]?.[column] || String(value);
  return '';
}

/** Formulas whose result fills cells beside and below them; those show no formula of their own. */
const SPILLS =
  /\b(?:ARRAYFORMULA|IMPORTRANGE|IMPORTDATA|IMPORTHTML|QUERY|FILTER|SORT|SORTN|UNIQUE|TRANSPOSE|SPLIT|FLATTEN|SEQUENCE|[HV]STACK|WRAPROWS|WRAPCOLS|CHOOSECOLS|CHOOSEROWS|TOCOL|TOROW|BYROW|BYCOL|MAP|MAKEARRAY)\s*\(|\{/i;

/** Tells the cells that a formula makes, of its own or spilt from elsewhere: nobody may write there. */
export function computedCells(table: CheckedTable): (row: number, column: number) => boolean {
  const spills: Array<[row: number, column: number]> = [];
  table.formulas.forEach((line, row) => {
    line.forEach((formula, column) => {
      if (formula !== '' && SPILLS.test(formula)) spills.push([row, column]);
    });
  });
  return (row, column) =>
    (table.formulas[row]?.[column] ?? '') !== '' || spills.some(([r, c]) => row >= r && column >= c);
}

/** The cell to look at for a row: its name, else its number, else its first. */
export function placeOf(table: CheckedTable, person: Person, field: Field = 'name'): Place {
  const found =
    table.reading.columns.find((column) => column.field === field) ??
    table.reading.columns.find((column) => column.field === 'name') ??
    table.reading.columns.find((column) => column.field?.endsWith('Id'));
  return { tab: table.tab, cell: a1(person.row - 1, (found?.column ?? 1) - 1) };
}

/** The header cell of a column. */
export function headerPlace(table: CheckedTable, column: ColumnReading | undefined): Place {
  if (column === undefined || table.reading.headerRows === null) return { tab: table.tab, cell: null };
  return { tab: table.tab, cell: a1(table.reading.headerRows[1] - 1, column.column - 1) };
}

/** Class and name, as they compare; null where either is not known. */
export function classAndName(person: Person): string | null {
  const name = nameKey(person.name);
  return name === '' || person.className === null ? null : `${classKey(person.className)}\n${name}`;
}

/** Groups by a key; rows without one are left out. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** The people that alone hold their key in a table. */
export function uniqueBy(table: CheckedTable, keyOf: (person: Person) => string | null): Map<string, Person> {
  const unique = new Map<string, Person>();
  for (const [key, people] of groupBy(table.people, keyOf)) {
    if (people.length === 1) unique.set(key, people[0]!);
  }
  return unique;
}

/** Numbers of an exam are dealt anew for every exam: they say nothing of a row of another. */
export function comparable(kind: IdKind, one: CheckedTable, other: CheckedTable): boolean {
  return kind !== 'examId' || (one.exam !== null && one.exam.key === other.exam?.key);
}
