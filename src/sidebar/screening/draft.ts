import {
  DEFAULT_PARTS,
  DEFAULT_SCREENING,
  type GapUnit,
  SCREENING_PARTS,
  type ScreeningGroup,
  type ScreeningPart,
  type ScreeningRule,
  type TiesAtTheCut,
} from '../../core/screeningRule.js';

/** The rules as a teacher is typing them: figures are still text, and stay while their rule is off. */
export interface ScreeningDraft {
  className: string | null;
  within: ScreeningGroup;
  ties: TiesAtTheCut;
  on: Record<ScreeningPart, boolean>;
  /** The figure of each part: percent, subjects, places, points or percent. */
  figure: Record<ScreeningPart, string>;
  passPercent: string;
  unit: GapUnit;
  /** Below the mean in this subject; null: the total. */
  subject: string | null;
  /** Full marks by subject, where the tabs tell none; empty: not told. */
  fullMarks: Record<string, string>;
}

export const DEFAULT_DRAFT: ScreeningDraft = {
  className: null,
  within: DEFAULT_SCREENING.within,
  ties: DEFAULT_PARTS.bottom.ties,
  on: {
    bottom: DEFAULT_SCREENING.bottom !== null,
    belowPass: DEFAULT_SCREENING.belowPass !== null,
    fall: DEFAULT_SCREENING.fall !== null,
    belowMean: DEFAULT_SCREENING.belowMean !== null,
  },
  figure: {
    bottom: String(DEFAULT_PARTS.bottom.percent),
    belowPass: String(DEFAULT_PARTS.belowPass.subjects),
    fall: String(DEFAULT_PARTS.fall.places),
    belowMean: String(DEFAULT_PARTS.belowMean.by),
  },
  passPercent: String(DEFAULT_PARTS.belowPass.percent),
  unit: DEFAULT_PARTS.belowMean.unit,
  subject: DEFAULT_PARTS.belowMean.subject,
  fullMarks: {},
};

/** What a figure may be: a whole number from `least`, or any number above 0. */
export type Bounds = { whole: true; least: number; most: number } | { whole: false; most: number };

export function boundsOf(part: ScreeningPart, unit: GapUnit): Bounds {
  switch (part) {
    case 'bottom':
      return { whole: true, least: 1, most: 99 };
    case 'belowPass':
      return { whole: true, least: 1, most: 99 };
    case 'fall':
      return { whole: true, least: 1, most: 9999 };
    case 'belowMean':
      return { whole: false, most: unit === 'percent' ? 99 : 9999 };
  }
}

export const PASS_BOUNDS: Bounds = { whole: true, least: 1, most: 100 };
export const FULL_MARK_BOUNDS: Bounds = { whole: false, most: 9999 };

/** A figure as typed, or null when it is none that may be used. */
export function readFigure(text: string, bounds: Bounds): number | null {
  const clean = text.normalize('NFKC').trim();
  if (!(bounds.whole ? /^\d{1,4}$/ : /^\d{1,4}(\.\d{1,2})?$/).test(clean)) return null;
  const value = Number(clean);
  const least = bounds.whole ? bounds.least : Number.MIN_VALUE;
  return value >= least && value <= bounds.most ? value : null;
}

/** The draft as a rule; null while the figure of a rule that is on is wrong. */
export function readDraft(draft: ScreeningDraft): ScreeningRule | null {
  const figures = {} as Record<ScreeningPart, number | null>;
  for (const part of SCREENING_PARTS) {
    const figure = draft.on[part] ? readFigure(draft.figure[part], boundsOf(part, draft.unit)) : null;
    if (draft.on[part] && figure === null) return null;
    figures[part] = figure;
  }
  const pass = readFigure(draft.passPercent, PASS_BOUNDS);
  if (draft.on.belowPass && pass === null) return null;
  const fullMarks = fullMarksOf(draft);
  if (fullMarks === null) return null;
  const { bottom, belowPass, fall, belowMean } = figures;
  return {
    className: draft.className,
    within: draft.within,
    bottom: bottom === null ? null : { percent: bottom, ties: draft.ties },
    belowPass: belowPass === null ? null : { subjects: belowPass, percent: pass! },
    fall: fall === null ? null : { places: fall },
    belowMean: belowMean === null ? null : { by: belowMean, unit: draft.unit, subject: draft.subject },
    fullMarks,
  };
}

function fullMarksOf({ on, fullMarks }: ScreeningDraft): Record<string, number> | null {
  const told: Record<string, number> = {};
  if (!on.belowPass) return told;
  for (const subject of Object.keys(fullMarks)) {
    if (fullMarks[subject]!.trim() === '') continue;
    const points = readFigure(fullMarks[subject]!, FULL_MARK_BOUNDS);
    if (points === null) return null;
    told[subject] = points;
  }
  return told;
}
