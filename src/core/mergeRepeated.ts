import { compareText } from './compareText.js';
import { type ArchiveStudent, ID_KINDS } from './exam.js';
import { nameKey } from './names.js';
import { compareIdentity, firstId } from './rolls.js';

/**
 * A student entered twice in the archive, with the same number and name, is one student, with every number of
 * either entry. Where the entries differ, a fixed order decides, never that of the rows.
 */
export function mergeRepeated(students: readonly ArchiveStudent[]): ArchiveStudent[] {
  const seen = new Map<string, ArchiveStudent>();
  const merged: ArchiveStudent[] = [];
  for (const student of [...students].sort(compareEntries)) {
    const id = firstId(student.ids);
    const key = id === null ? null : `${id}\n${nameKey(student.name)}`;
    const earlier = key === null ? undefined : seen.get(key);
    if (earlier) {
      earlier.active = earlier.active || student.active;
      earlier.ids = { ...student.ids, ...earlier.ids };
      earlier.className = earlier.className ?? student.className;
      continue;
    }
    const copy = { ...student };
    if (key !== null) seen.set(key, copy);
    merged.push(copy);
  }
  return merged;
}

/** Entries that still count come first: they say the student's class of today. */
function compareEntries(x: ArchiveStudent, y: ArchiveStudent): number {
  return (
    Number(y.active) - Number(x.active) ||
    compareIdentity(x, y) ||
    compareText(
      ID_KINDS.map((kind) => x.ids[kind] ?? '').join('\n'),
      ID_KINDS.map((kind) => y.ids[kind] ?? '').join('\n'),
    )
  );
}
