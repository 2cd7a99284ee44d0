/** Computing the awards, and the earlier runs. */
import type { AwardCounts, AwardStatus } from '../../core/awardOutcome.js';
import type { Cohort, Ranking, Shares, TiePolicy, TotalBasis } from '../../core/awardRule.js';
import type { ArchiveRecord, ExamRecord } from '../../core/exam.js';

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

export interface AwardsApi {
  readAwardData(request: { baseline: string; current: string }): AwardData;
  computeAwards(request: AwardsRequest): AwardsResult;
  listRuns(): RunSummary[];
  openRun(request: { id: string }): { tab: string };
}
