import type { Host } from '../host.js';

export interface RunnerOptions {
  host: Host;
  /** The first of what waits is about to run. */
  onStart(): void;
  /** A function has begun (its name) or none is running (null). */
  onBusy(functionName: string | null): void;
  /** A function has ended; formulas it touched may not be computed yet. */
  onRan(): void;
  /** All that was waiting to run has ended, and so has the calculation it caused. */
  onIdle(): void;
}

/** Runs the add-on's functions one after another, each after the formulas of the one before are computed. */
export class Runner {
  readonly #options: RunnerOptions;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #inside = false;

  constructor(options: RunnerOptions) {
    this.#options = options;
  }

  /** True while a function runs: what changes in the grid now is the add-on's doing. */
  get inside(): boolean {
    return this.#inside;
  }

  /** Resolves with the function's result, rejects with what it threw. */
  async run(functionName: string, args: readonly unknown[]): Promise<unknown> {
    return (await this.runAll([[functionName, args]]))[0];
  }

  /**
   * Runs functions that do not wait for one another's formulas, in order; resolves with their results, rejects with
   * what the first one threw, after which the others do not run.
   */
  runAll(
    calls: ReadonlyArray<readonly [functionName: string, args: readonly unknown[]]>,
  ): Promise<unknown[]> {
    if (this.#waiting === 0) this.#options.onStart();
    this.#waiting += 1;
    const results = this.#last.then(async () => {
      const done: unknown[] = [];
      for (const [functionName, args] of calls) done.push(await this.#runNow(functionName, args));
      return done;
    });
    this.#last = results
      .catch(() => undefined) // the caller is told; the next function still runs
      .then(() => this.#options.host.settled())
      .catch((error: unknown) => console.error(error))
      .then(() => {
        this.#waiting -= 1;
        if (this.#waiting > 0) return;
        this.#options.onIdle();
        this.#options.onBusy(null);
      });
    return results;
  }

  /** Resolves when nothing runs any more. */
  async idle(): Promise<void> {
    while (this.#waiting > 0) await this.#last;
  }

  async #runNow(functionName: string, args: readonly unknown[]): Promise<unknown> {
    this.#options.onBusy(functionName);
    await nextPaint();
    this.#inside = true;
    try {
      return this.#options.host.run(functionName, args);
    } finally {
      this.#inside = false;
      this.#options.onRan();
    }
  }
}

/** Lets the browser draw, so that the busy sign is seen; a hidden window does not draw and is not waited for. */
function nextPaint(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => resolve();
    let sent = false;
    const go = (): void => {
      if (!sent) channel.port2.postMessage(null);
      sent = true;
    };
    requestAnimationFrame(go);
    window.setTimeout(go, 60);
  });
}
