import { AppError } from '../core/appError.js';
import { ID_KINDS, type StudentIds } from '../core/exam.js';
import type { StudentRef } from '../core/ledger/studentRef.js';
import { asObject, optionalText, requiredText } from './checkRequest.js';

/**
 * Who a request is about: `{name, class, ids}` as the pages name a student.
 *
 * @throws AppError BAD_REQUEST
 */
export function checkStudentRef(given: unknown): StudentRef {
  if (given === undefined || given === null) throw new AppError('BAD_REQUEST', { field: 'student' });
  const student = asObject(given);
  return {
    name: requiredText(student, 'name').trim(),
    className: optionalText(student, 'class'),
    ids: checkIds(student.ids),
  };
}

/** @throws AppError BAD_REQUEST */
export function checkIds(given: unknown): StudentIds {
  const fields = given === undefined || given === null ? {} : asObject(given);
  const ids: StudentIds = {};
  for (const kind of ID_KINDS) {
    const id = optionalText(fields, kind);
    if (id !== null) ids[kind] = id;
  }
  return ids;
}
