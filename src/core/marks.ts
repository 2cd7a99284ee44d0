/**
 * One cell of an exam tab, read as a mark (成绩).
 *
 * A mark is either the points (得分, a plain number) or a word that says why there are none.
 * The form is JSON, so a whole exam can cross to the sidebar unchanged.
 */

export type MarkWord =
  | 'absent' // 缺考
  | 'deferred' // 缓考: awaiting the make-up exam
  | 'exempt' // 免考
  | 'disqualified' // 作弊
  | 'not-taken' // 未选
  | 'blank'
  | 'invalid';

/** Points as typed (half and tenth points allowed), or the reason why there are none. */
export type Mark = number | MarkWord;

const WORDS: ReadonlyArray<readonly [MarkWord, readonly string[]]> = [
  ['deferred', ['缓考']],
  ['absent', ['缺考', '旷考', '缺', '休学', '病假', '事假', 'absent', 'abs']],
  ['exempt', ['免考', '免修', '免试', 'exempt']],
  ['disqualified', ['作弊', '违纪', '舞弊', '违规', 'cheating']],
  ['not-taken', ['-', '--', '—', '/', '\\', '未选', 'n/a', 'null']],
];

const WORD_OF = new Map<string, MarkWord>(
  WORDS.flatMap(([kind, words]) => words.map((word) => [word, kind] as const)),
);

const NUMERAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;
// Zero-width characters are white space to a teacher, though not to `trim`.
const SPACE = /[\s\u200b-\u200d\u2060\ufeff]/;

/** NFKC, then white space (zero-width included) removed at both ends. */
export function cleanText(value: string): string {
  const text = value.normalize('NFKC');
  let start = 0;
  let end = text.length;
  // Not by an expression: one that ends in `+$` takes time that grows with the square of a long text.
  while (start < end && SPACE.test(text[start]!)) start++;
  while (end > start && SPACE.test(text[end - 1]!)) end--;
  return text.slice(start, end);
}

/** The word for a text that stands in place of a mark, or null when the text is no such word. */
export function markWordOf(text: string): MarkWord | null {
  const clean = cleanText(text);
  return clean === '' ? 'blank' : (WORD_OF.get(clean.toLowerCase()) ?? null);
}

/**
 * Reads one cell as a mark.
 *
 * @param value the cell's value: number, text, boolean or anything else a sheet may hold
 * @param fullMark the subject's full mark (满分) in points, null when not known
 */
export function readMark(value: unknown, fullMark: number | null): Mark {
  if (value === null || value === undefined) return 'blank';
  if (typeof value === 'number') return checkRange(value, fullMark);
  if (typeof value !== 'string') return 'invalid';
  const word = markWordOf(value);
  if (word !== null) return word;
  const clean = cleanText(value);
  return NUMERAL.test(clean) ? checkRange(Number(clean), fullMark) : 'invalid';
}

function checkRange(points: number, fullMark: number | null): Mark {
  if (!Number.isFinite(points) || points < 0) return 'invalid';
  if (fullMark !== null && points > fullMark) return 'invalid';
  return points === 0 ? 0 : points; // -0 is 0
}

/** The words that keep a student from a total whatever the school states, the most telling first. */
export const NO_TOTAL_WORDS = [
  'disqualified',
  'absent',
  'deferred',
  'exempt',
  'invalid',
] as const satisfies readonly MarkWord[];

/**
 * The marks of one student, all lists of one kind to the engine. Lists of numbers alone are of other kinds than those with
 * a word among them, and a loop over a school's marks that meets every kind takes three times as long.
 */
export function markRow(length: number, markAt: (at: number) => Mark): Mark[] {
  const marks: Mark[] = ['blank'];
  if (length === 0) marks.pop();
  for (let at = 0; at < length; at++) marks[at] = markAt(at);
  return marks;
}
