import { classKey } from '../className.js';
import type { AwardQuota } from '../ledger/awardQuota.js';

/** One child of a comparison of two exams. */
export interface Compared {
  className: string | null;
  /** Places risen; null: not comparable. */
  change: number | null;
}

/** One who is proposed. */
export interface ProposedRiser<T> {
  row: T;
  /** Level with the last place: there may be more of these than places. */
  level: boolean;
}

/** Without a quota so many are proposed. */
const USUAL = 10;

/**
 * Those who rose most, as many as a quota has places, in each class or in all: those who are level with the last of
 * them are proposed as well and marked, so that a person decides between them. Nobody who did not rise is proposed.
 *
 * @returns the greatest rise first; the order of the input decides nothing but the order of equals
 */
export function mostRisen<T extends Compared>(
  rows: readonly T[],
  quota: AwardQuota | null,
): Array<ProposedRiser<T>> {
  const risen = rows
    .filter((row): row is T & { change: number } => row.change !== null && row.change > 0)
    .sort((x, y) => y.change - x.change);
  const groups = new Map<string, Array<T & { change: number }>>();
  for (const row of risen) {
    const group = quota?.per === 'class' && row.className !== null ? classKey(row.className) : '';
    const known = groups.get(group);
    if (known === undefined) groups.set(group, [row]);
    else known.push(row);
  }
  const count = quota?.count ?? USUAL;
  const proposed = [...groups.values()].flatMap((group) => {
    const last = group[count - 1]?.change;
    const isOver = last !== undefined && group[count]?.change === last;
    return group
      .filter(({ change }, at) => at < count || change === last)
      .map((row) => ({ row, level: isOver && row.change === last }));
  });
  return proposed.sort((x, y) => y.row.change - x.row.change);
}
