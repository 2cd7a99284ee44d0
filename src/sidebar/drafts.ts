import type { Bridge } from './bridge.js';
import { DraftKeeper } from './draftKeeper.js';

/** How a form becomes the text that is kept, and comes back from it. */
export interface DraftText<T> {
  write(value: T): string;
  /** null when the text is no such draft. */
  read(text: string): T | null;
}

/** Raised when what a form holds has changed its shape: what older versions kept is left alone then. */
const VERSION = 1;

/** Forms of plain values. */
export const PLAIN: DraftText<unknown> = {
  write: (value) => JSON.stringify([VERSION, value]),
  read: (text) => {
    try {
      const [version, value] = JSON.parse(text) as [number, unknown];
      return version === VERSION ? value : null;
    } catch {
      return null;
    }
  },
};

/**
 * What the panel's half-written forms hold, by form: while other pages are shown, and while the panel is closed. What
 * was kept before is asked for once.
 */
export class Drafts {
  private readonly values = new Map<string, unknown>();
  private readonly back = new Set<string>();
  private readonly unkept = new Set<string>();
  private readonly keepers = new Map<string, DraftKeeper>();
  private readonly watchers = new Set<() => void>();
  private asked: Promise<void> | null = null;
  private texts: Readonly<Record<string, string>> | null = null;

  /** @param bridge may be another one later, when the panel's language changes */
  constructor(public bridge: Bridge) {}

  /** What was kept before the panel was opened; null until it is known. */
  before(): Readonly<Record<string, string>> | null {
    return this.texts;
  }

  /** Asks what was kept before, once. */
  ask(): Promise<void> {
    const hear = (drafts: Readonly<Record<string, string>>) => {
      this.texts = drafts;
      this.tell();
    };
    this.asked ??= this.bridge.call('readDrafts').then(
      ({ drafts }) => hear(drafts),
      // What is kept cannot be read now: it stays until something is written.
      () => hear({}),
    );
    return this.asked;
  }

  has(form: string): boolean {
    return this.values.has(form);
  }

  get(form: string): unknown {
    return this.values.get(form) ?? null;
  }

  /** What stands in the form was written before the panel was opened. */
  isBack(form: string): boolean {
    return this.back.has(form);
  }

  /** Whether closing the panel now loses nothing of the form. */
  isKept(form: string): boolean {
    return !this.unkept.has(form);
  }

  /** Puts what was kept before into a form. */
  bringBack(form: string, value: unknown): void {
    this.values.set(form, value);
    this.back.add(form);
  }

  /** @param text what is kept of it; empty: nothing */
  put(form: string, value: unknown, text: string): void {
    this.values.set(form, value);
    if (text === '') this.forgetBack(form);
    void this.ask().then(() => {
      const keeper = this.keeperOf(form);
      keeper.put(text);
      // What is done with is forgotten at once.
      if (text === '') keeper.flush();
    });
    this.tell();
  }

  /** What stands in the form now is new. */
  forgetBack(form: string): void {
    this.back.delete(form);
  }

  /** Sends what has not been sent. */
  readonly flush = (): void => {
    for (const keeper of this.keepers.values()) keeper.flush();
  };

  /** @returns what ends it */
  watch(watcher: () => void): () => void {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }

  private keeperOf(form: string): DraftKeeper {
    const known = this.keepers.get(form);
    if (known !== undefined) return known;
    const send = (text: string) => this.bridge.call('keepDraft', { form, text }).then(({ kept }) => kept);
    const hear = (kept: boolean) => {
      if (kept) this.unkept.delete(form);
      else this.unkept.add(form);
      this.tell();
    };
    const keeper = new DraftKeeper(send, hear, this.texts?.[form] ?? '');
    this.keepers.set(form, keeper);
    return keeper;
  }

  private tell(): void {
    for (const watcher of this.watchers) watcher();
  }
}
