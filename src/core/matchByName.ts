import { classKey } from './className.js';
import type { IdKind, StudentIds } from './exam.js';
import { holdersOf, listOf, type MatchSide, pair } from './matchSides.js';
import { NAME_MIXES, NOT_PLAIN, nameKey, nameMix } from './names.js';
import { NONE } from './numberSlots.js';
import { numbersDiffer } from './rolls.js';

/** Looks at the names that a number has left open; then all rows of the name count, matched or not. */
export function matchByName(a: MatchSide, b: MatchSide, kinds: readonly IdKind[]): Array<[number, number]> {
  const slots = contestedNames(a, b);
  if (slots.size === 0) return [];
  const left = holdersOf(nameSlots(a, slots), slots.size);
  const right = holdersOf(nameSlots(b, slots), slots.size);
  const sameNameOtherId: Array<[number, number]> = [];
  for (let slot = 0; slot < slots.size; slot++) {
    const [ofA, ofB] = [listOf(left, slot), listOf(right, slot)];
    if (ofA.some((i) => a.open(i)) && ofB.some((j) => b.open(j))) {
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

/**
 * Names that are open on both sides, or twice on one side without any number, a slot for each from 0. About all others
 * there is nothing to find out.
 */
function contestedNames(a: MatchSide, b: MatchSide): Map<string, number> {
  const [left, right] = [openNames(a), openNames(b)];
  const contested = new Map<string, number>();
  for (const [name, unnumbered] of left) {
    if (unnumbered > 1 || right.has(name)) contested.set(name, contested.size);
  }
  for (const [name, unnumbered] of right) {
    if (unnumbered > 1 && !contested.has(name)) contested.set(name, contested.size);
  }
  return contested;
}

/** The names of the open rows, and how many rows without a number each has. */
function openNames(side: MatchSide): Map<string, number> {
  const names = new Map<string, number>();
  for (let at = 0; at < side.rows.length; at++) {
    if (!side.open(at)) continue;
    const { name, ids } = side.rows[at]!;
    const key = nameKey(name);
    if (key !== '') names.set(key, (names.get(key) ?? 0) + (isUnnumbered(ids) ? 1 : 0));
  }
  return names;
}

function isUnnumbered(ids: StudentIds): boolean {
  return Object.keys(ids).length === 0;
}

function nameSlots(side: MatchSide, slots: ReadonlyMap<string, number>): Int32Array {
  // Few names are contested: most rows are told apart by a number, which is far quicker than to look them up.
  const seen = new Uint8Array(NAME_MIXES);
  for (const name of slots.keys()) {
    const mix = nameMix(name);
    if (mix !== NOT_PLAIN) seen[mix] = 1;
  }
  const ofRow = new Int32Array(side.rows.length).fill(NONE);
  for (let at = 0; at < ofRow.length; at++) {
    const { name } = side.rows[at]!;
    const mix = nameMix(name);
    if (mix === NOT_PLAIN) ofRow[at] = slots.get(nameKey(name)) ?? NONE;
    else if (seen[mix] === 1) ofRow[at] = slots.get(name) ?? NONE;
  }
  return ofRow;
}

type CouldBe = (i: number, j: number) => boolean;

function pairIfOpen(a: MatchSide, b: MatchSide, i: number, j: number, couldBe: CouldBe): void {
  if (a.open(i) && b.open(j) && couldBe(i, j)) pair(a, b, i, j);
}

/** Namesakes whose class has just one of them on either side. */
function pairByClass(
  a: MatchSide,
  b: MatchSide,
  left: readonly number[],
  right: readonly number[],
  couldBe: CouldBe,
): void {
  // A class in which nobody is open on one side has nobody to pair: nearly all of them.
  const ofB = soleOfClass(b, right, true);
  const shared = [...soleOfClass(a, left, true).keys()].some((key) => ofB.has(key));
  if (!shared) return;
  const sole = soleOfClass(b, right, false);
  for (const [key, i] of soleOfClass(a, left, false)) {
    const j = sole.get(key) ?? NONE;
    if (i !== NONE && j !== NONE) pairIfOpen(a, b, i, j, couldBe);
  }
}

/** The one row of each class that is known; `NONE` where there are several. */
function soleOfClass(side: MatchSide, rows: readonly number[], openOnly: boolean): Map<string, number> {
  const sole = new Map<string, number>();
  for (const at of rows) {
    if (openOnly && !side.open(at)) continue;
    const { className } = side.rows[at]!;
    if (className === null) continue;
    const key = classKey(className);
    sole.set(key, sole.has(key) ? NONE : at);
  }
  return sole;
}

/** A name left on both sides is ambiguous. */
function settleTheRest(
  a: MatchSide,
  b: MatchSide,
  left: readonly number[],
  right: readonly number[],
  couldBe: CouldBe,
): Array<[number, number]> {
  const openLeft = left.filter((i) => a.open(i));
  const openRight = right.filter((j) => b.open(j));
  const unclearLeft = openLeft.filter((i) => openRight.some((j) => couldBe(i, j)));
  const unclearRight = openRight.filter((j) => openLeft.some((i) => couldBe(i, j)));
  a.markAmbiguous(unclearLeft);
  b.markAmbiguous(unclearRight);
  const alone = openLeft.length === 1 && openRight.length === 1 && unclearLeft.length === 0;
  return alone ? [[openLeft[0]!, openRight[0]!]] : [];
}

/** Rows of one name that nothing tells apart within their own tab. */
function markTwins(side: MatchSide, rows: readonly number[]): void {
  if (rows.length < 2) return;
  const unnumbered = rows.filter((at) => side.open(at) && isUnnumbered(side.rows[at]!.ids));
  for (const twins of byClass(side, unnumbered).values()) {
    if (twins.length > 1) side.markAmbiguous(twins);
  }
}

function byClass(side: MatchSide, rows: readonly number[]): Map<string | null, number[]> {
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
