import { compareExams } from '../chooseExams.js';
import type { ArchiveRecord, ExamRecord } from '../exam.js';
import { type ExamPlaces, placesInExam } from './examPlace.js';
import type { StudentRef } from './studentRef.js';
import { rowsOfStudent } from './studentRows.js';

/**
 * Where a student stands in each exam beside the class, earliest first: the mark, the class mean and the percentile, of
 * the total and of each subject; where there is none, why.
 */
export function marksOverTime(
  exams: readonly ExamRecord[],
  student: StudentRef,
  archive: ArchiveRecord | null,
): ExamPlaces[] {
  return rowsOfStudent(exams, student, archive)
    .sort((x, y) => compareExams(x.exam.info, y.exam.info))
    .map(placesInExam);
}
