import { classKey } from '../className.js';
import { ID_KINDS, type StudentIds } from '../exam.js';
import { nameKey } from '../names.js';

/** Who a row of the ledger is about, as the row says it. */
export interface StudentRef {
  ids: StudentIds;
  name: string;
  className: string | null;
}

/**
 * Whether a row may be about a student: a kind of number that both have decides, else class and name. A row without a
 * class counts for every class; the caller asks only about names that one student has.
 */
export function isAbout(row: StudentRef, student: StudentRef): boolean {
  for (const kind of ID_KINDS) {
    const [one, other] = [row.ids[kind], student.ids[kind]];
    if (one !== undefined && other !== undefined) return one === other;
  }
  if (nameKey(row.name) !== nameKey(student.name)) return false;
  if (row.className === null || student.className === null) return true;
  return classKey(row.className) === classKey(student.className);
}
