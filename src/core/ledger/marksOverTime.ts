import { compareExams } from '../chooseExams.js';
import type { ArchiveRecord, ExamRecord } from '../exam.js';
import { type ExamPlaces, placesInExam } from './examPlace.js';
import type { StudentRef } from './studentRef.js';
import { rowsOfStudent } from './studentRows.js';

/**
 * Where a student stands in each exam beside the class, earliest first: the mark, the class mean and the percentile, of
 * the total and of each subject. An exam that does not list the student is left out; one from which the student was
 * away stays, with the reason, so that a gap is seen as one.
 */
export function marksOverTime(
  exams: readonly ExamRecord[],
  student: StudentRef,
  archive: ArchiveRecord | null,
): ExamPlaces[] {
  return rowsOfStudent(exams, student, archive)
    .filter(({ row }) => row !== 'none')
    .sort((x, y) => compareExams(x.exam.info, y.exam.info))
    .map(placesInExam);
}
