import { ID_KINDS } from '../exam.js';
import { nameKey } from '../names.js';
import { isAbout, type StudentRef } from './studentRef.js';

/**
 * Tells whose row a row of the ledger is: the place of the one student it may be about (`isAbout`), or null when there
 * is none or more than one. Made for many rows: a row written as one before it is not looked for again.
 */
export function ownerFinder(students: readonly StudentRef[]): (row: StudentRef) => number | null {
  const byNumber = new Map<string, number[]>();
  const byName = new Map<string, number[]>();
  const put = (map: Map<string, number[]>, key: string, index: number) => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [index]);
    else list.push(index);
  };
  students.forEach((student, index) => {
    for (const kind of ID_KINDS) {
      const id = student.ids[kind];
      if (id !== undefined) put(byNumber, `${kind} ${id}`, index);
    }
    put(byName, nameKey(student.name), index);
  });
  const only = (row: StudentRef, likely: readonly number[]): number[] =>
    [...new Set(likely)].filter((index) => isAbout(row, students[index]!));
  const find = (row: StudentRef): number | null => {
    const numbered = ID_KINDS.flatMap((kind) => byNumber.get(`${kind} ${row.ids[kind] ?? ''}`) ?? []);
    // A number says more than a name that somebody without a number shares.
    const owners = only(row, numbered);
    const all = owners.length > 0 ? owners : only(row, byName.get(nameKey(row.name)) ?? []);
    return all.length === 1 ? all[0]! : null;
  };
  return oncePerWriting(find);
}

/** Tells whether a row may be about a student (`isAbout`). Made for many rows, too. */
export function rowsAbout(student: StudentRef): (row: StudentRef) => boolean {
  return oncePerWriting((row) => isAbout(row, student));
}

/** Thousands of rows name the same few hundred students: each way of writing one is asked about once. */
function oncePerWriting<T>(ask: (row: StudentRef) => T): (row: StudentRef) => T {
  const known = new Map<string, T>();
  return (row) => {
    const { name, className, ids } = row;
    // With their lengths, so that no text in a cell can pass for the beginning of the next.
    let key = `${name.length} ${className === null ? '-' : className.length} ${name}${className ?? ''}`;
    for (const kind of ID_KINDS) {
      const id = ids[kind];
      if (id !== undefined) key += ` ${kind} ${id.length} ${id}`;
    }
    const before = known.get(key);
    if (before !== undefined || known.has(key)) return before as T;
    const answer = ask(row);
    known.set(key, answer);
    return answer;
  };
}

/** The rows of each student, in the order in which they came. */
export function rowsByStudent<Row>(
  ownerOf: (row: StudentRef) => number | null,
  students: number,
  rows: readonly Row[],
  who: (row: Row) => StudentRef,
): Row[][] {
  const lists = Array.from({ length: students }, (): Row[] => []);
  for (const row of rows) {
    const owner = ownerOf(who(row));
    if (owner !== null) lists[owner]!.push(row);
  }
  return lists;
}
