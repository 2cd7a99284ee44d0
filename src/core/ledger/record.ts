import type { StudentRef } from './studentRef.js';

/**
 * Kinds of support record: 辅导 谈话 家访 家长联系 心理疏导 表扬 反馈 交流会 转介 其他.
 * Of `counselling` only that it took place and what comes next is kept, never what was said in confidence.
 */
export const RECORD_KINDS = [
  'tutoring',
  'talk',
  'homeVisit',
  'familyContact',
  'counselling',
  'praise',
  'feedback',
  'meeting',
  'referral',
  'other',
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** One row of the support log (帮扶记录), about one student. Rows are only ever added. */
export interface SupportRecord {
  /** Made by the form that sent it, so that a repeated send is known as the same record. */
  id: string;
  student: StudentRef;
  /** ISO day on which it took place; null when the cell says none that can be read. */
  date: string | null;
  /** null: a word that is none of the kinds. */
  kind: RecordKind | null;
  subject: string | null;
  minutes: number | null;
  content: string;
  wentWell: string;
  toImprove: string;
  nextStep: string;
  /** Who wrote it. */
  by: string;
  /** The id of the record that this one stands in for. */
  corrects: string | null;
  /** This row takes the record it points to back, and says nothing else. */
  retracts: boolean;
  tab: string;
  /** 1-based. */
  row: number;
}
