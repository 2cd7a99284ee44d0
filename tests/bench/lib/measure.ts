export function median(values: number[]): number {
  return values.slice().sort((x, y) => x - y)[Math.floor(values.length / 2)]!;
}

/** Median milliseconds of a few runs of a piece of work. */
export function milliseconds(runs: number, work: (run: number) => void): number {
  return median(
    Array.from({ length: runs }, (_, run) => {
      const start = performance.now();
      work(run);
      return performance.now() - start;
    }),
  );
}

/**
 * Median milliseconds of several pieces of work, run in turn: a busy moment of the machine then falls on all of them, and
 * their ratios stay.
 */
export function millisecondsInTurn<Name extends string>(
  runs: number,
  work: Record<Name, () => void>,
): Record<Name, number> {
  const names = Object.keys(work) as Name[];
  const times = new Map(names.map((name) => [name, [] as number[]]));
  for (let run = 0; run < runs; run++) {
    for (const name of names) times.get(name)!.push(milliseconds(1, work[name]));
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name)!)])) as Record<Name, number>;
}
