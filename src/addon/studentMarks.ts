import { listsStudent } from '../core/ledger/examPlace.js';
import { isAbout, type StudentRef } from '../core/ledger/studentRef.js';
import { nameKey } from '../core/names.js';
import { type ArchiveTable, archiveRecord, readArchiveTables } from '../sheets/archiveTables.js';
import { Registry } from '../sheets/registry.js';
import { readLatestRuns } from '../sheets/runHistory.js';
import type { StudentMarks, StudentPrize } from './api.js';
import { archiveEntries, requireEntry } from './archiveEntries.js';
import { asObject } from './checkRequest.js';
import { checkStudentRef } from './checkStudentRef.js';
import { storedRun } from './storedRun.js';
import { readStudentExams } from './studentExams.js';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** So many of the latest award runs are looked through for prizes. */
const RUNS = 5;

/**
 * A student's marks in every adopted exam, and prizes.
 *
 * @throws AppError BAD_REQUEST, STUDENT_NOT_FOUND, STUDENT_UNCLEAR
 */
export function readMarks(request: unknown): StudentMarks {
  const wanted = checkStudentRef(asObject(request).student);
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const registry = Registry.load(spreadsheet);
  const tables = readArchiveTables(spreadsheet, registry);
  const { student } = requireEntry(archiveEntries(tables), wanted);
  return marksOf(spreadsheet, registry, tables, student);
}

/** The exams that name the student, and the prizes. */
export function marksOf(
  spreadsheet: Spreadsheet,
  registry: Registry,
  tables: readonly ArchiveTable[],
  student: StudentRef,
): StudentMarks {
  const { exams } = readStudentExams(spreadsheet, registry, student, archiveRecord(tables));
  return { exams: exams.filter(listsStudent), prizes: prizesOf(spreadsheet, student) };
}

/** Prizes by the runs of the awards; of runs that compare the same two exams the latest counts. */
function prizesOf(spreadsheet: Spreadsheet, student: StudentRef): StudentPrize[] {
  const seen = new Set<string>();
  return readLatestRuns(spreadsheet, RUNS).flatMap(({ data }): StudentPrize[] => {
    const { at, baseline, current, outcome } = storedRun(data);
    const compared = JSON.stringify([baseline, current, outcome.rule.subject]);
    if (seen.has(compared)) return [];
    seen.add(compared);
    const own = outcome.rows.filter((row) => isRowOf(row, student));
    const [row] = own;
    if (own.length !== 1 || row!.prize === null) return [];
    return [{ at, baseline, current, prize: row!.prize, change: row!.change }];
  });
}

/** A run keeps one number of each student and not its kind. */
export function isRowOf(
  row: { studentId: string | null; name: string; className: string | null },
  student: StudentRef,
): boolean {
  if (nameKey(row.name) !== nameKey(student.name)) return false;
  const numbers = Object.values(student.ids);
  if (row.studentId !== null && numbers.length > 0) return numbers.includes(row.studentId);
  return isAbout({ ids: {}, name: row.name, className: row.className }, student);
}
