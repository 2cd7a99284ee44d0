import { classKey } from '../core/className.js';
import type { IdKind } from '../core/exam.js';
import { nameKey } from '../core/names.js';
import type { TabColumn } from './columns.js';
import type { IdentityColumns } from './identity.js';
import type { Problem } from './reading.js';
import type { BodyRows, StudentRow } from './rows.js';
import { a1 } from './view.js';

const SMALL = /^0{0,2}([1-9]\d{0,2})$/;
/** Dealt out for an exam or a class; a registry's or the state's number never is. */
const MAY_BE_SEATS: ReadonlySet<IdKind> = new Set<IdKind>(['studentId', 'examId']);
/** A mistyped one in ten is a mistake, not another kind of number. */
const NEARLY_ALL = 9;

/**
 * Takes small numbers that begin anew in each class (学号 1, 2, 3 … in every class) for what they are: seat numbers,
 * which tell nobody apart beyond the class. The column loses its field, and students go by class and name.
 */
export function leaveOutSeatNumbers(
  columns: readonly TabColumn[],
  identity: IdentityColumns,
  body: BodyRows,
  headerRow: number,
): { identity: IdentityColumns; body: BodyRows } {
  const seats = identity.ids.filter(
    ({ kind, column }) =>
      MAY_BE_SEATS.has(kind) &&
      columns.some((one) => one.column === column && !one.corrected) &&
      restartInEachClass(body.students, kind),
  );
  if (seats.length === 0) return { identity, body };
  const problems: Problem[] = body.problems.slice();
  for (const { column: at } of seats) {
    const column = columns.find(({ column }) => column === at)!;
    column.field = null;
    problems.push({
      severity: 'note',
      code: 'NUMBER_OF_CLASS',
      cell: a1(headerRow, at),
      params: { header: column.header },
    });
  }
  const left = new Set(seats.map(({ kind }) => kind));
  const students = body.students.map((student) => ({
    ...student,
    ids: Object.fromEntries(Object.entries(student.ids).filter(([kind]) => !left.has(kind as IdKind))),
  }));
  return {
    identity: { ...identity, ids: identity.ids.filter((id) => !seats.includes(id)) },
    body: { ...body, students, problems },
  };
}

function restartInEachClass(students: readonly StudentRow[], kind: IdKind): boolean {
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
