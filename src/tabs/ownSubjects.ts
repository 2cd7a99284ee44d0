import { readMark } from '../core/marks.js';
import type { TabColumn } from './columns.js';
import type { StudentRow } from './rows.js';
import type { SubjectColumn } from './subjectColumns.js';
import { sameTotal } from './totalColumn.js';
import { compactText, type TabView } from './view.js';

/** Figures beside the marks that are no subject's. */
const NOT_A_SUBJECT =
  /分$|率|数$|次|名|排|号|差|值|比|均|年龄|身高|体重|电话|日期|时间|序|编|加|减|奖|罚|考勤|附加|平时|操行|品行|德育|听力|口语|作文|写作|阅读|笔试|面试|题|卷|期中|期末|目标|上次|rank|no|id|age|height|weight|phone|date|count|rate|bonus|average|change|target|paper|question|q\d|t\d/i;
const LOOKS_LIKE_SUBJECT = /^(?:[一-鿿]{2,6}|[a-z][a-z&/-]{2,24})$/i;

export interface OwnSubject {
  column: TabColumn;
  /** The stated totals add up only with it. */
  proven: boolean;
}

/**
 * A school's own subject (编程 …): an unknown header over marks, beside at least three known subjects. The stated
 * totals decide where there are any. Columns found become score columns under their own header.
 */
export function findOwnSubjects(
  view: TabView,
  columns: TabColumn[],
  students: readonly StudentRow[],
  known: readonly SubjectColumn[],
): OwnSubject[] {
  if (known.length < 2 || students.length < 3) return [];
  const candidates = columns.filter(
    (column) =>
      column.field === null &&
      !column.meaning.known &&
      !column.corrected &&
      LOOKS_LIKE_SUBJECT.test(compactText(column.header)) &&
      !NOT_A_SUBJECT.test(compactText(column.header)) &&
      holdsMarks(view, column.column, students),
  );
  if (candidates.length === 0) return [];
  const total = columns.find((column) => column.field === 'total' && column.meaning.order < 30);
  const base = known.map(({ column }) => column.column);
  const all = candidates.map(({ column }) => column);
  const withAll = total === undefined ? null : agreement(view, total.column, [...base, ...all], students);
  const without = total === undefined ? null : agreement(view, total.column, base, students);
  const proven = withAll !== null && without !== null && withAll >= 0.8 && without < 0.2;
  const refuted = without !== null && without >= 0.5;
  if (refuted || (!proven && known.length < 3)) return [];
  return candidates.map((column) => {
    column.field = 'score';
    column.subject = compactText(column.header);
    return { column, proven };
  });
}

function holdsMarks(view: TabView, column: number, students: readonly StudentRow[]): boolean {
  const distinct = new Set<number>();
  let scores = 0;
  let filled = 0;
  for (const { row } of students) {
    const mark = readMark(view.value(row, column), 150);
    if (mark === 'blank') continue;
    filled++;
    if (typeof mark === 'number') {
      scores++;
      distinct.add(mark);
    } else if (mark === 'invalid') return false;
  }
  let largest = 0;
  for (const points of distinct) largest = Math.max(largest, points);
  const isRanking = distinct.size > 3 && largest <= students.length && distinct.size * 10 >= scores * 7;
  return (
    filled * 10 >= students.length * 8 &&
    scores * 10 >= filled * 8 &&
    largest >= 20 &&
    distinct.size >= Math.min(5, students.length / 2) &&
    !isRanking
  );
}

/** Share of the stated totals that are the sum of the given columns. */
function agreement(
  view: TabView,
  total: number,
  columns: readonly number[],
  students: readonly StudentRow[],
): number | null {
  let compared = 0;
  let agrees = 0;
  for (const { row } of students) {
    const stated = readMark(view.value(row, total), null);
    if (typeof stated !== 'number') continue;
    let sum = 0;
    let whole = true;
    for (const column of columns) {
      const mark = readMark(view.value(row, column), null);
      if (typeof mark === 'number') sum += mark;
      else whole = false;
    }
    if (!whole) continue;
    compared++;
    if (sameTotal(sum, stated)) agrees++;
  }
  return compared === 0 ? null : agrees / compared;
}
