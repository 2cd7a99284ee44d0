import type { ExamKind } from '../exam.js';
import type { Settings } from './settings.js';

/**
 * Whether an exam is of a kind that schools of compulsory education do not hold: no monthly and no unit exams
 * (教育部办公厅关于加强义务教育学校考试管理的通知, 2021). It is said, not forbidden: the school decides.
 */
export function isNotHeld(schooling: Settings['schooling'], kind: ExamKind | null): boolean {
  return schooling === 'compulsory' && (kind === 'monthly' || kind === 'unit');
}
