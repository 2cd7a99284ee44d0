import type { StudentRef } from '../core/ledger/studentRef.js';
import { archiveRecord, readArchiveTables } from '../sheets/archiveTables.js';
import { LedgerFinder } from '../sheets/ledgerFinder.js';
import { Registry } from '../sheets/registry.js';
import { localTime } from '../sheets/time.js';
import type { Language, PlanData, StudentNamed } from './api.js';
import { asObject } from './checkRequest.js';
import { checkStudentRef } from './checkStudentRef.js';
import { readLedgerOf } from './ledger.js';
import { plansOfStudent } from './plansOfStudent.js';
import { settingsOf } from './schoolSettings.js';
import { examNotes, readStudentExams } from './studentExams.js';

/**
 * Everything the page of a student's plan needs: the plans, where the student stands in the exams, and what the school
 * has set. Reads only.
 *
 * @throws AppError BAD_REQUEST
 */
export function read(request: unknown, language: Language): PlanData {
  const student = checkStudentRef(asObject(request).student);
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const registry = Registry.load(spreadsheet);
  const finder = new LedgerFinder(spreadsheet, registry);
  const open = readLedgerOf(finder, 'plan', language);
  const archive = archiveRecord(readArchiveTables(spreadsheet, registry));
  const read = readStudentExams(spreadsheet, registry, student, archive);
  const { exams } = read;
  const { templates, stages } = settingsOf(finder, language);
  return {
    student: named(student),
    today: localTime(spreadsheet).slice(0, 10),
    tab: open?.table.tab ?? null,
    plans: plansOfStudent(open, student),
    exams,
    templates,
    stageLengths: stages,
    notes: examNotes(read, language),
  };
}

export function named({ name, className, ids }: StudentRef): StudentNamed {
  return { name, class: className, ids };
}
