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
  const mean = population.reduce((sum, x) => sum + x, 0) / n;
  const variance = population.reduce((sum, x) => sum + (x - mean) ** 2, 0) / n;
  const deviation = Math.sqrt(variance);
  return (total) => (deviation > 0 ? 50 + (10 * (total - mean)) / deviation : null);
}

export function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, x) => sum + x, 0) / values.length;
}
