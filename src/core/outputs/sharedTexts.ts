import type { EffectiveRecord } from '../ledger/effectiveRecords.js';
import { plainText } from './plainText.js';

/**
 * Tells whether a record was written about one child alone. A form that is sent for several children writes a row for
 * each with the same words, which may speak of all of them: such a row is about nobody in particular.
 *
 * @param owners whose each record is; null: nobody known
 */
export function writtenForOne(
  records: ReadonlyArray<Pick<EffectiveRecord, 'date' | 'kind' | 'content' | 'wentWell'>>,
  owners: ReadonlyArray<number | null>,
): (at: number) => boolean {
  const ownersOf = new Map<string, Set<number | string>>();
  const keys = records.map(({ date, kind, content, wentWell }) =>
    JSON.stringify([date, kind, plainText(content).text, plainText(wentWell).text]),
  );
  keys.forEach((key, at) => {
    // Two rows of children that nobody knows are not about one.
    const owner = owners[at] ?? `row ${at}`;
    const known = ownersOf.get(key);
    if (known === undefined) ownersOf.set(key, new Set([owner]));
    else known.add(owner);
  });
  return (at) => ownersOf.get(keys[at]!)!.size === 1;
}
