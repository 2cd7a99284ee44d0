/** Proposing students for support, and adding them to the archive. */
import type { ArchiveRecord, ExamRecord, StudentIds } from '../../core/exam.js';
import type { InArchive, ScreeningNote } from '../../core/screeningOutcome.js';
import type { ScreeningRule } from '../../core/screeningRule.js';
import type { AddSkip, UndoSkip } from '../../locale/screeningWords.js';
import type { AwardsNote } from './awards.js';

/** Parts of the rule that are left out are off; without `rules` the usual ones apply. */
export interface ScreeningRequest {
  /** The latest exam when left out. */
  exam?: string;
  /** null: none. Left out: guessed where a rule needs one. */
  baseline?: string | null;
  class?: string | null;
  rules?: {
    within?: ScreeningRule['within'];
    bottom?: { percent?: number; ties?: 'in' | 'out' } | null;
    belowPass?: { subjects?: number; percent?: number } | null;
    fall?: { places?: number } | null;
    belowMean?: { by?: number; unit?: 'points' | 'percent'; subject?: string | null } | null;
    /** Points by subject, where the tab does not tell the full mark. */
    fullMarks?: Record<string, number>;
  };
}

/** One student of a proposal; as such also what `addToArchive` takes. */
export interface ScreeningStudent {
  name: string;
  class: string | null;
  ids: StudentIds;
  weakSubjects: string[];
  /** Where the student stands in the exam. */
  tab: string;
  row: number;
  /** Sentences for teachers. */
  reasons: string[];
  /** What could not be judged, in sentences. */
  open: string[];
  inArchive: InArchive;
}

export interface ScreeningResult {
  exam: string;
  baseline: string | null;
  rule: ScreeningRule;
  students: number;
  clear: number;
  candidates: ScreeningStudent[];
  unjudged: ScreeningStudent[];
  notes: Array<{ code: ScreeningNote['code']; message: string }>;
  /** What is wrong in the tabs. */
  problems: AwardsNote[];
}

/** The exam, an earlier one and the archive as records: what the live proposal computes from. */
export interface ScreeningData {
  current: ExamRecord;
  baseline: ExamRecord | null;
  archive: ArchiveRecord | null;
  notes: AwardsNote[];
  /** The last addition that can still be taken back, and how many of its students stand as they were added. */
  undo: { id: string; at: string; tab: string; students: number; sentence: string } | null;
}

/** Children to be added, as `proposeScreening` gives them; what is not named here is ignored. */
export interface AddToArchiveRequest {
  /** Which archive, where there are several. */
  tab?: string;
  students: Array<Pick<ScreeningStudent, 'name' | 'class' | 'ids' | 'weakSubjects'>>;
}

export interface AddToArchiveResult {
  tab: string;
  added: number;
  /** The first new row's first cell; null when nobody was added. */
  cell: string | null;
  skipped: Array<{ name: string; class: string | null; why: AddSkip; message: string }>;
  /** Names it to `undoAddToArchive`; null when nobody was added. */
  undo: { id: string } | null;
  report: string;
}

export interface UndoAddResult {
  tab: string;
  removed: number;
  /** Rows left alone, since somebody has changed or taken them. */
  kept: Array<{ name: string; why: UndoSkip; message: string }>;
  report: string;
}

export interface ScreeningApi {
  readScreeningData(request: { exam: string; baseline: string | null }): ScreeningData;
  proposeScreening(request?: ScreeningRequest): ScreeningResult;
  addToArchive(request: AddToArchiveRequest): AddToArchiveResult;
  undoAddToArchive(request: { id: string }): UndoAddResult;
}
