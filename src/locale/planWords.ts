import type { ExamInfo } from '../core/exam.js';
import type { Decision, Scale, ScaleStep } from '../core/ledger/evaluation.js';
import type { EvaluationProblem } from '../core/ledger/evaluationRules.js';
import type { ExitReason } from '../core/ledger/exitRule.js';
import type { GoalStep, GoalUnread, StepOpen } from '../core/ledger/goalProgress.js';
import type { ExamChange, MonthFacts } from '../core/ledger/monthFacts.js';
import type { Goal, GoalMeasure, PlanStage, PlanState } from '../core/ledger/plan.js';
import type { PlanProblem, TextField } from '../core/ledger/planRules.js';
import type { StageOnDay } from '../core/ledger/planStages.js';
import type { RecordKind } from '../core/ledger/record.js';
import type { Language } from './catalogue.js';
import { evaluationEn } from './evaluation.en.js';
import { evaluationZhCN } from './evaluation.zh-CN.js';
import { plansEn } from './plans.en.js';
import { plansZhCN } from './plans.zh-CN.js';

/** What plans and their goals say: on their page and in the answers of their functions. */
export interface PlanWords {
  fields: Record<TextField, string>;
  measures: Record<GoalMeasure, string>;
  stages: Record<PlanStage, string>;
  states: Record<PlanState, string>;
  /** Why a plan cannot be kept, as a sentence that says what to do. */
  problem(problem: PlanProblem): string;
  /** Why an evaluation cannot be kept. */
  evaluationProblem(problem: EvaluationProblem): string;
  total: string;
  goal(goal: Goal): string;
  /** Where the student stands by one exam, and how far that is from the goal. */
  standing(goal: Goal, step: GoalStep): string;
  /** In a list of exams: the figure and whether the goal was met, or why the exam says nothing. */
  step(goal: Goal, step: GoalStep): string;
  open(why: StepOpen): string;
  unread(why: GoalUnread, goal: Goal): string;
  stageOn(on: StageOnDay): string;
  exam(exam: ExamInfo): string;
  page: PlanPageWords;
}

/** The words of the plan's page alone. */
export interface PlanPageWords {
  title: string;
  whose: string;
  reading: string;
  plan: string;
  planName(subject: string, state: string, start: string | null): string;
  newPlan: string;
  noPlanYet: string;
  progress: string;
  way(percent: number): string;
  target: string;
  readFrom(n: number): string;
  notSince: string;
  sinceUnknown: string;
  goal: string;
  template: string;
  noTemplate: string;
  subject: string;
  measure: string;
  from: string;
  fromLatest(exam: string): string;
  targetOf: Record<Exclude<GoalMeasure, 'words'>, string>;
  rise: string;
  by: string;
  goalWords: string;
  measuresText: string;
  stages: string;
  start: string;
  layOut: string;
  stageDay(stage: string, end: 'from' | 'to'): string;
  changeDays: string;
  noStages: string;
  more: string;
  risk: string;
  budget: string;
  state: string;
  writer: string;
  notNumber: string;
  save: string;
  saveKeys: string;
  saving: string;
  asNew: string;
  asNewHint: string;
  saved(name: string, tab: string): string;
  unchanged: string;
  undo: string;
  undoing: string;
  undone(tab: string): string;
  open(tab: string): string;
  reloadHint: string;
}

/** What the evaluation of a month says. */
export interface EvaluationWords {
  scales: Record<Scale, string>;
  steps: Record<ScaleStep, string>;
  decisions: Record<Decision, { name: string; hint: string }>;
  records(facts: Pick<MonthFacts, 'records' | 'byKind' | 'minutes' | 'withoutMinutes'>): string;
  kind(kind: RecordKind | null): string;
  lastContact(contact: MonthFacts['lastContact']): string;
  examChange(change: ExamChange): string;
  habit(item: { item: string; kept: number; of: number }): string;
  habitWeeks(weeks: number): string;
  stage(subject: string | null, on: StageOnDay): string;
  reason(reason: ExitReason): string;
  skipped(exam: ExamInfo, why: StepOpen): string;
  undated(exams: readonly ExamInfo[]): string;
  month(month: string): string;
  page: EvaluationPageWords;
}

export interface EvaluationPageWords {
  title: string;
  whose: string;
  month: string;
  reading: string;
  facts: string;
  noRecords: string;
  noExams: string;
  noPlan: string;
  makePlan: string;
  previous(month: string): string;
  exitTitle: string;
  exitText: string;
  oneExam: string;
  scalesTitle: string;
  notSeen: string;
  words: string;
  decision: string;
  writer: string;
  save: string;
  saveKeys: string;
  plansEnded(n: number): string;
  saving: string;
  saved(name: string, month: string, tab: string): string;
  already(by: string, date: string | null): string;
  doubles(rows: string): string;
  openPlan: string;
  ending: string;
  ended(name: string): string;
  endedText(tab: string, word: string): string;
  notEnded: string;
  endAgain: string;
  /** What the archive's state becomes where its own list offers no word. */
  endedWord: string;
  noStateColumn: string;
  alreadyEnded: string;
  undo: string;
  undoing: string;
  undone: string;
  open(tab: string): string;
}

export function planWordsOf(language: Language): PlanWords {
  return language === 'en' ? plansEn : plansZhCN;
}

export function evaluationWordsOf(language: Language): EvaluationWords {
  return language === 'en' ? evaluationEn : evaluationZhCN;
}
