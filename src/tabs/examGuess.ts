import type { ExamInfo, ExamKind } from '../core/exam.js';
import { dateOf } from './dateWords.js';
import type { Reading, TabGrid } from './reading.js';
import { isWholeTerm, termOf } from './termWords.js';
import { titleTexts } from './titleClass.js';
import { type TabView, viewTab } from './view.js';

const KINDS: ReadonlyArray<readonly [ExamKind, RegExp]> = [
  ['contest', /竞赛|比赛|挑战赛|大赛|contest|competition|olympiad/i],
  ['midterm', /期中|半期|段考|mid-?\s?term|half-?term/i],
  ['final', /期末|final|end[\s-]?of[\s-]?(?:term|year)/i],
  ['monthly', /月考|月测|月检测|monthly|month\s?test/i],
  ['unit', /单元|周测|周练|周考|小测|unit|quiz|weekly/i],
];
const GENERIC_TAB = /^(?:sheet|工作表|表|page|table|成绩|成绩表|成绩单|scores?|marks)\s*\d*$/i;
const LETTER = /\p{L}/u;

/**
 * Guesses an exam's name, term, date and kind from the tab's name and its title rows; what they do not say is null.
 * A month without a day gives its first day. The name is the tab's, unless that says nothing (Sheet1).
 */
export function guessExam(grid: TabGrid, reading: Reading): ExamInfo {
  const view = viewTab(grid);
  const titles = reading.headerRows === null ? [] : titleTexts(view, reading.headerRows[0] - 1);
  const said = [...(reading.exam === undefined ? [] : [reading.exam]), ...constantTexts(view, reading)];
  const texts = [...said, grid.name, ...titles].map((text) => text.normalize('NFKC').trim());
  return {
    name:
      reading.exams !== undefined ? nameOfOne(grid.name, reading) : nameOf(grid.name, [...said, ...titles]),
    // A term that names its school year orders itself among all others: 八上 in a tab's name does not.
    term: firstOf(texts, (text) => (isWholeTerm(text) ? termOf(text) : null)) ?? firstOf(texts, termOf),
    date: dateOf(texts),
    kind: firstOf(texts, kindOf),
  };
}

/** One exam of several is called as the tab calls it; a bare number says too little. */
function nameOfOne(tab: string, { exam }: Reading): string {
  if (exam === undefined) return tab;
  return LETTER.test(exam) ? exam.replace(/(.)成绩$/, '$1') : `${tab} ${exam}`;
}

/** What columns of exams (考试名称, 学期) say of all rows alike. */
function constantTexts(view: TabView, { columns, headerRows }: Reading): string[] {
  return columns.flatMap(({ field, column }) => {
    if (field !== 'exam') return [];
    const texts = new Set<string>();
    for (let row = headerRows?.[1] ?? 0; row < view.rows && texts.size < 2; row++) {
      if (!view.isBlank(row, column - 1)) texts.add(view.text(row, column - 1).trim());
    }
    return texts.size === 1 ? [...texts] : [];
  });
}

function firstOf<T>(texts: readonly string[], read: (text: string) => T | null): T | null {
  for (const text of texts) {
    const found = read(text);
    if (found !== null) return found;
  }
  return null;
}

function nameOf(tab: string, titles: readonly string[]): string {
  if (!GENERIC_TAB.test(tab.trim())) return tab;
  return titles.find((title) => kindOf(title) !== null && title.trim().length <= 60)?.trim() ?? tab;
}

export function kindOf(text: string): ExamKind | null {
  return KINDS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
