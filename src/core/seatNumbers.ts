import { classKey } from './className.js';
import { ID_KINDS, type IdKind, type StudentIds } from './exam.js';
import { nameKey } from './names.js';
import type { Identified } from './rolls.js';

const SMALL = /^0{0,2}([1-9]\d{0,2})$/;
/** Dealt out for an exam or a class; a registry's or the state's number never is. */
const MAY_BE_SEATS: ReadonlySet<IdKind> = new Set<IdKind>(['studentId', 'examId']);
/** A mistyped one in ten is a mistake, not another kind of number. */
const NEARLY_ALL = 9;

/**
 * The kinds of number that are seat numbers: small ones that begin anew in each class (学号 1, 2, 3 … in every class).
 * They tell nobody apart beyond the class.
 */
export function seatNumberKinds(students: readonly Identified[]): Set<IdKind> {
  return new Set(ID_KINDS.filter((kind) => MAY_BE_SEATS.has(kind) && restartInEachClass(students, kind)));
}

/** Whether all numbers of a kind are small enough for seats. */
export function hasSmallNumbers(students: readonly Identified[], kind: IdKind): boolean {
  return students.every(({ ids }) => ids[kind] === undefined || SMALL.test(ids[kind]));
}

/** Students without their numbers of some kinds. */
export function withoutNumbers<T extends { ids: StudentIds }>(
  students: readonly T[],
  kinds: ReadonlySet<IdKind>,
): T[] {
  if (kinds.size === 0) return students.slice();
  return students.map((student) => ({
    ...student,
    ids: Object.fromEntries(Object.entries(student.ids).filter(([kind]) => !kinds.has(kind as IdKind))),
  }));
}

function restartInEachClass(students: readonly Identified[], kind: IdKind): boolean {
  const classes = new Map<string, Map<number, Set<string>>>();
  const holders = new Map<number, Set<string>>();
  let numbered = 0;
  let small = 0;
  for (const { ids, name, className } of students) {
    const id = ids[kind];
    if (id === undefined || className === null) continue;
    numbered++;
    const number = Number(SMALL.exec(id)?.[1] ?? 0);
    if (number === 0) continue;
    small++;
    const key = classKey(className);
    const numbers = classes.get(key) ?? new Map<number, Set<string>>();
    classes.set(key, numbers.set(number, (numbers.get(number) ?? new Set<string>()).add(nameKey(name))));
    holders.set(number, (holders.get(number) ?? new Set<string>()).add(key));
  }
  if (classes.size < 2 || small < numbered) return false;
  const shared = [...holders.values()].filter(({ size }) => size > 1).length;
  return (
    shared * 2 >= holders.size &&
    [...classes.values()].every((numbers) => {
      // A long table has a student several times: one number, one name.
      const own = [...numbers.values()].filter(({ size }) => size === 1).length;
      const largest = Math.max(...numbers.keys());
      return own * 10 >= numbers.size * NEARLY_ALL && largest <= numbers.size * 1.5 + 5;
    })
  );
}
