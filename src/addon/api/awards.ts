/** Computing the awards, and the earlier runs. */
import type { AwardCounts, AwardStatus, RuleInEffect } from '../../core/awardOutcome.js';
import type {
  AwardRule,
  BandScheme,
  Cohort,
  Grouping,
  Ranking,
  RiseMeasure,
  Shares,
  ThresholdUnit,
  TiePolicy,
  TotalBasis,
} from '../../core/awardRule.js';
import type { ArchiveRecord, ExamRecord } from '../../core/exam.js';

export interface AwardsRequest {
  /** An exam, or several whose mean is the baseline. */
  baseline: string | string[];
  current: string;
  cohort?: Cohort;
  class?: string;
  subject?: string;
  total?: TotalBasis;
  shares?: Shares;
  threshold?: number;
  ties?: TiePolicy;
  ranking?: Ranking;
  measure?: RiseMeasure;
  thresholdUnit?: ThresholdUnit;
  rankAmong?: AwardRule['rankAmong'];
  ranksIn?: Grouping;
  prizesIn?: Grouping;
  /** Whole percents by subject; 100 for those left out. */
  weights?: Readonly<Record<string, number>>;
  bands?: BandScheme;
  /** What the school calls this rule; it stands on the private results. */
  policy?: string;
  /** Whose prizes the list to publish holds: the cohort's, or everyone's by the same rule. */
  list?: 'cohort' | 'everyone';
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
  /** In the measure of the rule. */
  rise: number | null;
  baselineBand: string | null;
  currentBand: string | null;
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
  rule: Omit<RuleInEffect, 'className'> & { baseline: string; current: string; class: string | null };
  pool: number;
  counts: AwardCounts;
  rows: AwardsRow[];
  notes: AwardsNote[];
  /** The run in the history; null on a dry run. */
  run: string | null;
  /** Names of the two tabs; what they would be called, on a dry run. */
  resultsTab: string;
  awardListTab: string;
}

/** The two exams (the baseline may be a mean of several) and the archive as records: what the live preview computes from. */
export interface AwardData {
  baseline: ExamRecord;
  current: ExamRecord;
  archive: ArchiveRecord | null;
  notes: AwardsNote[];
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
  takenBack: boolean;
  /** The latest that stands: the only one that can be taken back. */
  latest: boolean;
}

/** Two runs of the same exams held against each other, in sentences. */
export interface RunComparison {
  /** The earlier and the later of the two. */
  a: string;
  b: string;
  /** What differs for all: settings, subjects. */
  lines: string[];
  /** Those of whom something differs, with what and why. */
  students: Array<{ name: string; class: string | null; studentId: string | null; sentences: string[] }>;
  summary: string;
}

export interface UndoRunResult {
  /** What became of the two tabs. */
  report: string;
}

export interface AwardsApi {
  readAwardData(request: { baseline: string | string[]; current: string }): AwardData;
  computeAwards(request: AwardsRequest): AwardsResult;
  listRuns(): RunSummary[];
  openRun(request: { id: string }): { tab: string };
  /** Left out: the latest two runs of the same exams that stand. */
  compareRuns(request: { a?: string; b?: string }): RunComparison;
  undoRun(request: { id: string; force?: boolean }): UndoRunResult;
}
