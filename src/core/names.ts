const ANY_SPACE = /[\s\u200b-\u200d\u2060\ufeff]+/g;

/**
 * The form in which names compare: NFKC, all white space (half, full and zero width) removed,
 * so that `张 三`, `张　三` and `张三` are one name.
 */
export function nameKey(name: string): string {
  return name.normalize('NFKC').replace(ANY_SPACE, '');
}
