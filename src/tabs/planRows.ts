import { figureIn, targetIn } from '../core/ledger/figures.js';
import {
  type Goal,
  PLAN_STAGES,
  type PlanStage,
  type PlanState,
  type SupportPlan,
} from '../core/ledger/plan.js';
import { type Stages, startOf } from '../core/ledger/planStages.js';
import type { StudentRef } from '../core/ledger/studentRef.js';
import type { LedgerKey } from './ledgerTables.js';
import {
  isTotalWord,
  MEASURE_WORDS,
  measureOf,
  STATE_WORDS,
  stateOf,
  TOTAL_WORDS,
  wordIn,
} from './planWords.js';
import { type LedgerRow, type LedgerTable, studentOf } from './readLedger.js';
import { canonicalSubject } from './subjects.js';

type PlanKey = LedgerKey<'plan'>;
/** What the cells of a plan's row say, by column; days as ISO text. */
export type PlanCells = Partial<Record<PlanKey, string>>;

const STAGE_COLUMNS: Record<PlanStage, { from: PlanKey; to: PlanKey }> = {
  survey: { from: 'surveyFrom', to: 'surveyTo' },
  design: { from: 'designFrom', to: 'designTo' },
  action: { from: 'actionFrom', to: 'actionTo' },
  review: { from: 'reviewFrom', to: 'reviewTo' },
};

/** A row as far as a plan is read from it. */
type Cells = Pick<LedgerRow<PlanKey>, 'row' | 'text' | 'day'>;

/** The plans of a table, in the order of its rows. A row without a name is none. */
export function plansOf(table: LedgerTable<'plan'>): SupportPlan[] {
  return table.rows.flatMap((row) => (row.text('name') === '' ? [] : [planOf(row, table.tab)]));
}

export function planOf(row: Cells, tab: string): SupportPlan {
  const stages = {} as Stages;
  for (const stage of PLAN_STAGES) {
    const { from, to } = STAGE_COLUMNS[stage];
    stages[stage] = { from: row.day(from), to: row.day(to) };
  }
  return {
    id: row.text('id') || idOfRow(row.row),
    student: studentOf(row as LedgerRow<PlanKey>),
    goal: goalOf(row),
    measures: row.text('measures'),
    start: startOf(stages),
    stages,
    risk: row.text('risk'),
    budget: row.text('budget'),
    state: stateOf(row.text('state')),
    by: row.text('by'),
    tab,
    row: row.row,
  };
}

/** What a row is called that a person wrote without a number. */
export function idOfRow(row: number): string {
  return `row-${row}`;
}

function goalOf(row: Cells): Goal {
  const from = figureIn(row.text('start'));
  const typed = figureIn(row.text('target'));
  const measure = measureOf(row.text('measure')) ?? (typed === null ? 'words' : 'score');
  return {
    subject: subjectIn(row.text('subject')),
    measure,
    from,
    target: targetIn(row.text('target'), measure, from),
    words: row.text('goal'),
    by: row.day('targetDay'),
  };
}

/** 英语 for 外语; a school's own subject keeps its name. null: the total. */
export function subjectIn(text: string): string | null {
  if (text === '' || isTotalWord(text)) return null;
  const found = canonicalSubject(text);
  return found === null || found.parts !== undefined ? text : found.subject;
}

/** What a form says of a plan. */
export type PlanDraft = Pick<
  SupportPlan,
  'goal' | 'measures' | 'stages' | 'risk' | 'budget' | 'state' | 'by'
>;

export function stateWord(state: PlanState, language: 'zh-CN' | 'en'): string {
  return wordIn(STATE_WORDS[state], language);
}

/** The cells of a plan, in the words of a language; whose it is and its number apart. */
export function planCells(plan: PlanDraft, language: 'zh-CN' | 'en'): PlanCells {
  const { goal, state } = plan;
  const cells: PlanCells = {
    subject: goal.subject ?? wordIn(TOTAL_WORDS, language),
    goal: goal.words,
    measure: wordIn(MEASURE_WORDS[goal.measure], language),
    start: goal.from === null ? '' : String(goal.from),
    target: goal.target === null ? '' : String(goal.target),
    targetDay: goal.by ?? '',
    measures: plan.measures,
    risk: plan.risk,
    budget: plan.budget,
    state: state === null ? '' : stateWord(state, language),
    by: plan.by,
  };
  for (const stage of PLAN_STAGES) {
    const { from, to } = STAGE_COLUMNS[stage];
    cells[from] = plan.stages[stage].from ?? '';
    cells[to] = plan.stages[stage].to ?? '';
  }
  return cells;
}

/** The cells of a new row. */
export function newPlanCells(
  id: string,
  student: StudentRef,
  plan: PlanDraft,
  language: 'zh-CN' | 'en',
): PlanCells {
  return { ...whose(student), ...planCells(plan, language), id };
}

/** Who a row of the ledger is about, as its cells say it. */
export function whose({ name, className, ids }: StudentRef): {
  name: string;
  class: string;
  studentId: string;
} {
  return { name, class: className ?? '', studentId: ids.studentId ?? '' };
}
