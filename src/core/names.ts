const ANY_SPACE = /[\s\u200b-\u200d\u2060\ufeff]+/g;

/**
 * The form in which names compare: NFKC, all white space (half, full and zero width) removed,
 * so that `张 三`, `张　三` and `张三` are one name.
 */
export function nameKey(name: string): string {
  return isPlain(name) ? name : name.normalize('NFKC').replace(ANY_SPACE, '');
}

/** Nearly every name is written in plain signs alone, and is then its own key. */
function isPlain(name: string): boolean {
  return nameMix(name) !== NOT_PLAIN;
}

/** How many numbers `nameMix` has. */
export const NAME_MIXES = 2 ** 16;
export const NOT_PLAIN = -1;

/**
 * A number from 0 to `NAME_MIXES` − 1 that is the same for equal names; other names seldom have it. `NOT_PLAIN` for a name
 * that is not its own key.
 */
export function nameMix(name: string): number {
  let mix = 0;
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    if (!isPlainSign(code)) return NOT_PLAIN;
    mix = (mix * 31 + code) & (NAME_MIXES - 1);
  }
  return mix;
}

/** Chinese characters, ASCII signs and `·`, which NFKC leaves alone, and no space. */
export function isPlainSign(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code > 0x20 && code < 0x7f) || code === 0xb7;
}
