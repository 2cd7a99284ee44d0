import type { SupportRecord } from '../ledger/record.js';
import { helperKey, type StandingPair } from './helper.js';

/** What came of a pair so far. */
export interface PairRecords {
  records: number;
  /** ISO day. */
  lastContact: string | null;
}

/**
 * Counts a child's records since a pair began and until it ended. For the staff their own records count; a classmate
 * or a group writes none, so there everybody's do that are of the pair's subject or of none.
 *
 * @param records of this child
 */
export function pairRecords(pair: StandingPair, records: readonly SupportRecord[]): PairRecords {
  const byStaff = pair.kind === 'class' || pair.kind === 'teacher';
  const days = records.flatMap(({ date, by, subject }) => {
    if (date === null) return [];
    if ((pair.from !== null && date < pair.from) || (pair.to !== null && date > pair.to)) return [];
    const counts = byStaff
      ? helperKey(by) === helperKey(pair.helper)
      : subject === null || pair.subjects.length === 0 || pair.subjects.includes(subject);
    return counts ? [date] : [];
  });
  const lastContact = days.reduce<string | null>(
    (last, day) => (last === null || day > last ? day : last),
    null,
  );
  return { records: days.length, lastContact };
}
