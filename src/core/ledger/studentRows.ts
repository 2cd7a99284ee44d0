import { type ArchiveRecord, type ExamRecord, ID_KINDS } from '../exam.js';
import { type Match, matchStudents } from '../matchStudents.js';
import { mergeRepeated } from '../mergeRepeated.js';
import type { Roll } from '../rolls.js';
import { isAbout, type StudentRef } from './studentRef.js';

/** An exam and where one student stands in it. */
export interface StudentExam {
  exam: ExamRecord;
  row: Match;
}

/**
 * Finds a student's row in each exam as the awards do. The whole archive is matched, not the one student alone: of two
 * namesakes an exam names without number or class, neither is taken for the other.
 */
export function rowsOfStudent(
  exams: readonly ExamRecord[],
  student: StudentRef,
  archive: ArchiveRecord | null,
): StudentExam[] {
  const { roll, at } = rollWith(student, archive);
  return exams.map((exam) => ({
    exam,
    row: at === null ? 'ambiguous' : matchStudents(roll, exam).ofLeft[at]!,
  }));
}

function rollWith(student: StudentRef, archive: ArchiveRecord | null): { roll: Roll; at: number | null } {
  const students: StudentRef[] = archive === null ? [] : mergeRepeated(archive.students).map(toRef);
  const mine = students.flatMap((one, at) => (isAbout(one, student) ? [at] : []));
  let at: number | null = null;
  if (mine.length === 1) {
    at = mine[0]!;
    const entry = students[at]!;
    students[at] = {
      ids: { ...student.ids, ...entry.ids },
      name: entry.name,
      className: entry.className ?? student.className,
    };
  } else if (mine.length === 0) {
    at = students.push(student) - 1;
  }
  const idKinds = ID_KINDS.filter((kind) => students.some(({ ids }) => ids[kind] !== undefined));
  return { roll: { idKinds, students }, at };
}

function toRef({ ids, name, className }: StudentRef): StudentRef {
  return { ids, name, className };
}
