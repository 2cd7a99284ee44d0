/**
 * Exact sums of points. A mark is a decimal that a teacher typed, and binary fractions do not add up
 * (0.1 + 0.2), so totals are whole millionths of a point: exact for half, tenth and hundredth points.
 */
export type Micropoints = number;

const MICRO = 1_000_000;

export function toMicropoints(points: number): Micropoints {
  return Math.round(points * MICRO);
}

/**
 * Back to points, for people to read. The division gives the double nearest to the decimal.
 *
 * @param scale by how much the total is larger than the points it stands for
 */
export function toPoints(total: Micropoints, scale = 1): number {
  return total / (MICRO * scale);
}
