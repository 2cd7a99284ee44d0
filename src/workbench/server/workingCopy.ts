import { appendFile, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { IWorkbookData } from '@univerjs/presets';
import type { FileStamp } from '../files/index.js';
import type { JournalEntry, Properties } from './protocol.js';
import { readIfThere, replaceFile } from './stateFolder.js';

/** A file and how it was when it was read or written: enough to notice that somebody else wrote it. */
export interface KnownFile {
  path: string;
  stamp: FileStamp;
}

export interface WorkMeta {
  /** The files the work started from, as they were read or last written. */
  sources: KnownFile[];
  /** How many files' contents are kept beside the work; none in work of earlier versions. */
  originals?: number;
  /** Changes up to this number are in the teacher's own file. */
  savedSeq: number;
}

interface StoredSnapshot {
  seq: number;
  meta: WorkMeta;
  snapshot: IWorkbookData;
}

export interface StoredWork extends StoredSnapshot {
  journal: JournalEntry[];
}

/** A change that does not follow the last one: the page must send the whole document. */
export class JournalGap extends Error {
  constructor(expected: number, got: number) {
    super(`The next change is number ${expected}, not ${got}.`);
    this.name = 'JournalGap';
  }
}

/**
 * The autosaved document of one key: a snapshot, and a journal of the changes since. A journal line is small, so
 * that a keystroke costs a keystroke's worth of writing; a snapshot takes the journal's place from time to time.
 */
export class WorkingCopy {
  readonly #folder: string;
  #seq = 0;
  #snapshotSeq = 0;
  #meta: WorkMeta = { sources: [], savedSeq: 0 };
  #snapshot: IWorkbookData | null = null;
  #journal: JournalEntry[] = [];
  /** Contents of the sources, until they are on the disk. */
  #originals: readonly Uint8Array[] = [];
  #queue: Promise<unknown> = Promise.resolve();

  constructor(folder: string) {
    this.#folder = folder;
  }

  get seq(): number {
    return this.#seq;
  }
  get meta(): WorkMeta {
    return this.#meta;
  }
  get unsaved(): boolean {
    return this.#seq > this.#meta.savedSeq;
  }
  get snapshot(): IWorkbookData {
    if (!this.#snapshot) throw new Error('The working copy was not started.');
    return this.#snapshot;
  }
  get journal(): readonly JournalEntry[] {
    return this.#journal;
  }

  /** Earlier work of this key, or null. Reading does not start anything. */
  async load(): Promise<StoredWork | null> {
    const text = await readIfThere(this.#snapshotFile);
    if (text === null) return null;
    const stored = JSON.parse(text) as StoredSnapshot;
    const lines = ((await readIfThere(this.#journalFile)) ?? '').split('\n');
    const journal: JournalEntry[] = [];
    for (const line of lines) {
      // The last line of a crash may be cut off; what came before it is whole.
      const entry = parseLine(line);
      if (entry === null) continue;
      if (entry.seq === stored.seq + journal.length + 1) journal.push({ id: entry.id, params: entry.params });
    }
    return { ...stored, journal };
  }

  /** Goes on with earlier work. */
  resume(stored: StoredWork): void {
    this.#snapshot = stored.snapshot;
    this.#meta = stored.meta;
    this.#journal = stored.journal.slice();
    this.#snapshotSeq = stored.seq;
    this.#seq = stored.seq + stored.journal.length;
  }

  /** Contents of the files that kept work started from; null when they were not kept. */
  async readOriginals(): Promise<Uint8Array[] | null> {
    const count = this.#meta.originals ?? 0;
    if (count === 0) return null;
    return Promise.all(Array.from({ length: count }, (_, index) => readFile(this.#originalFile(index))));
  }

  /** Starts from a document as its files hold it. Nothing is kept on disk until the first change. */
  begin(snapshot: IWorkbookData, sources: KnownFile[], contents: readonly Uint8Array[] = []): void {
    this.#originals = contents;
    this.#snapshot = snapshot;
    this.#journal = [];
    this.#seq = 0;
    this.#snapshotSeq = 0;
    this.#meta = { sources, savedSeq: 0, originals: contents.length };
  }

  /** Appends changes; those that came before (a closing window repeats them) are left out. */
  append(from: number, entries: readonly JournalEntry[]): Promise<void> {
    return this.#inTurn(async () => {
      if (from > this.#seq + 1) throw new JournalGap(this.#seq + 1, from);
      const fresh = entries.slice(this.#seq + 1 - from);
      if (fresh.length === 0) return;
      if ((await readIfThere(this.#snapshotFile)) === null) {
        // Changes of work that was being thrown away when the process ended would pass for changes of this one.
        await rm(this.#journalFile, { force: true });
        await this.#writeSnapshot();
      }
      const first = this.#seq + 1;
      await mkdir(this.#folder, { recursive: true, mode: 0o700 });
      const lines = fresh.map((entry, i) => `${JSON.stringify({ seq: first + i, ...entry })}\n`);
      // A crash may have left a line without its end: the break before keeps it from swallowing this one.
      await appendFile(this.#journalFile, `\n${lines.join('')}`, { mode: 0o600, flush: true });
      this.#journal.push(...fresh);
      this.#seq += fresh.length;
    });
  }

  /** Takes the whole document as of change `seq`. */
  replace(seq: number, snapshot: IWorkbookData): Promise<void> {
    return this.#inTurn(async () => {
      if (seq < this.#seq) return;
      this.#snapshot = snapshot;
      this.#journal = [];
      this.#seq = seq;
      this.#snapshotSeq = seq;
      await this.#writeSnapshot();
      await rm(this.#journalFile, { force: true });
    });
  }

  /** The teacher's file now holds the document as of `seq`. */
  markSaved(seq: number, sources: KnownFile[]): Promise<void> {
    return this.#inTurn(async () => {
      this.#meta = { ...this.#meta, sources, savedSeq: seq };
      await this.#writeSnapshot();
    });
  }

  /** Forgets the work; properties stay. */
  discard(): Promise<void> {
    return this.#inTurn(async () => {
      await rm(this.#snapshotFile, { force: true });
      await rm(this.#journalFile, { force: true });
      for (const file of await this.#originalFiles()) await rm(file, { force: true });
    });
  }

  async readProperties(): Promise<Properties> {
    return parseProperties(await readIfThere(this.#propertiesFile));
  }
  writeProperties(properties: Properties): Promise<void> {
    return this.#inTurn(() => replaceFile(this.#propertiesFile, JSON.stringify(properties)));
  }

  async #writeSnapshot(): Promise<void> {
    // First: where there is a snapshot, what it started from is there too.
    for (const [index, bytes] of this.#originals.entries())
      await replaceFile(this.#originalFile(index), bytes);
    this.#originals = [];
    const stored: StoredSnapshot = { seq: this.#snapshotSeq, meta: this.#meta, snapshot: this.snapshot };
    await replaceFile(this.#snapshotFile, JSON.stringify(stored));
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#queue.then(work);
    // A failed write is told to its own caller; the next one still gets its turn.
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  get #snapshotFile(): string {
    return path.join(this.#folder, 'snapshot.json');
  }
  get #journalFile(): string {
    return path.join(this.#folder, 'journal.jsonl');
  }
  #originalFile(index: number): string {
    return path.join(this.#folder, `original-${index}`);
  }
  async #originalFiles(): Promise<string[]> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const names = (await readdir(this.#folder)).filter((name) => /^original-\d+$/.test(name));
    return names.map((name) => path.join(this.#folder, name));
  }
  get #propertiesFile(): string {
    return path.join(this.#folder, 'properties.json');
  }
}

function parseLine(line: string): (JournalEntry & { seq: number }) | null {
  try {
    return JSON.parse(line) as JournalEntry & { seq: number };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

export function parseProperties(text: string | null): Properties {
  if (text === null) return {};
  const all = JSON.parse(text) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(all).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
}
