import { addDays } from '../ledger/days.js';
import type { DayRange } from '../ledger/settings.js';

/** Where no term is set: about as long as one, up to the marks, and what was written down soon after. */
const DAYS_BEFORE = 200;
const DAYS_AFTER = 30;

/**
 * The days whose records a slip tells of: the term in which the awards were computed, or which ended last before.
 *
 * @param day ISO day of the run
 */
export function slipPeriod(
  terms: readonly DayRange[],
  day: string,
): { term: string | null; from: string; to: string } {
  const begun = terms.filter(({ from }) => from <= day).sort((x, y) => (x.from < y.from ? -1 : 1));
  const term = begun.pop();
  if (term === undefined)
    return { term: null, from: addDays(day, -DAYS_BEFORE), to: addDays(day, DAYS_AFTER) };
  return { term: term.name || null, from: term.from, to: term.to < day ? day : term.to };
}
