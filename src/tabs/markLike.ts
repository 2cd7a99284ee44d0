import { readMark } from '../core/marks.js';
import type { TabColumn } from './columns.js';
import type { StudentRow } from './rows.js';
import { compactText, type TabView } from './view.js';

/** Figures beside marks that are no marks, whatever they look like. */
const NO_MARKS =
  /率|次数|人数|名次|排名|名$|排$|编号|号$|序|差$|值$|比例|平均|年龄|身高|体重|电话|手机|日期|时间|月份|奖|罚|目标|上次|进步|退步|进退|费|rank|^id$|age$|height|weight|phone|date|count|rate|average|change|target/i;

/** Whether a column holds marks by its values: numbers of 0 to 150 for nearly all, various, large enough, no ranking. */
export function holdsMarks(view: TabView, column: number, students: readonly StudentRow[]): boolean {
  const distinct = new Set<number>();
  let scores = 0;
  let filled = 0;
  let invalid = 0;
  for (const { row } of students) {
    const mark = readMark(view.value(row, column), 150);
    if (mark === 'blank') continue;
    filled++;
    if (typeof mark === 'number') {
      scores++;
      distinct.add(mark);
    } else if (mark === 'invalid') invalid++;
  }
  let largest = 0;
  for (const points of distinct) largest = Math.max(largest, points);
  const isRanking = distinct.size > 3 && largest <= students.length && distinct.size * 10 >= scores * 7;
  return (
    invalid * 8 <= filled &&
    filled * 10 >= students.length * 8 &&
    scores * 10 >= filled * 8 &&
    largest >= 10 &&
    distinct.size >= Math.min(5, students.length / 2) &&
    !isRanking
  );
}

/** Columns under headers that say nothing known, over what looks like marks. */
export function unknownMarks(
  view: TabView,
  columns: readonly TabColumn[],
  students: readonly StudentRow[],
): TabColumn[] {
  if (students.length === 0) return [];
  return columns.filter(
    (column) =>
      column.field === null &&
      !column.meaning.known &&
      !column.corrected &&
      column.header !== '' &&
      !NO_MARKS.test(compactText(column.header)) &&
      holdsMarks(view, column.column, students),
  );
}
