import type { AwardEntry, AwardKind } from '../ledger/award.js';
import { LONGEST_WORD, MOST_STUDENTS, UNFIT } from '../ledger/recordRules.js';
import { isHurtful } from '../ledger/settingText.js';
import { isAbout, type StudentRef } from '../ledger/studentRef.js';
import { nameKey } from '../names.js';

/** One child who is named for an award. */
export interface Nomination {
  student: StudentRef;
  title: string;
  reason: string;
  evidence: readonly string[];
}

/** A reason is a sentence or two. */
export const LONGEST_REASON = 2_000;
/** Awards that say nothing without a title: which star, which prize. */
export const TITLED: readonly AwardKind[] = ['classStar', 'contest', 'progress'];

export interface NominationProblem {
  code:
    | 'no-student'
    | 'too-many-students'
    | 'no-title'
    | 'no-writer'
    | 'hurtful'
    | 'too-long'
    | 'unfit-characters';
  field: 'students' | 'title' | 'reason' | 'by';
}

/** Everything that is wrong with a nomination, in the order of the form; empty when it can be kept. */
export function nominationProblems(
  kind: AwardKind,
  entries: readonly Nomination[],
  by: string,
): NominationProblem[] {
  const problems: NominationProblem[] = [];
  const put = (code: NominationProblem['code'], field: NominationProblem['field']) => {
    if (!problems.some((one) => one.code === code && one.field === field)) problems.push({ code, field });
  };
  if (entries.length === 0 || entries.some(({ student }) => nameKey(student.name) === ''))
    put('no-student', 'students');
  if (entries.length > MOST_STUDENTS) put('too-many-students', 'students');
  for (const { title, reason, student } of entries) {
    if (TITLED.includes(kind) && nameKey(title) === '') put('no-title', 'title');
    if (isHurtful(title)) put('hurtful', 'title');
    if (isHurtful(reason)) put('hurtful', 'reason');
    if (title.length > LONGEST_WORD) put('too-long', 'title');
    if (reason.length > LONGEST_REASON) put('too-long', 'reason');
    if (UNFIT.test(title)) put('unfit-characters', 'title');
    if (UNFIT.test(reason)) put('unfit-characters', 'reason');
    const named = [student.name, student.className ?? '', ...Object.values(student.ids)];
    if (named.some((text) => text.length > LONGEST_WORD)) put('too-long', 'students');
    if (named.some((text) => UNFIT.test(text))) put('unfit-characters', 'students');
  }
  if (nameKey(by) === '') put('no-writer', 'by');
  if (by.length > LONGEST_WORD) put('too-long', 'by');
  return problems;
}

/**
 * Whether a child has an award already: the same title of a kind, and of praise, of which a child may have many, one
 * for the same record.
 */
export function hasAlready(
  standing: readonly AwardEntry[],
  kind: AwardKind,
  { student, title, evidence }: Nomination,
): boolean {
  return standing.some((entry) => {
    if (entry.kind !== kind || !isAbout(entry.student, student)) return false;
    if (kind === 'praise') return entry.evidence.some((id) => evidence.includes(id));
    return nameKey(entry.title) === nameKey(title);
  });
}
