import type { PrizeGroup } from './awardOutcome.js';
import { outcomeOf } from './awardRows.js';
import type { AwardRule } from './awardRule.js';
import { compareText } from './compareText.js';
import { type Contenders, groupsOf } from './contenders.js';
import { assignPrizes, type Prize, prizeCuts } from './prizes.js';
import { type Rises, riseKeys } from './rises.js';

/** What each contender gets, column by column. */
export interface Dealt {
  /** `outcomeOf` those who rose, `NO_PRIZE` for the others, of whom the columns below say nothing. */
  outcomes: Uint8Array;
  /** Place among the risers, from 1; how many share it; and how many risers there are. */
  places: Int32Array;
  levels: Int32Array;
  risers: Int32Array;
  groups: PrizeGroup[];
}

export const NO_PRIZE = 255;
const PRIZES: readonly Prize[] = [1, 2, 3];

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
  const dealt: Dealt = {
    outcomes: new Uint8Array(pool.length).fill(NO_PRIZE),
    places: new Int32Array(pool.length),
    levels: new Int32Array(pool.length),
    risers: new Int32Array(pool.length),
    groups: [],
  };
  const outcomeOfPrize = [
    outcomeOf('progressed', null),
    ...PRIZES.map((prize) => outcomeOf('awarded', prize)),
  ];
  for (const group of groupsOf(pool, prizesIn)) {
    const rose = chosenOf(group, risers);
    const gains = ties === 'score-gain' ? Float64Array.from(rose, gainOf) : null;
    const { prizes, places, levels } = assignPrizes(riseKeys(rises, rose), gains, shares, ties);
    for (let k = 0; k < rose.length; k++) {
      const at = rose[k]!;
      dealt.outcomes[at] = outcomeOfPrize[prizes[k]!]!;
      dealt.places[at] = places[k]!;
      dealt.levels[at] = levels[k]!;
      dealt.risers[at] = rose.length;
    }
    dealt.groups.push({
      className: prizesIn === 'class' ? nameOf(pool, group) : null,
      pool: group.length,
      risers: rose.length,
      cuts: prizeCuts(rose.length, shares),
    });
  }
  dealt.groups.sort((x, y) => compareText(x.className ?? '', y.className ?? ''));
  return dealt;
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
