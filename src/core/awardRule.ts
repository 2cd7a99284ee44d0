/** What a teacher can choose about the awards; everything else is fixed by the rule. */
export type Cohort = 'supported' | 'everyone'; // 帮扶对象 | 全体
export type TotalBasis = 'stated' | 'computed'; // 表中总分 | 共同科目相加
export type TiePolicy = 'promote' | 'demote' | 'score-gain'; // 就高 | 就低 | 先比总分
export type Ranking = 'competition' | 'dense'; // 1 2 2 4 | 1 2 2 3

/** What a rise is measured in: places, points of the percentile, points of the T-score, grade bands. */
export type RiseMeasure = 'places' | 'percentile' | 't' | 'band'; // 名次 | 百分位 | T 分 | 等级

/** Units of a threshold; bands are compared with bands only. */
export type ThresholdUnit = Exclude<RiseMeasure, 'band'>;

/** Whether all are taken together or each class by itself. */
export type Grouping = 'together' | 'class'; // 一起 | 分班

/** Whole percents for first, second and third prize. */
export type Shares = readonly [number, number, number];

/**
 * Grade bands (等级), the best first. `rate`: by the score rate, the cuts are the lowest percents of the full mark, for
 * every band but the last. `share`: by the place among everyone valid in that exam, the cuts are whole percents of them.
 */
export interface BandScheme {
  by: 'rate' | 'share';
  names: readonly string[];
  cuts: readonly number[];
}

export interface AwardRule {
  cohort: Cohort;
  /** Only this class, or null for all. */
  className: string | null;
  /** Only this subject (单科), or null for the total. */
  subject: string | null;
  /** Forced basis, or null: stated when both exams state a total, else computed. */
  total: TotalBasis | null;
  shares: Shares;
  /** What a student must rise by at least to count as a riser, in `thresholdUnit`. */
  threshold: number;
  ties: TiePolicy;
  ranking: Ranking;
  measure: RiseMeasure;
  /** null: the unit of the measure itself. */
  thresholdUnit: ThresholdUnit | null;
  /** Among whom places are counted: the cohort, or everyone valid in both exams. */
  rankAmong: 'cohort' | 'everyone';
  /** Whether places are counted within each class. */
  ranksIn: Grouping;
  /** Whether the prizes are shared out within each class. */
  prizesIn: Grouping;
  /** Whole percents by subject; a subject that is not named counts 100. null: all alike. */
  weights: Readonly<Record<string, number>> | null;
  bands: BandScheme;
}

/** 优 良 合格 待提高 by score rate, as most schools set them; the names are the school's to change. */
export const DEFAULT_BANDS: BandScheme = { by: 'rate', names: ['A', 'B', 'C', 'D'], cuts: [85, 70, 60] };

export const DEFAULT_RULE: AwardRule = {
  cohort: 'everyone',
  className: null,
  subject: null,
  total: null,
  shares: [20, 30, 50],
  threshold: 1,
  ties: 'promote',
  ranking: 'competition',
  measure: 'places',
  thresholdUnit: null,
  rankAmong: 'cohort',
  ranksIn: 'together',
  prizesIn: 'together',
  weights: null,
  bands: DEFAULT_BANDS,
};

/** The unit in which the threshold of a rule is compared. */
export function thresholdUnitOf({
  measure,
  thresholdUnit,
}: Pick<AwardRule, 'measure' | 'thresholdUnit'>): RiseMeasure {
  return measure === 'band' ? 'band' : (thresholdUnit ?? measure);
}

/** What a subject counts in percent; 100 where the rule does not name it. */
export function weightOf({ weights }: Pick<AwardRule, 'weights'>, subject: string): number {
  return new Map(Object.entries(weights ?? {})).get(subject) ?? 100;
}
