import type { Problem, Reading } from '../../tabs/reading.js';

/** How a row of the preview was taken: above the header, the header, left out, or a student. */
export type RowKind = 'above' | 'header' | 'left-out' | 'read';

const LEAVES_OUT: ReadonlySet<Problem['code']> = new Set<Problem['code']>([
  'ROW_LEFT_OUT',
  'ROW_WITHOUT_NAME',
]);

/** The kind of each of the first `count` rows of the tab. */
export function rowKinds(reading: Pick<Reading, 'headerRows' | 'problems'>, count: number): RowKind[] {
  const leftOut = new Set(
    reading.problems.flatMap((problem) => {
      const row = LEAVES_OUT.has(problem.code) && problem.cell !== null ? rowOfCell(problem.cell) : null;
      return row === null ? [] : [row];
    }),
  );
  const header = reading.headerRows;
  return Array.from({ length: count }, (_, at) => {
    const row = at + 1;
    if (header !== null && row < header[0]) return 'above';
    if (header !== null && row <= header[1]) return 'header';
    return leftOut.has(row) || header === null ? 'left-out' : 'read';
  });
}

/** The row of a cell or range in A1 notation; null when it names none. */
export function rowOfCell(cell: string): number | null {
  const match = /^\$?[A-Z]*\$?(\d+)/i.exec(cell);
  return match ? Number(match[1]) : null;
}

/** What to name beside the box that confirms: the uncertain columns as told, or null for the whole reading. */
export function uncertainColumns(problems: readonly Pick<Problem, 'code' | 'params'>[]): string | null {
  const found = problems.find((problem) => problem.code === 'LOW_CONFIDENCE');
  const columns = found?.params.columns;
  return columns === undefined || columns === '' ? null : String(columns);
}
