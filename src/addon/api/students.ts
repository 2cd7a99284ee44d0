/** The students that a page can be about. */
import type { StudentIds } from '../../core/exam.js';

/** One student of the archives, as a list shows them. */
export interface StudentListRow {
  name: string;
  class: string | null;
  ids: StudentIds;
  weakSubjects: string[];
  /** False once the support has ended. */
  active: boolean;
  /** Where the student stands in the archive. */
  tab: string;
  row: number;
}
