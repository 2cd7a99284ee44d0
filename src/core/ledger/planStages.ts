import { addDays, addMonths, daysBetween } from './days.js';
import { PLAN_STAGES, type PlanStage } from './plan.js';
import type { StageLength } from './settings.js';

/** First and last day, both included; null where a row does not say it. */
export interface StageDays {
  from: string | null;
  to: string | null;
}
export type Stages = Record<PlanStage, StageDays>;

export const NO_STAGES: Stages = stagesOf(() => ({ from: null, to: null }));

/**
 * Lays the stages out one after the other: each begins the day after the one before has ended. A stage without a
 * length is left out.
 *
 * @param start ISO day on which the first begins
 */
export function layOutStages(start: string, lengths: readonly StageLength[]): Stages {
  let from = start;
  return stagesOf((stage) => {
    const length = lengths.find((one) => one.stage === stage);
    if (length === undefined) return { from: null, to: null };
    const days = { from, to: lastDayOfStage(from, length) };
    from = addDays(days.to, 1);
    return days;
  });
}

/**
 * A month from the 10th ends on the 9th, from the 1st on the last day. Where the month has no such day (a month from
 * the 31st of January) it ends on its last.
 */
export function lastDayOfStage(from: string, { count, unit }: Pick<StageLength, 'count' | 'unit'>): string {
  if (unit === 'week') return addDays(from, 7 * count - 1);
  const same = addMonths(from, count);
  return same.slice(8) === from.slice(8) ? addDays(same, -1) : same;
}

/** Where a plan stands on a day. `between`: one stage has ended and the next has not begun. */
export type StageOnDay =
  | { at: 'stage'; stage: PlanStage; from: string; to: string; day: number; days: number }
  | { at: 'before' | 'between'; next: PlanStage; from: string }
  | { at: 'after'; since: string }
  | { at: 'unknown' };

/** Only stages with both days count: a half-written row says nothing. Of stages that overlap the later one holds. */
export function stageOn(stages: Stages, day: string): StageOnDay {
  const known = knownStages(stages);
  const here = known.filter(({ from, to }) => from <= day && day <= to).pop();
  if (here !== undefined) {
    return {
      at: 'stage',
      ...here,
      day: daysBetween(here.from, day) + 1,
      days: daysBetween(here.from, here.to) + 1,
    };
  }
  const next = known.filter(({ from }) => from > day).sort((x, y) => (x.from < y.from ? -1 : 1))[0];
  const ended = known.filter(({ to }) => to < day);
  if (next !== undefined) {
    return { at: ended.length > 0 ? 'between' : 'before', next: next.stage, from: next.from };
  }
  const since = ended
    .map(({ to }) => to)
    .sort()
    .pop();
  return since === undefined ? { at: 'unknown' } : { at: 'after', since };
}

export interface KnownStage {
  stage: PlanStage;
  from: string;
  to: string;
}

/** The stages whose days are both known and in order, first to last. */
export function knownStages(stages: Stages): KnownStage[] {
  return PLAN_STAGES.flatMap((stage) => {
    const { from, to } = stages[stage];
    return from !== null && to !== null && from <= to ? [{ stage, from, to }] : [];
  });
}

export type StageProblem =
  | { code: 'half'; stage: PlanStage } // one of the two days is missing
  | { code: 'backwards'; stage: PlanStage } // it ends before it begins
  | { code: 'overlap'; stage: PlanStage; before: PlanStage }; // it begins before an earlier one has ended

/** What keeps stages from being a plan. Days between two stages (holidays) are no problem. */
export function stageProblems(stages: Stages): StageProblem[] {
  const problems: StageProblem[] = [];
  let last: KnownStage | null = null;
  for (const stage of PLAN_STAGES) {
    const { from, to } = stages[stage];
    if (from === null && to === null) continue;
    if (from === null || to === null) {
      problems.push({ code: 'half', stage });
      continue;
    }
    if (to < from) {
      problems.push({ code: 'backwards', stage });
      continue;
    }
    if (last !== null && from <= last.to) problems.push({ code: 'overlap', stage, before: last.stage });
    if (last === null || to > last.to) last = { stage, from, to };
  }
  return problems;
}

/** The first day of the first stage that has one. */
export function startOf(stages: Stages): string | null {
  for (const stage of PLAN_STAGES) if (stages[stage].from !== null) return stages[stage].from;
  return null;
}

function stagesOf(make: (stage: PlanStage) => StageDays): Stages {
  const stages = {} as Stages;
  for (const stage of PLAN_STAGES) stages[stage] = make(stage);
  return stages;
}
