import type { StudentRef } from './studentRef.js';

/** 摸底 · 方案 · 实施 · 评估 */
export const PLAN_STAGES = ['survey', 'design', 'action', 'review'] as const;
export type PlanStage = (typeof PLAN_STAGES)[number];

/** 进行中 已达成 已调整 已停止 */
export const PLAN_STATES = ['active', 'met', 'adjusted', 'stopped'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

/** What a goal is measured by: a subject's mark, the distance to the class mean, the percentile, or a person's words. */
export const GOAL_MEASURES = ['score', 'classMean', 'percentile', 'words'] as const;
export type GoalMeasure = (typeof GOAL_MEASURES)[number];

export interface Goal {
  /** null: the total. */
  subject: string | null;
  measure: GoalMeasure;
  /** Where the student stood when the goal was set: points, points from the mean, or percent. */
  from: number | null;
  /** What is to be reached; not needed for `classMean`. */
  target: number | null;
  /** The goal in the teacher's own words. */
  words: string;
  /** ISO day. */
  by: string | null;
}

/** One row of 帮扶计划: a student's plan with one goal. */
export interface SupportPlan {
  id: string;
  student: StudentRef;
  goal: Goal;
  measures: string;
  /** ISO day on which the first stage begins. */
  start: string | null;
  /** First and last day of each stage, as the row says them. */
  stages: Record<PlanStage, { from: string | null; to: string | null }>;
  risk: string;
  budget: string;
  state: PlanState | null;
  by: string;
  tab: string;
  row: number;
}
