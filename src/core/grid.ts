/** Values on a grid: each is `least + place × step`, and the places run from 0 to `size` − 1. */
export interface Grid {
  places: Int32Array;
  size: number;
  least: number;
  step: number;
}

/**
 * Where each value stands on the coarsest grid they share, counted from the least: equal places for equal values,
 * and a greater place for a greater value, exactly.
 *
 * @param most how many points the grid may have
 */
export function gridPlaces(values: Float64Array, most: number): Grid | null {
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!;
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  const places = new Int32Array(values.length);
  const spread = greatest - least;
  if (!(spread > 0)) return spread === 0 ? { places, size: 1, least, step: 1 } : null;
  if (spread === Number.POSITIVE_INFINITY) return null;
  const finest = spread / (most - 1);
  let step = spread;
  let inverse = 1 / step;
  for (let at = 0; at < values.length; at++) {
    const distance = values[at]! - least;
    const place = (distance * inverse + 0.5) | 0;
    places[at] = place;
    // Each value can be had back from its place, so no two values can share one.
    if (least + place * step === values[at]) continue;
    const finer = commonStep(step, distance, finest);
    if (finer === null || finer === step) return null;
    step = finer;
    inverse = 1 / step;
    at = -1;
  }
  return { places, size: Math.round(spread / step) + 1, least, step };
}

/** The greatest common divisor, or null when it is finer than `finest`. */
function commonStep(x: number, y: number, finest: number): number | null {
  let [step, rest] = [x, y % x];
  while (rest > 0) [step, rest] = [rest, step % rest];
  return step < finest ? null : step;
}
