import type { DueTask } from '../core/ledger/dueTask.js';
import type { Language } from './catalogue.js';
import { todayEn } from './today.en.js';
import { todayZhCN } from './today.zh-CN.js';

/** Everything 今日 says. */
export interface TodayWords {
  what(task: DueTask): string;
  when(task: DueTask, day: string): string;
  why(task: DueTask): string;
  /** A day as a person says it: 11月23日 周一 */
  day(iso: string): string;
  notes: {
    noTerms: string;
    /** Beside those that are named. */
    moreBadSettings(count: number): string;
    noPairs: string;
    undatedExams(names: readonly string[]): string;
    examUnread(name: string, sentence: string): string;
  };
  page: TodayPageWords;
}

export interface TodayPageWords {
  title: string;
  reading: string;
  whose: string;
  everybody: string;
  mine(name: string): string;
  day: string;
  backToToday: string;
  late(count: number): string;
  today(count: number): string;
  thisWeek(count: number): string;
  later(count: number): string;
  week: string;
  weekOf(done: number, needed: number): string;
  allDone: string;
  nothingDue: string;
  everybodyTogether: string;
  nobody: string;
  more(count: number): string;
  noSchool(day: string): string;
  lookAt(day: string): string;
  noStudentsTitle(label: string): string;
  noStudentsText: string;
  toScreening: string;
  toArchive: string;
  settings: string;
  record: string;
  refresh: string;
  notes(count: number): string;
}

export function todayWordsOf(language: Language): TodayWords {
  return language === 'en' ? todayEn : todayZhCN;
}
