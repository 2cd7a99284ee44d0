import type { TabColumn } from './columns.js';
import type { Header } from './findHeader.js';
import { isFullMarksLabel } from './rowWords.js';
import { compactText, type TabView } from './view.js';

/** Full marks in the two rows above a header. */
export function readFullMarksAbove(
  view: TabView,
  header: Header,
  marks: readonly TabColumn[],
  fullMarks: Map<number, number>,
): void {
  for (let row = Math.max(0, header.first - 2); row < header.first; row++) {
    for (let column = 0; column < view.columns; column++) {
      const value = view.value(row, column);
      if (typeof value === 'string' && isFullMarksLabel(compactText(value)))
        readFullMarks(view, row, marks, fullMarks);
    }
  }
}

/** A row of nobody's right below the header, with nothing but round numbers. */
export function looksLikeFullMarks(view: TabView, row: number, marks: readonly TabColumn[]): boolean {
  const scores = marks.filter(({ field, column }) => field === 'score' && !view.isBlank(row, column));
  return (
    scores.length >= 2 &&
    scores.every(({ column }) => {
      const value = view.value(row, column);
      return typeof value === 'number' && value >= 30 && value % 10 === 0;
    })
  );
}

export function readFullMarks(
  view: TabView,
  row: number,
  marks: readonly TabColumn[],
  fullMarks: Map<number, number>,
): void {
  for (const { column, field } of marks) {
    const points = Number(compactText(view.text(row, column)).replace(/分$/, '') || 'NaN');
    if (field === 'score' && Number.isFinite(points) && points > 0) fullMarks.set(column, points);
  }
}
