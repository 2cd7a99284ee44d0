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
