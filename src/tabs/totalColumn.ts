import type { Mark } from '../core/marks.js';
import { readMark } from '../core/marks.js';
import type { TabColumn } from './columns.js';
import type { Problem } from './reading.js';
import type { StudentRow } from './rows.js';
import { a1, type TabView } from './view.js';

/** Sums of half and tenth points are compared to a millionth, so that 0.1 + 0.2 is 0.3. */
export const EXACT = 1e6;

export function sameTotal(a: number, b: number): boolean {
  return Math.round(a * EXACT) === Math.round(b * EXACT);
}

/** The sum of a row's scores, or null when one of them is no score and not simply missing. */
export function sumOf(marks: readonly Mark[]): number | null {
  let sum = 0;
  let scores = 0;
  for (const mark of marks) {
    if (typeof mark === 'number') {
      sum += mark;
      scores++;
    } else if (mark !== 'blank' && mark !== 'not-taken') return null;
  }
  return scores === 0 ? null : Math.round(sum * EXACT) / EXACT;
}

/** Without a column called total: the one whose figures are the sums, whatever its header says. */
export function findTotalBySums(
  view: TabView,
  columns: readonly TabColumn[],
  students: readonly StudentRow[],
  sums: ReadonlyArray<number | null>,
): void {
  const subjects = columns.filter(({ field, subject }) => field === 'score' && subject !== null).length;
  if (subjects < 2 || columns.some(({ field }) => field === 'total')) return;
  const found = columns.find((column) => {
    if (column.field !== null || column.meaning.known || column.corrected || column.exam !== null)
      return false;
    let compared = 0;
    let agrees = 0;
    students.forEach(({ row }, index) => {
      const [mark, sum] = [readMark(view.value(row, column.column), null), sums[index]];
      if (typeof mark !== 'number' || typeof sum !== 'number') return;
      compared++;
      if (sameTotal(mark, sum)) agrees++;
    });
    return agrees >= 3 && agrees * 10 >= compared * 9;
  });
  if (found !== undefined) found.field = 'total';
}

/** The column of stated totals (总分); others that claim to be one lose their field. */
export function chooseTotal(
  view: TabView,
  columns: TabColumn[],
  students: readonly StudentRow[],
  sums: ReadonlyArray<number | null>,
): TabColumn | null {
  const claims = columns
    .filter((column) => column.field === 'total')
    .map((column) => {
      let scores = 0;
      let agrees = 0;
      let points = 0;
      let compared = 0;
      let halves = 0;
      students.forEach(({ row }, index) => {
        const mark = readMark(view.value(row, column.column), null);
        if (typeof mark !== 'number') return;
        scores++;
        points += mark;
        const sum = sums[index];
        if (typeof sum !== 'number') return;
        compared++;
        if (sameTotal(sum, mark)) agrees++;
        if (mark * 2 <= sum * 1.02) halves++;
      });
      // Overall 6.5 beside four marks from 6 to 7 is their average.
      const isAverage =
        !column.corrected && column.meaning.order < 30 && compared > 0 && halves * 5 >= compared * 4;
      return { column, scores: isAverage ? 0 : scores, agrees, points, isAverage };
    });
  const filled = claims.filter(({ scores }) => scores > 0);
  filled.sort(
    (a, b) => a.column.meaning.order - b.column.meaning.order || b.agrees - a.agrees || b.points - a.points,
  );
  const chosen = filled[0]?.column ?? null;
  // An empty column is still the total's, though nothing is stated in it.
  const kept = chosen ?? claims.find(({ isAverage }) => !isAverage)?.column;
  for (const { column } of claims) if (column !== kept && !column.corrected) column.field = null;
  return chosen;
}

export interface StatedTotal {
  row: number;
  name: string;
  marks: readonly Mark[];
  /** The marks with the scaled ones (赋分) in their place, where the tab has such. */
  scaled?: readonly Mark[] | undefined;
  total: Mark | null;
}

/**
 * Notes on stated totals that are not the sum of the row: of its marks, or of its scaled marks where the totals rather
 * follow those. Schools leave subjects out on purpose.
 */
export function reportTotals(column: number, rows: readonly StatedTotal[], problems: Problem[]): void {
  const plain = differingTotals(column, rows, ({ marks }) => marks);
  const scaled = differingTotals(column, rows, ({ marks, scaled: points }) => points ?? marks);
  const { differing, compared } = scaled.differing.length < plain.differing.length ? scaled : plain;
  if (differing.length > 5 && differing.length * 2 > compared) {
    problems.push({
      severity: 'note',
      code: 'TOTALS_LEAVE_OUT',
      cell: a1(rows[0]?.row ?? 0, column),
      params: { count: differing.length, students: compared },
    });
  } else problems.push(...differing);
}

function differingTotals(
  column: number,
  rows: readonly StatedTotal[],
  marksOf: (row: StatedTotal) => readonly Mark[],
): { differing: Problem[]; compared: number } {
  const differing: Problem[] = [];
  let compared = 0;
  for (const stated of rows) {
    const { row, name, total } = stated;
    const sum = sumOf(marksOf(stated));
    if (typeof total !== 'number' || sum === null) continue;
    compared++;
    if (sameTotal(sum, total)) continue;
    differing.push({
      severity: 'note',
      code: 'TOTAL_DIFFERS',
      cell: a1(row, column),
      params: { stated: total, sum, name },
    });
  }
  return { differing, compared };
}
