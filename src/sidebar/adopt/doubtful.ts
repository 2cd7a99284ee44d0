import type { ColumnReading, Corrections, Problem } from '../../tabs/reading.js';
import { saidOf } from './said.js';

/** More columns than this are asked about with one question. */
const ASKED_ONE_BY_ONE = 8;

/**
 * What a person is asked to check of an uncertain reading: some columns, each by itself, or the reading as a whole
 * (null).
 */
export function doubtfulColumns(
  columns: readonly ColumnReading[],
  problems: readonly Pick<Problem, 'code' | 'params'>[],
  corrections: Corrections,
): ColumnReading[] | null {
  const told = problems.find(({ code }) => code === 'LOW_CONFIDENCE')?.params.columns;
  if (told === undefined || told === '') return null;
  const list = `、${told}、`;
  const named = columns.filter(
    (column) =>
      column.header !== '' && list.includes(`、${column.header}、`) && saidOf(corrections, column) === null,
  );
  // Nothing singled out: it is the tab as a whole that is uncertain.
  if (named.length === 0 || named.length > ASKED_ONE_BY_ONE) return null;
  return named.length === columns.length && columns.length > 3 ? null : named;
}

/** How many of the questions are still open. */
export function openDoubts(
  doubts: readonly ColumnReading[] | null,
  ticked: ReadonlySet<string>,
  whole: boolean,
): number {
  if (doubts === null) return whole ? 0 : 1;
  return doubts.filter((column) => !ticked.has(column.key)).length;
}
