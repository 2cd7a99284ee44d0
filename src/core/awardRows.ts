import type { AwardCounts, AwardReason, AwardRow, AwardStatus } from './awardOutcome.js';
import { compareText } from './cohort.js';

/** The order in which outcomes are listed. */
const PLACE_OF: Readonly<Record<AwardStatus, number>> = {
  awarded: 0,
  progressed: 1,
  'no-progress': 2,
  'no-baseline': 3,
  absent: 4,
  disqualified: 5,
  ambiguous: 6,
};

/** How many rows there are of each outcome; together they are the cohort. */
export function countRows(rows: readonly AwardRow[]): AwardCounts {
  const counts = new Int32Array(4 * Object.keys(PLACE_OF).length);
  for (const row of rows) counts[outcomeOf(row)]! += 1;
  const of = (status: AwardStatus, prize = 0) => counts[4 * PLACE_OF[status] + prize]!;
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

/** Status and prize as one number, in the order in which they are listed. */
function outcomeOf({ status, prize }: AwardRow): number {
  return 4 * PLACE_OF[status] + (prize ?? 0);
}

/**
 * The rows in a fixed order that no sheet order can change: status, prize, greatest change, then who it is. Status, prize
 * and change are numbers, by which rows are dealt out; only those who are level in all three are compared.
 */
export function sortRows(rows: readonly AwardRow[]): AwardRow[] {
  // Plain loops: `from` with a function takes ten times as long.
  const n = rows.length;
  const [all, changes, outcomes] = [new Int32Array(n), new Int32Array(n), new Int32Array(n)];
  for (let at = 0; at < n; at++) {
    all[at] = at;
    changes[at] = -(rows[at]!.change ?? 0);
    outcomes[at] = outcomeOf(rows[at]!);
  }
  const order = dealtOut(dealtOut(all, changes), outcomes);
  const sorted: AwardRow[] = [];
  for (let at = 0; at < n; at++) sorted.push(rows[order[at]!]!);
  const level = (x: number, y: number) => changes[x] === changes[y] && outcomes[x] === outcomes[y];
  for (let first = 0; first < order.length; ) {
    let end = first + 1;
    while (end < order.length && level(order[first]!, order[end]!)) end += 1;
    if (end - first > 1) sortPart(sorted, first, end);
    first = end;
  }
  return sorted;
}

function sortPart(rows: AwardRow[], first: number, end: number): void {
  if (end - first === 2) {
    const [x, y] = [rows[first]!, rows[first + 1]!];
    if (compareStudents(x, y) <= 0) return;
    rows[first] = y;
    rows[first + 1] = x;
    return;
  }
  const part = rows.slice(first, end).sort(compareStudents);
  for (let at = 0; at < part.length; at++) rows[first + at] = part[at]!;
}

/** Indexes in the rising order of their keys; where keys are equal the order stays. */
function dealtOut(order: Int32Array, keys: Int32Array): Int32Array {
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
    compareText(x.className ?? '', y.className ?? '') ||
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
