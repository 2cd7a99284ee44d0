/** Full marks that schools use. */
const USUAL = [10, 20, 30, 50, 60, 100, 120, 150, 200, 250, 300] as const;
/** Fewer marks than this say nothing about the largest possible. */
const ENOUGH = 5;

/**
 * What a subject is probably marked out of where nothing states it: the next usual full mark at or above the largest
 * mark. It is shown and never used: no mark is judged by it, and no award.
 */
export function likelyFullMark(marks: readonly unknown[]): number | null {
  let [points, largest] = [0, 0];
  for (const mark of marks) {
    if (typeof mark !== 'number') continue;
    points++;
    if (mark > largest) largest = mark;
  }
  return points < ENOUGH || largest === 0 ? null : (USUAL.find((full) => full >= largest) ?? null);
}
