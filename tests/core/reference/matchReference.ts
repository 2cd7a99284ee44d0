import { ID_KINDS, type IdKind, type StudentIds } from '../../../src/core/exam.js';

export interface Person {
  ids: StudentIds;
  name: string;
  className: string | null;
}

export interface Tab {
  idKinds: readonly IdKind[];
  students: readonly Person[];
}

/** The row on the other side, or why there is none. */
export type Found = number | 'none' | 'ambiguous';

export type SameClass = (x: string, y: string) => boolean;

/** A name without any white space, half, full or zero width. */
export function plainName(name: string): string {
  const space = ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff'];
  return [...name.normalize('NFKC')].filter((sign) => sign.trim() !== '' && !space.includes(sign)).join('');
}

/**
 * Who is who in two tabs, asked row by row: by number when both tabs carry the same kind and both rows hold one,
 * else by class and name when unique on both sides, else by name when unique on both sides. The readings that the
 * rule leaves open are listed in README.md beside this file.
 */
export function matchReference(
  left: Tab,
  right: Tab,
  sameClass: SameClass,
): { left: Found[]; right: Found[] } {
  const tabs = [left, right] as const;
  const found: [Array<Found | null>, Array<Found | null>] = [
    left.students.map(() => null),
    right.students.map(() => null),
  ];
  const kinds = ID_KINDS.filter((kind) => tabs.every((tab) => tab.idKinds.includes(kind)));
  const rows = ([0, 1] as const).flatMap((side) =>
    tabs[side].students.map((person, at) => ({ side, at, person })),
  );
  const isOpen = (row: (typeof rows)[number]): boolean => found[row.side][row.at] === null;

  const pairUnique = (same: (x: Person, y: Person) => boolean, trusted: readonly IdKind[]): void => {
    for (const x of rows) {
      const alike = rows.filter((y) => same(x.person, y.person));
      if (alike.length !== 2 || alike[0]!.side === alike[1]!.side) continue;
      if (!alike.every(isOpen) || different(alike[0]!.person, alike[1]!.person, trusted)) continue;
      for (const [one, other] of [alike, [...alike].reverse()]) found[one!.side][one!.at] = other!.at;
    }
  };

  kinds.forEach((kind, rank) => {
    const trusted = kinds.slice(0, rank);
    const sameNumber = (x: Person, y: Person): boolean =>
      x.ids[kind] !== undefined && x.ids[kind] === y.ids[kind];
    pairUnique(sameNumber, trusted);
    const repeated = rows.filter((x) => {
      const holders = rows.filter((y) => sameNumber(x.person, y.person));
      const twice = tabs.some((_, side) => holders.filter((y) => y.side === side).length > 1);
      return twice && isOpen(x) && holders.some((y) => y !== x && !different(x.person, y.person, trusted));
    });
    for (const x of repeated) found[x.side][x.at] = 'ambiguous';
  });

  const sameName = (x: Person, y: Person): boolean =>
    plainName(x.name) !== '' && plainName(x.name) === plainName(y.name);
  const classesAgree = (x: Person, y: Person): boolean =>
    x.className !== null && y.className !== null && sameClass(x.className, y.className);
  pairUnique((x, y) => sameName(x, y) && classesAgree(x, y), kinds);
  pairUnique(sameName, kinds);

  const open = rows.filter(isOpen);
  for (const x of open) {
    const unclear = open.some((y) => {
      if (y === x || !sameName(x.person, y.person)) return false;
      if (y.side !== x.side) return !different(x.person, y.person, kinds);
      const noClass = x.person.className === null && y.person.className === null;
      return (
        isUnnumbered(x.person) && isUnnumbered(y.person) && (noClass || classesAgree(x.person, y.person))
      );
    });
    if (unclear) found[x.side][x.at] = 'ambiguous';
  }
  return { left: found[0].map((match) => match ?? 'none'), right: found[1].map((match) => match ?? 'none') };
}

const isUnnumbered = (person: Person): boolean => Object.values(person.ids).every((id) => id === undefined);

/** Both hold a number of one kind, and the most trusted such numbers differ. */
export function different(x: Person, y: Person, kinds: readonly IdKind[] = ID_KINDS): boolean {
  const kind = kinds.find((each) => x.ids[each] !== undefined && y.ids[each] !== undefined);
  return kind !== undefined && x.ids[kind] !== y.ids[kind];
}
