/** What crosses between the page and its server. Types only; both sides are checked against them. */
import type { IWorkbookData } from '@univerjs/presets';

export type Language = 'zh-CN' | 'en';

/** One change of the grid: the engine's own mutation, which replays on the snapshot it was made on. */
export interface JournalEntry {
  id: string;
  params: unknown;
}

export type Properties = Record<string, string>;

export interface Stores {
  user: Properties;
  document: Properties;
  script: Properties;
}

/** Why nothing can be changed here, or null. */
export type ReadOnlyReason = 'other-window' | 'other-process' | null;

/** Everything the page needs to show the document. */
export interface DocumentState {
  language: Language;
  title: string;
  /** True for the invented class that opens without a file. */
  sample: boolean;
  snapshot: IWorkbookData;
  /** Changes after the snapshot, oldest first; replay them to get the document. */
  journal: JournalEntry[];
  /** Number of the last change the server holds; the next one the page sends is `seq + 1`. */
  seq: number;
  /** True when the document holds changes that its file does not. */
  unsaved: boolean;
  /** True when this is earlier work on the file, kept since the last time. */
  restored: boolean;
  readOnly: ReadOnlyReason;
  /** What the teacher should know of the opened file, in their language. */
  notices: string[];
  stores: Stores;
  addon: { code: string; pages: Record<string, string> };
}

/** Instead of a document: why there is none, in both languages. */
export interface OpeningFailure {
  language: Language;
  failure: { zh: string; en: string };
}

export type DocumentAnswer = DocumentState | OpeningFailure;

/** A window may write when it is the first that is open. */
export interface WindowRole {
  role: 'writer' | 'reader';
  /** The name under which the window's changes are taken. */
  window: string;
}

export interface JournalRequest {
  window: string;
  /** Number of the first entry. */
  from: number;
  entries: JournalEntry[];
}

export interface SnapshotRequest {
  window: string;
  seq: number;
  snapshot: IWorkbookData;
}

export interface StoresRequest {
  window: string;
  stores: Stores;
}

export interface SaveRequest {
  window: string;
  /** File name to save as, beside the opened file; left out: the file itself. */
  name?: string;
}

export type SaveAnswer =
  | { saved: true; title: string; message: string }
  /** Another name is needed; `message` says why. */
  | { saved: false; message: string; suggestion: string }
  /** There is no folder to save into: the page offers `name` as a download. */
  | { saved: false; message: string; download: string };

export interface ApiError {
  error: { code: 'FORBIDDEN' | 'NOT_FOUND' | 'NOT_WRITER' | 'GAP' | 'TOO_LARGE' | 'FAILED'; message: string };
}
