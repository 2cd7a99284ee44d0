import type { AwardReason, AwardStatus, PrizeGroup } from './awardOutcome.js';
import { outcomeOf } from './awardRows.js';
import type { AwardRule } from './awardRule.js';
import { compareText } from './compareText.js';
import { type Contenders, groupsOf } from './contenders.js';
import { assignPrizes, type Prize, prizeCuts } from './prizes.js';
import { type Rises, riseKeys } from './rises.js';

/** What a student of the pool gets; the same object for all who are level. */
export interface Deal {
  /** null: past the last cut, named as progressed. */
  prize: Prize | null;
  status: AwardStatus;
  /** `outcomeOf` the two. */
  outcome: number;
  reason: AwardReason;
}

export interface Dealt {
  /** By contender; undefined for those who did not rise. */
  deals: Array<Deal | undefined>;
  groups: PrizeGroup[];
}

/**
 * Shares the prizes out among all risers, or among those of each class.
 *
 * @param pool those who are evaluated
 * @param risers 1 for each of them who is a riser
 */
export function dealPrizes(
  pool: Contenders,
  rises: Rises,
  risers: Uint8Array,
  { shares, ties, prizesIn }: AwardRule,
  gainOf: (at: number) => number,
): Dealt {
  const deals: Array<Deal | undefined> = [];
  for (let at = 0; at < pool.length; at++) deals.push(undefined);
  const groups = groupsOf(pool, prizesIn).map((group): PrizeGroup => {
    const rose = chosenOf(group, risers);
    const gains = ties === 'score-gain' ? Float64Array.from(rose, gainOf) : null;
    const { prizes, places, levels } = assignPrizes(riseKeys(rises, rose), gains, shares, ties);
    const dealAt: Deal[] = [];
    for (let k = 0; k < rose.length; k++) {
      const place = places[k]!;
      let deal = dealAt[place];
      if (deal === undefined) {
        const reason = { code: 'rose', place, level: levels[k]!, risers: rose.length } as const;
        const prize = (prizes[k]! || null) as Prize | null;
        const status = prize === null ? 'progressed' : 'awarded';
        deal = { prize, status, outcome: outcomeOf(status, prize), reason };
        dealAt[place] = deal;
      }
      deals[rose[k]!] = deal;
    }
    return {
      className: prizesIn === 'class' ? nameOf(pool, group) : null,
      pool: group.length,
      risers: rose.length,
      cuts: prizeCuts(rose.length, shares),
    };
  });
  return { deals, groups: groups.sort((x, y) => compareText(x.className ?? '', y.className ?? '')) };
}

function chosenOf(group: Int32Array, chosen: Uint8Array): Int32Array {
  const found = new Int32Array(group.length);
  let count = 0;
  for (let k = 0; k < group.length; k++) if (chosen[group[k]!] === 1) found[count++] = group[k]!;
  return found.subarray(0, count);
}

/** A class is written in several ways: the first of them in order, so that no order of rows shows. */
function nameOf({ classes, classCodes }: Contenders, group: Int32Array): string | null {
  let first: string | null = null;
  for (const at of group) {
    const name = classCodes.names[classes[at]!]!;
    if (name !== null && (first === null || compareText(name, first) < 0)) first = name;
  }
  return first;
}
