/** What the cells of one row say, by column. */
type Cells<Key extends string> = Partial<Record<Key, string>>;

export type RowChange<Key extends string> =
  | { cells: Cells<Key>; before: Cells<Key> } // what is to be written, and what stands there now
  | 'done' // it stands there already
  | 'changed'; // somebody has written something else meanwhile

/**
 * What is left to write of a change to one row. Only cells whose meaning changes are touched: what a person typed in
 * words of their own stays as it is. A cell that neither says what the page showed nor what is to be written there was
 * changed by somebody else.
 *
 * @param shown what the page showed
 * @param canonical what `shown` means, in the words that would be written
 * @param wanted what is to stand there
 */
export function rowChange<Key extends string>(
  current: (key: Key) => string,
  shown: Cells<Key>,
  canonical: Cells<Key>,
  wanted: Cells<Key>,
): RowChange<Key> {
  const cells: Cells<Key> = {};
  const before: Cells<Key> = {};
  let done = true;
  for (const key of Object.keys(wanted) as Key[]) {
    const target = wanted[key] ?? '';
    if (same(target, canonical[key])) continue;
    const now = current(key);
    if (same(now, target)) continue;
    if (!same(now, shown[key])) return 'changed';
    cells[key] = target;
    before[key] = now;
    done = false;
  }
  return done ? 'done' : { cells, before };
}

/** Spaces at the ends are no difference: a table is read without them. */
function same(one: string, other: string | undefined): boolean {
  return one.trim() === (other ?? '').trim();
}
