import { AppError } from '../core/appError.js';
import { isIsoDate } from '../core/isoDate.js';
import type { EvaluationProblem } from '../core/ledger/evaluationRules.js';
import { GOAL_MEASURES, type Goal, PLAN_STAGES, PLAN_STATES } from '../core/ledger/plan.js';
import { type PlanProblem, planProblems } from '../core/ledger/planRules.js';
import { NO_STAGES, type Stages } from '../core/ledger/planStages.js';
import { isRequestId } from '../core/ledger/recordId.js';
import { keptText } from '../core/ledger/recordRules.js';
import { planWordsOf } from '../locale/planWords.js';
import { type PlanDraft, subjectIn } from '../tabs/planRows.js';
import type { Language } from './api.js';
import { asObject, optionalText, optionalWord, requiredWord } from './checkRequest.js';
import { ME_KEY } from './panel.js';

/** @throws AppError BAD_REQUEST */
export function checkPlanForm(given: unknown): PlanDraft {
  const fields = asObject(given);
  return {
    goal: checkGoal(fields.goal),
    measures: textIn(fields, 'measures'),
    stages: checkStages(fields.stages),
    risk: textIn(fields, 'risk'),
    budget: textIn(fields, 'budget'),
    state: optionalWord(fields, 'state', PLAN_STATES) ?? 'active',
    by: writerIn(fields),
  };
}

function checkGoal(given: unknown): Goal {
  const fields = asObject(given);
  return {
    subject: subjectIn(textIn(fields, 'subject').trim()),
    measure: requiredWord(fields, 'measure', GOAL_MEASURES),
    from: figureIn(fields, 'from'),
    target: figureIn(fields, 'target'),
    words: textIn(fields, 'words'),
    by: dayIn(fields, 'by'),
  };
}

function checkStages(given: unknown): Stages {
  if (given === undefined || given === null) return NO_STAGES;
  const fields = asObject(given);
  const stages = {} as Stages;
  for (const stage of PLAN_STAGES) {
    const days = fields[stage] === undefined || fields[stage] === null ? {} : asObject(fields[stage]);
    stages[stage] = { from: dayIn(days, 'from'), to: dayIn(days, 'to') };
  }
  return stages;
}

function figureIn(fields: Record<string, unknown>, field: string): number | null {
  const value = fields[field];
  if (value === undefined || value === null) return null;
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new AppError('BAD_REQUEST', { field });
  return value;
}

export function dayIn(fields: Record<string, unknown>, field: string): string | null {
  const day = optionalText(fields, field);
  if (day !== null && !isIsoDate(day)) throw new AppError('BAD_DATE', { date: day });
  return day;
}

/** A text as it is kept. */
export function textIn(fields: Record<string, unknown>, field: string): string {
  return keptText(optionalText(fields, field) ?? '');
}

/** Who sends no name for what is sent, sends something new each time. */
export function requestIdIn(fields: Record<string, unknown>): string {
  const id = optionalText(fields, 'requestId') ?? Utilities.getUuid();
  if (!isRequestId(id)) throw new AppError('BAD_REQUEST', { field: 'requestId' });
  return id;
}

/** Who the request says, else who the user has said to be. */
export function writerIn(fields: Record<string, unknown>): string {
  return (
    optionalText(fields, 'by') ??
    PropertiesService.getUserProperties().getProperty(ME_KEY) ??
    ''
  ).trim();
}

/** @throws AppError BAD_PLAN, TEXT_TOO_LONG */
export function refuseBadPlan(plan: PlanDraft, before: PlanDraft | null, language: Language): void {
  const [problem] = planProblems(plan, before);
  if (problem !== undefined) throw planError(problem, language);
}

export function planError(problem: PlanProblem, language: Language): AppError {
  const { fields, problem: sentence } = planWordsOf(language);
  if (problem.code === 'too-long') {
    return new AppError('TEXT_TOO_LONG', { field: fields[problem.field], limit: problem.limit });
  }
  return new AppError('BAD_PLAN', { reason: sentence(problem) });
}

export function evaluationError(problem: EvaluationProblem, language: Language): AppError {
  return new AppError('BAD_EVALUATION', { reason: planWordsOf(language).evaluationProblem(problem) });
}
