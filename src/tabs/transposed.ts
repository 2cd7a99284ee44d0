import type { TabColumn } from './columns.js';
import { readHeaderWord } from './headerWords.js';
import { isStatisticLabel } from './rowWords.js';
import { classInTitle } from './titleClass.js';
import { compactText, type TabView } from './view.js';

const ROWS_LOOKED_AT = 60;
const CORNER = /^(?:科目|学科|课程|成绩|姓名|项目|subjects?)?$/i;

/** Whether the column of names holds what headers hold: 语文, 数学 … below 姓名, and the children across. */
export function isTransposed(view: TabView, columns: readonly TabColumn[], firstRow: number): boolean {
  const name = columns.find(({ field }) => field === 'name');
  return name !== undefined && columns.length > 1 && holdsHeaders(view, name.column, firstRow);
}

/** The same without a word for the names: 科目 | 张三 | 李四 above 语文 | 89 | 95. */
export function isTransposedBelow(view: TabView, row: number): boolean {
  let first = 0;
  while (first < view.columns && view.isBlank(row + 1, first)) first++;
  if (!CORNER.test(compactText(view.text(row, first))) || !holdsHeaders(view, first, row + 1)) return false;
  let names = 0;
  for (let column = first + 1; column < view.columns; column++) {
    if (view.isBlank(row, column)) continue;
    const text = view.text(row, column);
    const word = compactText(text);
    if (typeof view.value(row, column) !== 'string' || /\d/.test(word)) return false;
    if (readHeaderWord(text).known || isStatisticLabel(word) || classInTitle(text) !== null) return false;
    if (typeof view.value(row + 1, column) !== 'number') return false;
    names++;
  }
  return names >= 2;
}

function holdsHeaders(view: TabView, column: number, firstRow: number): boolean {
  let filled = 0;
  let known = 0;
  const subjects = new Set<string>();
  for (let row = firstRow; row < Math.min(view.rows, firstRow + ROWS_LOOKED_AT); row++) {
    if (view.isBlank(row, column)) continue;
    filled++;
    const text = view.text(row, column);
    const { known: isWord, field, subject } = readHeaderWord(text);
    if (isWord || isStatisticLabel(compactText(text))) known++;
    if (field === 'score' && subject !== undefined) subjects.add(subject);
  }
  return subjects.size >= 2 && known * 10 >= filled * 8;
}
