import { classKey } from '../core/className.js';
import { compareText } from '../core/compareText.js';
import { ID_KINDS, type IdKind } from '../core/exam.js';
import { hasEnded } from './archiveRows.js';
import { readArchiveTab } from './archiveTab.js';
import { readHeaderWord } from './headerWords.js';
import type { ColumnReading, Corrections, Reading } from './reading.js';
import { type FormulaGrid, isReady, type RowRoom } from './tableRoom.js';
import { isBlankValue } from './view.js';

/** The columns, 0-based, that a new student's row can fill; null where the archive has none. */
export interface ArchiveColumns {
  name: number;
  /** Where the family name has a column of its own; `name` holds the given name then. */
  familyName: number | null;
  class: number | null;
  ids: Partial<Record<IdKind, number>>;
  weakSubject: number | null;
  state: { column: number; header: string } | null;
}

/** Where new students go in an archive, and what is known of how it is kept. */
export interface ArchiveRoom extends RowRoom {
  columns: ArchiveColumns;
  /** The archive's own spelling of a class, by its key. */
  classSpelling: Map<string, string>;
  /** The class that rows without a class of their own belong to; null where a row says so itself or nobody does. */
  impliedClass: string | null;
  /** The word that most rows under support have as their state; null where they have none. */
  stateWord: string | null;
}

/**
 * Finds the place for `count` new students: below the last student, above whatever stands below. null when the tab is
 * no archive or has no name column.
 */
export function findRoom(grid: FormulaGrid, corrections: Corrections, count: number): ArchiveRoom | null {
  const { reading, students } = readArchiveTab(grid, corrections);
  const columns = reading.role === 'archive' ? columnsOf(reading) : null;
  if (columns === null) return null;
  const last = students.reduce((row, student) => Math.max(row, student.row), 0);
  const lastRow = last === 0 ? null : last;
  const anchor = lastRow ?? reading.headerRows?.[1] ?? 0;
  const inLastRow = students.find(({ row }) => row === last);
  return {
    columns,
    reading,
    lastRow,
    anchor,
    ready: isReady(grid, reading, lastRow, anchor, count),
    classSpelling: spellings(students.flatMap(({ className }) => className ?? [])),
    impliedClass: columns.class === null ? (inLastRow?.className ?? null) : null,
    stateWord: usualState(
      grid,
      columns,
      students.filter(({ active }) => active).map(({ row }) => row),
    ),
  };
}

function columnsOf({ columns }: Reading): ArchiveColumns | null {
  const named = columns.filter(({ field }) => field === 'name');
  const at = (column: ColumnReading | undefined) => (column === undefined ? null : column.column - 1);
  const of = (field: ColumnReading['field']) => columns.find((column) => column.field === field);
  const family = named.find(({ header }) => readHeaderWord(header).namePart === 'family');
  const name = at(named.find((column) => column !== family)) ?? at(family);
  if (name === null) return null;
  const ids: Partial<Record<IdKind, number>> = {};
  for (const kind of ID_KINDS) {
    const column = at(of(kind));
    if (column !== null) ids[kind] = column;
  }
  const state = of('state');
  return {
    name,
    familyName: named.length > 1 ? at(family) : null,
    class: at(of('class')),
    ids,
    weakSubject: at(of('weakSubject')),
    state: state === undefined ? null : { column: state.column - 1, header: state.header },
  };
}

/** The most frequent spelling of each class. */
export function spellings(classNames: readonly string[]): Map<string, string> {
  const byKey = new Map<string, string[]>();
  for (const className of classNames) {
    const key = classKey(className);
    byKey.set(key, [...(byKey.get(key) ?? []), className.trim()]);
  }
  return new Map([...byKey].map(([key, written]) => [key, mostFrequent(written)!]));
}

/** @param rows 1-based rows of the students under support */
function usualState(grid: FormulaGrid, columns: ArchiveColumns, rows: readonly number[]): string | null {
  const { state } = columns;
  if (state === null) return null;
  const written = rows.flatMap((row) => {
    const value = grid.values[row - 1]?.[state.column];
    return typeof value === 'string' && !isBlankValue(value) && !hasEnded(value, state.header)
      ? [value.trim()]
      : [];
  });
  return mostFrequent(written);
}

export function mostFrequent(words: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const sorted = [...counts].sort(([x, n], [y, m]) => m - n || compareText(x, y));
  return sorted[0]?.[0] ?? null;
}
