import { AppError } from '../core/appError.js';
import type { ArchiveStudent } from '../core/exam.js';
import { isAbout, type StudentRef } from '../core/ledger/studentRef.js';
import { mergeRepeated } from '../core/mergeRepeated.js';
import { nameKey } from '../core/names.js';
import type { ArchiveTable } from '../sheets/archiveTables.js';
import { weakSubjectsByRow } from '../tabs/archiveFields.js';
import type { StudentListRow } from './api.js';

/** One student of the archives with the table that names them. */
export interface ArchiveEntry {
  student: ArchiveStudent;
  table: ArchiveTable;
  weakSubjects: string[];
}

/** Every student of the archives once: entered twice with one number and name is one student. */
export function archiveEntries(tables: readonly ArchiveTable[]): ArchiveEntry[] {
  const byTab = new Map(
    tables.map((table) => [table.entry.tab, { table, weak: weakSubjectsByRow(table.grid, table.reading) }]),
  );
  return mergeRepeated(tables.flatMap(({ students }) => students)).map((student) => {
    const { table, weak } = byTab.get(student.tab)!;
    return { student, table, weakSubjects: weak(student.row) };
  });
}

export function listRow({ student, weakSubjects }: ArchiveEntry): StudentListRow {
  const { name, className, ids, active, tab, row } = student;
  return { name, class: className, ids, weakSubjects, active, tab, row };
}

/** The entry that a row or a page means; null when nobody is meant or it cannot be told who. */
export function findEntry(
  entries: readonly ArchiveEntry[],
  wanted: StudentRef,
): ArchiveEntry | 'none' | 'several' {
  const name = nameKey(wanted.name);
  const numbered = entries.filter(({ student }) => sharesNumber(student, wanted));
  // A number says more than a name that somebody without a number shares.
  const found =
    numbered.length > 0
      ? numbered
      : entries.filter(({ student }) => nameKey(student.name) === name && isAbout(wanted, student));
  if (found.length === 0) return 'none';
  return found.length === 1 ? found[0]! : 'several';
}

function sharesNumber(student: StudentRef, wanted: StudentRef): boolean {
  return Object.keys(wanted.ids).length > 0 && hasCommonKind(student, wanted) && isAbout(wanted, student);
}

function hasCommonKind(student: StudentRef, wanted: StudentRef): boolean {
  return Object.keys(wanted.ids).some((kind) => student.ids[kind as keyof StudentRef['ids']] !== undefined);
}

/** @throws AppError STUDENT_NOT_FOUND, STUDENT_UNCLEAR */
export function requireEntry(entries: readonly ArchiveEntry[], wanted: StudentRef): ArchiveEntry {
  const found = findEntry(entries, wanted);
  if (found === 'none') throw new AppError('STUDENT_NOT_FOUND', { name: wanted.name });
  if (found === 'several') throw new AppError('STUDENT_UNCLEAR', { name: wanted.name });
  return found;
}
