import { type Mark, readMark } from '../core/marks.js';
import type { TabColumn } from './columns.js';
import type { StudentRow } from './rows.js';
import type { SubjectColumn } from './subjectColumns.js';
import type { TabView } from './view.js';

/**
 * Each row's marks as a total of scaled marks (赋分) adds them up: a subject's scaled mark where it has one, else the
 * plain one. Null where no subject has a scaled column.
 */
export function marksWithScaled(
  view: TabView,
  columns: readonly TabColumn[],
  students: readonly StudentRow[],
  subjects: readonly SubjectColumn[],
  marksOf: ReadonlyArray<readonly Mark[]>,
): Mark[][] | null {
  const scaled = columns.flatMap((column, at) => {
    const subject = column.field === 'scaled' ? (column.subject ?? subjectBefore(columns, at)) : null;
    return subject === null ? [] : [{ column: column.column, subject }];
  });
  if (scaled.length === 0) return null;
  const names = new Set([...subjects.map(({ subject }) => subject), ...scaled.map(({ subject }) => subject)]);
  return students.map(({ row }, index) =>
    [...names].map((name): Mark => {
      // A letter (等级) beside the scaled mark is no number.
      const points = scaled
        .filter(({ subject }) => subject === name)
        .map(({ column }) => readMark(view.value(row, column), null))
        .find((mark) => typeof mark === 'number');
      const plain = subjects.findIndex(({ subject }) => subject === name);
      return points ?? marksOf[index]![plain] ?? 'blank';
    }),
  );
}

/** 物理 | 赋分: the column behind the marks is of their subject. */
function subjectBefore(columns: readonly TabColumn[], at: number): string | null {
  const marks = columns.slice(0, at).filter(({ field }) => field === 'score' || field === 'total');
  const last = marks[marks.length - 1];
  return last?.field === 'score' ? last.subject : null;
}
