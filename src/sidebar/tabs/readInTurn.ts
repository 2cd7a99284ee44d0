import type { TabGuess } from '../../addon/api.js';

/** A call costs a second however little it does: a large workbook is read several tabs at a time. */
const MOST_CALLS = 8;

/**
 * Reads tabs a few at a time, in order, and tells before each call which tab is next (1-based).
 *
 * @param goesOn asked before each call; once it says no, what has been read so far is the answer
 */
export async function readInTurn(
  tabs: readonly string[],
  read: (tabs: string[]) => Promise<TabGuess[]>,
  onNext: (at: number) => void,
  goesOn: () => boolean,
): Promise<TabGuess[]> {
  const size = Math.max(1, Math.ceil(tabs.length / MOST_CALLS));
  const guesses: TabGuess[] = [];
  for (let at = 0; at < tabs.length && goesOn(); at += size) {
    onNext(at + 1);
    guesses.push(...(await read(tabs.slice(at, at + size))));
  }
  return guesses;
}
