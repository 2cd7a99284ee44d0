import type { Mark } from './marks.js';

/**
 * Kinds of student number. They are not interchangeable: a 考号 never matches a 学号.
 * In the order in which they are trusted: an exam number may be dealt anew for every exam.
 */
export const ID_KINDS = ['studentId', 'registryId', 'nationalId', 'examId'] as const;
export type IdKind = (typeof ID_KINDS)[number]; // 学号 · 学籍号 · 身份证号 · 考号

export type StudentIds = Partial<Record<IdKind, string>>;

/** Kinds of exam (月考 期中 期末 单元 竞赛). */
export const EXAM_KINDS = ['monthly', 'midterm', 'final', 'unit', 'contest'] as const;
export type ExamKind = (typeof EXAM_KINDS)[number];

/** What a teacher says of an exam. `date` is an ISO date (2026-01-15) or null when not known. */
export interface ExamInfo {
  name: string;
  term: string | null;
  date: string | null;
  kind: ExamKind | null;
}

/** One student's row in an exam. */
export interface ExamStudent {
  ids: StudentIds;
  /** As written in the tab; compared by `nameKey`. */
  name: string;
  /** As written in the tab, or taken from the tab's name; null when not known. */
  className: string | null;
  /** One mark for each of the exam's subjects, in the order of `ExamRecord.subjects`. */
  marks: Mark[];
  /** The total the tab states (总分); null when the exam has no total column. */
  statedTotal: Mark | null;
  /** Of an exam that is the mean of several: one of them lacks this student. */
  notInAll?: boolean;
  /** Where the row stands, so that a person can find it. Never decides anything. */
  tab: string;
  row: number;
}

/** One exam, from one tab or from several (one per class). */
export interface ExamRecord {
  info: ExamInfo;
  tabs: string[];
  /** Canonical subject names (语文 …), in canonical order. */
  subjects: string[];
  /** Kinds of student number the exam carries. */
  idKinds: IdKind[];
  hasStatedTotal: boolean;
  /** Full marks (满分) in points by subject, as far as the tabs tell them. A full mark is never guessed from the marks. */
  fullMarks?: Record<string, number>;
  /**
   * The names of the exams whose mean this is, the latest last. Marks, totals and full marks are then the sums of theirs,
   * which stay exact. Left out: an exam of its own.
   */
  meanOf?: string[];
  students: ExamStudent[];
}

/** One student of the archive (学困生档案). */
export interface ArchiveStudent {
  ids: StudentIds;
  name: string;
  className: string | null;
  /** False once the support has ended (已转化, 退出, 转学 …). */
  active: boolean;
  tab: string;
  row: number;
}

export interface ArchiveRecord {
  tabs: string[];
  idKinds: IdKind[];
  students: ArchiveStudent[];
}
