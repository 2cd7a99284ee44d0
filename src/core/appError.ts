/** Stable error codes. A code never changes its meaning; the sentence belongs to the catalogues in `locale/`. */
export const ERROR_CODES = [
  'BAD_REQUEST', // field: an argument is missing or of the wrong kind; choices: what it may be
  'TAB_NOT_FOUND', // tab
  'NOT_RECOGNISED', // tab, reason
  'NEEDS_CONFIRMATION', // tab, confidence, columns; or reason: a sentence about the tab as a whole
  'NOT_REGISTERED', // exam: no adopted exam or tab of that name
  'NOT_SET_UP', // tab: there is nothing to release
  'NO_EXAM', // no tab has been adopted as an exam yet
  'AMBIGUOUS_EXAM', // exam, choices
  'EXAM_NOT_IN_TAB', // tab, exam: adopted from a tab that holds several, and not named there now; exams that are
  'REGISTERED_TAB_MISSING', // tab: adopted, but gone or unreadable
  'NO_ARCHIVE', // to: 'add' students, or nothing for the cohort `supported`; without an archive
  'SAME_EXAM', // exam
  'NO_STUDENTS', // tab, role
  'NO_COMMON_STUDENT', // baseline, current; archive when only its students were asked for; class when one was
  'NO_COMMON_SUBJECT', // baseline, current
  'NO_STATED_TOTAL', // exam
  'SUBJECT_NOT_FOUND', // subject, exam, subjects
  'CLASS_NOT_FOUND', // class, classes
  'BAD_SHARES', // shares
  'BAD_THRESHOLD', // threshold
  'BAD_WEIGHTS', // problem: 'value' of subject, weight; 'stated' totals cannot be weighed; 'nothing' is left that counts
  'BAD_BANDS', // problem: 'names'; or the cuts by 'rate' or 'share'
  'NO_FULL_MARK', // exam, subjects: bands by score rate need their full marks
  'BAD_DATE', // date
  'BAD_KIND', // kind
  'NOT_A_LIST', // tab: adopted neither as archive nor as pairing table
  'TABLE_NOT_EMPTY', // tab
  'NO_PLACE_FOR_COLUMNS', // tab
  'LEDGER_COLUMN_MISSING', // tab, column: a table of the ledger lacks a column that is to be written
  'ENDS_BEFORE_START', // date, from: the last day of a pair lies before its first
  'NO_END_COLUMN', // tab: a pairing table without a column for the last day
  'BAD_SETTING', // setting, how: its name and how it is written, in words
  'ROW_CHANGED', // tab: what was to be changed is no longer what the page showed
  'TEXT_TOO_LONG', // field, limit: more than a cell takes
  'UNFIT_CHARACTERS', // field: control characters, half of an emoji
  'STUDENT_NOT_FOUND', // name: nobody of the archives
  'STUDENT_UNCLEAR', // name: several of the archives
  'CELL_NOT_PLAIN', // tab, cell: a formula, a day or a box to tick
  'CHOICE_REFUSED', // tab, cell: its drop-down takes nothing else
  'BAD_RECORD', // problem: of `RecordRefusal`, field: its name in the user's language
  'RECORD_NOT_FOUND', // id
  'BAD_PLAN', // reason: a sentence
  'BAD_EVALUATION', // reason: a sentence
  'BAD_AWARD', // problem: of `NominationProblem`, field: its name in the user's language
  'AWARD_QUOTA', // award, count, used, adding; class when the places are a class's
  'AWARD_TWICE', // name, award: stands in the register already
  'AWARD_DECIDED', // name, state: what a nomination has become meanwhile
  'LOCKED', // another run holds the document lock
  'PROTECTED', // tab: the user may not write there
  'RUN_NOT_FOUND', // id
  'RUN_TAKEN_BACK', // at: its prizes are nobody's any more
  'NOT_LATEST_RUN', // at: of the latest run; only that one can be taken back
  'RESULTS_EDITED', // tabs: changed by somebody since the run
  'NO_OTHER_RUN', // there are no two runs of the same exams
  'OTHER_EXAMS', // two runs that compare different exams
  'UNEXPECTED', // message: anything else, passed on as it came
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export type ErrorParams = Record<string, string | number>;

/** An error that a teacher will read: a code and what fills the sentence. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;

  constructor(code: ErrorCode, params: ErrorParams = {}) {
    super(code);
    this.name = 'AppError';
    this.code = code;
    this.params = params;
  }
}
