import type { StudentRef } from '../ledger/studentRef.js';
import { ownerFinder } from '../ledger/whoseRows.js';

/** Everyone of the first list, then those of the second whom the first does not name. */
export function childrenOf<T extends StudentRef>(first: readonly T[], second: readonly T[]): T[] {
  const owner = ownerFinder(first);
  return [...first, ...second.filter((student) => owner(student) === null)];
}

/** The one of a list who has a name and a number of unknown kind; null when there is none or more than one. */
export function childNumbered<T extends StudentRef>(
  children: readonly T[],
  name: string,
  number: string | null,
): T | null {
  const found = children.filter(
    (child) => child.name === name && (number === null || Object.values(child.ids).includes(number)),
  );
  return found.length === 1 ? found[0]! : null;
}
