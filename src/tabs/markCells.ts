import { type Mark, readMark } from '../core/marks.js';
import type { Problem } from './reading.js';
import { a1, type TabView } from './view.js';

/** Reads one cell as a mark and says what is wrong with it. */
export function readMarkCell(
  view: TabView,
  row: number,
  column: number,
  of: { subject: string; name: string; fullMark: number | null },
  problems: Problem[],
): Mark {
  const value = view.value(row, column);
  const mark = readMark(value, of.fullMark);
  if (mark !== 'invalid') return mark;
  const unlimited = readMark(value, null);
  const params = { value: view.text(row, column).trim().slice(0, 60), subject: of.subject, name: of.name };
  const cell = a1(row, column);
  if (unlimited !== 'invalid' && of.fullMark !== null) {
    problems.push({
      severity: 'error',
      code: 'MARK_ABOVE_FULL',
      cell,
      params: { ...params, fullMark: of.fullMark },
    });
  } else if (typeof value === 'number' ? value < 0 : /^\s*[-−－]\s*\d/.test(params.value)) {
    problems.push({ severity: 'error', code: 'MARK_BELOW_ZERO', cell, params });
  } else {
    problems.push({ severity: 'error', code: 'INVALID_MARK', cell, params });
  }
  return mark;
}

export interface MarkCounts {
  score: number;
  absent: number;
  blank: number;
  invalid: number;
}

/** Every mark falls under one of four: scores, words for not being there, nothing written, and what is no mark. */
export function countMarks(rows: ReadonlyArray<readonly Mark[]>): MarkCounts {
  const counts: MarkCounts = { score: 0, absent: 0, blank: 0, invalid: 0 };
  for (const marks of rows) {
    for (const mark of marks) {
      if (typeof mark === 'number') counts.score++;
      else if (mark === 'blank' || mark === 'not-taken') counts.blank++;
      else if (mark === 'invalid') counts.invalid++;
      else counts.absent++;
    }
  }
  return counts;
}
