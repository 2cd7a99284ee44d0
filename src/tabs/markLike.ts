import { readMark } from '../core/marks.js';
import type { TabColumn } from './columns.js';
import { parseHeaderText } from './headerText.js';
import { QUESTION } from './refusalWords.js';
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

const CODE = /代[号码]|code/i;
const ONE_GRADE = /^(?:[A-FOS][+-]?|优|良|中|差)$/;

/** Whether a column under an unknown header holds results of some kind: figures, or letters as grades. */
export function hasUnknownResults(
  view: TabView,
  columns: readonly TabColumn[],
  students: readonly StudentRow[],
): boolean {
  return columns.some(({ field, meaning, corrected, header, column }) => {
    const word = compactText(header);
    if (field !== null || meaning.known || corrected || NO_MARKS.test(word) || CODE.test(word)) return false;
    if (QUESTION.test(parseHeaderText(header).compact)) return false;
    const seen = new Set<string>();
    let results = 0;
    let filled = 0;
    for (const { row } of students) {
      if (view.isBlank(row, column)) continue;
      filled++;
      const text = compactText(view.text(row, column));
      if (!ONE_GRADE.test(text) && !(/^\d{1,3}(?:\.\d+)?$/.test(text) && !/^0\d/.test(text))) continue;
      results++;
      if (seen.size < 5) seen.add(text);
    }
    return seen.size >= 3 && results * 2 > filled;
  });
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
