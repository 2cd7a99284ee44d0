import type { DueExam, DueInput, DueTask } from '../../../src/core/ledger/dueTask.js';
import { dueTasks } from '../../../src/core/ledger/dueTasks.js';
import type { MonthlyEvaluation } from '../../../src/core/ledger/evaluation.js';
import type { Pair } from '../../../src/core/ledger/pair.js';
import type { SupportPlan } from '../../../src/core/ledger/plan.js';
import type { RecordKind, SupportRecord } from '../../../src/core/ledger/record.js';
import type { Cadence, DayRange } from '../../../src/core/ledger/settings.js';
import type { StudentRef } from '../../../src/core/ledger/studentRef.js';

export const NOTHING_ASKED: Cadence = {
  tutoring: null,
  talk: null,
  examTalk: null,
  evaluation: null,
  meeting: null,
  homeVisit: null,
};
export const FRIDAYS: Cadence['tutoring'] = { weekday: 5, from: '13:00', to: '15:00' };
/** 2026-09-01 is a Tuesday, 2027-01-22 a Friday. */
export const AUTUMN: DayRange = { name: '第一学期', from: '2026-09-01', to: '2027-01-22' };
export const SPRING: DayRange = { name: '第二学期', from: '2027-03-01', to: '2027-07-09' };
export const OCTOBER_BREAK: DayRange = { name: '国庆', from: '2026-10-01', to: '2026-10-07' };

export function child(name: string, className: string | null = '八(2)班'): StudentRef {
  return { ids: {}, name, className };
}

export function pair(student: StudentRef, helper: string, values: Partial<Pair> = {}): Pair {
  const own = { kind: 'teacher', helper, subject: '数学', goal: null, from: '2026-09-01', to: null } as const;
  return { ...student, ...own, tab: '结对帮扶', row: 2, ...values };
}

let made = 0;

export function record(
  student: StudentRef,
  kind: RecordKind,
  date: string | null,
  values: Partial<SupportRecord> = {},
): SupportRecord {
  const words = { content: '', wentWell: '', toImprove: '', nextStep: '', by: '王老师' };
  const rest = { minutes: null, subject: null, corrects: null, retracts: false, tab: '帮扶记录', row: 2 };
  return { id: `r${++made}`, student, date, kind, ...words, ...rest, ...values };
}

export function evaluation(student: StudentRef, month: string, date: string | null): MonthlyEvaluation {
  const scales = { study: null, habits: null, mind: null, family: null };
  const rest = { words: '', decision: null, by: '王老师', tab: '月度评估', row: 2 };
  return { id: `e${++made}`, student, month, date, scales, ...rest };
}

export function plan(
  student: StudentRef,
  stages: Partial<SupportPlan['stages']>,
  values: Partial<SupportPlan> = {},
): SupportPlan {
  const none = { from: null, to: null };
  return {
    id: `p${++made}`,
    student,
    goal: { subject: '数学', measure: 'words', from: null, target: null, words: '', by: null },
    measures: '',
    start: null,
    stages: { survey: none, design: none, action: none, review: none, ...stages },
    risk: '',
    budget: '',
    state: 'active',
    by: '王老师',
    tab: '帮扶计划',
    row: 2,
    ...values,
  };
}

export function exam(name: string, date: string | null, values: Partial<DueExam> = {}): DueExam {
  return { name, kind: 'monthly', date, students: null, ...values };
}

export function ask(
  day: string,
  cadence: Partial<Cadence>,
  values: Partial<Omit<DueInput, 'settings' | 'day'>> & Partial<DueInput['settings']> = {},
) {
  const {
    since = null,
    terms = [AUTUMN, SPRING],
    holidays = [OCTOBER_BREAK],
    workdays = [],
    ...rest
  } = values;
  return dueTasks({
    students: [],
    pairs: [],
    records: [],
    evaluations: [],
    exams: [],
    plans: [],
    ...rest,
    settings: { cadence: { ...NOTHING_ASKED, ...cadence }, since, terms, holidays, workdays },
    day,
  });
}

/** A task as a line: kind, who, due day, days late. */
export function line({ kind, student, subject, due, late }: DueTask): string {
  const what = subject === null ? kind : `${kind} ${subject}`;
  return `${what} ${student?.name ?? '-'} ${due}${late > 0 ? ` late ${late}` : ''}`;
}
