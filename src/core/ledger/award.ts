import type { StudentRef } from './studentRef.js';

/**
 * Kinds of award on the register (奖项总表): 班级十星 品德优秀生 学业进步生 奖学金 竞赛奖 学习进步奖 及时表扬.
 * The plan's 优秀学困生奖学金 is `scholarship`; what it is called is a setting, and never that.
 */
export const AWARD_KINDS = [
  'classStar',
  'conduct',
  'academicProgress',
  'scholarship',
  'contest',
  'progress',
  'praise',
] as const;
export type AwardKind = (typeof AWARD_KINDS)[number];

/** The setting in which a school says how many may have an award of a kind. */
export const QUOTA_SETTINGS = {
  classStar: 'quotaClassStar',
  conduct: 'quotaConduct',
  academicProgress: 'quotaAcademicProgress',
  scholarship: 'quotaScholarship',
  contest: 'quotaContest',
  progress: 'quotaProgress',
  praise: 'quotaPraise',
} as const satisfies Record<AwardKind, string>;
export type QuotaSetting = (typeof QUOTA_SETTINGS)[AwardKind];

/** 提名 通过 未通过 撤回. */
export const AWARD_STATES = ['nominated', 'granted', 'declined', 'withdrawn'] as const;
export type AwardState = (typeof AWARD_STATES)[number];

/** What a nomination becomes. */
export const AWARD_DECISIONS = ['granted', 'declined', 'withdrawn'] as const satisfies readonly AwardState[];
export type AwardDecision = (typeof AWARD_DECISIONS)[number];

/** One row of the register, about one student. It holds no mark and no rank: published lists are made from it. */
export interface AwardEntry {
  id: string;
  /** As the school calls the term. */
  term: string;
  /** null: a word that is none of the kinds. */
  kind: AwardKind | null;
  /** 二等奖, 守纪之星; may be empty where the kind says all. */
  title: string;
  student: StudentRef;
  reason: string;
  /** What it rests on: ids of records in the log, or of a run of the awards. */
  evidence: string[];
  nominatedBy: string;
  /** ISO days; null where the cell says none. */
  nominatedOn: string | null;
  /** null: a word that is none of the states. */
  state: AwardState | null;
  decidedBy: string;
  decidedOn: string | null;
  tab: string;
  row: number;
}

/** Whether a row takes a place of its kind's quota: it was granted, or may still be. */
export function isStanding({ state }: Pick<AwardEntry, 'state'>): boolean {
  return state === 'nominated' || state === 'granted';
}
