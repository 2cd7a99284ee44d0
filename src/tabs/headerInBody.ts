import type { TabColumn } from './columns.js';
import { readHeaderWord } from './headerWords.js';
import { isStatisticLabel, isTableWord } from './rowWords.js';
import { compactText, type TabView } from './view.js';

/** Three words that are none of a header's, and more of them than of a header's: no header. */
const MANY_UNKNOWN = 3;

function isHeaderWord(text: string): boolean {
  const word = compactText(text);
  return readHeaderWord(text).known || isStatisticLabel(word) || isTableWord(word);
}

/** Whether a row in the body is a header: this table's again (成绩条), or another table's. */
export function likeHeader(
  view: TabView,
  own: readonly TabColumn[],
  name: number | null,
  row: number,
): 'same' | 'other' | null {
  let texts = 0;
  let same = 0;
  let known = 0;
  for (const { column, header, field } of own) {
    const value = view.value(row, column);
    if (view.isBlank(row, column)) continue;
    if (typeof value !== 'string') {
      // Figures of a block beside the table may stand next to a repeated header.
      if (field === null) continue;
      return null;
    }
    texts++;
    const word = compactText(value);
    // 语文 and 得分 are both of 语文 over 得分.
    const whole = compactText(header);
    if (whole.endsWith(word) || whole.startsWith(word)) {
      same++;
      known++;
    } else if (isHeaderWord(value)) known++;
    const unknown = texts - known;
    if (unknown >= MANY_UNKNOWN && unknown > known) return null;
  }
  if (texts > 0 && same * 2 > texts) return 'same';
  // A child whose weak subjects are 语文, 数学 and 英语 is no header: the name's cell must be a header's word too.
  const named =
    name === null || view.isBlank(row, name)
      ? known >= 3 || known === texts
      : isHeaderWord(view.text(row, name));
  return named && known >= 2 && known * 3 >= texts * 2 ? 'other' : null;
}
