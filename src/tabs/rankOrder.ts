import type { Ranked } from './rankBasis.js';
import type { StudentRow } from './rows.js';

export interface OrdersCompared {
  /** Spearman's rank correlation within the groups: 1 for the same order, about 0 for orders of two different things. */
  agreement: number;
  /** The topmost student whose place by rank is not the place by points. */
  first: StudentRow | null;
}

/**
 * Compares the order that ranks give with the order of the points. Ranks that were made among more students than the
 * tab holds (a grade's, a city's) have the order of the points and none of the places.
 */
export function compareOrders(groups: ReadonlyArray<readonly Ranked[]>): OrdersCompared {
  let [both, ofRanks, ofPoints] = [0, 0, 0];
  let first: StudentRow | null = null;
  for (const group of groups) {
    const byRank = places(group.map(({ stated }) => stated));
    const byPoints = places(group.map(({ points }) => -points));
    const middle = (group.length + 1) / 2;
    group.forEach(({ student }, at) => {
      const [x, y] = [byRank[at]! - middle, byPoints[at]! - middle];
      both += x * y;
      ofRanks += x * x;
      ofPoints += y * y;
      if (x !== y && (first === null || student.row < first.row)) first = student;
    });
  }
  // All alike have no order that could differ.
  const size = Math.sqrt(ofRanks * ofPoints);
  return { agreement: size === 0 ? 1 : both / size, first };
}

/** Places from 1, the smallest first; equals share the middle of their places. */
function places(figures: readonly number[]): number[] {
  const order = figures.map((_, at) => at).sort((x, y) => figures[x]! - figures[y]!);
  const found: number[] = [];
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && figures[order[to]!] === figures[order[from]!]) to++;
    for (let at = from; at < to; at++) found[order[at]!] = (from + 1 + to) / 2;
  }
  return found;
}
