import type { PairKind } from '../ledger/pair.js';
import type { StudentRef } from '../ledger/studentRef.js';

/** A child under support, with its weak subjects, the weakest first. */
export interface SupportedStudent extends StudentRef {
  weakSubjects: string[];
}

export type SuggestedKind = Exclude<PairKind, 'group'>;

/** Why a helper fits. `place`: 1 for the child's weakest subject. */
export type PairReason =
  | { code: 'weak-subject'; subject: string; place: number }
  | { code: 'teaches-class' }
  | { code: 'knows-child' }
  | { code: 'strong-classmate'; subject: string; percentile: number }
  | { code: 'has-class' }
  | { code: 'had-class' }
  | { code: 'named-for-class' };

export interface ProposedPair {
  student: StudentRef;
  kind: SuggestedKind;
  helper: string;
  /** null for whoever takes the whole class. */
  subject: string | null;
  reasons: PairReason[];
  /** The helper's places taken when all of the proposal is accepted, of how many. */
  load: number;
  cap: number;
}

/** Why nobody could be found. */
export const UNPLACED = [
  'no-weak-subject', // none is known, so no subject's teacher or classmate can be looked for
  'no-class', // the child's class is not known
  'no-teacher', // nobody who teaches the subject is known
  'teachers-full', // all who teach it have as many as they may
  'no-marks', // nobody of the class is in the exam
  'none-strong', // no classmate is strong enough in any of the weak subjects
  'classmates-taken', // all who are have somebody
  'no-leader', // nobody who takes classes is known
  'leaders-full',
  'not-told-apart', // another child has the same name and class, and no number tells them apart
] as const;
export type UnplacedReason = (typeof UNPLACED)[number];

export interface Unplaced {
  student: StudentRef;
  kind: SuggestedKind;
  /** null where it is about no subject, or about all weak subjects. */
  subject: string | null;
  why: UnplacedReason;
}

export interface Suggestion {
  pairs: ProposedPair[];
  unplaced: Unplaced[];
}

/** Who a student is, and nothing more. */
export function studentOf({ ids, name, className }: StudentRef): StudentRef {
  return { ids, name, className };
}
