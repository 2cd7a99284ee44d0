import type { AwardCounts, AwardReason, AwardRow, AwardStatus } from './awardOutcome.js';
import { compareText } from './compareText.js';
import type { Prize } from './prizes.js';

/** In the order in which they are listed. */
const STATUSES: readonly AwardStatus[] = [
  'awarded',
  'progressed',
  'no-progress',
  'no-baseline',
  'absent',
  'disqualified',
  'ambiguous',
];

/** Status and prize as one number, in the order in which outcomes are listed. */
export function outcomeOf(status: AwardStatus, prize: Prize | null): number {
  return 4 * STATUSES.indexOf(status) + (prize ?? 0);
}

export function statusOf(outcome: number): AwardStatus {
  return STATUSES[outcome >> 2]!;
}

export function prizeOf(outcome: number): Prize | null {
  return (outcome & 3 || null) as Prize | null;
}

/**
 * How many rows there are of each outcome; together they are the cohort.
 *
 * @param outcomes one for each row
 */
export function countOutcomes(outcomes: Uint8Array): AwardCounts {
  const counts = new Int32Array(4 * STATUSES.length);
  for (let at = 0; at < outcomes.length; at++) counts[outcomes[at]!]! += 1;
  const of = (status: AwardStatus, prize: Prize | null = null) => counts[outcomeOf(status, prize)]!;
  return {
    first: of('awarded', 1),
    second: of('awarded', 2),
    third: of('awarded', 3),
    progressed: of('progressed'),
    noProgress: of('no-progress'),
    noBaseline: of('no-baseline'),
    absent: of('absent'),
    disqualified: of('disqualified'),
    ambiguous: of('ambiguous'),
  };
}

/** What orders members, in columns of one length. */
export interface SortKeys {
  outcomes: Uint8Array;
  /** The change, a rise below 0; 0 where there is none. */
  falls: Int32Array;
  /** The place of the class among all classes. */
  classes: Int32Array;
}

/**
 * The rows of the members in a fixed order that no sheet order can change: status, prize, greatest change, then who it
 * is. Outcomes, changes and classes are few enough to deal the members out by; only those who are level in all are
 * compared.
 */
export function sortedRows(
  { outcomes, falls, classes }: SortKeys,
  rowOf: (at: number) => AwardRow,
): AwardRow[] {
  const n = outcomes.length;
  const all = new Int32Array(n);
  for (let at = 0; at < n; at++) all[at] = at;
  const order = dealtOut(dealtOut(dealtOut(all, classes), falls), outcomes);
  // Grown, not made at once: a large array made at once is old to the collector, which then notes each young row in it.
  const sorted: AwardRow[] = [];
  for (let at = 0; at < n; at++) sorted.push(rowOf(order[at]!));
  const level = (x: number, y: number) =>
    falls[x] === falls[y] && outcomes[x] === outcomes[y] && classes[x] === classes[y];
  for (let first = 0; first < n; ) {
    let end = first + 1;
    while (end < n && level(order[first]!, order[end]!)) end += 1;
    if (end - first > 1) sortPart(sorted, first, end);
    first = end;
  }
  return sorted;
}

function sortPart(rows: AwardRow[], first: number, end: number): void {
  const part = rows.slice(first, end).map((row) => ({ row, start: startOf(row.name) }));
  part.sort((x, y) => x.start - y.start || compareStudents(x.row, y.row));
  for (let at = 0; at < part.length; at++) rows[first + at] = part[at]!.row;
}

/** The first two signs of a text as one number, in the order of `compareText`: numbers compare far more quickly. */
function startOf(text: string): number {
  return 2 ** 16 * signAt(text, 0) + signAt(text, 1);
}

function signAt(text: string, at: number): number {
  return at < text.length ? text.charCodeAt(at) : 0;
}

/** Indexes in the rising order of their keys; where keys are equal the order stays. */
function dealtOut(order: Int32Array, keys: Int32Array | Uint8Array): Int32Array {
  let least = 0;
  let greatest = 0;
  for (let at = 0; at < keys.length; at++) {
    if (keys[at]! < least) least = keys[at]!;
    if (keys[at]! > greatest) greatest = keys[at]!;
  }
  const next = new Int32Array(greatest - least + 2);
  for (let at = 0; at < keys.length; at++) next[keys[at]! - least + 1]! += 1;
  for (let key = 1; key < next.length; key++) next[key]! += next[key - 1]!;
  const dealt = new Int32Array(order.length);
  for (let at = 0; at < order.length; at++) {
    const row = order[at]!;
    dealt[next[keys[row]! - least]!++] = row;
  }
  return dealt;
}

function compareStudents(x: AwardRow, y: AwardRow): number {
  return (
    compareText(x.name, y.name) ||
    compareText(x.studentId ?? '', y.studentId ?? '') ||
    (y.currentTotal ?? -1) - (x.currentTotal ?? -1) ||
    (y.baselineTotal ?? -1) - (x.baselineTotal ?? -1) ||
    compareText(reasonKey(x.reason), reasonKey(y.reason))
  );
}

function reasonKey(reason: AwardReason): string {
  return `${reason.code} ${'why' in reason ? reason.why : ''}`;
}
