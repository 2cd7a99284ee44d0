import type { AwardRule, TotalBasis } from './awardRule.js';
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
  | { code: 'without-total'; exam: 'baseline' | 'current'; why: WithoutTotal }
  | { code: 'ambiguous' };

/** Side measures of a student in the pool; percentiles and T-scores are null where they have no meaning. */
export interface SideMeasures {
  baselinePercentile: number | null;
  currentPercentile: number | null;
  percentileChange: number | null;
  rate: number;
  tChange: number | null;
  /** Rise in total, points. */
  gain: number;
}

export interface AwardRow {
  studentId: string | null;
  name: string;
  className: string | null;
  /** Points; null when there is no total in that exam. */
  baselineTotal: number | null;
  currentTotal: number | null;
  baselineRank: number | null;
  currentRank: number | null;
  /** Places: positive is a rise. */
  change: number | null;
  prize: Prize | null;
  status: AwardStatus;
  reason: AwardReason;
  measures: SideMeasures | null;
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

export interface AwardOutcome {
  rule: AwardRule & { total: TotalBasis; subjects: string[] };
  pool: number;
  risers: number;
  cuts: [number, number, number];
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
