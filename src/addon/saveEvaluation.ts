import { AppError } from '../core/appError.js';
import { DECISIONS, SCALES, type Scale, type ScaleStep } from '../core/ledger/evaluation.js';
import {
  type EvaluationDraft,
  evaluationOf,
  evaluationProblems,
  isMonth,
} from '../core/ledger/evaluationRules.js';
import { textProblems } from '../core/ledger/planRules.js';
import { recordId } from '../core/ledger/recordId.js';
import type { StudentRef } from '../core/ledger/studentRef.js';
import { withDocumentLock } from '../sheets/documentLock.js';
import { LedgerFinder, type OpenLedger } from '../sheets/ledgerFinder.js';
import { appendLedgerRows } from '../sheets/ledgerTab.js';
import { localTime } from '../sheets/time.js';
import {
  type EvaluationCells,
  evaluationCells,
  evaluationOfRow,
  evaluationsOf,
  newEvaluationCells,
} from '../tabs/evaluationRows.js';
import { SCALE_STEPS } from '../tabs/planWords.js';
import type { EvaluationData, Language, SavedEvaluation } from './api.js';
import { asObject, optionalBoolean, optionalText, optionalWord, requiredText } from './checkRequest.js';
import { checkStudentRef } from './checkStudentRef.js';
import { languageInFewCalls } from './language.js';
import { openLedgerOf, readLedgerOf } from './ledger.js';
import { cellsOf, changeRow, checkCells, findRow } from './ledgerRow.js';
import { dayIn, evaluationError, planError, requestIdIn, textIn, writerIn } from './planRequest.js';
import {
  changeStates,
  checkPlansShown,
  type PlanOnPage,
  type StateChanges,
  statesToGive,
  withStates,
} from './planStates.js';
import { plansOfStudent, rowOfCells } from './plansOfStudent.js';

type Shown = NonNullable<EvaluationData['evaluation']>;

/**
 * Writes the evaluation of a student and month: as a row of its own when there is none yet, else into the row there
 * is. A month that a colleague has evaluated since the page was drawn is not written over.
 *
 * @throws AppError BAD_REQUEST, BAD_DATE, BAD_EVALUATION, TEXT_TOO_LONG, ROW_CHANGED, LOCKED, LEDGER_COLUMN_MISSING
 */
export function save(request: unknown): SavedEvaluation {
  const fields = asObject(request);
  const language = languageInFewCalls(fields);
  const shown = checkShown(fields.shown);
  const tab = optionalText(fields, 'tab');
  const id = recordId(requestIdIn(fields), 0);
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const plans = fields.plans == null ? null : checkPlansShown(fields.plans, 'plans');
  const draft = checkDraft(fields, () => localTime(spreadsheet).slice(0, 10));
  const exitProposed = optionalBoolean(fields, 'exitProposed');
  refuse(draft, exitProposed, language);
  return withDocumentLock(() => {
    const finder = new LedgerFinder(spreadsheet);
    const open = openLedgerOf(finder, 'evaluation', language, tab);
    const known = evaluationOf(evaluationsOf(open.table), draft.student, draft.month!);
    // An end that stands already ends no plan that was begun since.
    const ends = draft.decision === 'exit' && (known?.row.decision !== 'exit' || known.row.id === id);
    const states = ends ? statesToEnd(finder, draft.student, plans, exitProposed, language) : null;
    const given = states === null ? {} : { plans: states.undo };
    if (known === null) {
      if (shown !== null) throw new AppError('ROW_CHANGED', { tab: open.table.tab });
      const cells = newEvaluationCells(id, draft, language);
      const at = withStates(states, () => appendLedgerRows(open, [cells]));
      const undo = { tab: open.table.tab, id, added: true, from: {}, to: cells, ...given };
      return { tab: open.table.tab, evaluation: asShown(open, at, cells), repeated: false, undo };
    }
    const row = findRow(open, known.row.id)!;
    const stands = cellsOf(open, row);
    if (known.row.id === id) {
      const undo = { tab: open.table.tab, id, added: true, from: {}, to: stands, ...given };
      return { tab: open.table.tab, evaluation: asShown(open, row.row, stands), repeated: true, undo };
    }
    const wanted = evaluationCells(draft, language);
    if (shown?.id !== known.row.id) {
      // The page has not seen what stands here: only the very same may be said again.
      if (!saysAll(stands, wanted)) throw new AppError('ROW_CHANGED', { tab: open.table.tab });
      return { tab: open.table.tab, evaluation: asShown(open, row.row, stands), repeated: true, undo: null };
    }
    const meant = evaluationCells(evaluationOfRow(rowOfCells(0, shown.cells), ''), language);
    const changed = withStates(states, () => changeRow(open, row, known.row.id, shown.cells, meant, wanted));
    const evaluation = asShown(open, row.row, { ...stands, ...changed?.to });
    const undo = changed === null ? null : { ...changed, ...given };
    return { tab: open.table.tab, evaluation, repeated: undo === null, undo };
  });
}

/**
 * What becomes of the plans of a student whose support ends: a goal that the exit rule saw met is 已达成; an end for
 * other reasons says no more than 已停止.
 */
function statesToEnd(
  finder: LedgerFinder,
  student: StudentRef,
  given: readonly PlanOnPage[] | null,
  exitProposed: boolean,
  language: Language,
): StateChanges | null {
  if (given?.length === 0) return null;
  const open = readLedgerOf(finder, 'plan', language, given?.[0]?.tab ?? null);
  if (open === null) return null;
  const own =
    given ??
    plansOfStudent(open, student).map(({ tab, id, cells }) => ({ tab, id, state: cells.state ?? '' }));
  const wanted = statesToGive(own, exitProposed ? 'met' : 'stopped', language);
  return wanted.length === 0 ? null : changeStates(open, wanted);
}

function asShown({ table }: OpenLedger<'evaluation'>, row: number, cells: EvaluationCells): Shown {
  return { ...evaluationOfRow(rowOfCells(row, cells), table.tab), cells };
}

function saysAll(stands: EvaluationCells, wanted: EvaluationCells): boolean {
  const keys = Object.keys(wanted) as Array<keyof EvaluationCells>;
  return keys.every((key) => (stands[key] ?? '') === (wanted[key] ?? '').trim());
}

function checkShown(given: unknown): { id: string; cells: EvaluationCells } | null {
  if (given === undefined || given === null) return null;
  const fields = asObject(given);
  return { id: requiredText(fields, 'id'), cells: checkCells<'evaluation'>(fields.cells, 'cells') };
}

function checkDraft(fields: Record<string, unknown>, today: () => string): EvaluationDraft {
  const month = requiredText(fields, 'month');
  if (!isMonth(month)) throw new AppError('BAD_DATE', { date: month });
  return {
    student: checkStudentRef(fields.student),
    month,
    scales: checkScales(fields.scales),
    words: textIn(fields, 'words'),
    decision: optionalWord(fields, 'decision', DECISIONS),
    by: writerIn(fields),
    date: dayIn(fields, 'date') ?? today(),
  };
}

function checkScales(given: unknown): Record<Scale, ScaleStep | null> {
  const fields = given === undefined || given === null ? {} : asObject(given);
  const scales = {} as Record<Scale, ScaleStep | null>;
  for (const scale of SCALES) {
    const step = fields[scale] ?? null;
    if (step !== null && !(SCALE_STEPS as readonly unknown[]).includes(step)) {
      throw new AppError('BAD_REQUEST', { field: `scales.${scale}`, choices: SCALE_STEPS.join(', ') });
    }
    scales[scale] = step as ScaleStep | null;
  }
  return scales;
}

function refuse(draft: EvaluationDraft, exitProposed: boolean, language: Language): void {
  const [problem] = evaluationProblems(draft, draft.date!, exitProposed);
  if (problem !== undefined) throw evaluationError(problem, language);
  const [text] = textProblems([
    ['words', draft.words],
    ['by', draft.by],
  ]);
  if (text !== undefined) throw planError(text, language);
}
