import { isIsoDate } from '../isoDate.js';
import { nameKey } from '../names.js';
import type { Goal, PlanStage, SupportPlan } from './plan.js';
import { type StageProblem, stageProblems } from './planStages.js';
import { LONGEST_TEXT, LONGEST_WORD, UNFIT } from './recordRules.js';

/** The texts of a plan or of an evaluation, and its short words. */
export type TextField = 'goal' | 'measures' | 'risk' | 'budget' | 'by' | 'subject' | 'words' | 'student';
const WORDS: readonly TextField[] = ['by', 'subject', 'student'];

export type TextProblem =
  | { code: 'too-long'; field: TextField; limit: number }
  | { code: 'unfit-characters'; field: TextField };

/** Why a plan cannot be kept as it is. */
export type PlanProblem =
  | TextProblem
  | { code: 'no-goal' } // neither words nor a measure that exams can tell
  | { code: 'no-target' }
  | { code: 'bad-target' } // a percentile below 0 or above 100
  | { code: 'no-writer' }
  | { code: 'bad-day' }
  | { code: 'stage'; problem: StageProblem['code']; stage: PlanStage };

/** What is wrong with texts, in the order in which they are given. */
export function textProblems(texts: ReadonlyArray<readonly [field: TextField, text: string]>): TextProblem[] {
  return texts.flatMap(([field, text]): TextProblem[] => {
    const limit = WORDS.includes(field) ? LONGEST_WORD : LONGEST_TEXT;
    if (text.length > limit) return [{ code: 'too-long', field, limit }];
    return UNFIT.test(text) ? [{ code: 'unfit-characters', field }] : [];
  });
}

/** What a form says of a plan, as far as it can be wrong. */
export type CheckedPlan = Pick<SupportPlan, 'goal' | 'measures' | 'stages' | 'risk' | 'budget' | 'by'>;

/**
 * What keeps a plan from being kept, in the order of the form. What was so already in a row that is changed (written by
 * hand, without a target) is no reason to refuse the change.
 */
export function planProblems(plan: CheckedPlan, before: CheckedPlan | null = null): PlanProblem[] {
  const known = new Set(before === null ? [] : allProblems(before).map((problem) => JSON.stringify(problem)));
  return allProblems(plan).filter((problem) => !known.has(JSON.stringify(problem)));
}

/** Measures, risk and budget may stay empty. */
function allProblems(plan: CheckedPlan): PlanProblem[] {
  const { goal, stages } = plan;
  const days = [goal.by, ...Object.values(stages).flatMap(({ from, to }) => [from, to])];
  const problems: PlanProblem[] = [...goalProblems(goal)];
  if (days.some((day) => day !== null && !isIsoDate(day))) problems.push({ code: 'bad-day' });
  else {
    problems.push(
      ...stageProblems(stages).map(
        ({ code, stage }): PlanProblem => ({ code: 'stage', problem: code, stage }),
      ),
    );
  }
  if (nameKey(plan.by) === '') problems.push({ code: 'no-writer' });
  const { measures, risk, budget, by } = plan;
  return problems.concat(
    textProblems([
      ['subject', goal.subject ?? ''],
      ['goal', goal.words],
      ['measures', measures],
      ['risk', risk],
      ['budget', budget],
      ['by', by],
    ]),
  );
}

function goalProblems({ measure, target, words }: Goal): PlanProblem[] {
  if (measure === 'words') return nameKey(words) === '' ? [{ code: 'no-goal' }] : [];
  if (measure === 'classMean') return [];
  if (target === null) return [{ code: 'no-target' }];
  return measure === 'percentile' && (target < 0 || target > 100) ? [{ code: 'bad-target' }] : [];
}
