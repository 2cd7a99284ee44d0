import { AppError } from '../core/appError.js';
import { monthOf } from '../core/ledger/days.js';
import type { MonthlyEvaluation } from '../core/ledger/evaluation.js';
import { evaluationOf, isMonth } from '../core/ledger/evaluationRules.js';
import { proposeExit } from '../core/ledger/exitRule.js';
import { habitWeeks } from '../core/ledger/habit.js';
import { monthFacts } from '../core/ledger/monthFacts.js';
import { isAbout, type StudentRef } from '../core/ledger/studentRef.js';
import { rowsAbout } from '../core/ledger/whoseRows.js';
import { archiveRecord, readArchiveTables } from '../sheets/archiveTables.js';
import { LedgerFinder, type OpenLedger } from '../sheets/ledgerFinder.js';
import { Registry } from '../sheets/registry.js';
import { localTime } from '../sheets/time.js';
import { evaluationsOf } from '../tabs/evaluationRows.js';
import { habitsOf } from '../tabs/habitRows.js';
import type { LedgerRole } from '../tabs/ledgerTables.js';
import { ownRows, recordsAbout } from '../tabs/ownRows.js';
import type { EvaluationData, Language } from './api.js';
import { asObject, optionalText } from './checkRequest.js';
import { checkStudentRef } from './checkStudentRef.js';
import { readLedgerOf } from './ledger.js';
import { cellsOf, findRow } from './ledgerRow.js';
import { plansOfStudent } from './plansOfStudent.js';
import { named } from './readPlan.js';
import { examNotes, readStudentExams } from './studentExams.js';

/**
 * What a month says of a student, whether the exit rule proposes an end, and the month's evaluation if there is one.
 * Reads only.
 *
 * @throws AppError BAD_REQUEST, BAD_DATE
 */
export function read(request: unknown, language: Language): EvaluationData {
  const fields = asObject(request);
  const student = checkStudentRef(fields.student);
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const today = localTime(spreadsheet).slice(0, 10);
  const month = optionalText(fields, 'month') ?? monthOf(today);
  if (!isMonth(month)) throw new AppError('BAD_DATE', { date: month });
  const registry = Registry.load(spreadsheet);
  const finder = new LedgerFinder(spreadsheet, registry);
  const table = <Role extends LedgerRole>(role: Role): OpenLedger<Role> | null =>
    readLedgerOf(finder, role, language);
  const archive = archiveRecord(readArchiveTables(spreadsheet, registry));
  const read = readStudentExams(spreadsheet, registry, student, archive);
  const { exams } = read;
  const plans = plansOfStudent(table('plan'), student);
  const log = table('log');
  const habits = table('habit');
  const evaluations = table('evaluation');
  return {
    student: named(student),
    today,
    month,
    tab: evaluations?.table.tab ?? null,
    ...evaluationIn(evaluations, student, month),
    facts: monthFacts({
      month,
      today,
      records: log === null ? [] : recordsAbout(log.table, rowsAbout(student)),
      habits: habits === null ? [] : habitWeeks(habitsOf(ownRows(habits.table, rowsAbout(student)))),
      plans,
      exams,
    }),
    exit: proposeExit(plans, exams),
    plans,
    exams,
    notes: examNotes(read, language),
  };
}

function evaluationIn(
  open: OpenLedger<'evaluation'> | null,
  student: StudentRef,
  month: string,
): Pick<EvaluationData, 'evaluation' | 'doubles' | 'previous'> {
  if (open === null) return { evaluation: null, doubles: [], previous: null };
  const rows = evaluationsOf(ownRows(open.table, rowsAbout(student)));
  const known = evaluationOf(rows, student, month);
  const row = known === null ? null : findRow(open, known.row.id);
  return {
    evaluation: known === null || row === null ? null : { ...known.row, cells: cellsOf(open, row) },
    doubles: (known?.doubles ?? []).map(({ tab, row: at }) => ({ tab, row: at })),
    previous: latestBefore(rows, student, month),
  };
}

function latestBefore(
  rows: readonly MonthlyEvaluation[],
  student: StudentRef,
  month: string,
): MonthlyEvaluation | null {
  const months = rows.flatMap((row) =>
    row.month !== null && row.month < month && isAbout(row.student, student) ? [row.month] : [],
  );
  const latest = months.sort().pop();
  return latest === undefined ? null : (evaluationOf(rows, student, latest)?.row ?? null);
}
