import type { ServiceContext } from './context.js';
import { Service } from './service.js';

const KEPT_LINES = 1000;

/** `Logger`: keeps the lines of the host's life, newest last. */
export class Logger extends Service {
  private readonly lines: string[] = [];

  constructor(context: ServiceContext) {
    super(context, 'Logger');
  }

  log(format: unknown, ...values: unknown[]): this {
    let next = 0;
    const text = String(format).replace(/%[sdj]/g, (mark) =>
      next < values.length ? String(values[next++]) : mark,
    );
    this.lines.push(text);
    if (this.lines.length > KEPT_LINES) this.lines.shift();
    return this;
  }

  getLog(): string {
    return this.lines.join('\n');
  }

  clear(): void {
    this.lines.length = 0;
  }
}

/** The script's `console`: to standard error, where it does not mix with results. */
export function scriptConsole(): Record<string, (...values: unknown[]) => void> {
  const write = (...values: unknown[]) => console.error(...values);
  const timers = new Map<string, number>();
  return {
    log: write,
    info: write,
    warn: write,
    error: write,
    debug: write,
    time: (label) => {
      timers.set(String(label), Date.now());
    },
    timeEnd: (label) => {
      write(`${String(label)}: ${Date.now() - (timers.get(String(label)) ?? Date.now())}ms`);
    },
  };
}
