import { classKey } from './className.js';
import { ID_KINDS, type IdKind, type StudentIds } from './exam.js';
import { nameKey } from './names.js';

/** What a row says of who it is about. */
export interface Identified {
  ids: StudentIds;
  name: string;
  className: string | null;
}

/** A list of rows from one exam or archive, with the kinds of student number it carries. */
export interface Roll {
  idKinds: readonly IdKind[];
  students: readonly Identified[];
}

/** The other side's row, `none` when it has no such student, `ambiguous` when it cannot be told which. */
export type Match = number | 'none' | 'ambiguous';

export interface Matching {
  ofLeft: Match[];
  ofRight: Match[];
  /** Pairs with one name but different student numbers: not matched, worth a look. */
  sameNameOtherId: Array<[left: number, right: number]>;
}

/**
 * Matches students across two tabs: by student number when both carry the same kind, else by class and name when
 * that pair is unique on both sides, else by name when it is unique on both sides. What is left of a name that
 * stands on both sides is ambiguous: reported, never guessed.
 */
export function matchStudents(left: Roll, right: Roll): Matching {
  const a = new Side(left);
  const b = new Side(right);
  const kinds = ID_KINDS.filter((kind) => left.idKinds.includes(kind) && right.idKinds.includes(kind));

  kinds.forEach((kind, rank) => {
    matchByNumber(a, b, kind, kinds.slice(0, rank));
  });
  matchByUniqueKey(a, b, a.classNames, b.classNames, kinds);
  matchByUniqueKey(a, b, a.names, b.names, kinds);
  const sameNameOtherId = settleTheRest(a, b, kinds);
  return { ofLeft: a.matches(), ofRight: b.matches(), sameNameOtherId };
}

/** One side's rows, its indexes, and what has been found of each row so far. */
class Side {
  readonly rows: readonly Identified[];
  readonly found: Array<Match | undefined>;
  readonly names: Map<string, number[]>;
  readonly classNames: Map<string, number[]>;

  constructor(roll: Roll) {
    this.rows = roll.students;
    this.found = new Array<Match | undefined>(this.rows.length).fill(undefined);
    this.names = indexBy(this.rows, (row) => nameKey(row.name) || null);
    this.classNames = indexBy(this.rows, (row) =>
      row.className === null || nameKey(row.name) === ''
        ? null
        : `${classKey(row.className)}\n${nameKey(row.name)}`,
    );
  }

  open(index: number): boolean {
    return this.found[index] === undefined;
  }

  matches(): Match[] {
    return this.found.map((match) => match ?? 'none');
  }
}

function indexBy(
  rows: readonly Identified[],
  keyOf: (row: Identified) => string | null,
): Map<string, number[]> {
  const index = new Map<string, number[]>();
  rows.forEach((row, at) => {
    const key = keyOf(row);
    if (key === null) return;
    const list = index.get(key);
    if (list) list.push(at);
    else index.set(key, [at]);
  });
  return index;
}

/**
 * Pairs the rows that alone hold a number. Numbers of a more trusted kind come first: an exam number may be dealt
 * anew for every exam, so two students whose student numbers differ are never one for sharing it.
 */
function matchByNumber(a: Side, b: Side, kind: IdKind, trusted: readonly IdKind[]): void {
  const idOf = (row: Identified) => row.ids[kind] ?? null;
  const ofA = indexBy(a.rows, idOf);
  const ofB = indexBy(b.rows, idOf);
  for (const id of new Set([...ofA.keys(), ...ofB.keys()])) {
    const left = ofA.get(id) ?? [];
    const right = ofB.get(id) ?? [];
    if (left.length === 1 && right.length === 1) {
      const [i, j] = [left[0]!, right[0]!];
      if (a.open(i) && b.open(j) && !numbersDiffer(a.rows[i]!, b.rows[j]!, trusted)) pair(a, b, i, j);
    } else if (left.length > 1 || right.length > 1) {
      // One number on two rows tells nobody apart, unless a more trusted number does.
      const holders = [...left.map((i) => a.rows[i]!), ...right.map((j) => b.rows[j]!)];
      const unclear = (row: Identified) =>
        holders.some((other) => other !== row && !numbersDiffer(row, other, trusted));
      markAmbiguous(
        a,
        left.filter((i) => unclear(a.rows[i]!)),
      );
      markAmbiguous(
        b,
        right.filter((j) => unclear(b.rows[j]!)),
      );
    }
  }
}

function matchByUniqueKey(
  a: Side,
  b: Side,
  indexA: Map<string, number[]>,
  indexB: Map<string, number[]>,
  kinds: readonly IdKind[],
): void {
  for (const [key, left] of indexA) {
    const right = indexB.get(key);
    if (left.length !== 1 || right?.length !== 1) continue;
    const [i, j] = [left[0]!, right[0]!];
    if (a.open(i) && b.open(j) && !numbersDiffer(a.rows[i]!, b.rows[j]!, kinds)) pair(a, b, i, j);
  }
}

/** Names left on both sides are ambiguous; so are rows that nothing tells apart within their own tab. */
function settleTheRest(a: Side, b: Side, kinds: readonly IdKind[]): Array<[number, number]> {
  const sameNameOtherId: Array<[number, number]> = [];
  for (const [name, left] of a.names) {
    const openLeft = left.filter((i) => a.open(i));
    const openRight = (b.names.get(name) ?? []).filter((j) => b.open(j));
    const couldBe = (i: number, j: number) => !numbersDiffer(a.rows[i]!, b.rows[j]!, kinds);
    for (const i of openLeft) {
      if (openRight.some((j) => couldBe(i, j))) markAmbiguous(a, [i]);
    }
    for (const j of openRight) {
      if (openLeft.some((i) => couldBe(i, j))) markAmbiguous(b, [j]);
    }
    if (openLeft.length === 1 && openRight.length === 1 && a.open(openLeft[0]!)) {
      sameNameOtherId.push([openLeft[0]!, openRight[0]!]);
    }
  }
  markTwins(a);
  markTwins(b);
  return sameNameOtherId;
}

function markTwins(side: Side): void {
  for (const rows of side.names.values()) {
    if (rows.length < 2) continue;
    const unnumbered = rows.filter((i) => side.open(i) && Object.keys(side.rows[i]!.ids).length === 0);
    const classOf = (i: number) => {
      const { className } = side.rows[i]!;
      return className === null ? null : classKey(className);
    };
    for (const i of unnumbered) {
      if (unnumbered.some((j) => j !== i && classOf(j) === classOf(i))) markAmbiguous(side, [i]);
    }
  }
}

/** Both carry a number of the same kind, and the numbers differ: two different students, whatever their names. */
export function numbersDiffer(x: Identified, y: Identified, kinds: readonly IdKind[] = ID_KINDS): boolean {
  for (const kind of kinds) {
    const [p, q] = [x.ids[kind], y.ids[kind]];
    if (p !== undefined && q !== undefined) return p !== q;
  }
  return false;
}

function pair(a: Side, b: Side, i: number, j: number): void {
  a.found[i] = j;
  b.found[j] = i;
}

function markAmbiguous(side: Side, rows: readonly number[]): void {
  for (const i of rows) if (side.open(i)) side.found[i] = 'ambiguous';
}
