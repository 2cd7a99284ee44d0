/** A student's support plan, and the evaluation of a month. */
import type { StudentIds } from '../../core/exam.js';
import type { Decision, MonthlyEvaluation, Scale, ScaleStep } from '../../core/ledger/evaluation.js';
import type { ExamPlaces } from '../../core/ledger/examPlace.js';
import type { ExitProposal } from '../../core/ledger/exitRule.js';
import type { MonthFacts } from '../../core/ledger/monthFacts.js';
import type { Goal, PlanStage, PlanState, SupportPlan } from '../../core/ledger/plan.js';
import type { PlanTemplate, StageLength } from '../../core/ledger/settings.js';
import type { EvaluationCells } from '../../tabs/evaluationRows.js';
import type { PlanCells } from '../../tabs/planRows.js';
import type { AwardsNote } from './awards.js';
import type { Language } from './panel.js';

/** Who a page is about. */
export interface StudentNamed {
  name: string;
  class: string | null;
  ids: StudentIds;
}

/** A plan with its cells as they were read: what a later save expects to find. */
export interface PlanShown extends SupportPlan {
  cells: PlanCells;
}

export interface PlanData {
  student: StudentNamed;
  /** The spreadsheet's day. */
  today: string;
  /** null: there is no table of plans yet. */
  tab: string | null;
  /** The student's plans, those in force first, then the latest first. */
  plans: PlanShown[];
  /** Where the student stands in each adopted exam: what a goal's progress is computed from. */
  exams: ExamPlaces[];
  templates: PlanTemplate[];
  stageLengths: StageLength[];
  /** What is wrong in the exams' tabs. */
  notes: AwardsNote[];
}

/** What a form says of a plan. */
export interface PlanForm {
  goal: Goal;
  measures: string;
  stages: Record<PlanStage, { from: string | null; to: string | null }>;
  risk: string;
  budget: string;
  state: PlanState;
  /** Left out: who the user has said to be. */
  by?: string;
}

export interface SavePlanRequest {
  /** Made by the form; a repeated send is one save. Left out: each call is a save of its own. */
  requestId?: string;
  /** What the page knows the tab to be called. */
  tab?: string | null;
  /** The words that are written; the user's own when left out. */
  language?: Language;
  student: StudentNamed;
  /** The plan to change, with its cells as the page showed them; null or left out: a new plan. */
  change?: { id: string; cells: PlanCells } | null;
  /** A plan in force that a new one takes the place of: it becomes 已调整 in the same save. */
  replaces?: { tab: string; id: string; state: string } | null;
  plan: PlanForm;
}

/** How to take one saved row back; only the undo looks inside. */
export interface RowUndo<Cells> {
  tab: string;
  id: string;
  /** A row that was added goes away; of one that was changed these cells become what they were. */
  added: boolean;
  from: Cells;
  to: Cells;
}

/** The state of one plan before and after a save. */
export interface PlanStateUndo {
  tab: string;
  id: string;
  from: string;
  to: string;
}

/** How to take back a save that gave plans another state as well. */
export interface SaveUndo<Cells> extends RowUndo<Cells> {
  plans?: PlanStateUndo[];
}

export interface SavedPlan {
  tab: string;
  plan: PlanShown;
  /** It stood there already: the same form was sent before. */
  repeated: boolean;
  /** null: nothing was written. */
  undo: SaveUndo<PlanCells> | null;
}

export interface EvaluationData {
  student: StudentNamed;
  today: string;
  month: string;
  tab: string | null;
  /** The month's evaluation, if there is one, with its cells as they were read. */
  evaluation: (MonthlyEvaluation & { cells: EvaluationCells }) | null;
  /** Other rows about the same month, written by hand; the one above counts. */
  doubles: Array<{ tab: string; row: number }>;
  /** The latest evaluation of an earlier month. */
  previous: MonthlyEvaluation | null;
  facts: MonthFacts;
  exit: ExitProposal;
  plans: PlanShown[];
  exams: ExamPlaces[];
  notes: AwardsNote[];
}

export interface SaveEvaluationRequest {
  requestId?: string;
  tab?: string | null;
  language?: Language;
  student: StudentNamed;
  /** `2026-11` */
  month: string;
  scales: Record<Scale, ScaleStep | null>;
  words: string;
  decision: Decision | null;
  by?: string;
  /** The day of the evaluation; today when left out. */
  date?: string;
  /** The exit rule held when the page was drawn: then an exit needs no further words. */
  exitProposed?: boolean;
  /** The month's row as the page showed it; null or left out: there was none. */
  shown?: { id: string; cells: EvaluationCells } | null;
  /**
   * The student's plans in force, with the words of their state as the page showed them: with the decision to end the
   * support they become 已达成 where the exit rule held, else 已停止. Left out: those that are in force.
   */
  plans?: Array<{ tab: string; id: string; state: string }>;
}

export interface SavedEvaluation {
  tab: string;
  evaluation: MonthlyEvaluation & { cells: EvaluationCells };
  repeated: boolean;
  undo: SaveUndo<EvaluationCells> | null;
}

export interface PlansApi {
  readPlan(request: { student: StudentNamed }): PlanData;
  savePlan(request: SavePlanRequest): SavedPlan;
  undoSavePlan(request: SaveUndo<PlanCells>): { tab: string };
  /** The month when left out: the spreadsheet's own. */
  readEvaluation(request: { student: StudentNamed; month?: string | null }): EvaluationData;
  saveEvaluation(request: SaveEvaluationRequest): SavedEvaluation;
  undoSaveEvaluation(request: SaveUndo<EvaluationCells>): { tab: string };
}
