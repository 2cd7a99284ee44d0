import { AppError } from '../core/appError.js';
import { classKey } from '../core/className.js';
import { type ArchiveStudent, ID_KINDS } from '../core/exam.js';
import type { StudentRef } from '../core/ledger/studentRef.js';
import { nameKey } from '../core/names.js';
import { type OpenArchive, openArchive, writeArchiveCell } from '../sheets/archiveCell.js';
import { withDocumentLock } from '../sheets/documentLock.js';
import { PROFILE_FIELDS } from '../tabs/archiveFields.js';
import type { Corrections } from '../tabs/reading.js';
import { a1 } from '../tabs/view.js';
import type { SidebarApi, StudentFieldRequest } from './api.js';
import { checkCorrections } from './checkCorrections.js';
import { asObject, optionalBoolean, requiredText } from './checkRequest.js';
import { checkStudentRef } from './checkStudentRef.js';
import { checkText } from './studentSaveRequest.js';

/** What a drop-down says that refuses all else. */
const REFUSED = /data validation|数据验证/i;

/**
 * Changes one cell of a student's row in the archive, where it stands. The row is found by the student and the column
 * by its header, so both may have moved; the cell is written only while it holds what the page showed. Ten service
 * calls: the registry is not asked, so the page says how the archive was read.
 *
 * @throws AppError BAD_REQUEST, TEXT_TOO_LONG, TAB_NOT_FOUND, STUDENT_NOT_FOUND, STUDENT_UNCLEAR, ROW_CHANGED,
 *   CELL_NOT_PLAIN, CHOICE_REFUSED, LOCKED, PROTECTED
 */
export function saveField(request: unknown): ReturnType<SidebarApi['saveStudentField']> {
  const asked = checkFieldRequest(request);
  const { tab, who, corrections, column: key } = asked;
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  let cell = '';
  try {
    return withDocumentLock(() => {
      const open = openArchive(
        spreadsheet,
        tab,
        corrections,
        (one) => columnOf(one, key) !== null && rowsOf(one, who).length > 0,
      );
      if (open === null) throw new AppError('TAB_NOT_FOUND', { tab });
      const column = columnOf(open, key);
      if (column === null) throw new AppError('ROW_CHANGED', { tab });
      const row = rowOf(open, who, asked.row);
      cell = a1(row - 1, column);
      const value = open.value(row, column);
      const now = open.text(row, column);
      const wanted = asked.to.trim();
      const undo: StudentFieldRequest = { ...asked.request, from: asked.to, to: asked.from };
      if (typeof value === 'number') undo.number = true;
      else delete undo.number;
      if (now === wanted) return { tab, cell, text: now, changed: false, undo };
      if (now !== asked.from.trim()) throw new AppError('ROW_CHANGED', { tab });
      if (typeof value === 'boolean' || value instanceof Date)
        throw new AppError('CELL_NOT_PLAIN', { tab, cell });
      const written = asked.number ? Number(wanted) : asked.to;
      if (!writeArchiveCell(open, row, column, written)) throw new AppError('CELL_NOT_PLAIN', { tab, cell });
      return { tab, cell, text: wanted, changed: true, undo };
    });
  } catch (error) {
    if (error instanceof AppError || !REFUSED.test(error instanceof Error ? error.message : '')) throw error;
    throw new AppError('CHOICE_REFUSED', { tab, cell });
  }
}

interface FieldRequest {
  request: StudentFieldRequest;
  who: StudentRef;
  tab: string;
  corrections: Corrections;
  row: number | null;
  column: string;
  from: string;
  to: string;
  number: boolean;
}

function checkFieldRequest(given: unknown): FieldRequest {
  const fields = asObject(given);
  const { row, corrections } = fields;
  const to = checkText(fields, 'to');
  const number = optionalBoolean(fields, 'number');
  if (number && String(Number(to.trim())) !== to.trim()) throw new AppError('BAD_REQUEST', { field: 'to' });
  return {
    request: given as StudentFieldRequest,
    who: checkStudentRef(fields.student),
    tab: requiredText(fields, 'tab'),
    corrections: checkCorrections(corrections) ?? {},
    row: typeof row === 'number' ? row : null,
    column: requiredText(fields, 'column'),
    from: checkText(fields, 'from'),
    to,
    number,
  };
}

/** 0-based; only what an archive says of a student beside who it is can be changed here. */
function columnOf({ table }: OpenArchive, key: string): number | null {
  const found = table.reading.columns.find((column) => column.key === key);
  const isProfile = PROFILE_FIELDS.some((field) => field === found?.field);
  return found !== undefined && isProfile ? found.column - 1 : null;
}

function rowOf(open: OpenArchive, who: StudentRef, hint: number | null): number {
  const rows = rowsOf(open, who);
  if (rows.length === 0) throw new AppError('STUDENT_NOT_FOUND', { name: who.name });
  const row = rows.length === 1 ? rows[0] : rows.find((one) => one === hint);
  if (row === undefined) throw new AppError('STUDENT_UNCLEAR', { name: who.name });
  return row;
}

/** The rows of a student: by number where one is common, else by class and name. */
function rowsOf({ table }: OpenArchive, who: StudentRef): number[] {
  const possible = table.students.filter((student) => couldBe(student, who));
  const numbered = possible.filter((student) => commonKinds(student, who).length > 0);
  return (numbered.length > 0 ? numbered : possible).map(({ row }) => row);
}

function couldBe(student: ArchiveStudent, who: StudentRef): boolean {
  if (nameKey(student.name) !== nameKey(who.name)) return false;
  const kinds = commonKinds(student, who);
  // A number format may show zeros that the value read here lacks.
  if (kinds.length > 0)
    return kinds.every((kind) => significant(student.ids[kind]!) === significant(who.ids[kind]!));
  if (student.className === null || who.className === null) return true;
  return classKey(student.className) === classKey(who.className);
}

function commonKinds(student: StudentRef, who: StudentRef) {
  return ID_KINDS.filter((kind) => student.ids[kind] !== undefined && who.ids[kind] !== undefined);
}

function significant(id: string): string {
  return id.replace(/^0+(?=.)/, '');
}
