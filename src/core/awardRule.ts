/** What a teacher can choose about the awards; everything else is fixed by the rule. */
export type Cohort = 'supported' | 'everyone'; // 帮扶对象 | 全体
export type TotalBasis = 'stated' | 'computed'; // 表中总分 | 共同科目相加
export type TiePolicy = 'promote' | 'demote' | 'score-gain'; // 就高 | 就低 | 先比总分
export type Ranking = 'competition' | 'dense'; // 1 2 2 4 | 1 2 2 3

/** Whole percents for first, second and third prize. */
export type Shares = readonly [number, number, number];

export interface AwardRule {
  cohort: Cohort;
  /** Only this class, or null for all. */
  className: string | null;
  /** Only this subject (单科), or null for the total. */
  subject: string | null;
  /** Forced basis, or null: stated when both exams state a total, else computed. */
  total: TotalBasis | null;
  shares: Shares;
  /** Places a student must rise to count as a riser; a whole number, at least 1. */
  threshold: number;
  ties: TiePolicy;
  ranking: Ranking;
}

export const DEFAULT_RULE: AwardRule = {
  cohort: 'everyone',
  className: null,
  subject: null,
  total: null,
  shares: [20, 30, 50],
  threshold: 1,
  ties: 'promote',
  ranking: 'competition',
};
