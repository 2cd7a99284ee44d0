import { classKey } from './className.js';
import type { ExamStudent } from './exam.js';
import type { Micropoints } from './points.js';
import { rankDescending } from './ranks.js';
import type { ScreeningGroup } from './screeningRule.js';

/** Everyone, or where no class is written at all. */
const WHOLE = '';

/** The class of each student as a key; null where none is written though other rows have one. */
export function classGroups(students: readonly ExamStudent[]): { keys: Array<string | null>; none: boolean } {
  const none = students.every(({ className }) => className === null);
  const keys = students.map(({ className }) =>
    none ? WHOLE : className === null ? null : classKey(className),
  );
  return { keys, none };
}

/** The group each student is compared in; null for nobody to compare with. */
export function groupsOf(
  classes: ReadonlyArray<string | null>,
  within: ScreeningGroup,
): Array<string | null> {
  return within === 'grade' ? classes.map(() => WHOLE) : classes.slice();
}

export interface Placing {
  rank: number;
  of: number;
}

/**
 * Ranks values inside their groups, highest first, 1 2 2 4.
 *
 * @param values null: takes no part
 * @returns null for whoever takes no part
 */
export function placeInGroups(
  values: ReadonlyArray<Micropoints | null>,
  groups: ReadonlyArray<string | null>,
): Array<Placing | null> {
  const places = new Array<Placing | null>(values.length).fill(null);
  for (const members of membersByGroup(values, groups)) {
    const ranks = rankDescending(members.map((at) => values[at]!));
    members.forEach((at, k) => {
      places[at] = { rank: ranks[k]!, of: members.length };
    });
  }
  return places;
}

/** Sum and number of the values of each group, for means that stay exact. */
export function sumsOfGroups(
  values: ReadonlyArray<Micropoints | null>,
  groups: ReadonlyArray<string | null>,
): Array<{ sum: Micropoints; n: number } | null> {
  const sums = new Array<{ sum: Micropoints; n: number } | null>(values.length).fill(null);
  for (const members of membersByGroup(values, groups)) {
    const total = { sum: members.reduce((sum, at) => sum + values[at]!, 0), n: members.length };
    for (const at of members) sums[at] = total;
  }
  return sums;
}

function membersByGroup(
  values: ReadonlyArray<Micropoints | null>,
  groups: ReadonlyArray<string | null>,
): number[][] {
  const byGroup = new Map<string, number[]>();
  values.forEach((value, at) => {
    const group = groups[at] ?? null;
    if (value === null || group === null) return;
    const members = byGroup.get(group);
    if (members) members.push(at);
    else byGroup.set(group, [at]);
  });
  return [...byGroup.values()];
}

/**
 * Who is in the last `percent` of each group: so many students as the share gives, rounded down but at least one.
 * Equal totals are never split: those at the cut are all in or all out. Whoever has the highest total of the group is
 * never in, so that a group of equals has no bottom.
 */
export function bottomOfGroups(
  values: ReadonlyArray<Micropoints | null>,
  groups: ReadonlyArray<string | null>,
  share: { percent: number; ties: 'in' | 'out' },
): boolean[] {
  const inside = new Array<boolean>(values.length).fill(false);
  for (const members of membersByGroup(values, groups)) {
    const sorted = members.map((at) => values[at]!).sort((x, y) => x - y);
    const size = Math.max(1, Math.floor((sorted.length * share.percent) / 100));
    const last = sorted[size - 1]!;
    const straddles = sorted[size] === last;
    const highest = sorted[sorted.length - 1]!;
    for (const at of members) {
      const value = values[at]!;
      if (value < last || (value === last && (!straddles || share.ties === 'in')))
        inside[at] = value < highest;
    }
  }
  return inside;
}
