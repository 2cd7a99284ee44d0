/** Whether two names (as they compare) may be one name written in two ways: 张三 and 张叁, Li Ming and Ming Li. */
export function alikeNames(a: string, b: string): boolean {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  if (x === y) return true;
  const [shorter, longer] = x.length <= y.length ? [x, y] : [y, x];
  if (shorter.length >= 2 && longer.includes(shorter)) return true;
  if ([...x].sort().join('') === [...y].sort().join('')) return true;
  const apart = distance(x, y);
  // Of two characters one may differ when it is the given name; of six letters two.
  if (shorter.length <= 2) return apart <= 1 && x[0] === y[0];
  return apart <= (shorter.length >= 6 ? 2 : 1);
}

/** Edits (a character put in, left out or changed) from one text to the other. */
function distance(x: string, y: string): number {
  let row = Array.from({ length: y.length + 1 }, (_, j) => j);
  for (let i = 1; i <= x.length; i++) {
    const next = [i];
    for (let j = 1; j <= y.length; j++) {
      const change = row[j - 1]! + (x[i - 1] === y[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[y.length]!;
}
