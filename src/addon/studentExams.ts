import { AppError } from '../core/appError.js';
import type { ArchiveRecord, ExamRecord } from '../core/exam.js';
import type { ExamPlaces } from '../core/ledger/examPlace.js';
import { marksOverTime } from '../core/ledger/marksOverTime.js';
import type { StudentRef } from '../core/ledger/studentRef.js';
import { type GridsRead, readExam, type TabProblem } from '../sheets/adoptedTables.js';
import type { Registry } from '../sheets/registry.js';
import type { AwardsNote, Language } from './api.js';
import { problemNotes } from './awardNotes.js';
import { registeredExams } from './examChoices.js';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface StudentExams {
  exams: ExamPlaces[];
  problems: TabProblem[];
}

/** An exam whose tab is gone or can no longer be read: the check of all tables tells of it. */
const GONE = ['REGISTERED_TAB_MISSING', 'EXAM_NOT_IN_TAB', 'NO_STUDENTS'];

/**
 * Where a student stands in every adopted exam, earliest first. The number of service calls follows the number of
 * adopted tabs. An exam that is gone is left out: the child is to be read all the same.
 *
 * @param archive who else there is, so that of two namesakes neither is taken for the other
 */
export function readStudentExams(
  spreadsheet: Spreadsheet,
  registry: Registry,
  student: StudentRef,
  archive: ArchiveRecord | null,
): StudentExams {
  const { records, problems } = readExamRecords(spreadsheet, registry);
  return { exams: marksOverTime(records, student, archive), problems };
}

/** Every adopted exam whose tab is there, each tab read once. */
export function readExamRecords(
  spreadsheet: Spreadsheet,
  registry: Registry,
): { records: ExamRecord[]; problems: TabProblem[] } {
  const problems: TabProblem[] = [];
  const read: GridsRead = new Map();
  const records = registeredExams(registry).flatMap(({ info, entries }) => {
    try {
      const exam = readExam(spreadsheet, registry, info, entries, read);
      problems.push(...exam.problems);
      return [exam.record];
    } catch (error) {
      if (error instanceof AppError && GONE.includes(error.code)) return [];
      throw error;
    }
  });
  return { records, problems };
}

/** What keeps an exam from being read right, in words. */
export function examNotes({ problems }: StudentExams, language: Language): AwardsNote[] {
  return problemNotes(
    problems.filter(({ problem }) => problem.severity === 'error'),
    language,
  );
}
