import type { Reading, TabGrid } from './reading.js';
import { subjectsIn } from './subjectList.js';
import { viewTab } from './view.js';

/** The weak subjects that an archive's row (1-based) tells, canonical, in the order written. */
export function weakSubjectsIn(grid: TabGrid, { columns }: Reading): (row: number) => string[] {
  const view = viewTab(grid);
  const weak = columns.filter(({ field }) => field === 'weakSubject');
  return (row) => [...new Set(weak.flatMap(({ column }) => subjectsIn(view.text(row - 1, column - 1))))];
}
