/** Setting up tabs as tables: reading, correcting, several at once, new tables and missing columns. */
import type { ErrorCode } from '../../core/appError.js';
import type { ExamInfo } from '../../core/exam.js';
import type { Corrections, Field, Problem, ProblemCode, Reading, TabRole } from '../../tabs/reading.js';

/** A problem with its sentence in the user's language. */
export type SpokenProblem = Problem & { message: string };
export type SpokenReading = Omit<Reading, 'problems'> & { problems: SpokenProblem[] };

export interface TabRequest {
  tab: string;
}

export interface AdoptRequest {
  tab: string;
  role: TabRole;
  /** Kind also in Chinese: 月考 期中 期末 单元 竞赛. What is left out is guessed. */
  exam?: { name?: string; term?: string | null; date?: string | null; kind?: string | null };
  corrections?: Corrections;
  /** The teacher has looked at an uncertain reading and says it is right. */
  confirm?: boolean;
}

/** One tab that is already a table of the add-on. */
export interface AdoptedTab {
  id: string;
  role: TabRole;
  tab: string;
  exam: ExamInfo | null;
  /** The adopted exams of a tab that holds several; `part` is what `Corrections.exam` calls each. */
  exams?: Array<{ part: string; exam: ExamInfo }>;
}

/**
 * What became of a row: a title above the header, the header, the full marks, a student, a row in which nobody is
 * entered, or one that was left out.
 */
export type RowKind = 'above' | 'header' | 'full-marks' | 'read' | 'empty' | 'left-out';

/** A row of the tab as displayed, to draw the reading on. */
export interface PreviewRow {
  /** 1-based. */
  row: number;
  kind: RowKind;
  /** For a row left out: the sentence that says why. */
  why: string | null;
  cells: string[];
}

export interface LeftOutRow {
  /** 1-based. */
  row: number;
  cell: string;
  /** How the row begins. */
  text: string;
  why: string;
}

/** Bounded in size, however large the tab is. */
export interface AdoptionProposal {
  /** Its problems hold the first of each kind only; `problemCounts` says how many there are. */
  reading: SpokenReading;
  problemCounts: Partial<Record<ProblemCode, number>>;
  exam: ExamInfo;
  adopted: AdoptedTab | null;
  /** The corrections in effect: a page that changes one keeps the others. */
  corrections: Corrections;
  /** For an archive or a pairing table: the columns of ours that the tab lacks, strengths first. */
  missing: Field[];
  /** What was said when the tab was adopted. */
  saved: Corrections;
  /** The first rows of the tab, and some of those left out farther down, from top to bottom. */
  preview: PreviewRow[];
  leftOut: { rows: LeftOutRow[]; count: number };
  /** For each of the reading's columns the first texts in it, at most three. */
  samples: string[][];
}

/** What a tab looks like, for setting up several in one go. */
export interface TabGuess {
  tab: string;
  /** null: no such table. */
  role: TabRole | null;
  confidence: number;
  students: number;
  subjects: string[];
  classes: string[];
  errors: number;
  warnings: number;
  /** The gravest problem's sentence. */
  firstProblem: string | null;
  /** For an exam. The name is empty when nothing tells it. */
  exam: ExamInfo | null;
  adopted: AdoptedTab | null;
  /** It can be set up without a person looking at it. */
  ready: boolean;
  /** Why it is not ready, as a sentence; null when it is, or is set up already. */
  why: string | null;
  /** A table of the ledger, or the settings: used where it stands, with nothing to set up. */
  own: boolean;
}

export interface RefusedTab {
  tab: string;
  code: ErrorCode;
  message: string;
}

export interface AdoptionApi {
  inspectTab(request: TabRequest): SpokenReading;
  proposeAdoption(request: TabRequest & { role?: TabRole; corrections?: Corrections }): AdoptionProposal;
  /** `notice`: what is said once of a monthly or unit exam in compulsory schooling. */
  adoptTab(request: AdoptRequest): SpokenReading & { notice?: string };
  releaseTab(request: TabRequest): { tab: string };
  /** Every visible tab that the add-on did not write, or those that are named. */
  proposeTabs(request: { tabs?: string[] }): { tabs: TabGuess[] };
  /** Each tab is set up or refused for itself; one lock, and the registry is written once. */
  adoptTabs(request: { tabs: AdoptRequest[] }): { adopted: string[]; refused: RefusedTab[]; notice?: string };
  /** An empty table, adopted; one that is still empty is shown instead of making another. */
  newTable(request: { role: 'archive' | 'pairing' }): { tab: string; created: boolean };
  /** Takes back what `newTable` made, while it is empty. */
  removeTable(request: TabRequest): TabRequest;
  /** Adds what `AdoptionProposal.missing` offers, at the right of the table. A field may have several columns. */
  addColumns(request: { tab: string; fields: Field[] }): {
    tab: string;
    cell: string | null;
    columns: string[];
  };
  /** Takes back what `addColumns` added, by header: the columns that are still empty. */
  removeColumns(request: { tab: string; columns: string[] }): {
    tab: string;
    removed: string[];
    kept: string[];
  };
}
