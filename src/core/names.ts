const ANY_SPACE = /[\s\u200b-\u200d\u2060\ufeff]+/g;

/**
 * The form in which names compare: NFKC, all white space (half, full and zero width) removed,
 * so that `张 三`, `张　三` and `张三` are one name.
 */
export function nameKey(name: string): string {
  return isPlain(name) ? name : name.normalize('NFKC').replace(ANY_SPACE, '');
}

/** Nothing but Chinese characters, ASCII signs and `·`, which NFKC leaves alone, and no space: nearly every name. */
function isPlain(name: string): boolean {
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    const plain = (code >= 0x4e00 && code <= 0x9fff) || (code > 0x20 && code < 0x7f) || code === 0xb7;
    if (!plain) return false;
  }
  return true;
}
