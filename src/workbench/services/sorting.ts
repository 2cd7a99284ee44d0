/** Order of a sheet's sort: numbers and dates, then text, then booleans; blanks last whichever way it goes. */
export function compareValues(a: unknown, b: unknown, ascending: boolean): number {
  const [rankA, rankB] = [rankOf(a), rankOf(b)];
  if (rankA === BLANK || rankB === BLANK) return rankA - rankB;
  const direction = ascending ? 1 : -1;
  if (rankA !== rankB) return direction * (rankA - rankB);
  if (rankA === TEXT) return direction * String(a).localeCompare(String(b));
  return direction * (Number(a) - Number(b));
}

const NUMBER = 0;
const TEXT = 1;
const BOOLEAN = 2;
const BLANK = 3;

function rankOf(value: unknown): number {
  if (value === '') return BLANK;
  if (typeof value === 'string') return TEXT;
  return typeof value === 'boolean' ? BOOLEAN : NUMBER;
}
