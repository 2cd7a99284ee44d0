import { classKey } from '../core/className.js';
import { ID_KINDS, type StudentIds } from '../core/exam.js';
import { nameKey } from '../core/names.js';
import type { IdentityColumns } from './identity.js';
import type { Problem } from './reading.js';
import { a1 } from './view.js';

interface Person {
  ids: StudentIds;
  name: string;
  className: string | null;
  /** 1-based. */
  row: number;
}

/** Flags a number or a name that stands twice. The rows stay: the matching rule decides about them. */
export function reportDuplicates(
  people: readonly Person[],
  identity: IdentityColumns,
  problems: Problem[],
): void {
  for (const { kind, column } of identity.ids) {
    const seen = new Map<string, Person>();
    for (const person of people) {
      const id = person.ids[kind];
      if (id === undefined) continue;
      const before = seen.get(id);
      if (before === undefined) seen.set(id, person);
      else {
        problems.push({
          severity: 'error',
          code: 'DUPLICATE_ID',
          cell: a1(person.row - 1, column),
          params: { id, name: person.name, other: a1(before.row - 1, column) },
        });
      }
    }
  }
  if (identity.name === null) return;
  const seen = new Map<string, Person>();
  for (const person of people) {
    const name = nameKey(person.name);
    if (name === '') continue;
    const key = `${person.className === null ? '' : classKey(person.className)}\n${name}`;
    const before = seen.get(key);
    if (before === undefined) {
      seen.set(key, person);
      continue;
    }
    const told = ID_KINDS.some((kind) => {
      const [one, other] = [before.ids[kind], person.ids[kind]];
      return one !== undefined && other !== undefined && one !== other;
    });
    problems.push({
      // With different numbers the two are told apart; without, nobody can say whose marks they are.
      severity: told ? 'note' : 'warning',
      code: 'DUPLICATE_NAME',
      cell: a1(person.row - 1, identity.name),
      params: {
        name: person.name,
        className: person.className ?? '',
        other: a1(before.row - 1, identity.name),
      },
    });
  }
}
