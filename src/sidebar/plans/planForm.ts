import type { PlanData, PlanForm, PlanShown } from '../../addon/api.js';
import { figureIn, targetIn } from '../../core/ledger/figures.js';
import { readGoal } from '../../core/ledger/goalProgress.js';
import type { Goal, GoalMeasure, PlanStage, PlanState } from '../../core/ledger/plan.js';
import { layOutStages, NO_STAGES, type Stages, startOf } from '../../core/ledger/planStages.js';
import type { PlanTemplate, StageLength } from '../../core/ledger/settings.js';

/** A plan as it is typed. */
export interface PlanFields {
  /** The plan that is changed; null: a new one. */
  planId: string | null;
  /** Empty: the total. */
  subject: string;
  measure: GoalMeasure;
  from: string;
  target: string;
  by: string;
  words: string;
  measures: string;
  stages: Stages;
  risk: string;
  budget: string;
  state: PlanState;
  writer: string;
}

export function emptyFields(writer: string): PlanFields {
  return {
    planId: null,
    subject: '',
    measure: 'score',
    from: '',
    target: '',
    by: '',
    words: '',
    measures: '',
    stages: NO_STAGES,
    risk: '',
    budget: '',
    state: 'active',
    writer,
  };
}

export function fieldsOf(plan: PlanShown): PlanFields {
  const { goal } = plan;
  return {
    planId: plan.id,
    subject: goal.subject ?? '',
    measure: goal.measure,
    from: textOf(goal.from),
    target: textOf(goal.target),
    by: goal.by ?? '',
    words: goal.words,
    measures: plan.measures,
    stages: plan.stages,
    risk: plan.risk,
    budget: plan.budget,
    state: plan.state ?? 'active',
    writer: plan.by,
  };
}

/** The fields with what a template says; a percentile is counted from where the student stands. */
export function withTemplate(
  fields: PlanFields,
  template: PlanTemplate,
  exams: PlanData['exams'],
): PlanFields {
  const { subject, measure, target, goal, measures, risk } = template;
  const filled: PlanFields = {
    ...fields,
    subject: subject ?? fields.subject,
    measure,
    target: target === null ? '' : measure === 'percentile' ? `+${target}` : String(target),
    words: goal,
    measures,
    risk,
  };
  return { ...filled, from: textOf(standsAt(filled, exams)?.value ?? null) };
}

/** Where the student stands by the latest exam, in the measure of the goal; rounded as people write it. */
export function standsAt(
  { subject, measure }: Pick<PlanFields, 'subject' | 'measure'>,
  exams: PlanData['exams'],
): { value: number; exam: string } | null {
  if (measure === 'words') return null;
  const goal: Goal = { subject: subject || null, measure, from: null, target: 0, words: '', by: null };
  const { latest } = readGoal(goal, null, exams);
  if (latest === null) return null;
  return { value: Math.round(latest.reading!.value * 10) / 10, exam: latest.exam.name };
}

export function withStart(fields: PlanFields, start: string, lengths: readonly StageLength[]): PlanFields {
  return { ...fields, stages: start === '' ? NO_STAGES : layOutStages(start, lengths) };
}

export function withStageDay(
  fields: PlanFields,
  stage: PlanStage,
  end: 'from' | 'to',
  day: string,
): PlanFields {
  const days = { ...fields.stages[stage], [end]: day === '' ? null : day };
  return { ...fields, stages: { ...fields.stages, [stage]: days } };
}

/** The first day of the plan, empty where there is none. */
export function startIn({ stages }: PlanFields): string {
  return startOf(stages) ?? '';
}

/** Figures that are typed and are none. */
export function badFigures({ measure, from, target }: PlanFields): Array<'from' | 'target'> {
  if (measure === 'words') return [];
  const bad: Array<'from' | 'target'> = [];
  if (from.trim() !== '' && figureIn(from) === null) bad.push('from');
  if (target.trim() !== '' && targetIn(target, measure, figureIn(from)) === null) bad.push('target');
  return bad;
}

export function goalOf({ subject, measure, from, target, words, by }: PlanFields): Goal {
  const start = measure === 'words' ? null : figureIn(from);
  return {
    subject: subject || null,
    measure,
    from: start,
    target: measure === 'words' ? null : targetIn(target, measure, start),
    words,
    by: by || null,
  };
}

export function planOf(fields: PlanFields): Required<PlanForm> {
  const { measures, stages, risk, budget, state, writer } = fields;
  return { goal: goalOf(fields), measures, stages, risk, budget, state, by: writer };
}

function textOf(figure: number | null): string {
  return figure === null ? '' : String(figure);
}
