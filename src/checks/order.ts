import type { Place } from './finding.js';

/** By tab, then down the rows, then across: the order in which a person would look. */
export function byPlace(x: Place, y: Place): number {
  if (x.tab !== y.tab) return x.tab < y.tab ? -1 : 1;
  const [p, q] = [position(x.cell), position(y.cell)];
  return p.row - q.row || p.letters.length - q.letters.length || compareText(p.letters, q.letters);
}

function position(cell: string | null): { letters: string; row: number } {
  const match = cell === null ? null : /^([A-Z]+)(\d+)/.exec(cell);
  return match === null ? { letters: '', row: 0 } : { letters: match[1]!, row: Number(match[2]) };
}

export function compareText(x: string, y: string): number {
  return x < y ? -1 : x > y ? 1 : 0;
}

/** The most frequent of several ways to write a thing; of equals the first by code point. */
export function mostUsed(counts: ReadonlyMap<string, number>): string | null {
  let best: string | null = null;
  for (const [text, count] of counts) {
    const most = best === null ? -1 : counts.get(best)!;
    if (count > most || (count === most && compareText(text, best!) < 0)) best = text;
  }
  return best;
}
