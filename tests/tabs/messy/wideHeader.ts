import type { ExamColumns, PlannedColumn } from './examColumns.js';
import type { Random } from './random.js';
import { BLANK, cell, type Sheet } from './sheet.js';

/** Writes one, two or three header rows. Returns the last header row (0-based) and what may be called its rows. */
export function writeHeader(
  random: Random,
  sheet: Sheet,
  { grouped, identity }: ExamColumns,
  columns: readonly PlannedColumn[],
  english: boolean,
  top: number,
  left: number,
): { last: number; right: Array<[number, number]> } {
  const band = random.chance(0.08) && identity.length > 1;
  const first = top + (band ? 1 : 0);
  const two = grouped && columns.some(({ header }) => header.length > 1);
  const merged = random.chance(0.7);
  if (band) {
    sheet.put(top, left, cell(english ? 'Pupil details' : '基本信息'));
    sheet.put(
      top,
      left + identity.length,
      cell(english ? 'Results' : random.pick(['各科成绩', '期中考试成绩', '成绩'])),
    );
    sheet.merge(top, left, 1, identity.length);
    sheet.merge(top, left + identity.length, 1, columns.length - identity.length);
  }
  let upper: string | null = null;
  let start = 0;
  columns.forEach(({ header }, index) => {
    const [text, below] = header;
    if (below === undefined) {
      sheet.put(first, left + index, cell(text));
      if (two && merged) sheet.merge(first, left + index, 2, 1);
      if (two && !merged) sheet.put(first + 1, left + index, BLANK);
      upper = null;
      return;
    }
    if (text !== upper) {
      sheet.put(first, left + index, cell(text));
      upper = text!;
      start = index;
    }
    const next = columns[index + 1]?.header;
    if (merged && (next === undefined || next.length < 2 || next[0] !== text)) {
      sheet.merge(first, left + start, 1, index - start + 1);
    }
    sheet.put(first + 1, left + index, cell(below));
  });
  const last = first + (two ? 1 : 0);
  return {
    last,
    right: band
      ? [
          [first, last],
          [top, last],
        ]
      : [[first, last]],
  };
}
