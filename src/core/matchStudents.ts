import { ID_KINDS, type IdKind } from './exam.js';
import { matchByName } from './matchByName.js';
import { AMBIGUOUS, holdersOf, listOf, MatchSide, pair } from './matchSides.js';
import { NONE, numberSlots } from './numberSlots.js';
import { type Identified, numbersDiffer, type Roll } from './rolls.js';

/** The other side's row, `none` when it has no such student, `ambiguous` when it cannot be told which. */
export type Match = number | 'none' | 'ambiguous';

interface Found {
  /** Pairs with one name but different student numbers: not matched, worth a look. */
  sameNameOtherId: Array<[left: number, right: number]>;
}

export interface Matching extends Found {
  ofLeft: Match[];
  ofRight: Match[];
}

/** A matching as columns: a row of the other side, `NONE` or `AMBIGUOUS`. */
export interface MatchedRows extends Found {
  ofLeft: Int32Array;
  ofRight: Int32Array;
}

/**
 * Matches students across two tabs: by student number when both carry the same kind, else by class and name when
 * that pair is unique on both sides, else by name when it is unique on both sides. What is left of a name that
 * stands on both sides is ambiguous: reported, never guessed.
 */
export function matchStudents(left: Roll, right: Roll): Matching {
  const { ofLeft, ofRight, sameNameOtherId } = matchRows(left, right);
  return { ofLeft: Array.from(ofLeft, matchOf), ofRight: Array.from(ofRight, matchOf), sameNameOtherId };
}

function matchOf(row: number): Match {
  return row >= 0 ? row : row === AMBIGUOUS ? 'ambiguous' : 'none';
}

/** As `matchStudents`, for many students. */
export function matchRows(left: Roll, right: Roll): MatchedRows {
  const a = new MatchSide(left);
  const b = new MatchSide(right);
  const kinds = ID_KINDS.filter((kind) => left.idKinds.includes(kind) && right.idKinds.includes(kind));

  kinds.forEach((kind, rank) => {
    matchByNumber(a, b, kind, kinds.slice(0, rank));
  });
  const sameNameOtherId = matchByName(a, b, kinds);
  return { ofLeft: a.found, ofRight: b.found, sameNameOtherId };
}

/**
 * Pairs the rows that alone hold a number. Numbers of a more trusted kind come first: an exam number may be dealt
 * anew for every exam, so two students whose student numbers differ are never one for sharing it.
 */
function matchByNumber(a: MatchSide, b: MatchSide, kind: IdKind, trusted: readonly IdKind[]): void {
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
  a: MatchSide,
  b: MatchSide,
  left: readonly number[],
  right: readonly number[],
  trusted: readonly IdKind[],
): void {
  const holders = [...left.map((i) => a.rows[i]!), ...right.map((j) => b.rows[j]!)];
  const unclear = (row: Identified) =>
    holders.some((other) => other !== row && !numbersDiffer(row, other, trusted));
  const unclearLeft = left.filter((i) => unclear(a.rows[i]!));
  const unclearRight = right.filter((j) => unclear(b.rows[j]!));
  a.markAmbiguous(unclearLeft);
  b.markAmbiguous(unclearRight);
}
