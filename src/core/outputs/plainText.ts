/** A text made ready for looking for words in it: NFKC, lower case, without what only parts letters. */
export interface PlainText {
  /** In NFKC. */
  raw: string;
  text: string;
  /** For each place in `text` the place in `raw`. */
  at: number[];
}

/** White space, what has no width, marks over letters, and the dots and strokes that are put between them. */
const BETWEEN = /[\s\p{Cf}\p{Mn}·•‧・'’_*-]/u;

export function plainText(text: string): PlainText {
  const raw = text.normalize('NFKC');
  const at: number[] = [];
  let plain = '';
  for (let place = 0; place < raw.length; place += 1) {
    const letter = raw.charAt(place);
    if (BETWEEN.test(letter)) continue;
    const lower = letter.toLowerCase();
    plain += lower.length === 1 ? lower : letter;
    at.push(place);
  }
  return { raw, text: plain, at };
}

/** Control characters, and marks of direction, which could turn what stands beside them on paper. */
const UNPRINTABLE = /\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A text as it may stand on paper, on one line. */
export function printable(text: string): string {
  return text.replace(/\s+/g, ' ').replace(UNPRINTABLE, '').trim();
}
