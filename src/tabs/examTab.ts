import type { ExamStudent, IdKind } from '../core/exam.js';
import type { Corrections, Reading, TabGrid } from './reading.js';
import { understandTab } from './recognise.js';

export interface ExamTab {
  reading: Reading;
  /** Canonical names in canonical order, whatever the order of the columns. */
  subjects: string[];
  idKinds: IdKind[];
  hasStatedTotal: boolean;
  /** Points by subject, where header, row or cell tells them. */
  fullMarks: Record<string, number>;
  students: ExamStudent[];
}

/** Reads a tab as an exam. When it is none, `reading.role` is null and there are no students. */
export function readExamTab(grid: TabGrid, corrections?: Corrections): ExamTab {
  const { reading, exam } = understandTab(grid, { role: 'exam', corrections });
  return {
    reading,
    subjects: exam?.subjects ?? [],
    idKinds: exam?.idKinds ?? [],
    hasStatedTotal: exam?.hasStatedTotal ?? false,
    fullMarks: exam?.fullMarks ?? {},
    students: exam?.students ?? [],
  };
}
