import type { StudentRef } from './studentRef.js';

/** 包班: an administrator for a class · 包人: a teacher · 学习帮手: a classmate · 小组: a group. */
export const PAIR_KINDS = ['class', 'teacher', 'peer', 'group'] as const;
export type PairKind = (typeof PAIR_KINDS)[number];

/** One student with one helper (结对帮扶). */
export interface Pair extends StudentRef {
  kind: PairKind | null;
  helper: string;
  subject: string | null;
  goal: string | null;
  /** ISO days; null when not told. A pair without an end, or with one to come, stands. */
  from: string | null;
  to: string | null;
  tab: string;
  /** 1-based. */
  row: number;
}

/** Whether a pair stands on a day: it has begun and has not ended. */
export function isCurrent({ from, to }: Pick<Pair, 'from' | 'to'>, day: string): boolean {
  return (from === null || from <= day) && (to === null || to >= day);
}
