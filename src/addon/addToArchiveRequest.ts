import type { NewStudent } from '../tabs/archiveNewRows.js';
import { asObject, optionalText, optionalTexts, requiredList, requiredText } from './checkRequest.js';
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
