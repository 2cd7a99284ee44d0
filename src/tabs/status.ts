import { cleanText, type Mark, type MarkWord, markWordOf } from '../core/marks.js';
import type { TabColumn } from './columns.js';
import type { StudentRow } from './rows.js';
import type { TabView } from './view.js';

/** A tick under 缺考 and the like. */
const TICK = /^(?:是|√|✓|✔|☑|1|y|yes|true|t|对|有)$/i;
const STRONGEST_FIRST: readonly MarkWord[] = ['disqualified', 'absent', 'deferred', 'exempt'];

/** The word that a status cell (缺考 作弊 备注 …) says of its whole row, or null. */
export function statusOf(text: string, headerWord: MarkWord | undefined): MarkWord | null {
  const word = markWordOf(text);
  if (word === 'blank' || word === 'not-taken') return null;
  if (word !== null) return word;
  return headerWord !== undefined && TICK.test(cleanText(text)) ? headerWord : null;
}

/** The word said of each row, by 0-based row. A status column that never says one loses its field. */
export function readStatuses(
  view: TabView,
  columns: TabColumn[],
  students: readonly StudentRow[],
): Map<number, MarkWord> {
  const said = new Map<number, MarkWord>();
  for (const column of columns) {
    if (column.field !== 'status') continue;
    let speaks = false;
    for (const { row } of students) {
      if (view.isBlank(row, column.column)) continue;
      const word = statusOf(view.text(row, column.column), column.meaning.statusWord);
      if (word === null) continue;
      speaks = true;
      const before = said.get(row);
      if (before === undefined || STRONGEST_FIRST.indexOf(word) < STRONGEST_FIRST.indexOf(before))
        said.set(row, word);
    }
    if (!speaks && !column.corrected && column.meaning.statusWord === undefined) column.field = null;
  }
  return said;
}

/**
 * What a word about the whole row does to its marks. It stands for what was not written, and for scores too
 * when the person disqualified the student or a whole row of scores contradicts it.
 */
export function applyStatus(marks: Mark[], word: MarkWord | undefined): Mark[] {
  if (word === undefined) return marks;
  const everySubject = marks.every((mark) => typeof mark === 'number');
  if (word === 'disqualified' || everySubject) return marks.map(() => word);
  return marks.map((mark) => (mark === 'blank' || mark === 'not-taken' ? word : mark));
}
