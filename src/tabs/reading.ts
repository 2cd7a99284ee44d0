/** What a tab is to the add-on. */
export const TAB_ROLES = ['exam', 'archive', 'pairing'] as const;
export type TabRole = (typeof TAB_ROLES)[number];

/** What a column holds. `null` in a reading: the column is left alone. */
export const FIELDS = [
  'name',
  'studentId',
  'registryId',
  'nationalId',
  'examId',
  'class',
  'grade',
  'school',
  'exam', // long tables: which exam
  'subject', // long tables: which subject
  'score', // a subject's marks (wide: with `subject`; long: the score column)
  'total',
  'rank',
  'scaled', // 赋分, 等级: never added to a total
  'status', // 缺考 作弊 备注 …: a word about the whole row
  'kind', // 帮扶对象 边缘生 特长生
  'difficulty',
  'cause',
  'background',
  'habit',
  'interest',
  'guardian',
  'welfare',
  'weakSubject',
  'state',
  'consent',
  'helper',
  'helperRole', // 包班 包人 学习帮手 小组
  'goal',
  'period',
] as const;
export type Field = (typeof FIELDS)[number];

export type RankScope = 'class' | 'grade' | 'school' | 'district' | 'city' | null;

export interface ColumnReading {
  /** 1-based, as the sheet counts. */
  column: number;
  /** The header as written, header rows joined by a space; the column's letter where the tab has no header. */
  header: string;
  /** What corrections call the column: its header, `<header> #2` for the second of that name, `[C]` without a header. */
  key: string;
  field: Field | null;
  /** Canonical subject, for `score` in wide tables, and for a subject's own rank or scaled column. */
  subject?: string;
  /** Points, for `score`; absent when not known. */
  fullMark?: number;
  /** Where the full mark comes from. `largest`: deduced from the largest mark, shown and never used. */
  fullMarkFrom?: 'header' | 'row' | 'largest';
  scope?: RankScope;
  /** The exam that its header names, in a tab whose columns hold several. */
  exam?: string;
}

export type Severity = 'error' | 'warning' | 'note';

/** A problem as data. `params` fill the sentence of the code in the reader's language. */
export interface Problem {
  severity: Severity;
  code: ProblemCode;
  /** A1 notation within the tab; null when it concerns the tab as a whole. */
  cell: string | null;
  params: Record<string, string | number>;
}

/** Stable codes. New ones may be added, none renamed. */
export const PROBLEM_CODES = [
  'DUPLICATE_ID', // id, name, other (cell)
  'DUPLICATE_NAME', // name, className, other (cell)
  'ID_LOST_DIGITS', // id
  'NUMBER_OF_CLASS', // header: numbers that begin anew in each class
  'CLASS_FROM_TITLE', // className: read of a title that may say something else
  'INVALID_MARK', // value, subject, name
  'MARK_ABOVE_FULL', // value, subject, name, fullMark
  'MARK_BELOW_ZERO', // value, subject, name
  'TOTAL_DIFFERS', // stated, sum, name
  'RANK_DIFFERS', // stated, computed, name
  'RANK_OF_NO_MARKS', // header, name: a column of ranks that follows none of the tab's marks; the first that does not
  'ROW_WITHOUT_NAME', // row; hasId (1) where the row is read by its number
  'ROW_LEFT_OUT', // text: a footer, sample or repeated header
  'DUPLICATE_SUBJECT', // subject, header
  'COMPOSITE_SUBJECT', // subject, parts
  'EMPTY_COLUMN', // header
  'ARCHIVE_WITHOUT_IDS', // no params
  'NO_STUDENTS', // no params
  'NO_HEADER', // no params
  'NOT_AN_EXAM', // reason: payroll, errors per question, rank-to-score table …
  'SIDE_BY_SIDE', // header, other (cell)
  'SECOND_TABLE', // cell range
  'LOW_CONFIDENCE', // columns (their headers)
  'PAIR_WITHOUT_HELPER', // name
  'PAIR_WITHOUT_STUDENT', // helper
  'DUPLICATE_PAIR', // name, helper, other (cell)
  'TOTALS_LEAVE_OUT', // count, students: most stated totals are not the sum of the subject columns
  'DUPLICATE_MARK', // subject, name, other (cell): a long table gives two marks for one subject
  'SEVERAL_EXAMS', // exams, used: a tab that holds more than one exam
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** Why a table is no exam, archive or pairing: the `reason` of NOT_AN_EXAM. */
const REFUSAL_REASONS = [
  'output', // a tab the add-on wrote: results, award list
  'payroll',
  'staff', // teachers, not students
  'questions', // marks or errors for each question
  'counts', // usage, payments, stock
  'conversion', // ranks to marks
  'statistics', // figures of classes, no students
  'log', // records of tutoring
  'plan',
  'evaluation',
  'health', // height, weight, fitness
  'attendance',
  'conduct', // points for behaviour, homework
  'fees',
  'loans', // of books
  'schedule', // timetables, duties, invigilation
  'empty', // a tab without a single cell
  'text', // sentences, no table
  'transposed', // students across, subjects down
  'nobody', // marks without a name or number
  'no-students', // a list of something else
  'no-marks', // asked for as an exam, and has no column of marks
  'no-helpers', // asked for as a pairing, and names no helper
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** How a tab was understood. The shape that crosses to the sidebar and out of the `action` command. */
export interface Reading {
  tab: string;
  role: TabRole | null;
  /** 0 to 1. Below 0.8 a person must confirm. */
  confidence: number;
  /** First and last header row, 1-based; null when there is no header. */
  headerRows: [number, number] | null;
  columns: ColumnReading[];
  /** Number of rows that are students (long tables: number of different students). */
  students: number;
  subjects: string[];
  classes: string[];
  marks: { score: number; absent: number; blank: number; invalid: number };
  problems: Problem[];
  /** The exams of a tab that holds several, by the name that `Corrections.exam` takes. */
  exams?: string[];
  /** Which of them was read. */
  exam?: string;
  /** The ranges (A1) of tables side by side, leftmost first. */
  blocks?: string[];
}

/** What a person said of a tab when adopting it; it wins over the recogniser's own judgement. */
export interface Corrections {
  /** First and last header row, 1-based. Null: the tab has no header, and its columns are called A, B, C … */
  headerRows?: [number, number] | null;
  /** Field by a column's key (columns move, their headers do not). */
  fields?: Record<string, { field: Field | null; subject?: string; fullMark?: number }>;
  /** Which exam is read of a tab that holds several. */
  exam?: string;
  /** Which of several tables side by side is read, 1 for the leftmost; 0: all of them as one. */
  block?: number;
}

/** A tab as the sheet gives it: whole, from A1. `display` may be left out where nobody needs it. */
export interface TabGrid {
  name: string;
  values: unknown[][];
  display?: string[][];
  /** 1-based, inclusive. */
  merges?: Array<{ row: number; column: number; rows: number; columns: number }>;
}
