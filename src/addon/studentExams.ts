import { AppError } from '../core/appError.js';
import type { ExamRecord } from '../core/exam.js';
import { type ExamPlaces, placesInExam } from '../core/ledger/examPlace.js';
import type { StudentRef } from '../core/ledger/studentRef.js';
import { rowsOfStudent } from '../core/ledger/studentRows.js';
import { type GridsRead, readArchive, readExam, type TabProblem } from '../sheets/adoptedTables.js';
import type { Registry } from '../sheets/registry.js';
import type { AwardsNote, Language } from './api.js';
import { problemNotes } from './awardNotes.js';
import { registeredExams } from './examChoices.js';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface StudentExams {
  exams: ExamPlaces[];
  notes: AwardsNote[];
}

/**
 * Where a student stands in every adopted exam. The number of service calls follows the number of adopted tabs. An
 * exam whose tab is gone is left out: the plan is to be read all the same, and the check of all tables tells of it.
 */
export function readStudentExams(
  spreadsheet: Spreadsheet,
  registry: Registry,
  student: StudentRef,
  language: Language,
): StudentExams {
  const { records, problems } = readExamRecords(spreadsheet, registry);
  const archives = registry.ofRole('archive');
  const archive =
    archives.length === 0 ? null : unlessGone(() => readArchive(spreadsheet, registry, archives));
  return {
    exams: rowsOfStudent(records, student, archive?.record ?? null).map(placesInExam),
    notes: problemNotes(
      problems.filter(({ problem }) => problem.severity === 'error'),
      language,
    ),
  };
}

/** Every adopted exam whose tab is there, each tab read once. */
export function readExamRecords(
  spreadsheet: Spreadsheet,
  registry: Registry,
): { records: ExamRecord[]; problems: TabProblem[] } {
  const problems: TabProblem[] = [];
  const read: GridsRead = new Map();
  const records = registeredExams(registry).flatMap(({ info, entries }) => {
    const exam = unlessGone(() => readExam(spreadsheet, registry, info, entries, read));
    problems.push(...(exam?.problems ?? []));
    return exam === null ? [] : [exam.record];
  });
  return { records, problems };
}

const GONE = ['REGISTERED_TAB_MISSING', 'EXAM_NOT_IN_TAB', 'NO_STUDENTS'];

function unlessGone<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof AppError && GONE.includes(error.code)) return null;
    throw error;
  }
}
