import type { Field, Reading } from './reading.js';

/** A list with one of these is about support; without them it may be the whole class. */
const SUPPORT_FIELDS: ReadonlySet<Field | null> = new Set<Field | null>([
  'difficulty',
  'cause',
  'weakSubject',
  'state',
  'consent',
]);

/** Whether a list tells nothing of support: used as the archive, it makes everybody on it a supported student. */
export function isPlainRoster({
  role,
  students,
  columns,
}: Pick<Reading, 'role' | 'students' | 'columns'>): boolean {
  return role === 'archive' && students > 0 && !columns.some(({ field }) => SUPPORT_FIELDS.has(field));
}
