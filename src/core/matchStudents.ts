import { classKey } from './className.js';
import { ID_KINDS, type IdKind, type StudentIds } from './exam.js';
import { nameKey } from './names.js';
import { NONE, numberSlots } from './numberSlots.js';

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
  const sameNameOtherId = matchByName(a, b, kinds);
  return { ofLeft: a.matches(), ofRight: b.matches(), sameNameOtherId };
}

const OPEN = -1;
const AMBIGUOUS = -2;

/** One side's rows, and what has been found of each row so far: a row of the other side, or one of the above. */
class Side {
  readonly rows: readonly Identified[];
  readonly found: Int32Array;

  constructor(roll: Roll) {
    this.rows = roll.students;
    this.found = new Int32Array(this.rows.length).fill(OPEN);
  }

  open(index: number): boolean {
    return this.found[index] === OPEN;
  }

  matches(): Match[] {
    const matches: Match[] = [];
    for (const found of this.found) {
      matches.push(found >= 0 ? found : found === AMBIGUOUS ? 'ambiguous' : 'none');
    }
    return matches;
  }
}

/**
 * Pairs the rows that alone hold a number. Numbers of a more trusted kind come first: an exam number may be dealt
 * anew for every exam, so two students whose student numbers differ are never one for sharing it.
 */
function matchByNumber(a: Side, b: Side, kind: IdKind, trusted: readonly IdKind[]): void {
  const { ofLeft, ofRight, count } = numberSlots(a.rows, b.rows, kind);
  const left = holdersOf(ofLeft, count);
  const right = holdersOf(ofRight, count);
  for (let slot = 0; slot < count; slot++) {
    const [i, j] = [left.first[slot]!, right.first[slot]!];
    const alone = (i === NONE || left.next[i] === NONE) && (j === NONE || right.next[j] === NONE);
    if (!alone) markRepeated(a, b, listOf(left, slot), listOf(right, slot), trusted);
    else if (i !== NONE && j !== NONE && a.open(i) && b.open(j)) {
      if (!numbersDiffer(a.rows[i]!, b.rows[j]!, trusted)) pair(a, b, i, j);
    }
  }
}

/** One number on two rows tells nobody apart, unless a more trusted number does. */
function markRepeated(
  a: Side,
  b: Side,
  left: readonly number[],
  right: readonly number[],
  trusted: readonly IdKind[],
): void {
  const holders = [...left.map((i) => a.rows[i]!), ...right.map((j) => b.rows[j]!)];
  const unclear = (row: Identified) =>
    holders.some((other) => other !== row && !numbersDiffer(row, other, trusted));
  const unclearLeft = left.filter((i) => unclear(a.rows[i]!));
  const unclearRight = right.filter((j) => unclear(b.rows[j]!));
  markAmbiguous(a, unclearLeft);
  markAmbiguous(b, unclearRight);
}

/** The rows of each slot as chains: the first row, and after each row the next one. */
interface Holders {
  first: Int32Array;
  next: Int32Array;
}

function holdersOf(slotOfRow: Int32Array, slots: number): Holders {
  const first = new Int32Array(slots).fill(NONE);
  const next = new Int32Array(slotOfRow.length).fill(NONE);
  for (let at = slotOfRow.length - 1; at >= 0; at--) {
    const slot = slotOfRow[at]!;
    if (slot === NONE) continue;
    next[at] = first[slot]!;
    first[slot] = at;
  }
  return { first, next };
}

function listOf({ first, next }: Holders, slot: number): number[] {
  const rows: number[] = [];
  for (let at = first[slot]!; at !== NONE; at = next[at]!) rows.push(at);
  return rows;
}

/** Looks at the names that a number has left open more than once; then all rows of the name count, matched or not. */
function matchByName(a: Side, b: Side, kinds: readonly IdKind[]): Array<[number, number]> {
  const slots = contestedNames(a, b);
  if (slots.size === 0) return [];
  const left = holdersOf(nameSlots(a, slots), slots.size);
  const right = holdersOf(nameSlots(b, slots), slots.size);
  const sameNameOtherId: Array<[number, number]> = [];
  for (let slot = 0; slot < slots.size; slot++) {
    const [ofA, ofB] = [listOf(left, slot), listOf(right, slot)];
    if (ofA.length > 0 && ofB.length > 0) {
      const couldBe = (i: number, j: number) => !numbersDiffer(a.rows[i]!, b.rows[j]!, kinds);
      if (ofA.length > 1 || ofB.length > 1) pairByClass(a, b, ofA, ofB, couldBe);
      else pairIfOpen(a, b, ofA[0]!, ofB[0]!, couldBe);
      sameNameOtherId.push(...settleTheRest(a, b, ofA, ofB, couldBe));
    }
    markTwins(a, ofA);
    markTwins(b, ofB);
  }
  return sameNameOtherId;
}

/** Names of two open rows or more, on one side or on both; a slot for each, from 0. */
function contestedNames(a: Side, b: Side): Map<string, number> {
  const open = new Set<string>();
  const contested = new Map<string, number>();
  for (const side of [a, b]) {
    for (let at = 0; at < side.rows.length; at++) {
      const key = side.open(at) ? nameKey(side.rows[at]!.name) : '';
      if (key === '' || contested.has(key)) continue;
      if (open.has(key)) contested.set(key, contested.size);
      else open.add(key);
    }
  }
  return contested;
}

function nameSlots(side: Side, slots: ReadonlyMap<string, number>): Int32Array {
  // Few names are contested: most rows are told apart by two letters, which is far quicker than to look them up.
  const seen = new Uint8Array(2 ** 16);
  for (const name of slots.keys()) seen[mixOf(name)] = 1;
  const ofRow = new Int32Array(side.rows.length).fill(NONE);
  for (let at = 0; at < ofRow.length; at++) {
    const name = nameKey(side.rows[at]!.name);
    if (seen[mixOf(name)] === 1) ofRow[at] = slots.get(name) ?? NONE;
  }
  return ofRow;
}

/** A number below 2^16 that is the same for equal names. */
function mixOf(name: string): number {
  const last = name.length - 1;
  if (last < 1) return last < 0 ? 0 : name.charCodeAt(0);
  return (name.charCodeAt(0) * 31 + name.charCodeAt(1) * 961 + name.charCodeAt(last)) & 0xffff;
}

type CouldBe = (i: number, j: number) => boolean;

function pairIfOpen(a: Side, b: Side, i: number, j: number, couldBe: CouldBe): void {
  if (a.open(i) && b.open(j) && couldBe(i, j)) pair(a, b, i, j);
}

/** Namesakes whose class has just one of them on either side. */
function pairByClass(
  a: Side,
  b: Side,
  left: readonly number[],
  right: readonly number[],
  couldBe: CouldBe,
): void {
  const ofB = byClass(b, right);
  for (const [key, inClass] of byClass(a, left)) {
    const others = ofB.get(key);
    if (key === null || inClass.length !== 1 || others?.length !== 1) continue;
    pairIfOpen(a, b, inClass[0]!, others[0]!, couldBe);
  }
}

function byClass(side: Side, rows: readonly number[]): Map<string | null, number[]> {
  const classes = new Map<string | null, number[]>();
  for (const at of rows) {
    const { className } = side.rows[at]!;
    const key = className === null ? null : classKey(className);
    const known = classes.get(key);
    if (known === undefined) classes.set(key, [at]);
    else known.push(at);
  }
  return classes;
}

/** A name left on both sides is ambiguous. */
function settleTheRest(
  a: Side,
  b: Side,
  left: readonly number[],
  right: readonly number[],
  couldBe: CouldBe,
): Array<[number, number]> {
  const openLeft = left.filter((i) => a.open(i));
  const openRight = right.filter((j) => b.open(j));
  const unclearLeft = openLeft.filter((i) => openRight.some((j) => couldBe(i, j)));
  const unclearRight = openRight.filter((j) => openLeft.some((i) => couldBe(i, j)));
  markAmbiguous(a, unclearLeft);
  markAmbiguous(b, unclearRight);
  const alone = openLeft.length === 1 && openRight.length === 1 && unclearLeft.length === 0;
  return alone ? [[openLeft[0]!, openRight[0]!]] : [];
}

/** Rows of one name that nothing tells apart within their own tab. */
function markTwins(side: Side, rows: readonly number[]): void {
  if (rows.length < 2) return;
  const unnumbered = rows.filter((at) => side.open(at) && Object.keys(side.rows[at]!.ids).length === 0);
  for (const twins of byClass(side, unnumbered).values()) {
    if (twins.length > 1) markAmbiguous(side, twins);
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
  for (const i of rows) if (side.open(i)) side.found[i] = AMBIGUOUS;
}
