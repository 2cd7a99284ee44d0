import type { TabView } from './view.js';

/**
 * The class of each of the students' rows; a class merged down the side, or written once for many rows, counts for
 * all of them.
 *
 * @param column the class column, 0-based
 * @param rows the students' rows, 0-based, in the order of the sheet
 */
export function readClasses(view: TabView, column: number, rows: readonly number[]): Map<number, string> {
  const classes = new Map<number, string>();
  const merged = mergedDown(view, column, rows[0] ?? 0);
  for (const row of rows) {
    const text = view.isBlank(row, column) ? (merged.get(row) ?? '') : view.text(row, column).trim();
    if (text !== '') classes.set(row, text);
  }
  if (!isWrittenOnce(classes, rows)) return classes;
  let current = '';
  for (const row of rows) {
    current = classes.get(row) ?? current;
    classes.set(row, current);
  }
  return classes;
}

/** By row, what stands in the first cell of a merge that reaches down. */
function mergedDown(view: TabView, column: number, firstRow: number): Map<number, string> {
  const texts = new Map<number, string>();
  for (const merge of view.merges) {
    const across = merge.column <= column && column < merge.column + merge.columns;
    // A class header over two rows is a merge too, and so is a section's title.
    if (!across || merge.rows < 2 || merge.row + merge.rows <= firstRow) continue;
    const text = view.text(merge.row, merge.column).trim();
    const last = Math.min(merge.row + merge.rows, view.rows);
    for (let row = Math.max(merge.row, firstRow); row < last; row++) texts.set(row, text);
  }
  return texts;
}

/** Only the first row of each class says it: many rows are blank, and no class is said twice running. */
function isWrittenOnce(classes: ReadonlyMap<number, string>, rows: readonly number[]): boolean {
  const first = rows[0];
  if (first === undefined || !classes.has(first)) return false;
  const said = [...classes.values()];
  const blanks = rows.length - said.length;
  if (blanks > 1 && new Set(said).size === said.length) return true;
  const repeats = said.filter((text, index) => index > 0 && text === said[index - 1]).length;
  return blanks * 2 >= rows.length && repeats * 2 < said.length;
}
