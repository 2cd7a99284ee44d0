import { AppError } from '../core/appError.js';
import type { AddedRow } from '../tabs/archiveAddedRows.js';
import type { NewStudent } from '../tabs/archiveNewRows.js';
import type { AddedRows } from './api.js';
import {
  asObject,
  optionalBoolean,
  optionalText,
  optionalTexts,
  requiredList,
  requiredText,
} from './checkRequest.js';
import { checkIds } from './checkStudentRef.js';

/** @throws AppError BAD_REQUEST */
export function checkAddRequest(request: unknown): { tab: string | null; students: NewStudent[] } {
  const fields = asObject(request);
  return {
    tab: optionalText(fields, 'tab'),
    students: requiredList(fields, 'students').map((one): NewStudent => {
      const student = asObject(one);
      return {
        name: requiredText(student, 'name'),
        className: optionalText(student, 'class'),
        ids: checkIds(student.ids),
        weakSubjects: optionalTexts(student, 'weakSubjects') ?? [],
      };
    }),
  };
}

/** @throws AppError BAD_REQUEST */
export function checkAddedRows(request: unknown): AddedRows {
  const fields = asObject(request);
  return {
    id: requiredText(fields, 'id'),
    tab: requiredText(fields, 'tab'),
    filled: optionalBoolean(fields, 'filled'),
    rows: requiredList(fields, 'rows').map((one): AddedRow => {
      const row = asObject(one);
      if (typeof row.row !== 'number') throw new AppError('BAD_REQUEST', { field: 'row' });
      return { row: row.row, cells: textsOf(row.cells), kept: textsOf(row.kept) };
    }),
  };
}

function textsOf(given: unknown): Record<string, string> {
  const fields = asObject(given);
  const texts: Record<string, string> = {};
  for (const key of Object.keys(fields)) texts[key] = requiredText(fields, key);
  return texts;
}
