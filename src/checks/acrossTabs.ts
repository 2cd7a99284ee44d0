import { classKey } from '../core/className.js';
import { ID_KINDS } from '../core/exam.js';
import { nameKey } from '../core/names.js';
import { numbersDiffer } from '../core/rolls.js';
import { type CheckedTable, groupBy, type Person, placeOf } from './checkedTable.js';
import type { Finding } from './finding.js';
import { byPlace } from './order.js';

interface Entry {
  table: CheckedTable;
  person: Person;
}

/** Students that stand on several tabs of one exam, or on several archives. */
export function acrossTabs(tables: readonly CheckedTable[]): Finding[] {
  const wholes = groupBy(
    tables.filter(({ role }) => role !== 'pairing'),
    (table) => `${table.role}\n${table.exam?.key ?? ''}`,
  );
  return [...wholes.values()].flatMap((parts) => (parts.length < 2 ? [] : repeatedIn(parts)));
}

function repeatedIn(parts: readonly CheckedTable[]): Finding[] {
  const entries = parts.flatMap((table) => table.people.map((person): Entry => ({ table, person })));
  const findings: Finding[] = [];
  const told = new Set<Person>();
  const compare = (group: readonly Entry[], found: (one: Entry, other: Entry) => Finding) => {
    const [first, ...rest] = sorted(group);
    for (const entry of rest) {
      if (entry.table === first!.table || told.has(entry.person)) continue;
      told.add(entry.person);
      findings.push(alike(entry, first!) ? repeated(entry, first!) : found(entry, first!));
    }
  };
  for (const kind of ID_KINDS) {
    const idOf = ({ person }: Entry) => person.ids[kind] ?? null;
    for (const [id, group] of groupBy(entries, idOf)) {
      compare(group, (entry, first) => finding('ID_ON_TWO_TABS', 'error', entry, first, { id }));
    }
  }
  const whoOf = ({ person }: Entry) => {
    const name = nameKey(person.name);
    return name === '' ? null : `${person.className === null ? '' : classKey(person.className)}\n${name}`;
  };
  for (const group of groupBy(entries, whoOf).values()) {
    const unclear = group.filter(({ person }) =>
      group.some((other) => other.person !== person && !numbersDiffer(person, other.person)),
    );
    if (unclear.length > 1) {
      compare(unclear, (entry, first) => finding('NAME_ON_TWO_TABS', 'warning', entry, first, {}));
    }
  }
  return findings;
}

function sorted(group: readonly Entry[]): Entry[] {
  return group.slice().sort((x, y) => byPlace(placeOf(x.table, x.person), placeOf(y.table, y.person)));
}

/** The same student with the same marks. */
function alike(one: Entry, other: Entry): boolean {
  return rowOf(one) === rowOf(other);
}

function rowOf({ table, person }: Entry): string {
  const marks =
    'marks' in person
      ? [...table.reading.subjects.map((subject, at) => [subject, person.marks[at]]), person.statedTotal]
      : [];
  return JSON.stringify([ID_KINDS.map((kind) => person.ids[kind] ?? ''), nameKey(person.name), marks]);
}

function repeated(entry: Entry, first: Entry): Finding {
  return finding('SAME_ROW_TWICE', 'warning', entry, first, {});
}

function finding(
  code: Finding['code'],
  severity: Finding['severity'],
  entry: Entry,
  first: Entry,
  params: Finding['params'],
): Finding {
  const { name, className } = entry.person;
  return {
    severity,
    code,
    ...placeOf(entry.table, entry.person),
    params: { ...params, name, otherName: first.person.name, className: className ?? '' },
    other: [placeOf(first.table, first.person)],
    mend: null,
  };
}
