import type { ProblemCode, Severity } from '../tabs/reading.js';

/**
 * What only a look over everything adopted can find. Codes are stable; `params` fill the sentences in `locale/`.
 * Beside these a finding may carry the code of a problem of one tab's reading.
 */
export const CHECK_CODES = [
  'TAB_MISSING', // adopted, but gone
  'TAB_UNREADABLE', // reason: adopted, but no such table any more
  'ID_ON_TWO_TABS', // id, name, otherName: one number on two tabs of one exam
  'ID_OF_TWO_STUDENTS', // id, name, otherName: one number, two names that are nothing alike
  'ID_TWO_NAMES', // id, name, otherName: one number, a name written in two ways
  'NAME_OTHER_ID', // name, id, otherId
  'NAME_ON_TWO_TABS', // name, className: nothing tells the two apart
  'SAME_ROW_TWICE', // name: one student on two tabs of one exam, rows alike
  'AMBIGUOUS_STUDENT', // name: rows of one name, and nobody can tell which belongs to which
  'ID_ZEROS_LOST', // count, name, id, full
  'ID_MISSING', // name, idKind, id
  'NO_ID_COLUMN', // idKind of the other tabs
  'OTHER_ID_KIND', // idKind, otherKind
  'NOT_IN_EXAM', // name, exams
  'NOT_IN_ARCHIVE', // name, className, exams
  'SOME_NOT_IN_ARCHIVE', // count, names
  'PAIRED_NOT_IN_ARCHIVE', // name
  'NO_CONSENT', // name, said
  'NO_CONSENT_COLUMN',
  'CLASS_SPELLING', // from, to, count
  'CLASS_WITHOUT_GRADE', // className, otherClass
  'SUBJECT_RENAMED', // subject, header, otherHeader, exam, otherExam
  'SUBJECT_ONCE', // subject, exam
  'FULL_MARK_DIFFERS', // subject, fullMark, exam, otherFullMark, otherExam
  'MARK_AS_TEXT', // subject, count, value
  'NAME_SPACING', // count, name
  'ID_SPACING', // count, id
] as const;
export type CheckCode = (typeof CHECK_CODES)[number];
export type FindingCode = CheckCode | ProblemCode;

/** A cell of a tab; null: the tab as a whole. */
export interface Place {
  tab: string;
  cell: string | null;
}

/** How a new value must be written: as text, as text in a cell that stays text when typed over, as a number. */
export type WrittenAs = 'text' | 'id' | 'number';

/** What one cell holds and what it should hold. Row and column count from 0. */
export interface CellChange {
  row: number;
  column: number;
  from: string | number;
  to: string | number;
}

/** A change that loses nothing and decides nothing: how a thing is written, never what it says. All of one tab. */
export interface Mend {
  /** Tells this mend from others of its code and tab, also after some of its cells have changed. */
  key: string;
  tab: string;
  as: WrittenAs;
  changes: CellChange[];
}

export interface Finding {
  severity: Severity;
  code: FindingCode;
  tab: string;
  cell: string | null;
  params: Record<string, string | number>;
  /** The other cells it is about. */
  other: Place[];
  mend: Mend | null;
}
