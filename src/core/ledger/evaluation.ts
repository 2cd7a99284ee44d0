import type { StudentRef } from './studentRef.js';

/** 学习 习惯 心理 家庭 */
export const SCALES = ['study', 'habits', 'mind', 'family'] as const;
export type Scale = (typeof SCALES)[number];

/** Four steps: 1 有待关注, 2 稳定, 3 有进步, 4 进步明显. */
export type ScaleStep = 1 | 2 | 3 | 4;

/** 继续 调整 加强 转出 */
export const DECISIONS = ['continue', 'adjust', 'intensify', 'exit'] as const;
export type Decision = (typeof DECISIONS)[number];

/** One row of 月度评估: a student in a month. */
export interface MonthlyEvaluation {
  id: string;
  student: StudentRef;
  /** `2026-11`; null when the cell says none that can be read. */
  month: string | null;
  scales: Record<Scale, ScaleStep | null>;
  words: string;
  decision: Decision | null;
  by: string;
  /** ISO day on which it was written. */
  date: string | null;
  tab: string;
  row: number;
}
