import type { PrizeGroup } from './awardOutcome.js';
import type { AwardRule } from './awardRule.js';
import { compareText } from './cohort.js';
import { type Contender, groupsOf } from './contenders.js';
import { assignPrizes, type PrizeDecision, prizeCuts } from './prizes.js';
import { type Rise, riseKeys } from './rises.js';

/** A decision, and how many rose in the group that it was taken in. */
export type GroupDecision = PrizeDecision & { risers: number };

export interface Dealt {
  /** By contender; undefined for those who did not rise. */
  decisions: Array<GroupDecision | undefined>;
  groups: PrizeGroup[];
}

/**
 * Shares the prizes out among all risers, or among those of each class.
 *
 * @param pool those who are evaluated
 * @param rises the rise of each, null for who is no riser
 */
export function dealPrizes(
  pool: readonly Contender[],
  rises: ReadonlyArray<Rise | null>,
  { shares, ties, prizesIn }: AwardRule,
  gainOf: (contender: Contender) => number,
): Dealt {
  const decisions = new Array<GroupDecision | undefined>(pool.length).fill(undefined);
  const groups = groupsOf(pool, prizesIn).map((group): PrizeGroup => {
    const risers = group.filter((at) => rises[at] !== null);
    const keys = riseKeys(risers.map((at) => rises[at]!));
    const dealt = assignPrizes(
      risers.map((at, k) => ({ change: keys[k]!, gain: gainOf(pool[at]!) })),
      shares,
      ties,
    );
    risers.forEach((at, k) => {
      decisions[at] = { ...dealt[k]!, risers: risers.length };
    });
    return {
      className: prizesIn === 'class' ? nameOf(group.map((at) => pool[at]!)) : null,
      pool: group.length,
      risers: risers.length,
      cuts: prizeCuts(risers.length, shares),
    };
  });
  return { decisions, groups: groups.sort((x, y) => compareText(x.className ?? '', y.className ?? '')) };
}

/** A class is written in several ways: the first of them in order, so that no order of rows shows. */
function nameOf(group: readonly Contender[]): string | null {
  const names = group.flatMap(({ member }) => member?.className ?? []);
  return names.length === 0
    ? null
    : names.reduce((first, name) => (compareText(name, first) < 0 ? name : first));
}
