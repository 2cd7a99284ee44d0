/** One bar: how many students changed by `from` to `to` places (positive is a rise). */
export interface ChangeBar {
  from: number;
  to: number;
  students: number;
}

/**
 * Rank changes as bars, symmetric about "no change", which always has a bar of its own. Bars are one place wide
 * until there would be more than `sideBars` on a side, then wider, equally on both sides.
 *
 * @param changes rank changes in places, positive is a rise
 */
export function changeBars(changes: readonly number[], sideBars = 8): ChangeBar[] {
  const reach = changes.reduce((most, change) => Math.max(most, Math.abs(change)), 1);
  const width = Math.ceil(reach / sideBars);
  const bars = Math.ceil(reach / width);
  const counts = new Array<number>(2 * bars + 1).fill(0);
  for (const change of changes) {
    const step = Math.ceil(Math.abs(change) / width);
    counts[bars + Math.sign(change) * step]! += 1;
  }
  return counts.map((students, at) => {
    const step = at - bars;
    if (step === 0) return { from: 0, to: 0, students };
    const far = Math.abs(step) * width;
    const near = far - width + 1;
    return step > 0 ? { from: near, to: far, students } : { from: -far, to: -near, students };
  });
}

/** How many rose, stayed and moved down. */
export function changeSums(changes: readonly number[]): { up: number; same: number; down: number } {
  const up = changes.filter((change) => change > 0).length;
  const down = changes.filter((change) => change < 0).length;
  return { up, same: changes.length - up - down, down };
}
