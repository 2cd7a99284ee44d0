import { ID_KINDS, type IdKind } from '../core/exam.js';
import { nameKey } from '../core/names.js';
import {
  type CheckedTable,
  classAndName,
  comparable,
  groupBy,
  headerPlace,
  type Person,
  placeOf,
  uniqueBy,
} from './checkedTable.js';
import type { Finding } from './finding.js';
import { alikeNames } from './nameLikeness.js';
import { byPlace, mostUsed } from './order.js';

interface Holder {
  table: CheckedTable;
  person: Person;
}

/** What student numbers say of one another across all tables. */
export function numberFindings(tables: readonly CheckedTable[]): Finding[] {
  return [
    ...ID_KINDS.flatMap((kind) => oneNumberTwoNames(tables, kind)),
    ...ofOneStudent(tables),
    ...kinds(tables),
  ];
}

/** Tables whose numbers of a kind may be compared: all, or those of one exam for an exam's own numbers. */
function scopes(tables: readonly CheckedTable[], kind: IdKind): CheckedTable[][] {
  if (kind !== 'examId') return [tables.slice()];
  return [...groupBy(tables, (table) => table.exam?.key ?? null).values()];
}

function oneNumberTwoNames(tables: readonly CheckedTable[], kind: IdKind): Finding[] {
  return scopes(tables, kind).flatMap((scope) => {
    const holders = scope.flatMap((table) => table.people.map((person): Holder => ({ table, person })));
    const findings: Finding[] = [];
    for (const [id, group] of groupBy(holders, ({ person }) => person.ids[kind] ?? null)) {
      const named = groupBy(group, ({ person }) => nameKey(person.name) || null);
      if (named.size < 2) continue;
      const usual = mostUsed(new Map([...named].map(([name, list]) => [name, list.length])))!;
      const first = firstOf(named.get(usual)!);
      for (const [name, list] of named) {
        if (name === usual) continue;
        const holder = firstOf(list);
        // On one tab the number simply stands twice, and the tab's own reading says so.
        if (group.every(({ table }) => table === holder.table)) continue;
        const alike = alikeNames(name, usual);
        findings.push({
          severity: alike ? 'warning' : 'error',
          code: alike ? 'ID_TWO_NAMES' : 'ID_OF_TWO_STUDENTS',
          ...placeOf(holder.table, holder.person),
          params: { id, name: holder.person.name, otherName: first.person.name },
          other: [placeOf(first.table, first.person)],
          mend: null,
        });
      }
    }
    return findings;
  });
}

function firstOf(holders: readonly Holder[]): Holder {
  return holders.slice().sort((x, y) => byPlace(placeOf(x.table, x.person), placeOf(y.table, y.person)))[0]!;
}

/** One class and name: another number, or none where other tabs have one. */
function ofOneStudent(tables: readonly CheckedTable[]): Finding[] {
  const byTable = tables.map((table) => ({ table, people: uniqueBy(table, classAndName) }));
  const everyone = new Map<string, Holder[]>();
  for (const { table, people } of byTable) {
    for (const [key, person] of people) {
      const list = everyone.get(key);
      if (list === undefined) everyone.set(key, [{ table, person }]);
      else list.push({ table, person });
    }
  }
  const severalIn = new Set(
    tables.flatMap((table) =>
      [...groupBy(table.people, classAndName)].flatMap(([key, list]) => (list.length > 1 ? [key] : [])),
    ),
  );
  const findings: Finding[] = [];
  for (const [key, holders] of everyone) {
    // Two children of one name in a class: another number is another child.
    if (holders.length < 2 || severalIn.has(key)) continue;
    for (const kind of ID_KINDS) {
      for (const scope of scopes(
        holders.map(({ table }) => table),
        kind,
      )) {
        const inScope = holders.filter(({ table }) => scope.includes(table));
        findings.push(...otherNumbers(inScope, kind), ...missingNumbers(inScope, kind));
      }
    }
  }
  return findings;
}

function otherNumbers(holders: readonly Holder[], kind: IdKind): Finding[] {
  const withId = groupBy(holders, ({ person }) => person.ids[kind] ?? null);
  const bare = new Set([...withId.keys()].map((id) => id.replace(/^0+/, '')));
  // Numbers that differ by leading zeros only are one number, and told as such.
  if (bare.size < 2) return [];
  const usual = mostUsed(new Map([...withId].map(([id, list]) => [id, list.length])))!;
  const first = firstOf(withId.get(usual)!);
  return [...withId].flatMap(([id, list]): Finding[] => {
    if (id.replace(/^0+/, '') === usual.replace(/^0+/, '')) return [];
    const holder = firstOf(list);
    return [
      {
        severity: 'warning',
        code: 'NAME_OTHER_ID',
        ...placeOf(holder.table, holder.person, kind),
        params: { name: holder.person.name, id, otherId: usual },
        other: [placeOf(first.table, first.person, kind)],
        mend: null,
      },
    ];
  });
}

function missingNumbers(holders: readonly Holder[], kind: IdKind): Finding[] {
  const known = holders.filter(({ person }) => person.ids[kind] !== undefined);
  if (known.length === 0) return [];
  const first = firstOf(known);
  return holders.flatMap(({ table, person }): Finding[] => {
    // A number that lost its digits is told as such.
    if (Object.keys(person.ids).length > 0 || !table.idKinds.includes(kind)) return [];
    const place = placeOf(table, person, kind);
    if (table.reading.problems.some(({ code, cell }) => code === 'ID_LOST_DIGITS' && cell === place.cell)) {
      return [];
    }
    return [
      {
        severity: 'note',
        code: 'ID_MISSING',
        ...place,
        params: { name: person.name, idKind: kind, id: first.person.ids[kind]! },
        other: [placeOf(first.table, first.person, kind)],
        mend: null,
      },
    ];
  });
}

/** Tabs whose numbers cannot be compared with those of most others. */
function kinds(tables: readonly CheckedTable[]): Finding[] {
  const counts = new Map<IdKind, number>();
  for (const table of tables) for (const kind of table.idKinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const usual = ID_KINDS.reduce<IdKind | null>(
    (best, kind) => ((counts.get(kind) ?? 0) > (best === null ? 0 : counts.get(best)!) ? kind : best),
    null,
  );
  if (usual === null) return [];
  const column = (table: CheckedTable, kind: IdKind) =>
    headerPlace(
      table,
      table.reading.columns.find(({ field }) => field === kind),
    );
  const model = tables
    .filter((table) => table.idKinds.includes(usual))
    .map((table) => column(table, usual))
    .sort(byPlace)[0]!;
  return tables.flatMap((table): Finding[] => {
    if (
      table.idKinds.some((kind) =>
        tables.some(
          (other) => other !== table && other.idKinds.includes(kind) && comparable(kind, table, other),
        ),
      )
    )
      return [];
    if (table.idKinds.includes(usual)) return [];
    const [kind] = table.idKinds;
    // An archive without numbers is told by its own reading; a pairing names children of the archive.
    if (kind === undefined && table.role !== 'exam') return [];
    return [
      {
        severity: 'note',
        code: kind === undefined ? 'NO_ID_COLUMN' : 'OTHER_ID_KIND',
        ...(kind === undefined ? { tab: table.tab, cell: null } : column(table, kind)),
        params: kind === undefined ? { otherKind: usual } : { idKind: kind, otherKind: usual },
        other: [model],
        mend: null,
      },
    ];
  });
}
