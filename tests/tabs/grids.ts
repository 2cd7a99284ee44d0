import type { TabGrid } from '../../src/tabs/reading.js';
import { recogniseTab } from '../../src/tabs/recognise.js';

/** A tab written as lines with cells between bars; numerals become numbers, `'01` stays text. */
export function tab(name: string, lines: string, more: Partial<TabGrid> = {}): TabGrid {
  const values = lines
    .split('\n')
    .slice(1, -1)
    .map((line) => line.split('|').map((cell) => cellOf(cell.trim())));
  return { name, values, ...more };
}

function cellOf(text: string): string | number {
  if (text.startsWith("'")) return text.slice(1);
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

/** The fields of a reading by header, as short words: `score:语文/120`, `rank:class`. */
export function fields(grid: TabGrid): Record<string, string | null> {
  const reading = recogniseTab(grid);
  return Object.fromEntries(
    reading.columns.map(({ header, field, subject, fullMark, scope }) => {
      if (field === null) return [header, null];
      const of = [subject, scope ?? undefined].filter((part) => part !== undefined).join(' ');
      return [header, `${field}${of === '' ? '' : `:${of}`}${fullMark === undefined ? '' : `/${fullMark}`}`];
    }),
  );
}

export function codes(grid: TabGrid): string[] {
  return recogniseTab(grid)
    .problems.map(({ code }) => code)
    .sort();
}
