import type { AwardPolicy } from '../awardPolicy.js';
import type { ExamKind } from '../exam.js';
import type { AwardQuotas } from './awardQuota.js';
import type { GoalMeasure, PlanStage } from './plan.js';

/** ISO days, both included. */
export interface DayRange {
  name: string;
  from: string;
  to: string;
}

/** 1 Monday to 7 Sunday, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A day that has school although it is a weekend or in a holiday (调休, 补课). */
export interface Workday {
  day: string;
  /** Whose timetable it follows; null: nothing is said. */
  follows: Weekday | null;
}

/** What is due how often. null: the school does not ask for it. */
export interface Cadence {
  /** Every week on a day, between two hours (`13:00`). */
  tutoring: { weekday: Weekday; from: string; to: string } | null;
  /** Once a week. */
  talk: { everyWeeks: number } | null;
  /** After each exam of these kinds, within so many days. */
  examTalk: { kinds: ExamKind[]; withinDays: number } | null;
  /** In the last week of each month. */
  evaluation: { everyMonths: number } | null;
  /** Once a month, for all helpers together. */
  meeting: { everyMonths: number } | null;
  /** So many in a term. */
  homeVisit: { perTerm: number } | null;
}

export interface PlanTemplate {
  name: string;
  subject: string | null;
  measure: GoalMeasure;
  target: number | null;
  goal: string;
  measures: string;
  risk: string;
}

export interface StageLength {
  stage: PlanStage;
  count: number;
  unit: 'week' | 'month';
}

/** What a school decides for itself (设置). */
export interface Settings {
  /** What a supported student is called on screen. */
  label: string;
  schooling: 'compulsory' | 'senior';
  /** As it stands on slips and certificates; empty: not said. */
  school: string;
  /** Who gives a certificate; empty: the school. */
  signatory: string;
  /** The language of panel and new tabs for everyone; null: as each one's account has it. */
  language: 'zh-CN' | 'en' | null;
  cadence: Cadence;
  /** ISO day from which reminders count; what fell due before it is not asked for. null: from the start of the term. */
  since: string | null;
  /** How many one helper may have, by kind of pair: classes for `class`, else students. */
  caps: { class: number; teacher: number; peer: number; group: number };
  causes: string[];
  stages: StageLength[];
  templates: PlanTemplate[];
  /** Award rules under a name. */
  policies: AwardPolicy[];
  terms: DayRange[];
  holidays: DayRange[];
  workdays: Workday[];
  /** Items of the weekly habit checklist. */
  habits: string[];
  awards: {
    quotas: AwardQuotas;
    /** Titles of the class stars (班级十星). */
    starTitles: string[];
    /** What the scholarship is called wherever anybody reads it. */
    scholarshipName: string;
  };
}
