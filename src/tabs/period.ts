import { dateOf } from './dateWords.js';

export interface Period {
  /** ISO dates; a month without a day gives its first day. Null when not told, or not understood. */
  from: string | null;
  to: string | null;
}

const IS_END = /结束|终止|截止|截至|止时间$|^(?:to|until|end)/i;
const IS_BOTH = /起止|期限|周期|时段|period/i;
const BETWEEN = /\s*(?:至|到|~|～|——?|–|－|\bto\b|\buntil\b)\s*/i;
/** 2025.9.1-2026.1.15, 2025.9-2026.1, 2025/9/1-2026/1/15: a dash between two dates of other signs. */
const DASHED = /^([^-]*\d)\s*-\s*(\d[^-]*)$/;
/** 2025-09-01-2026-01-15 */
const TWO_ISO = /^(20\d{2}-\d{1,2}-\d{1,2})\s*-\s*(20\d{2}-\d{1,2}-\d{1,2})$/;
const YEAR = /^20\d{2}(?=[年.\-/])/;

/** The first and last day that the period columns of a row tell, in one cell or in two. */
export function readPeriod(cells: ReadonlyArray<{ header: string; text: string }>): Period {
  const period: Period = { from: null, to: null };
  for (const { header, text } of cells) {
    const clean = text.normalize('NFKC').trim();
    if (clean === '') continue;
    const halves = splitPeriod(clean);
    if (halves !== null) {
      period.from ??= halves.from;
      period.to ??= halves.to;
    } else if (IS_END.test(header.trim()) && !IS_BOTH.test(header)) period.to ??= dateOf([clean]);
    else period.from ??= dateOf([clean]);
  }
  return period;
}

const IS_START = /开始|起始|起时|起日|^(?:from|start|since)/i;

/** What a period column's header says its cells hold. */
export function periodPart(header: string): 'from' | 'to' | 'both' {
  const text = header.trim();
  if (IS_BOTH.test(text)) return 'both';
  if (IS_END.test(text)) return 'to';
  return IS_START.test(text) ? 'from' : 'both';
}

/** One text with two dates; the year of the first holds for the second where it has none. */
function splitPeriod(text: string): Period | null {
  const iso = TWO_ISO.exec(text) ?? DASHED.exec(text);
  const halves = iso === null ? text.split(BETWEEN) : [iso[1]!, iso[2]!];
  if (halves.length !== 2) return null;
  const [first, second] = halves.map((half) => half.trim()) as [string, string];
  const from = dateOf([first]);
  const year = YEAR.exec(first)?.[0];
  const to = dateOf([second]) ?? (year === undefined ? null : dateOf([`${year}${first.charAt(4)}${second}`]));
  return from === null && to === null ? null : { from, to };
}
