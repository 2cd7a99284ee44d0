/** What is due and late (今日). */
import type { DueProgress, DueTask } from '../../core/ledger/dueTask.js';

/** A task with the words for it in the user's language. */
export interface TodayTask extends DueTask {
  /** 数学辅导 */
  what: string;
  /** 今天 · 周五 · 晚 3 天 */
  when: string;
  /** What else there is to know; empty when nothing is. */
  why: string;
}

export interface TodayData {
  /** The day that is looked at, ISO, and today in the spreadsheet's time zone. */
  day: string;
  today: string;
  /** Whose tasks these are; null: everybody's. */
  helper: string | null;
  /** Everybody who has a student now. */
  helpers: string[];
  me: string | null;
  /** What the school calls the children. */
  label: string;
  /** How many are supported now. */
  students: number;
  /** Where the students come from; null: there is neither an archive nor a pairing table. */
  source: 'archive' | 'pairing' | null;
  /** The last day of the week (Sunday). */
  weekEnd: string;
  /** Whether the week has school at all; if not, the school day nearest to it. */
  schoolWeek: boolean;
  nearest: string | null;
  tasks: TodayTask[];
  week: DueProgress;
  notes: Array<{
    code: 'NO_TERMS' | 'BAD_SETTINGS' | 'NO_PAIRS' | 'UNDATED_EXAMS' | 'EXAM_UNREAD';
    message: string;
  }>;
}

export interface TodayApi {
  /** `helper`: null for everybody; left out, whoever the user has said to be, if that is a helper. */
  getToday(request: { helper?: string | null; day?: string }): TodayData;
}
