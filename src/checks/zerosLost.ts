import { ID_KINDS, type IdKind } from '../core/exam.js';
import {
  type CheckedTable,
  classAndName,
  columnOf,
  comparable,
  computedCells,
  type Person,
  placeOf,
  studentRows,
  textAt,
  uniqueBy,
} from './checkedTable.js';
import type { CellChange, Finding } from './finding.js';
import { byPlace } from './order.js';

const ONLY_DIGITS = /^\d+$/;

/**
 * Numbers that lost their leading zeros: another tab has the same class and name, once on either tab, with the same
 * number behind zeros. The whole number is written back as text.
 */
export function zerosLost(tables: readonly CheckedTable[]): Finding[] {
  const whole = tables.map((table) => ({ table, people: uniqueBy(table, classAndName) }));
  return tables.flatMap((table) => {
    const own = uniqueBy(table, classAndName);
    return ID_KINDS.flatMap((kind): Finding[] => {
      const others = whole.filter((other) => other.table !== table && comparable(kind, table, other.table));
      const short = [...own].flatMap(([key, person]) => {
        const full = fullNumber(
          person.ids[kind],
          others.map(({ people }) => people.get(key)?.ids[kind]),
        );
        return full === null ? [] : [{ person, full: full.id, sure: full.sure }];
      });
      const taken = new Set(table.people.map((person) => person.ids[kind]));
      const sure = short.filter(({ full, sure }) => sure && !taken.has(full));
      const unsure = short.filter((entry) => !sure.includes(entry));
      return [
        ...finding(table, kind, sure, changesOf(table, kind, sure)),
        ...finding(table, kind, unsure, []),
      ];
    });
  });
}

/**
 * The tables as they would be with the zeros back: a number that lost them is told as such, and is no reason to miss its
 * student elsewhere.
 */
export function withWholeNumbers(tables: readonly CheckedTable[], found: readonly Finding[]): CheckedTable[] {
  return tables.map((table) => {
    const mends = found.flatMap(({ tab, mend }) => (tab === table.tab && mend !== null ? [mend] : []));
    if (mends.length === 0) return table;
    const people = table.people.map((person) => {
      const whole = mends.flatMap(({ key, changes }) =>
        changes.filter(({ row }) => row === person.row - 1).map(({ to }) => [key, String(to)]),
      );
      return whole.length === 0
        ? person
        : { ...person, ids: { ...person.ids, ...Object.fromEntries(whole) } };
    });
    return { ...table, people };
  });
}

interface Short {
  person: Person;
  full: string;
}

function fullNumber(
  id: string | undefined,
  others: ReadonlyArray<string | undefined>,
): { id: string; sure: boolean } | null {
  if (id === undefined || !ONLY_DIGITS.test(id)) return null;
  const bare = id.replace(/^0+/, '');
  const longer = others.filter(
    (other): other is string =>
      other !== undefined &&
      ONLY_DIGITS.test(other) &&
      other.length > id.length &&
      other.replace(/^0+/, '') === bare,
  );
  const found = [...new Set(longer)].sort();
  return found.length === 0 ? null : { id: found[0]!, sure: found.length === 1 };
}

/** A long table has the number on several rows. */
function changesOf(table: CheckedTable, kind: IdKind, short: readonly Short[]): CellChange[] {
  const column = columnOf(table, kind);
  if (column === null || short.length === 0) return [];
  const isComputed = computedCells(table);
  const fullOf = new Map(short.map(({ person, full }) => [person.ids[kind]!, full]));
  return studentRows(table).flatMap((row): CellChange[] => {
    const from = table.values[row]?.[column];
    if ((typeof from !== 'string' && typeof from !== 'number') || isComputed(row, column)) return [];
    const to = fullOf.get(textAt(table, row, column).trim());
    return to === undefined ? [] : [{ row, column, from, to }];
  });
}

function finding(
  table: CheckedTable,
  kind: IdKind,
  short: readonly Short[],
  changes: CellChange[],
): Finding[] {
  const [first] = short
    .map(({ person, full }) => ({ person, full, place: placeOf(table, person, kind) }))
    .sort((x, y) => byPlace(x.place, y.place));
  if (first === undefined) return [];
  return [
    {
      severity: 'warning',
      code: 'ID_ZEROS_LOST',
      ...first.place,
      params: {
        count: short.length,
        idKind: kind,
        name: first.person.name,
        id: first.person.ids[kind]!,
        full: first.full,
      },
      other: [],
      mend: changes.length === 0 ? null : { key: kind, tab: table.tab, as: 'id', changes },
    },
  ];
}
