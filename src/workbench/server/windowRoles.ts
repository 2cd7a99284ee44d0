import { randomUUID } from 'node:crypto';
import type { WindowRole } from './protocol.js';

interface OpenWindow {
  id: string;
  tell(role: WindowRole): void;
}

/** How long a closed window's place is kept: a reload comes back within it, and last changes still arrive. */
const GRACE_MS = 1500;

/** One window writes, the others read; when the writer closes, the longest open of the others takes over. */
export class WindowRoles {
  readonly #windows: OpenWindow[] = [];
  readonly #graceMs: number;
  #writer: string | null = null;
  #handOver: NodeJS.Timeout | null = null;

  constructor(graceMs = GRACE_MS) {
    this.#graceMs = graceMs;
  }

  /**
   * A window has opened.
   *
   * @param wanted the name the window had before a reload, or null
   * @returns what to call when the window has closed
   */
  open(wanted: string | null, tell: (role: WindowRole) => void): () => void {
    // A duplicated browser tab copies its original's name.
    const taken = wanted === null || this.#windows.some((window) => window.id === wanted);
    const window: OpenWindow = { id: taken ? randomUUID() : wanted, tell };
    this.#windows.push(window);
    this.#writer ??= window.id;
    if (this.#writer === window.id && this.#handOver) {
      clearTimeout(this.#handOver);
      this.#handOver = null;
    }
    tell({ role: this.mayWrite(window.id) ? 'writer' : 'reader', window: window.id });
    return () => this.#close(window);
  }

  /** False for everybody while no window is open: a request may name none, too. */
  mayWrite(id: string): boolean {
    return this.#writer !== null && id === this.#writer;
  }

  #close(window: OpenWindow): void {
    const at = this.#windows.indexOf(window);
    if (at < 0) return;
    this.#windows.splice(at, 1);
    if (window.id !== this.#writer) return;
    this.#handOver = setTimeout(() => {
      this.#handOver = null;
      const next = this.#windows[0];
      this.#writer = next?.id ?? null;
      next?.tell({ role: 'writer', window: next.id });
    }, this.#graceMs);
    this.#handOver.unref();
  }
}
