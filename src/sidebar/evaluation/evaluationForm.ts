import type { EvaluationData, SaveEvaluationRequest, StudentNamed } from '../../addon/api.js';
import { addToMonth } from '../../core/ledger/days.js';
import type { Decision, MonthlyEvaluation, Scale, ScaleStep } from '../../core/ledger/evaluation.js';
import { type EvaluationProblem, evaluationProblems } from '../../core/ledger/evaluationRules.js';
import { inForce } from '../../core/ledger/exitRule.js';

type Shown = EvaluationData['evaluation'];

/** An evaluation as it is filled in. */
export interface EvaluationFields {
  scales: Record<Scale, ScaleStep | null>;
  words: string;
  decision: Decision | null;
  writer: string;
}

export function emptyFields(writer: string): EvaluationFields {
  return {
    scales: { study: null, habits: null, mind: null, family: null },
    words: '',
    decision: null,
    writer,
  };
}

export function fieldsOf({ scales, words, decision, by }: MonthlyEvaluation): EvaluationFields {
  return { scales, words, decision, writer: by };
}

export function problemsIn(
  fields: EvaluationFields,
  { student, month, today, exit }: EvaluationData,
): EvaluationProblem[] {
  const who = { name: student.name, className: student.class, ids: student.ids };
  const { writer, ...said } = fields;
  return evaluationProblems({ ...said, student: who, month, by: writer, date: today }, today, exit.proposed);
}

export function requestOf(
  fields: EvaluationFields,
  shown: Shown,
  data: EvaluationData,
  student: StudentNamed,
): Omit<SaveEvaluationRequest, 'requestId' | 'language'> {
  const { scales, words, decision, writer } = fields;
  return {
    tab: data.tab,
    student,
    month: data.month,
    scales,
    words,
    decision,
    by: writer,
    date: data.today,
    exitProposed: data.exit.proposed,
    shown: shown === null ? null : { id: shown.id, cells: shown.cells },
    plans: inForce(data.plans).map(({ tab, id, cells }) => ({ tab, id, state: cells.state ?? '' })),
  };
}

const MONTHS_BACK = 6;

/** The months that can be chosen: this one and those before it, and the one that is shown. */
export function monthsToChoose(today: string, shown: string): string[] {
  const now = today.slice(0, 7);
  const months = Array.from({ length: MONTHS_BACK }, (_, back) => addToMonth(now, -back));
  return months.includes(shown) ? months : [...months, shown].sort().reverse();
}
