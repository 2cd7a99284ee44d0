/** Whether two words in a cell are one, however they are spaced and in whatever width or case they are typed. */
export function sameWord(one: string, other: string): boolean {
  const key = (text: string) => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
  return key(one) === key(other);
}
