import type { Setting } from '../core/compareRuns.js';
import type { MarkWord } from '../core/marks.js';
import type { Language } from './catalogue.js';
import { runsEn } from './runs.en.js';
import { runsZhCN } from './runs.zh-CN.js';

/** What is said of two runs of the awards held against each other, and of one that is taken back. */
export interface RunWords {
  settings: Record<Setting, string>;
  marks: Record<MarkWord, string>;
  list: string;
  /** Which settings differ. */
  rule(settings: string): string;
  ruleOf(run: string, rule: string): string;
  subjects(exam: string, added: string, removed: string): string;
  marksNotKept: string;
  differing(students: number, unchanged: number): string;
  same: string;
  /** A prize or a status, with the change in places or bands where there is one. */
  outcome(result: string, change: string): string;
  moved(from: string, to: string): string;
  notMoved: string;
  added(to: string): string;
  removed(from: string): string;
  mark(exam: string, subject: string, from: string, to: string): string;
  total(exam: string, from: string, to: string): string;
  noTotal: string;
  listed(exam: string, now: boolean): string;
  matched(now: boolean): string;
  causes: Record<'subjects' | 'rule' | 'others', string>;
  /** What became of the two tabs when a run was taken back. */
  restored(at: string, earlier: string): string;
  emptied(at: string): string;
}

export function runWordsOf(language: Language): RunWords {
  return language === 'en' ? runsEn : runsZhCN;
}
