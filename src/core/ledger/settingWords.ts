import type { ExamKind } from '../exam.js';
import type { GoalMeasure, PlanStage } from './plan.js';
import type { PolicyWords } from './policyText.js';
import type { PlanTemplate, Settings, StageLength } from './settings.js';
import type { SettingKey, SettingValues } from './settingValues.js';

export type TemplatePart = keyof PlanTemplate;

/** The words in which settings are written in one language, in cells that people read and change by hand. */
export interface SettingWords {
  /** What a row of the tab is called in its first column; one word for each entry of a list. */
  items: Record<SettingKey, string>;
  /** What the school has before it decides anything. */
  defaults: Pick<
    SettingValues,
    'label' | 'causes' | 'habits' | 'templates' | 'starTitles' | 'scholarshipName'
  >;
  /** The school does not ask for it. */
  notAsked: string;
  /** Monday first. */
  weekdays: readonly string[];
  schooling: Record<Settings['schooling'], string>;
  languages: Record<NonNullable<Settings['language']>, string>;
  /** Each person's own language. */
  ownLanguage: string;
  examKinds: Record<ExamKind, string>;
  stages: Record<PlanStage, string>;
  measures: Record<GoalMeasure, string>;
  templateParts: Record<TemplatePart, string>;
  policyWords: PolicyWords;
  everyWeeks(weeks: number): string;
  everyMonths(months: number): string;
  perTerm(times: number): string;
  withinDays(kinds: string, days: number): string;
  stageLength(stage: string, length: StageLength): string;
  /** A make-up day with the weekday whose timetable it follows. */
  follows(day: string, weekday: string): string;
  /** A quota of an award, and that there is none. */
  perClass(count: number): string;
  inAll(count: number): string;
  noLimit: string;
  /** Two days, both included. */
  range(from: string, to: string): string;
  /** Between things of which there are few, in one line. */
  comma: string;
  colon: string;
}
