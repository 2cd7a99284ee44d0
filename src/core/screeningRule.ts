import { AppError } from './appError.js';

/** Among whom a place counts: the student's own class, or everyone in the exam (the year). */
export type ScreeningGroup = 'class' | 'grade';

/** What to do with equal totals that straddle the cut of the bottom share: all of them in, or all of them out. */
export type TiesAtTheCut = 'in' | 'out';

/** By how much below the mean: points, or percent of the mean. */
export type GapUnit = 'points' | 'percent';

/**
 * What a teacher asks of an exam to find children who may need support. A part that is null is off; a student is
 * proposed when any part that is on applies.
 */
export interface ScreeningRule {
  /** Only this class, or null for all. */
  className: string | null;
  /** For `bottom` and `fall`. */
  within: ScreeningGroup;
  /** In the last `percent` of the group by total. Whole percents, 1 to 99. */
  bottom: { percent: number; ties: TiesAtTheCut } | null;
  /** Below `percent` of the full mark in at least `subjects` subjects. Whole numbers. */
  belowPass: { subjects: number; percent: number } | null;
  /** At least so many places lost against an earlier exam. */
  fall: { places: number } | null;
  /** At least `by` points or percent below the class mean, of the total or (not null) of one subject. */
  belowMean: { by: number; unit: GapUnit; subject: string | null } | null;
  /** Full marks (points) the teacher has told, by subject; they win over what the tabs say. */
  fullMarks: Record<string, number>;
}

export const DEFAULT_PARTS = {
  bottom: { percent: 20, ties: 'in' },
  belowPass: { subjects: 3, percent: 60 },
  fall: { places: 10 },
  belowMean: { by: 20, unit: 'percent', subject: null },
} as const satisfies { [Part in ScreeningPart]: ScreeningRule[Part] };

export const SCREENING_PARTS = ['bottom', 'belowPass', 'fall', 'belowMean'] as const;
export type ScreeningPart = (typeof SCREENING_PARTS)[number];

export const DEFAULT_SCREENING: ScreeningRule = {
  className: null,
  within: 'class',
  bottom: DEFAULT_PARTS.bottom,
  belowPass: DEFAULT_PARTS.belowPass,
  fall: null,
  belowMean: null,
  fullMarks: {},
};

/**
 * Checks what a person can get wrong in a rule.
 *
 * @throws AppError BAD_REQUEST with the field and what it may be
 */
export function checkScreeningRule(rule: ScreeningRule): void {
  const { bottom, belowPass, fall, belowMean } = rule;
  if (bottom !== null) requireWhole(bottom.percent, 1, 99, 'bottom.percent');
  if (belowPass !== null) {
    requireWhole(belowPass.subjects, 1, 99, 'belowPass.subjects');
    requireWhole(belowPass.percent, 1, 100, 'belowPass.percent');
  }
  if (fall !== null) requireWhole(fall.places, 1, 9999, 'fall.places');
  if (belowMean !== null) {
    const most = belowMean.unit === 'percent' ? 99 : 9999;
    requireNumber(belowMean.by, most, 'belowMean.by');
  }
  for (const subject of Object.keys(rule.fullMarks)) {
    requireNumber(rule.fullMarks[subject]!, 9999, `fullMarks.${subject}`);
  }
}

function requireWhole(value: number, least: number, most: number, field: string): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw new AppError('BAD_REQUEST', { field: `${field} (${least}–${most})` });
}

function requireNumber(value: number, most: number, field: string): void {
  if (Number.isFinite(value) && value > 0 && value <= most) return;
  throw new AppError('BAD_REQUEST', { field: `${field} (> 0, ≤ ${most})` });
}
