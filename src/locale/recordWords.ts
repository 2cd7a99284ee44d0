import type { RecordKind } from '../core/ledger/record.js';
import type { RecordField, RecordProblem } from '../core/ledger/recordRules.js';
import type { Language } from './catalogue.js';
import { recordsEn } from './records.en.js';
import { recordsZhCN } from './records.zh-CN.js';

/** Why a record is not kept; `twice` is about a child that a form names two times. */
export type RecordRefusal = RecordProblem['code'] | 'twice';

/** Everything that records say: on their page, and in what their functions refuse. */
export interface RecordWords {
  kinds: Record<RecordKind, string>;
  fields: Record<RecordField, string>;
  /** What is wrong, with the name of the field it is about. */
  problem(code: RecordRefusal, field: string): string;
  page: RecordPageWords;
}

export interface RecordPageWords {
  title: string;
  who: string;
  /** Switches to choosing several children. */
  many: string;
  kind: string;
  /** Below the kind 心理疏导: why there is nothing to write in. */
  confidential: string;
  /** Below it when an earlier version tells more. */
  confidentialBefore: string;
  minutesUnit: string;
  subjectHint: string;
  today: string;
  recordedBy: string;
  save: string;
  saveCorrection: string;
  saving: string;
  saved(names: string, n: number): string;
  corrected(name: string): string;
  unchanged(name: string): string;
  /** The answer to an earlier send was lost, and something else was typed since. */
  sentBefore: string;
  sentBeforeMany: string;
  undo: string;
  undoing: string;
  undone: string;
  /** Somebody else writes this record. */
  otherBy: string;
  change: string;
  restore: string;
  restored: string;
  takeBack: string;
  takeBackOf(name: string, date: string): string;
  takenBack(name: string): string;
  correct: string;
  correctOf(name: string, date: string): string;
  correcting(name: string, date: string): string;
  cancel: string;
  last: string;
  latestOf(name: string): string;
  latest: string;
  reading: string;
  more: string;
  none: string;
  noneOf(name: string): string;
  /** n earlier versions. */
  earlier(n: number): string;
  minutes(n: number): string;
  by(name: string): string;
  noDate: string;
  openTab(tab: string): string;
}

export function recordWordsOf(language: Language): RecordWords {
  return language === 'en' ? recordsEn : recordsZhCN;
}
