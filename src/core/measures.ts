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

/** Turns a total into a T-score within a population; null when everybody has the same total. */
export function tScale(population: readonly number[]): (total: number) => number | null {
  const n = population.length;
  const mean = sum(population) / n;
  const variance = sum(population.map((x) => (x - mean) ** 2)) / n;
  const deviation = Math.sqrt(variance);
  return (total) => (deviation > 0 ? 50 + (10 * (total - mean)) / deviation : null);
}

export function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : sum(values) / values.length;
}

/** Adds in the order of size: a floating-point sum depends on the order, and the order of the rows must not show. */
function sum(values: readonly number[]): number {
  return Float64Array.from(values)
    .sort()
    .reduce((total, x) => total + x, 0);
}
