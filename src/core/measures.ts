import { gridPlaces } from './grid.js';

/**
 * Side measures: shown beside a prize, never instead of it.
 * T-scores are the usual T = 50 + 10 Z with the population's standard deviation.
 */

/** Percentile of a rank in a pool: 100 for the first, 0 for the last; null in a pool of one. */
export function percentile(rank: number, n: number): number | null {
  return n < 2 ? null : (100 * (n - rank)) / (n - 1);
}

/** Places risen for each place there was: (baseline − current) / baseline. */
export function rateOfRise(baselineRank: number, currentRank: number): number {
  return (baselineRank - currentRank) / baselineRank;
}

/** null where either is. */
export function difference(x: number | null, y: number | null): number | null {
  return x === null || y === null ? null : x - y;
}

/** Turns a total into a T-score within a population; null when everybody has the same total. */
export function tScale(population: ArrayLike<number>): (total: number) => number | null {
  const n = population.length;
  const mean = sum(population) / n;
  const deviation = Math.sqrt(varianceOf(population, mean));
  return (total) => (deviation > 0 ? 50 + (10 * (total - mean)) / deviation : null);
}

export function meanOf(values: ArrayLike<number>): number | null {
  return values.length === 0 ? null : sum(values) / values.length;
}

/** On the grid that marks lie on the squares are whole numbers, so that their sum is exact in any order. */
function varianceOf(population: ArrayLike<number>, mean: number): number {
  const n = population.length;
  const grid = n === 0 ? null : gridPlaces(new Float64Array(population), mostExact(n));
  if (grid === null) return sum(Float64Array.from(population, (x) => (x - mean) ** 2)) / n;
  const { places, least, step } = grid;
  const middle = Math.round((mean - least) / step);
  let away = 0;
  let squares = 0;
  for (let at = 0; at < n; at++) {
    const distance = places[at]! - middle;
    away += distance;
    squares += distance * distance;
  }
  return step * step * (squares / n - (away / n) ** 2);
}

/** The widest grid on which n squares add up within the whole numbers that a double holds. */
function mostExact(n: number): number {
  return Math.min(2 ** 26, Math.floor(Math.sqrt(Number.MAX_SAFE_INTEGER / n)));
}

/** Whole numbers add up exactly. Others are added in the order of size, so that the order of the rows cannot show. */
function sum(values: ArrayLike<number>): number {
  let total = 0;
  let size = 0;
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!;
    total += value;
    size += value === Math.floor(value) ? Math.abs(value) : Number.POSITIVE_INFINITY;
  }
  if (size <= Number.MAX_SAFE_INTEGER) return total;
  return new Float64Array(values).sort().reduce((sofar, x) => sofar + x, 0);
}
