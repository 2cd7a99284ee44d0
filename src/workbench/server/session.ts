import { existsSync } from 'node:fs';
import path from 'node:path';
import type { IWorkbookData } from '@univerjs/presets';
import { FileError, type FileStamp } from '../files/index.js';
import type { DocumentLock } from './documentLock.js';
import type { DocumentAnswer, JournalEntry, Language, Properties, SaveAnswer, Stores } from './protocol.js';
import { readIfThere, replaceFile } from './stateFolder.js';
import { SERVER_WORDS, type ServerWords } from './words.js';
import { type KnownFile, parseProperties, type WorkingCopy } from './workingCopy.js';

/** A document as its source holds it. */
export interface OpenedSource {
  title: string;
  sample: boolean;
  /** Where Save writes; null when a new name is needed first. */
  target: string | null;
  /** The folder that new files go to; null: there is none, new files are downloaded. */
  folder: string | null;
  /** Name to propose for a new file. */
  suggestion: string;
  snapshot: IWorkbookData;
  sources: KnownFile[];
  notices: string[];
  /** The contents of `sources`: what the work started from, and what a save of it carries over. */
  contents: Uint8Array[];
  /**
   * Makes the .xlsx of a snapshot.
   *
   * @param startedFrom contents of the sources that the snapshot was made of, when they are not those read now
   */
  toXlsx(snapshot: IWorkbookData, startedFrom: Uint8Array[] | null): Promise<Uint8Array>;
  /** Writes a file whole or not at all; not at all when it is no longer as `expected`. */
  write(file: string, bytes: Uint8Array, expected?: FileStamp): Promise<FileStamp>;
}

export interface SessionOptions {
  language: Language;
  addon: { code: string; pages: Record<string, string> };
  /** The user's and the script's properties: shared by all documents. */
  propertiesFolder: string;
  work: WorkingCopy;
  /** Null when another process holds the document: it can only be read here. */
  lock: DocumentLock | null;
  openSource(): Promise<OpenedSource>;
}

/** The one document of this server: opened, autosaved, and written to its file when the teacher asks. */
export class DocumentSession {
  readonly #options: SessionOptions;
  readonly #words: ServerWords;
  #source: OpenedSource | null = null;
  #failure: { zh: string; en: string } | null = null;
  #restored = false;
  #changedSinceWork = false;
  /** What restored work started from; null: what the sources hold now. */
  #startedFrom: Uint8Array[] | null = null;

  private constructor(options: SessionOptions) {
    this.#options = options;
    this.#words = SERVER_WORDS[options.language];
  }

  static async open(options: SessionOptions): Promise<DocumentSession> {
    const session = new DocumentSession(options);
    await session.#read();
    return session;
  }

  get title(): string {
    return this.#source?.title ?? '';
  }
  /** Why the document could not be opened, or null. */
  get failure(): { zh: string; en: string } | null {
    return this.#failure;
  }
  get readOnly(): boolean {
    return this.#options.lock === null;
  }

  async #read(): Promise<void> {
    const { work } = this.#options;
    try {
      this.#source = await this.#options.openSource();
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      this.#failure = { zh: error.messages['zh-CN'], en: error.messages.en };
      return;
    }
    const kept = await work.load();
    const unsavedWork = kept !== null && kept.seq + kept.journal.length > kept.meta.savedSeq;
    if (kept !== null && unsavedWork) {
      work.resume(kept);
      // The file may have been saved or changed since: its tabs, rows and columns are not those of this work.
      this.#startedFrom = await work.readOriginals();
      this.#restored = true;
      this.#changedSinceWork = !sameFiles(kept.meta.sources, this.#source.sources);
      return;
    }
    // What is kept is in the file already; the file may have been changed since, and it is the teacher's.
    if (kept !== null && !this.readOnly) await work.discard();
    this.#startedFrom = null;
    work.begin(this.#source.snapshot, this.#source.sources, this.#source.contents);
  }

  async describe(): Promise<DocumentAnswer> {
    const { language, work, addon } = this.#options;
    if (this.#failure) return { language, failure: this.#failure };
    const source = this.#opened;
    return {
      language,
      title: source.title,
      sample: source.sample,
      snapshot: work.snapshot,
      journal: work.journal.slice(),
      seq: work.seq,
      unsaved: work.unsaved,
      restored: this.#restored,
      readOnly: this.readOnly ? 'other-process' : null,
      notices: this.#notices(source),
      stores: await this.#readStores(),
      addon,
    };
  }

  #notices(source: OpenedSource): string[] {
    const notices = source.notices.slice();
    if (this.readOnly) notices.unshift(this.#words.heldByOther);
    if (this.#restored) notices.push(this.#words.restored);
    if (this.#changedSinceWork) notices.push(this.#words.changedSinceWork);
    return notices;
  }

  async append(from: number, entries: readonly JournalEntry[]): Promise<void> {
    this.#assertWritable();
    await this.#options.work.append(from, entries);
  }

  async replace(seq: number, snapshot: IWorkbookData): Promise<void> {
    this.#assertWritable();
    await this.#options.work.replace(seq, snapshot);
  }

  async writeStores(stores: Stores): Promise<void> {
    this.#assertWritable();
    await Promise.all([
      replaceFile(this.#storeFile('user'), JSON.stringify(stores.user)),
      replaceFile(this.#storeFile('script'), JSON.stringify(stores.script)),
      this.#options.work.writeProperties(stores.document),
    ]);
  }

  async #readStores(): Promise<Stores> {
    const read = async (name: 'user' | 'script'): Promise<Properties> =>
      parseProperties(await readIfThere(this.#storeFile(name)));
    const [user, script, document] = await Promise.all([
      read('user'),
      read('script'),
      this.#options.work.readProperties(),
    ]);
    return { user, script, document };
  }

  #storeFile(name: 'user' | 'script'): string {
    return path.join(this.#options.propertiesFolder, `${name}.json`);
  }

  /**
   * Writes the document to its file, or to a new one beside it. The page sends its snapshot first.
   *
   * @param name file name for a new file; left out: the file itself
   */
  async save(name?: string): Promise<SaveAnswer> {
    this.#assertWritable();
    const source = this.#opened;
    const { work } = this.#options;
    if (source.folder === null) {
      return { saved: false, message: this.#words.download(source.suggestion), download: source.suggestion };
    }
    const again = (message: string): SaveAnswer => ({
      saved: false,
      message,
      suggestion: freeName(source.folder as string, source.suggestion),
    });
    const refusal = name === undefined ? this.#refusalOfTarget(source) : this.#refusalOfName(source, name);
    if (refusal !== null) return again(refusal);
    const inPlace = name === undefined;
    const target = inPlace ? (source.target as string) : path.join(source.folder, withExtension(name));
    const seq = work.seq;
    const bytes = await this.#toXlsx();
    let stamp: FileStamp;
    try {
      stamp = await source.write(target, bytes, inPlace ? this.#stampOf(target) : undefined);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      return again(error.messages[this.#options.language]);
    }
    this.#written = { path: target, stamp };
    source.target = target;
    source.title = path.basename(target);
    source.notices = [];
    this.#restored = false;
    this.#changedSinceWork = false;
    await work.markSaved(seq, inPlace ? [this.#written] : source.sources);
    return { saved: true, title: source.title, message: this.#words.saved(source.title) };
  }

  /** Throws, with a sentence in the teacher's language, for what no .xlsx can hold. */
  async #toXlsx(): Promise<Uint8Array> {
    try {
      return await this.#opened.toXlsx(this.#options.work.snapshot, this.#startedFrom);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      throw new Error(error.messages[this.#options.language], { cause: error });
    }
  }

  #written: KnownFile | null = null;

  /** How the file was when it was last read or written here, which may have been before a restart. */
  #stampOf(target: string): FileStamp | undefined {
    const known = this.#written ?? this.#options.work.meta.sources.find((file) => file.path === target);
    return known?.stamp;
  }

  #refusalOfTarget(source: OpenedSource): string | null {
    return source.target === null ? (source.notices[0] ?? this.#words.needsName) : null;
  }

  #refusalOfName(source: OpenedSource, name: string): string | null {
    const full = withExtension(name);
    if (!isPlainFileName(full)) return this.#words.badName;
    return existsSync(path.join(source.folder as string, full)) ? this.#words.nameTaken(full) : null;
  }

  /** The .xlsx as bytes, for a document without a folder. */
  async download(): Promise<Uint8Array> {
    return this.#toXlsx();
  }

  /** Throws the kept work away and reads the source anew. */
  async discard(): Promise<void> {
    this.#assertWritable();
    await this.#options.work.discard();
    await this.#options.work.writeProperties({});
    this.#restored = false;
    this.#changedSinceWork = false;
    this.#written = null;
    await this.#read();
  }

  get #opened(): OpenedSource {
    if (!this.#source) throw new Error('No document is open.');
    return this.#source;
  }

  #assertWritable(): void {
    if (this.readOnly) throw new Error(this.#words.heldByOther);
  }
}

function sameFiles(a: readonly KnownFile[], b: readonly KnownFile[]): boolean {
  return a.length === b.length && a.every((file, i) => file.stamp.sha256 === b[i]?.stamp.sha256);
}

function withExtension(name: string): string {
  const clean = name.trim();
  return /\.xlsx$/i.test(clean) ? clean : `${clean}.xlsx`;
}

function isPlainFileName(name: string): boolean {
  const hasControl = [...name].some((character) => character < ' ');
  return !hasControl && !/[/\\:*?"<>|]/.test(name) && !name.startsWith('.');
}

/** `期末-帮扶.xlsx`, or `期末-帮扶-2.xlsx` when that is taken. */
function freeName(folder: string, suggestion: string): string {
  const { name } = path.parse(suggestion);
  for (let n = 1; ; n += 1) {
    const candidate = n === 1 ? `${name}.xlsx` : `${name}-${n}.xlsx`;
    if (!existsSync(path.join(folder, candidate))) return candidate;
  }
}
