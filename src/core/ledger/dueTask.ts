import type { ExamKind } from '../exam.js';
import type { MonthlyEvaluation } from './evaluation.js';
import type { Pair } from './pair.js';
import type { PlanStage, SupportPlan } from './plan.js';
import type { SupportRecord } from './record.js';
import type { Settings } from './settings.js';
import type { StudentRef } from './studentRef.js';

/** 辅导 · 谈话 · 考后谈话 · 月度评估 · 交流会 · 家访 · 计划阶段 */
export const DUE_KINDS = [
  'tutoring',
  'talk',
  'examTalk',
  'evaluation',
  'meeting',
  'homeVisit',
  'planStage',
] as const;
export type DueKind = (typeof DUE_KINDS)[number];

/** Why something is due. `last` is the day it was last done; `missed` how often it has passed without being done. */
export type DueReason =
  | { kind: 'tutoring'; last: string | null; missed: number; day: string | null; from: string; to: string }
  | { kind: 'talk'; last: string | null; missed: number }
  /** `waiting`: how many exams wait for a talk; `exam` is the latest of them. */
  | { kind: 'examTalk'; last: string | null; exam: string; examDate: string; waiting: number }
  | { kind: 'evaluation'; month: string; last: string | null; missed: number }
  | { kind: 'meeting'; month: string; last: string | null; missed: number }
  | { kind: 'homeVisit'; visit: number; of: number; last: string | null }
  /** `lastStage`: nothing comes after it, and the plan still runs. */
  | { kind: 'planStage'; plan: string; stage: PlanStage; ends: string; lastStage: boolean };

/** One thing that somebody is to do. */
export interface DueTask {
  kind: DueKind;
  /** null: not about one student. */
  student: StudentRef | null;
  /** Who may do it, in an order of its own; empty where nobody is named: everybody at a meeting, else nobody yet. */
  helpers: string[];
  subject: string | null;
  /** ISO day, always a school day. */
  due: string;
  /** Days since the due day; 0 up to and on it. */
  late: number;
  reason: DueReason;
}

export interface DueProgress {
  done: number;
  needed: number;
}

export interface DueList {
  tasks: DueTask[];
  /** What is done and what was to be done in the day's week (Monday to Sunday), what is late included. */
  week: DueProgress;
  /** Whether the week has a school day at all. */
  schoolWeek: boolean;
}

/** An exam that may ask for a talk. */
export interface DueExam {
  name: string;
  kind: ExamKind | null;
  date: string | null;
  /** Who sat it. null: not known, so everybody. */
  students: readonly StudentRef[] | null;
}

export interface DueInput {
  /** Those who are supported now. */
  students: readonly StudentRef[];
  pairs: readonly Pair[];
  /** As they stand after corrections. */
  records: readonly SupportRecord[];
  evaluations: readonly MonthlyEvaluation[];
  exams: readonly DueExam[];
  plans: readonly SupportPlan[];
  settings: Pick<Settings, 'cadence' | 'since' | 'terms' | 'holidays' | 'workdays'>;
  /** ISO day for which is asked. What is dated later is not known on it. */
  day: string;
  /** Only what this person may do. null: everybody's. */
  helper?: string | null;
}
