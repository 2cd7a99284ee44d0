import { compareText } from './compareText.js';
import { ID_KINDS, type IdKind, type StudentIds } from './exam.js';

/** What a row says of who it is about. */
export interface Identified {
  ids: StudentIds;
  name: string;
  className: string | null;
}

/** A list of rows from one exam or archive, with the kinds of student number it carries. */
export interface Roll {
  idKinds: readonly IdKind[];
  students: readonly Identified[];
}

/** Both carry a number of the same kind, and the numbers differ: two different students, whatever their names. */
export function numbersDiffer(x: Identified, y: Identified, kinds: readonly IdKind[] = ID_KINDS): boolean {
  for (const kind of kinds) {
    const [p, q] = [x.ids[kind], y.ids[kind]];
    if (p !== undefined && q !== undefined) return p !== q;
  }
  return false;
}

/** The number of the kind that is trusted most. */
export function firstId(ids: StudentIds): string | null {
  for (const kind of ID_KINDS) {
    const id = ids[kind];
    if (id !== undefined) return id;
  }
  return null;
}

/**
 * The number by which a student is known: a 学号 that any of the rows holds, before a 考号 of the first.
 *
 * @param second another row of the same student, which fills in what the first lacks; the third what both lack
 */
export function mostTrustedId(first: StudentIds, second?: StudentIds, third?: StudentIds): string | null {
  if (first.studentId !== undefined) return first.studentId;
  for (const kind of ID_KINDS) {
    const id = first[kind] ?? second?.[kind] ?? third?.[kind];
    if (id !== undefined) return id;
  }
  return null;
}

/** An order of students that is the same however the rows stand. */
export function compareIdentity(x: Identified, y: Identified): number {
  return (
    compareText(x.className ?? '', y.className ?? '') ||
    compareText(x.name, y.name) ||
    compareText(firstId(x.ids) ?? '', firstId(y.ids) ?? '')
  );
}
