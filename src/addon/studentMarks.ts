import type { ArchiveRecord } from '../core/exam.js';
import { marksOverTime } from '../core/ledger/marksOverTime.js';
import { isAbout, type StudentRef } from '../core/ledger/studentRef.js';
import { nameKey } from '../core/names.js';
import { type GridsRead, readExam } from '../sheets/adoptedTables.js';
import { type ArchiveTable, readArchiveTables } from '../sheets/archiveTables.js';
import { Registry } from '../sheets/registry.js';
import { readLatestRuns } from '../sheets/runHistory.js';
import type { StudentMarks, StudentPrize } from './api.js';
import { archiveEntries, requireEntry } from './archiveEntries.js';
import type { AwardRun } from './awardRun.js';
import { asObject } from './checkRequest.js';
import { checkStudentRef } from './checkStudentRef.js';
import { registeredExams } from './examChoices.js';

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

/** An exam whose tab is gone or can no longer be read is left out; the check of all tables tells of it. */
export function marksOf(
  spreadsheet: Spreadsheet,
  registry: Registry,
  tables: readonly ArchiveTable[],
  student: StudentRef,
): StudentMarks {
  const read: GridsRead = new Map();
  const exams = registeredExams(registry).flatMap(({ info, entries }) => {
    try {
      return [readExam(spreadsheet, registry, info, entries, read).record];
    } catch (error) {
      const { code } = error as { code?: unknown };
      if (code === 'REGISTERED_TAB_MISSING' || code === 'NO_STUDENTS' || code === 'EXAM_NOT_IN_TAB')
        return [];
      throw error;
    }
  });
  return {
    exams: marksOverTime(exams, student, archiveRecord(tables)),
    prizes: prizesOf(spreadsheet, student),
  };
}

function archiveRecord(tables: readonly ArchiveTable[]): ArchiveRecord {
  const students = tables.flatMap((table) => table.students);
  return { tabs: tables.map(({ entry }) => entry.tab), idKinds: [], students };
}

/** Prizes by the runs of the awards; of runs that compare the same two exams the latest counts. */
function prizesOf(spreadsheet: Spreadsheet, student: StudentRef): StudentPrize[] {
  const seen = new Set<string>();
  return readLatestRuns(spreadsheet, RUNS).flatMap(({ data }): StudentPrize[] => {
    const { at, baseline, current, outcome } = JSON.parse(data) as AwardRun;
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
function isRowOf(
  row: { studentId: string | null; name: string; className: string | null },
  student: StudentRef,
): boolean {
  if (nameKey(row.name) !== nameKey(student.name)) return false;
  const numbers = Object.values(student.ids);
  if (row.studentId !== null && numbers.length > 0) return numbers.includes(row.studentId);
  return isAbout({ ids: {}, name: row.name, className: row.className }, student);
}
