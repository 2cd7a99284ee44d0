import type { AwardRow, AwardStatus, GroupMoves, RuleInEffect } from '../core/awardOutcome.js';
import type { AwardRule } from '../core/awardRule.js';
import type { Prize } from '../core/prizes.js';

/** What a sentence about one student needs to know. */
export type ReasonFacts = Pick<
  AwardRow,
  | 'reason'
  | 'baselineRank'
  | 'currentRank'
  | 'change'
  | 'rise'
  | 'baselineBand'
  | 'currentBand'
  | 'prize'
  | 'measures'
>;

/** The rule as it was in effect, for the line that stands on every output. */
export type RuleFacts = RuleInEffect;

/** How the sentences about one student are made. */
export interface ReasonWords {
  /** For the teachers concerned, and for the student and the family where ranks may be told: with ranks. */
  reason(facts: ReasonFacts, rule: AwardRule): string;
  /** Without any rank, mark or comparison with others; looks ahead. */
  familyReason(facts: ReasonFacts): string;
}

/** What a private results tab says beside its numbers. */
export interface ContextFacts {
  pool: number;
  risers: number;
  moves: GroupMoves;
  rule: Pick<AwardRule, 'measure'>;
}

/** What the columns of the private results may be. */
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
  'baselineBand',
  'currentBand',
  'bandRise',
] as const;
export type ResultColumn = (typeof RESULT_COLUMNS)[number];

/** Everything the awards say, on both outputs and in the results of the functions. */
export interface AwardWords extends ReasonWords {
  resultsTab: string;
  awardListTab: string;
  columns: Record<ResultColumn, string>;
  prize: Record<Prize, string>;
  status: Record<AwardStatus, string>;
  resultsTitle(baseline: string, current: string): string;
  privateNotice: string;
  /** What a mean of several exams is called. */
  meanOf(exams: readonly string[]): string;
  /** When the run was, from which tabs. */
  origin(at: string, baselineTabs: string[], currentTabs: string[]): string;
  rule(facts: RuleFacts): string;
  /** The rule under the name that the school gave it. */
  namedRule(policy: string, rule: string): string;
  counts(pool: number, risers: number): string;
  /** The honest notes: what a rank in a small pool can and cannot say. */
  notes(facts: ContextFacts): string[];
  problemsTitle: string;
  awardListTitle: string;
  /** The title of a list of prizes for one subject (单科进步奖). */
  subjectListTitle(subject: string): string;
  /** For whom the list is, and the rule in words that tell nothing of anybody's marks. */
  awardListAudience: string;
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
