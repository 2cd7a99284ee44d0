import type { AwardReason, AwardStatus, GroupMoves } from '../core/awardOutcome.js';
import type { AwardRule, TotalBasis } from '../core/awardRule.js';
import type { Prize } from '../core/prizes.js';

/** What a sentence about one student needs to know. */
export interface ReasonFacts {
  reason: AwardReason;
  baselineRank: number | null;
  currentRank: number | null;
  change: number | null;
  prize: Prize | null;
  threshold: number;
}

/** The rule as it was in effect, for the line that stands on every output. */
export type RuleFacts = AwardRule & { total: TotalBasis; subjects: string[] };

/** What a private results tab says beside its numbers. */
export interface ContextFacts {
  pool: number;
  risers: number;
  moves: GroupMoves;
}

/** The columns of the private results, in order. */
export const RESULT_COLUMNS = [
  'name',
  'className',
  'studentId',
  'baselineTotal',
  'currentTotal',
  'baselineRank',
  'currentRank',
  'change',
  'prize',
  'status',
  'reason',
  'baselinePercentile',
  'currentPercentile',
  'percentileChange',
  'rate',
  'tChange',
  'gain',
] as const;
export type ResultColumn = (typeof RESULT_COLUMNS)[number];

/** Everything the awards say, on both outputs and in the results of the functions. */
export interface AwardWords {
  resultsTab: string;
  awardListTab: string;
  columns: Record<ResultColumn, string>;
  prize: Record<Prize, string>;
  status: Record<AwardStatus, string>;
  /** A sentence that a teacher can read to a parent. */
  reason(facts: ReasonFacts): string;
  resultsTitle(baseline: string, current: string): string;
  privateNotice: string;
  /** When the run was, from which tabs. */
  origin(at: string, baselineTabs: string[], currentTabs: string[]): string;
  rule(facts: RuleFacts): string;
  counts(pool: number, risers: number): string;
  /** The honest notes: what a rank in a small pool can and cannot say. */
  notes(facts: ContextFacts): string[];
  problemsTitle: string;
  awardListTitle: string;
  awardListColumns: [name: string, className: string, prize: string];
  awardListEmpty: string;
  sameNameOtherId(name: string, baselinePlace: string, currentPlace: string): string;
  sameIdOtherName(baselineName: string, currentName: string, currentPlace: string): string;
  /** Where a row stands, for a sentence. */
  place(tab: string, row: number): string;
  /** A note with the place it speaks of, for a printed page. */
  noteAt(tab: string, cell: string | null, message: string): string;
  moreOfTheSame(n: number, tab: string): string;
  written(resultsTab: string, awardListTab: string): string;
}
