import type { TabColumn } from './columns.js';
import { readHeaderWord } from './headerWords.js';
import { isStatisticLabel } from './rowWords.js';
import { compactText, type TabView } from './view.js';

/** Three words that are none of a header's, and more of them than of a header's: no header. */
const MANY_UNKNOWN = 3;

/** Whether a row in the body is a header: this table's again (成绩条), or another table's. */
export function likeHeader(view: TabView, own: readonly TabColumn[], row: number): 'same' | 'other' | null {
  let texts = 0;
  let same = 0;
  let known = 0;
  for (const { column, header } of own) {
    const value = view.value(row, column);
    if (view.isBlank(row, column)) continue;
    if (typeof value !== 'string') return null;
    texts++;
    const word = compactText(value);
    if (compactText(header).endsWith(word)) {
      same++;
      known++;
    } else if (readHeaderWord(value).known || isStatisticLabel(word)) known++;
    const unknown = texts - known;
    if (unknown >= MANY_UNKNOWN && unknown > known) return null;
  }
  if (texts > 0 && same * 2 > texts) return 'same';
  return known >= 3 && known * 3 >= texts * 2 ? 'other' : null;
}
