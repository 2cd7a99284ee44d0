import { NONE } from './numberSlots.js';
import type { Identified, Roll } from './rolls.js';

/** In place of a row of the other side: it cannot be told which. `NONE`: not found (yet). */
export const AMBIGUOUS = -2;

/** One side's rows, and what has been found of each row so far: a row of the other side, or one of the above. */
export class MatchSide {
  readonly rows: readonly Identified[];
  readonly found: Int32Array;

  constructor(roll: Roll) {
    this.rows = roll.students;
    this.found = new Int32Array(this.rows.length).fill(NONE);
  }

  open(index: number): boolean {
    return this.found[index] === NONE;
  }

  markAmbiguous(rows: readonly number[]): void {
    for (const at of rows) if (this.open(at)) this.found[at] = AMBIGUOUS;
  }
}

export function pair(a: MatchSide, b: MatchSide, i: number, j: number): void {
  a.found[i] = j;
  b.found[j] = i;
}

/** The rows of each slot as chains: the first row, and after each row the next one. */
export interface Holders {
  first: Int32Array;
  next: Int32Array;
}

export function holdersOf(slotOfRow: Int32Array, slots: number): Holders {
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

export function listOf({ first, next }: Holders, slot: number): number[] {
  const rows: number[] = [];
  for (let at = first[slot]!; at !== NONE; at = next[at]!) rows.push(at);
  return rows;
}
