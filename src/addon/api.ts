/**
 * What a sidebar page may ask of the add-on: the functions by name, their argument and their result.
 * Types only, so that the pages and the add-on are checked against one another.
 *
 * Everything here crosses `google.script.run`: plain objects, arrays, strings, numbers, booleans and null.
 * Dates are ISO strings.
 */
import type { ErrorCode } from '../core/appError.js';
import type { AwardCounts, AwardStatus } from '../core/awardOutcome.js';
import type { Cohort, Ranking, Shares, TiePolicy, TotalBasis } from '../core/awardRule.js';
import type { ArchiveRecord, ExamInfo, ExamRecord, StudentIds } from '../core/exam.js';
import type { InArchive, ScreeningNote } from '../core/screeningOutcome.js';
import type { ScreeningRule } from '../core/screeningRule.js';
import type { AddSkip, UndoSkip } from '../locale/screeningWords.js';
import type {
  Corrections,
  Field,
  Problem,
  ProblemCode,
  Reading,
  Severity,
  TabRole,
} from '../tabs/reading.js';

export type Language = 'zh-CN' | 'en';

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

/** An exam that can be chosen: one tab, or several tabs adopted under one name and term. */
export interface ExamChoice {
  /** How to name it to `computeAwards`: unique among the exams. */
  key: string;
  info: ExamInfo;
  tabs: string[];
}

/** The panel's pages that a menu item can open. */
export type PanelPage = 'awards' | 'adopt' | 'screening' | 'check' | 'tabs' | 'history' | 'help' | 'more';

/** Everything the panel needs to open, in one call. */
export interface PanelState {
  language: Language;
  /** The page a menu item asked for; null opens the first page. */
  page: PanelPage | null;
  /** The role the menu item asked for on the `adopt` page. */
  pageRole: TabRole | null;
  activeTab: string;
  /** Visible tabs in order; the add-on's own left out. */
  tabs: Array<{ tab: string; adopted: AdoptedTab | null }>;
  exams: ExamChoice[];
  hasArchive: boolean;
  /** Guess: the latest exam, and the latest of the same kind in the term before. Keys, or null. */
  guess: { baseline: string | null; current: string | null };
  /** Whether an earlier run can be opened. */
  runs: number;
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
}

export interface RefusedTab {
  tab: string;
  code: ErrorCode;
  message: string;
}

export interface AwardsRequest {
  baseline: string;
  current: string;
  cohort?: Cohort;
  class?: string;
  subject?: string;
  total?: TotalBasis;
  shares?: Shares;
  threshold?: number;
  ties?: TiePolicy;
  ranking?: Ranking;
  dryRun?: boolean;
}

export interface AwardsRow {
  studentId: string | null;
  name: string;
  class: string | null;
  baselineTotal: number | null;
  currentTotal: number | null;
  baselineRank: number | null;
  currentRank: number | null;
  change: number | null;
  prize: 1 | 2 | 3 | null;
  status: AwardStatus;
  /** A sentence that a teacher can read to a parent. */
  reason: string;
}

export interface AwardsNote {
  severity: 'error' | 'warning' | 'note';
  code: string;
  tab: string | null;
  cell: string | null;
  message: string;
}

export interface AwardsResult {
  rule: {
    baseline: string;
    current: string;
    cohort: Cohort;
    class: string | null;
    subject: string | null;
    total: TotalBasis;
    subjects: string[];
    shares: Shares;
    threshold: number;
    ties: TiePolicy;
    ranking: Ranking;
  };
  pool: number;
  counts: AwardCounts;
  rows: AwardsRow[];
  notes: AwardsNote[];
  /** Names of the two tabs; what they would be called, on a dry run. */
  resultsTab: string;
  awardListTab: string;
}

/** The two exams and the archive as records: what the live preview computes from. */
export interface AwardData {
  baseline: ExamRecord;
  current: ExamRecord;
  archive: ArchiveRecord | null;
  notes: AwardsNote[];
}

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
}

/** Children to be added, as `proposeScreening` gives them; what is not named here is ignored. */
export interface AddToArchiveRequest {
  /** Which archive, where there are several. */
  tab?: string;
  students: Array<Pick<ScreeningStudent, 'name' | 'class' | 'ids' | 'weakSubjects'>>;
}

/** How to take added rows back; only `undoAddToArchive` looks inside. */
export interface AddedRows {
  /** The archive's id among the adopted tabs; `tab` is its name then. */
  id: string;
  tab: string;
  /** The rows stood ready and were filled; else they were inserted. */
  filled: boolean;
  rows: Array<{ row: number; cells: Record<string, string>; kept: Record<string, string> }>;
}

export interface AddToArchiveResult {
  tab: string;
  added: number;
  /** The first new row's first cell; null when nobody was added. */
  cell: string | null;
  skipped: Array<{ name: string; class: string | null; why: AddSkip; message: string }>;
  undo: AddedRows | null;
  report: string;
}

export interface UndoAddResult {
  tab: string;
  removed: number;
  /** Rows left alone, since somebody has changed or taken them. */
  kept: Array<{ name: string; why: UndoSkip; message: string }>;
  report: string;
}

export interface RunSummary {
  id: string;
  /** Local time of the spreadsheet, `2026-01-20 16:05`. */
  at: string;
  baseline: string;
  current: string;
  rule: AwardsResult['rule'];
  pool: number;
  counts: AwardCounts;
}

/** How many findings of a group (by its id) to give out; twenty when left out. */
export interface CheckRequest {
  show?: Record<string, number>;
}

/** One thing worth a look, over everything adopted. */
export interface CheckFinding {
  id: string;
  severity: Severity;
  code: string;
  tab: string;
  cell: string | null;
  message: string;
  other: Array<{ tab: string; cell: string | null }>;
  /** A change that decides nothing, cell by cell; equal changes one below the other are one line (`C3:C48`). */
  mend: {
    id: string;
    sentence: string;
    cells: number;
    changes: Array<{ tab: string; cell: string; cells: number; from: string; to: string }>;
    /** Cells whose change is not listed. */
    more: number;
  } | null;
}

/** All findings of one kind. */
export interface CheckGroup {
  id: string;
  severity: Severity;
  code: string;
  title: string;
  count: number;
  /** How many of them are among `findings`. */
  shown: number;
  /** All mends of the group at once, when there are several. */
  mend: { id: string; mends: number; cells: number } | null;
}

export interface CheckData {
  tables: Array<{ tab: string; role: TabRole; students: number }>;
  /** Group by group. */
  findings: CheckFinding[];
  groups: CheckGroup[];
  /** The last mend that can still be taken back. */
  undo: { id: string; at: string; changes: number; sentence: string } | null;
}

/** A cell that was left as it is, and why. */
export interface SkippedChange {
  tab: string;
  cell: string | null;
  reason: string;
}

/** The functions. Each takes one argument (or none) and returns one value. */
export interface SidebarApi {
  getPanelState(): PanelState;
  inspectTab(request: TabRequest): SpokenReading;
  proposeAdoption(request: TabRequest & { role?: TabRole; corrections?: Corrections }): AdoptionProposal;
  adoptTab(request: AdoptRequest): SpokenReading;
  releaseTab(request: TabRequest): { tab: string };
  /** Every visible tab that the add-on did not write, or those that are named. */
  proposeTabs(request: { tabs?: string[] }): { tabs: TabGuess[] };
  /** Each tab is set up or refused for itself; one lock, and the registry is written once. */
  adoptTabs(request: { tabs: AdoptRequest[] }): { adopted: string[]; refused: RefusedTab[] };
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
  readAwardData(request: { baseline: string; current: string }): AwardData;
  computeAwards(request: AwardsRequest): AwardsResult;
  readScreeningData(request: { exam: string; baseline: string | null }): ScreeningData;
  proposeScreening(request?: ScreeningRequest): ScreeningResult;
  checkData(request: CheckRequest): CheckData;
  /** Writes the mends by id; cells that no longer hold what was shown are skipped. */
  mendData(request: { mends: string[] }): { changed: number; skipped: SkippedChange[]; report: string };
  undoMend(request: { id: string }): { restored: number; skipped: SkippedChange[]; report: string };
  addToArchive(request: AddToArchiveRequest): AddToArchiveResult;
  undoAddToArchive(request: AddedRows): UndoAddResult;
  listRuns(): RunSummary[];
  openRun(request: { id: string }): { tab: string };
  showTab(request: { tab: string; cell?: string }): { tab: string };
}
