import { type MonthlyEvaluation, SCALES, type Scale, type ScaleStep } from '../core/ledger/evaluation.js';
import type { EvaluationDraft } from '../core/ledger/evaluationRules.js';
import type { LedgerKey } from './ledgerTables.js';
import { idOfRow, whose } from './planRows.js';
import { DECISION_WORDS, decisionOf, SCALE_WORDS, stepOf, wordIn } from './planWords.js';
import { type LedgerRow, type LedgerTable, studentOf } from './readLedger.js';

type EvaluationKey = LedgerKey<'evaluation'>;
export type EvaluationCells = Partial<Record<EvaluationKey, string>>;

/** The evaluations of a table, in the order of its rows. A row without a name is none. */
export function evaluationsOf(table: LedgerTable<'evaluation'>): MonthlyEvaluation[] {
  return table.rows.flatMap((row) => (row.text('name') === '' ? [] : [evaluationOfRow(row, table.tab)]));
}

export function evaluationOfRow(
  row: Pick<LedgerRow<EvaluationKey>, 'row' | 'text' | 'day'>,
  tab: string,
): MonthlyEvaluation {
  const scales = {} as Record<Scale, ScaleStep | null>;
  for (const scale of SCALES) scales[scale] = stepOf(row.text(scale));
  return {
    id: row.text('id') || idOfRow(row.row),
    student: studentOf(row as LedgerRow<EvaluationKey>),
    // 2026年11月 is read as its first day.
    month: row.day('month')?.slice(0, 7) ?? null,
    scales,
    words: row.text('words'),
    decision: decisionOf(row.text('decision')),
    by: row.text('by'),
    date: row.day('date'),
    tab,
    row: row.row,
  };
}

/** The cells of an evaluation, in the words of a language; whose and of which month it is, and its number, apart. */
export function evaluationCells(
  { scales, words, decision, by, date }: Omit<EvaluationDraft, 'student' | 'month'>,
  language: 'zh-CN' | 'en',
): EvaluationCells {
  const cells: EvaluationCells = {
    words,
    decision: decision === null ? '' : wordIn(DECISION_WORDS[decision], language),
    by,
    date: date ?? '',
  };
  for (const scale of SCALES) {
    const step = scales[scale];
    cells[scale] = step === null ? '' : wordIn(SCALE_WORDS[step], language);
  }
  return cells;
}

/** The cells of a new row. */
export function newEvaluationCells(
  id: string,
  evaluation: EvaluationDraft,
  language: 'zh-CN' | 'en',
): EvaluationCells {
  return {
    month: evaluation.month ?? '',
    ...whose(evaluation.student),
    ...evaluationCells(evaluation, language),
    id,
  };
}
