import type { IdKind, StudentIds } from './exam.js';
import { gridPlaces } from './grid.js';

export const NONE = -1;

/** For each row of two lists a slot from 0 to `count` − 1, the same for the same number; `NONE` where there is none. */
export interface NumberSlots {
  ofLeft: Int32Array;
  ofRight: Int32Array;
  count: number;
}

type Row = { ids: StudentIds };

/** Finds rows with the same student number of a kind. */
export function numberSlots(left: readonly Row[], right: readonly Row[], kind: IdKind): NumberSlots {
  const byValue = left.length + right.length < MANY ? null : slotsByValue(left, right, kind);
  return byValue ?? slotsByText(left, right, kind);
}

/** Fewer rows are looked up as they are before the quicker way has got under way. */
const MANY = 10_000;

/** Schools number on end, so that a number is its own slot. Null when the numbers are no such numbers. */
function slotsByValue(left: readonly Row[], right: readonly Row[], kind: IdKind): NumberSlots | null {
  const known = firstNumber(left, kind) ?? firstNumber(right, kind);
  // Texts of one length, or 01 and 1 would be one.
  if (known === undefined || known.length > MOST_DIGITS) return null;
  const values = new Float64Array(left.length + right.length);
  if (!readNumbers(left, kind, known.length, values)) return null;
  if (!readNumbers(right, kind, known.length, values.subarray(left.length))) return null;
  const missing: number[] = [];
  for (let at = 0; at < values.length; at++) {
    if (values[at] !== MISSING) continue;
    missing.push(at);
    values[at] = digitsOf(known);
  }
  const grid = gridPlaces(values, 4 * values.length + 64);
  if (grid === null) return null;
  for (const at of missing) grid.places[at] = NONE;
  return {
    ofLeft: grid.places.subarray(0, left.length),
    ofRight: grid.places.subarray(left.length),
    count: grid.size,
  };
}

const MOST_DIGITS = 15;
const MISSING = -1;

function firstNumber(rows: readonly Row[], kind: IdKind): string | undefined {
  return rows.find(({ ids }) => ids[kind] !== undefined)?.ids[kind];
}

/** @returns false when a number is no text of so many digits */
function readNumbers(rows: readonly Row[], kind: IdKind, length: number, values: Float64Array): boolean {
  for (let at = 0; at < rows.length; at++) {
    const id = rows[at]!.ids[kind];
    const value = id === undefined ? MISSING : id.length === length ? digitsOf(id) : Number.NaN;
    if (Number.isNaN(value)) return false;
    values[at] = value;
  }
  return true;
}

/** The number that a text of digits writes; NaN for any other text. */
function digitsOf(text: string): number {
  let value = 0;
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

function slotsByText(left: readonly Row[], right: readonly Row[], kind: IdKind): NumberSlots {
  const slots = new Map<string, number>();
  const slotOf = ({ ids }: Row) => {
    const id = ids[kind];
    if (id === undefined) return NONE;
    const known = slots.get(id);
    if (known !== undefined) return known;
    slots.set(id, slots.size);
    return slots.size - 1;
  };
  const slotsOf = (rows: readonly Row[]) => {
    const ofRow = new Int32Array(rows.length);
    for (let at = 0; at < ofRow.length; at++) ofRow[at] = slotOf(rows[at]!);
    return ofRow;
  };
  const [ofLeft, ofRight] = [slotsOf(left), slotsOf(right)];
  return { ofLeft, ofRight, count: slots.size };
}
