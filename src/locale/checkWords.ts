import type { CheckCode } from '../checks/finding.js';
import type { IdKind } from '../core/exam.js';
import type { Language, Sentence } from './catalogue.js';
import { checksEn } from './checks.en.js';
import { checksZhCN } from './checks.zh-CN.js';

/** Why a cell was left as it is. */
export const SKIP_REASONS = ['changed', 'formula', 'protected', 'gone', 'settled'] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** What the add-on says of findings over all tabs: a title for each kind, and a sentence that says what to do. */
export interface CheckWords {
  sentences: Record<CheckCode, Sentence>;
  /** Kinds of problem in one tab are called as in `problemKinds.ts`. */
  titles: Record<CheckCode, string>;
  /** A kind that only another version of the add-on knows, in a record of what it mended. */
  otherRemarks: string;
  idKinds: Record<IdKind, string>;
  place(tab: string, cell: string | null): string;
  /** What a mend does to so many cells of a tab. */
  mend: Record<'CLASS_SPELLING' | 'NAME_SPACING' | 'ID_SPACING' | 'ID_ZEROS_LOST' | 'mark', Sentence>;
  skipped: Record<SkipReason, string>;
  mended(changed: number, skipped: number): string;
  undoable(changes: number, kinds: string): string;
  restored(restored: number, skipped: number): string;
  list: string;
}

export function checkWordsOf(language: Language): CheckWords {
  return language === 'en' ? checksEn : checksZhCN;
}
