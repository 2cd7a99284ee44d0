import type { IWorkbookData } from '@univerjs/presets';
import type {
  JournalEntry,
  JournalRequest,
  SnapshotRequest,
  Stores,
  StoresRequest,
} from '../server/protocol.js';
import { ServerError } from './serverClient.js';

/** The calls the keeper makes; `ServerClient` has them. */
export interface KeepingServer {
  journal(request: JournalRequest): Promise<void>;
  snapshot(request: SnapshotRequest): Promise<void>;
  stores(request: StoresRequest): Promise<void>;
}

export type KeepState = 'kept' | 'keeping' | 'failed';

export interface KeeperOptions {
  server: KeepingServer;
  window: string;
  /** Number of the last change the server holds. */
  seq: number;
  snapshot(): IWorkbookData;
  stores: Stores;
  onState(state: KeepState, error: Error | null): void;
  /** Another window writes now: this one's changes are not taken any more. */
  onLostRole(): void;
}

/** Typing is sent after this pause: well within the second in which a change must be kept. */
const PAUSE_MS = 200;
const RETRY_MS = 2000;
/** After a run there may be another, and formulas are still computed. */
const PAUSE_AFTER_RUN_MS = 600;
/** After so many changes a snapshot takes the place of the journal. */
const COMPACT_AFTER = 400;
/** What a closing window can still send. */
const CLOSING_BYTES = 60 * 1024;

/**
 * Sends every change to the server, so that closing the window loses nothing. A teacher's own changes go one by one
 * as journal entries; after the add-on has written, or when the journal has grown long, the whole document goes.
 */
export class Keeper {
  readonly #options: KeeperOptions;
  #seq: number;
  /** Changes the server has not confirmed, oldest first; the first one's number is `#seq - length + 1`. */
  #unconfirmed: JournalEntry[] = [];
  #sinceSnapshot = 0;
  #snapshotDue = false;
  #failed = false;
  #storesDue = false;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #sending: Promise<void> | null = null;

  constructor(options: KeeperOptions) {
    this.#options = options;
    this.#seq = options.seq;
  }

  get pending(): boolean {
    return this.#snapshotDue || this.#storesDue || this.#unconfirmed.length > 0 || this.#sending !== null;
  }

  /** The teacher changed something in the grid. */
  record(entry: JournalEntry): void {
    this.#seq += 1;
    this.#unconfirmed.push(entry);
    this.#sinceSnapshot += 1;
    if (this.#sinceSnapshot >= COMPACT_AFTER) this.#snapshotDue = true;
    this.#schedule();
  }

  /** The add-on changed something: too much to list, so the whole document is sent. */
  recordRun(): void {
    this.#seq += 1;
    this.#snapshotDue = true;
    this.#schedule(PAUSE_AFTER_RUN_MS);
  }

  storesChanged(): void {
    this.#storesDue = true;
    this.#schedule();
  }

  /** Sends the whole document and resolves when the server holds it. */
  async keepAll(): Promise<void> {
    this.#snapshotDue = true;
    await this.flush();
  }

  /** Resolves when everything is kept; rejects with the reason when something is not. */
  async flush(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#sending ??= this.#sendAll().finally(() => {
      this.#sending = null;
    });
    await this.#sending;
    if (this.pending) await this.flush();
  }

  /** The window is closing: sends what is not confirmed, again if need be; the server knows repeats. */
  closing(): void {
    const { server, window: name } = this.#options;
    const ignore = (): void => undefined; // nobody is left to read the answer
    if (this.#storesDue) server.stores({ window: name, stores: this.#options.stores }).catch(ignore);
    if (this.#snapshotDue) {
      server.snapshot({ window: name, seq: this.#seq, snapshot: this.#options.snapshot() }).catch(ignore);
    } else if (this.#unconfirmed.length > 0) {
      server.journal({ window: name, from: this.#first, entries: this.#unconfirmed }).catch(ignore);
    }
  }

  /** Whether closing now could lose something, so that the browser should ask first. */
  get losesWhenClosed(): boolean {
    if (!this.pending) return false;
    return this.#failed || this.#snapshotDue || JSON.stringify(this.#unconfirmed).length > CLOSING_BYTES / 3;
  }

  get #first(): number {
    return this.#seq - this.#unconfirmed.length + 1;
  }

  #schedule(delay = PAUSE_MS): void {
    this.#options.onState('keeping', null);
    if (this.#timer !== null || this.#sending !== null) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      // Its failure has been told through `onState`, and it is tried again.
      this.flush().catch(() => undefined);
    }, delay);
  }

  async #sendAll(): Promise<void> {
    try {
      while (this.#snapshotDue || this.#storesDue || this.#unconfirmed.length > 0) await this.#sendNext();
      this.#failed = false;
      this.#options.onState('kept', null);
    } catch (error) {
      const failure = error instanceof Error ? error : new Error(String(error));
      if (failure instanceof ServerError && failure.code === 'NOT_WRITER') {
        this.#options.onLostRole();
      } else {
        this.#failed = true;
        this.#options.onState('failed', failure);
        setTimeout(() => this.#schedule(0), RETRY_MS);
      }
      throw failure;
    }
  }

  async #sendNext(): Promise<void> {
    const { server, window: name } = this.#options;
    if (this.#snapshotDue) {
      const seq = this.#seq;
      this.#snapshotDue = false;
      this.#sinceSnapshot = 0;
      await this.#orElse(
        () => server.snapshot({ window: name, seq, snapshot: this.#options.snapshot() }),
        () => {
          this.#snapshotDue = true;
        },
      );
      this.#confirm(seq);
    } else if (this.#unconfirmed.length > 0) {
      const seq = this.#seq;
      const request = { window: name, from: this.#first, entries: this.#unconfirmed.slice() };
      try {
        await server.journal(request);
        this.#confirm(seq);
      } catch (error) {
        if (!(error instanceof ServerError && error.code === 'GAP')) throw error;
        this.#snapshotDue = true;
      }
    } else {
      this.#storesDue = false;
      await this.#orElse(
        () => server.stores({ window: name, stores: this.#options.stores }),
        () => {
          this.#storesDue = true;
        },
      );
    }
  }

  async #orElse(send: () => Promise<void>, undo: () => void): Promise<void> {
    try {
      await send();
    } catch (error) {
      undo();
      throw error;
    }
  }

  #confirm(seq: number): void {
    const left = this.#seq - seq;
    this.#unconfirmed = left === 0 ? [] : this.#unconfirmed.slice(-left);
  }
}
