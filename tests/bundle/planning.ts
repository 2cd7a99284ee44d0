/** What the tests of plans and evaluations share: a class with its tables, and requests as a page sends them. */
import { readFileSync } from 'node:fs';
import type {
  EvaluationData,
  PlanData,
  PlanForm,
  SavedEvaluation,
  SavedPlan,
  SaveEvaluationRequest,
  SavePlanRequest,
} from '../../src/addon/api.js';
import { ADOPTIONS, classOf } from '../support/classes.js';
import { type Cell, type OpenWorkbook, openWorkbook, type Tabs } from '../support/workbook.js';

const code = readFileSync('dist/Code.js', 'utf8');

export const PLANS = '帮扶计划';
export const EVALUATIONS = '月度评估';
export const LOG = '帮扶记录';

export const pupil = (number: number) => ({
  name: `学生${number}`,
  class: `八(${((number - 1) % 10) + 1})班`,
  ids: { studentId: String(20250000 + number) },
});

export function cellsOfPupil(number: number): { name: string; class: string; studentId: string } {
  const { name, class: className, ids } = pupil(number);
  return { name, class: className, studentId: ids.studentId };
}

export function planRow(number: number): Record<string, Cell> {
  return {
    ...cellsOfPupil(number),
    subject: '数学',
    goal: '及格',
    measure: '分数',
    start: '45',
    target: '60',
    measures: '每周辅导一次',
    surveyFrom: '2026-03-02',
    surveyTo: '2026-03-08',
    state: '进行中',
    by: '李老师',
    id: `plan-of-${number}`,
  };
}

export function evaluationRow(number: number, month = '2026-10'): Record<string, Cell> {
  return {
    month,
    ...cellsOfPupil(number),
    study: '稳定',
    words: '按时交作业',
    decision: '继续',
    by: '李老师',
    date: '2026-10-30',
    id: `evaluation-of-${number}`,
  };
}

/** A class with its two exams and archive adopted, and the tabs given. */
export function school(students: number, tabs: Tabs = {}): OpenWorkbook {
  const open = openWorkbook(code, { ...classOf(students), ...tabs });
  for (const request of ADOPTIONS) open.host.run('adoptTab', [request]);
  open.calls.length = 0;
  return open;
}

/** The tabs given, and nothing else. */
export function ledgerAlone(tabs: Tabs): OpenWorkbook {
  return openWorkbook(code, tabs);
}

export const FORM: PlanForm = {
  goal: { subject: '数学', measure: 'score', from: 45, target: 60, words: '期末及格', by: '2026-12-31' },
  measures: '每周五辅导一次',
  stages: {
    survey: { from: '2026-09-07', to: '2026-09-13' },
    design: { from: '2026-09-14', to: '2026-09-27' },
    action: { from: '2026-09-28', to: '2026-10-27' },
    review: { from: '2026-10-28', to: '2026-11-27' },
  },
  risk: '请假：当周补上',
  budget: '练习册一本',
  state: 'active',
  by: '王老师',
};

export const newPlan = (number: number, requestId = `new-plan-${number}`): SavePlanRequest => ({
  requestId,
  language: 'zh-CN',
  tab: PLANS,
  student: pupil(number),
  plan: FORM,
});

export const newEvaluation = (number: number, requestId = `evaluation-${number}`): SaveEvaluationRequest => ({
  requestId,
  language: 'zh-CN',
  tab: EVALUATIONS,
  student: pupil(number),
  month: '2026-11',
  scales: { study: 3, habits: 2, mind: null, family: 1 },
  words: '数学有进步',
  decision: 'continue',
  by: '王老师',
  date: '2026-11-28',
});

type Run = Pick<OpenWorkbook['host'], 'run'>;
export const readPlan = (host: Run, number: number) =>
  host.run('readPlan', [{ student: pupil(number) }]) as PlanData;
export const savePlan = (host: Run, request: SavePlanRequest) => host.run('savePlan', [request]) as SavedPlan;
export const readEvaluation = (host: Run, number: number, month = '2026-11') =>
  host.run('readEvaluation', [{ student: pupil(number), month }]) as EvaluationData;
export const saveEvaluation = (host: Run, request: SaveEvaluationRequest) =>
  host.run('saveEvaluation', [request]) as SavedEvaluation;

export function codeOf(work: () => unknown): string {
  try {
    work();
    return 'ok';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}
