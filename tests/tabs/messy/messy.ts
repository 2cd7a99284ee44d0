import { longTab } from './longTab.js';
import { otherTab } from './otherTab.js';
import { seeded } from './random.js';
import { rosterTab } from './rosterTab.js';
import type { MessyTab } from './truth.js';
import { wideTab } from './wideTab.js';

/** Of ten tabs, how many have which shape. */
const SHAPES = [
  wideTab,
  wideTab,
  wideTab,
  wideTab,
  wideTab,
  wideTab,
  longTab,
  rosterTab,
  rosterTab,
  otherTab,
] as const;

/** A random messy tab whose truth is known: always the same for a seed and an index. */
export function messyTab(seed: number, index: number): MessyTab {
  const random = seeded(seed * 1_000_003 + index);
  return random.pick(SHAPES)(random);
}
