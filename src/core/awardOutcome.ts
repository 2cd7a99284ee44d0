import type { AwardRule, TotalBasis } from './awardRule.js';
import type { Mark } from './marks.js';
import type { Prize } from './prizes.js';
import type { WithoutTotal } from './totals.js';

/** What becomes of a student of the cohort. */
export type AwardStatus =
  | 'awarded'
  | 'progressed' // rose, past the last cut
  | 'no-progress'
  | 'no-baseline'
  | 'absent' // from the current exam, with the reason
  | 'disqualified'
  | 'ambiguous';

/** Why, as data; the sentence belongs to `locale/`. */
export type AwardReason =
  | { code: 'rose'; place: number; level: number; risers: number }
  | { code: 'level' }
  | { code: 'fell' }
  | { code: 'below-threshold' }
  | { code: 'not-listed'; exam: 'baseline' | 'current' }
  /** The baseline is the mean of several exams, and one of them lacks the student. */
  | { code: 'not-in-all' }
  | { code: 'without-total'; exam: 'baseline' | 'current'; why: WithoutTotal }
  | { code: 'ambiguous' };

/** Side measures of a student in the pool; percentiles and T-scores are null where they have no meaning. */
export interface SideMeasures {
  baselinePercentile: number | null;
  currentPercentile: number | null;
  percentileChange: number | null;
  /** null where no places are counted. */
  rate: number | null;
  tChange: number | null;
  /** Rise in total, points. */
  gain: number;
}

/** What is to be said of a student. Read by name: a row may be a view, which `plainRow` makes an object to spread. */
export interface AwardRow {
  studentId: string | null;
  name: string;
  className: string | null;
  /** Points; null when there is no total in that exam. */
  baselineTotal: number | null;
  currentTotal: number | null;
  baselineRank: number | null;
  currentRank: number | null;
  /** Places: positive is a rise; null where the rule counts none. */
  change: number | null;
  /** The rise in the rule's own measure; null outside the pool and where it cannot be told. */
  rise: number | null;
  /** Names of the bands; null when the rule has none. */
  baselineBand: string | null;
  currentBand: string | null;
  prize: Prize | null;
  status: AwardStatus;
  reason: AwardReason;
  measures: SideMeasures | null;
  /** What the exams say of the student, in the order of `AwardOutcome.examSubjects`; null where there is no row. */
  baselineMarks: readonly Mark[] | null;
  currentMarks: readonly Mark[] | null;
  /** The totals that the exams state; null where there is none. */
  baselineStated: Mark | null;
  currentStated: Mark | null;
}

export type AwardCounts = Record<
  | 'first'
  | 'second'
  | 'third'
  | 'progressed'
  | 'noProgress'
  | 'noBaseline'
  | 'absent'
  | 'disqualified'
  | 'ambiguous',
  number
>;

/** How the pool and the rest of the students moved, so that nobody reads a share of risers as proof. */
export interface GroupMoves {
  pool: { students: number; meanTChange: number | null };
  /** Students valid in both exams outside the pool. */
  rest: { students: number; meanTChange: number | null };
}

/** A rule as it was in effect. */
export type RuleInEffect = AwardRule & {
  total: TotalBasis;
  /** The subjects that made the total; empty when it was the tabs' own. */
  subjects: string[];
  /** The exams whose mean was the baseline; null when it was one exam. */
  meanOf: string[] | null;
};

/** Students among whom prizes were shared out. */
export interface PrizeGroup {
  /** null: all together, or those whose class is not known. */
  className: string | null;
  pool: number;
  risers: number;
  cuts: [number, number, number];
}

export interface AwardOutcome {
  rule: RuleInEffect;
  examSubjects: { baseline: string[]; current: string[] };
  pool: number;
  risers: number;
  /** Summed up over the groups. */
  cuts: [number, number, number];
  groups: PrizeGroup[];
  counts: AwardCounts;
  rows: AwardRow[];
  moves: GroupMoves;
  /** One name, two numbers: rows of the baseline and the current exam that were not matched. */
  sameNameOtherId: TwoRows[];
  /** One number, two names: matched, worth a look. */
  sameIdOtherName: TwoRows[];
}

/** A row of each exam about which a person should look twice. */
export interface TwoRows {
  baselineName: string;
  currentName: string;
  baseline: RowPlace;
  current: RowPlace;
}

export interface RowPlace {
  tab: string;
  row: number;
}
