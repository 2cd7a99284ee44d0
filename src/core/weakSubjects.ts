import type { ExamRecord } from './exam.js';
import { toMicropoints } from './points.js';
import { sumsOfGroups } from './screeningGroups.js';
import { subjectPoints } from './screeningMarks.js';

/** More subjects than this are no focus for support. */
const MOST = 3;

export interface PassMarks {
  /** Whole percent of the full mark. */
  percent: number;
  fullMarks: Readonly<Record<string, number>>;
}

/** Below `percent` of the full mark, exactly. */
export function isBelowPass(mark: number, fullMark: number, percent: number): boolean {
  return toMicropoints(mark) * 100 < toMicropoints(fullMark) * percent;
}

/**
 * The subjects each student struggles with most: those below the pass mark (three at most), those farthest below the
 * class mean first; where none is known to be below, the one farthest below the mean. Distance is a part of the mean,
 * so that subjects with different full marks compare.
 *
 * @param classes each student's class, null for none
 */
export function weakSubjects(
  exam: ExamRecord,
  classes: ReadonlyArray<string | null>,
  pass: PassMarks,
): string[][] {
  const found = exam.students.map(() => [] as Array<{ subject: string; gap: number; failed: boolean }>);
  for (const subject of exam.subjects) {
    const points = subjectPoints(exam, subject);
    const means = sumsOfGroups(points, classes);
    const fullMark = pass.fullMarks[subject];
    points.forEach((value, at) => {
      const mean = means[at] ?? null;
      if (value === null) return;
      const gap = mean === null || mean.sum === 0 ? 0 : 1 - (value * mean.n) / mean.sum;
      const failed = fullMark !== undefined && value * 100 < toMicropoints(fullMark) * pass.percent;
      if (failed || gap > 0) found[at]!.push({ subject, gap, failed });
    });
  }
  return found.map((list) => {
    // Stable: equal gaps keep the exam's canonical order of subjects.
    const sorted = list.sort((x, y) => y.gap - x.gap);
    const failed = sorted.filter((entry) => entry.failed).slice(0, MOST);
    return (failed.length > 0 ? failed : sorted.slice(0, 1)).map(({ subject }) => subject);
  });
}
