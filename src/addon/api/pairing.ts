/** Pairing children with those who help them: reading, suggesting, writing, ending. */
import type { StudentIds } from '../../core/exam.js';
import type { PairKind } from '../../core/ledger/pair.js';
import type { MarkTrend } from '../../core/pairing/markTrend.js';
import type { HelperLoad } from '../../core/pairing/pairLoads.js';
import type { UnplacedReason } from '../../core/pairing/proposal.js';
import type { AddedRow } from '../../tabs/addedRows.js';
import type { Corrections } from '../../tabs/reading.js';

/** A child as the pages name it. */
export interface PairedStudent {
  name: string;
  class: string | null;
  ids: StudentIds;
}

/** A pairing table as it was read: handed back, it is found again without asking the registry. */
export interface PairingTable {
  tab: string;
  corrections: Corrections;
  displayIds: boolean;
}

/** How to take new rows back; only `undoSavePairs` looks inside. */
export interface NewPairRows {
  tab: string;
  /** The rows stood there and were filled; else they were inserted. */
  filled: boolean;
  rows: AddedRow[];
}

/** One pair of a pairing table. */
export interface PairView {
  student: PairedStudent;
  /** null: the row does not say. */
  kind: PairKind | null;
  helper: string;
  /** Canonical subject names. */
  subjects: string[];
  goal: string | null;
  /** ISO days. */
  from: string | null;
  to: string | null;
  ended: boolean;
  tab: string;
  /** 1-based. */
  row: number;
  cell: string;
  /** Other pairs that stand in the same row: they end together. */
  together: string[];
  /** Records of the support log since the pair began, and the day of the last; null where there is no log. */
  records: number | null;
  lastContact: string | null;
  /** Since the pair began; null while there are no two exams to compare. */
  trend: MarkTrend | null;
}

/** A child under support whom pairs may be made for. */
export interface SupportedView extends PairedStudent {
  /** Canonical subject names, the weakest first. */
  weakSubjects: string[];
}

export interface PairingData {
  /** Today in the spreadsheet's time zone. */
  day: string;
  tables: PairingTable[];
  hasArchive: boolean;
  students: SupportedView[];
  /** Those that stand or are to come first, each part by child. */
  pairs: PairView[];
  loads: HelperLoad[];
  /** The tab of helpers; null when it has not been made. */
  helpersTab: string | null;
}

export interface SuggestRequest {
  /** The exam that weak subjects and strong classmates are taken from; the latest when left out. null: none. */
  exam?: string | null;
  /** How many percent of the others in class a strong classmate is above. */
  strength?: number;
}

export interface SuggestedPair {
  student: PairedStudent;
  kind: Exclude<PairKind, 'group'>;
  helper: string;
  subject: string | null;
  /** Sentences for teachers. */
  reasons: string[];
  /** The helper's places taken when all is accepted, of how many. */
  load: number;
  cap: number;
}

export interface PairingSuggestion {
  day: string;
  exam: string | null;
  strength: number;
  pairs: SuggestedPair[];
  unplaced: Array<{
    student: PairedStudent;
    kind: Exclude<PairKind, 'group'>;
    subject: string | null;
    why: UnplacedReason;
    message: string;
  }>;
  notes: string[];
}

export interface PairToSave {
  student: PairedStudent;
  kind: PairKind;
  helper: string;
  subject?: string | null;
  goal?: string | null;
  /** ISO day on which it begins. */
  from: string;
}

export interface SavePairsRequest {
  /** As `readPairing` gave it; the first pairing table when left out, a new one where there is none. */
  table?: PairingTable;
  pairs: PairToSave[];
}

export type PairSkip = 'there' | 'no-column' | 'unreadable';

export interface SavePairsResult {
  tab: string;
  added: number;
  /** The first of the new rows; null when none was written. */
  cell: string | null;
  skipped: Array<{ name: string; helper: string; why: PairSkip; message: string }>;
  undo: NewPairRows | null;
  report: string;
}

export interface EndPairRequest {
  table?: PairingTable;
  pair: Pick<PairView, 'student' | 'kind' | 'helper' | 'subjects' | 'from' | 'tab' | 'row'>;
  /** ISO day: the pair's last. */
  to: string;
}

/** How to take an end back; only `undoEndPair` looks inside. */
export interface EndedPair {
  pair: EndPairRequest['pair'];
  /** The cell's texts before and after. */
  was: string;
  is: string;
}

export interface EndPairResult {
  tab: string;
  cell: string;
  undo: EndedPair;
  report: string;
}

export interface HelperToSave {
  name: string;
  kind: 'class' | 'teacher';
  subjects: string[];
  classes: string[];
  /** null: the usual number. */
  cap: number | null;
}

export interface PairingApi {
  readPairing(request: Record<string, never>): PairingData;
  suggestPairing(request: SuggestRequest): PairingSuggestion;
  /** Adds pairs below the last of a pairing table. One that stands there already is not added again. */
  savePairs(request: SavePairsRequest): SavePairsResult;
  undoSavePairs(request: NewPairRows): { tab: string; removed: number; kept: string[]; report: string };
  /** Writes the last day into the pair's row. */
  endPair(request: EndPairRequest): EndPairResult;
  undoEndPair(request: EndedPair): { tab: string; cell: string; report: string };
  /** Writes a person's row in the tab of helpers, which is made where there is none. */
  saveHelper(request: { tab?: string; helper: HelperToSave }): { tab: string; report: string };
}
