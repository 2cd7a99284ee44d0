import { ID_KINDS } from '../core/exam.js';
import { hasSmallNumbers, seatNumberKinds, withoutNumbers } from '../core/seatNumbers.js';
import type { CheckedTable, Person } from './checkedTable.js';

/**
 * The tables without numbers that begin anew on the tab of each class: number 1 of one class and number 1 of another are
 * two children, and no contradiction.
 */
export function withoutSeatNumbers(tables: readonly CheckedTable[]): CheckedTable[] {
  let known = tables.slice();
  for (const kind of ID_KINDS) {
    const small = new Set(known.filter(({ people }) => hasSmallNumbers(people, kind)));
    const people = [...small].flatMap((table): readonly Person[] => table.people);
    if (!seatNumberKinds(people).has(kind)) continue;
    known = known.map((table) =>
      small.has(table)
        ? {
            ...table,
            people: withoutNumbers(table.people, new Set([kind])),
            idKinds: table.idKinds.filter((one) => one !== kind),
          }
        : table,
    );
  }
  return known;
}
