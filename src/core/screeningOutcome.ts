import type { StudentIds } from './exam.js';
import type { GapUnit, ScreeningGroup, ScreeningPart } from './screeningRule.js';
import type { WithoutTotal } from './totals.js';

/** Why a student is proposed, as data; marks, means and gaps in points. The sentence belongs to `locale/`. */
export type ScreeningReason =
  | { code: 'bottom'; within: ScreeningGroup; percent: number; rank: number; of: number }
  | { code: 'belowPass'; percent: number; failed: Array<{ subject: string; mark: number; fullMark: number }> }
  | { code: 'fall'; within: ScreeningGroup; places: number; from: number; to: number; of: number }
  | { code: 'belowMean'; subject: string | null; mark: number; mean: number; gap: number; unit: GapUnit };

/** Why a part of the rule says nothing about a student. */
export interface Unjudged {
  part: ScreeningPart;
  /** `not-listed`: not in the earlier exam. `no-class`: no class is written, so nobody to compare with. */
  why: WithoutTotal | 'ambiguous' | 'not-listed' | 'no-class';
  exam: 'current' | 'baseline';
  /** The subjects without a mark; empty where it is not about single subjects. */
  subjects: string[];
}

/** Where a student stands in the archive. `unclear`: it cannot be told whether a row there is this student. */
export type InArchive =
  | { state: 'none' }
  | { state: 'active' | 'ended'; tab: string; row: number }
  | { state: 'unclear' };

export interface ScreeningRow {
  name: string;
  className: string | null;
  ids: StudentIds;
  /** Where the student stands in the exam. */
  tab: string;
  row: number;
  /** In a fixed order; empty when no part of the rule applies. */
  reasons: ScreeningReason[];
  /** Parts of the rule that could not be judged. */
  open: Unjudged[];
  /** Canonical names, the weakest first. */
  weakSubjects: string[];
  inArchive: InArchive;
  /** A row of the archive with the same name and another number: somebody else, but worth a look. */
  namesake: { tab: string; row: number } | null;
}

/** What the whole proposal needs said beside it. */
export type ScreeningNote =
  | { code: 'no-part' } // every part of the rule is off
  | { code: 'full-mark-unknown'; subjects: string[]; all: boolean } // all: nothing is left to judge by
  | { code: 'subject-not-found'; subject: string }
  | { code: 'no-baseline' } // fall is on, but there is no earlier exam
  | { code: 'not-comparable' } // the two exams share neither total nor subject
  | { code: 'no-classes' } // no class is written anywhere: everyone counts as one class
  | { code: 'one-exam' }
  | { code: 'regression' };

export interface ScreeningOutcome {
  /** Students of the exam, of the chosen class when there is one. */
  students: number;
  /** At least one part applies. */
  candidates: ScreeningRow[];
  /** No part applies, and at least one could not be judged. */
  unjudged: ScreeningRow[];
  /** Judged by every part, and none applies. */
  clear: number;
  notes: ScreeningNote[];
}
