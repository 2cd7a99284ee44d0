import { seeded } from './random.js';
import type { MessyTab } from './truth.js';
import { wideTab } from './wideTab.js';

/** Random messy tabs whose truth is known: the same for the same seed. */
export function messyTabs(seed: number, count: number): MessyTab[] {
  return Array.from({ length: count }, (_, index) => messyTab(seed, index));
}

export function messyTab(seed: number, index: number): MessyTab {
  return wideTab(seeded(seed * 1_000_003 + index));
}
