import { ID_KINDS } from '../core/exam.js';
import { a1, compactText } from '../tabs/view.js';
import { type CheckedTable, columnOf, computedCells, studentRows } from './checkedTable.js';
import type { CellChange, Finding } from './finding.js';

const UNSEEN = /[\u200b-\u200d\u2060\ufeff]/g;
const ANY_SPACE = /[\s\u3000]+/g;
const HAN_NAME = /^[\p{Script=Han}·•\s]+$/u;
const WIDE_LETTERS = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g;

/** Spaces, zero-width and full-width characters in names and numbers: they look right and do not compare. */
export function spacingFindings(table: CheckedTable): Finding[] {
  return [
    ...finding(table, 'NAME_SPACING', columnOf(table, 'name'), cleanName, 'name'),
    ...ID_KINDS.flatMap((kind) => finding(table, 'ID_SPACING', columnOf(table, kind), compactText, kind)),
  ];
}

/**
 * A name without what does not belong: no space within a Chinese name, single spaces within others. Letters and digits
 * become half-width; rare characters are left exactly as they are, since they are somebody's name.
 */
export function cleanName(name: string): string {
  const text = name
    .replace(UNSEEN, '')
    .replace(WIDE_LETTERS, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(ANY_SPACE, ' ')
    .trim();
  return HAN_NAME.test(text) ? text.replace(ANY_SPACE, '') : text;
}

function finding(
  table: CheckedTable,
  code: 'NAME_SPACING' | 'ID_SPACING',
  column: number | null,
  clean: (text: string) => string,
  key: string,
): Finding[] {
  if (column === null) return [];
  const isComputed = computedCells(table);
  const changes = studentRows(table).flatMap((row): CellChange[] => {
    const from = table.values[row]?.[column];
    if (typeof from !== 'string' || isComputed(row, column)) return [];
    const to = clean(from);
    return to === from || to === '' ? [] : [{ row, column, from, to }];
  });
  if (changes.length === 0) return [];
  const first = changes.reduce((top, change) => (change.row < top.row ? change : top));
  return [
    {
      severity: 'note',
      code,
      tab: table.tab,
      cell: a1(first.row, first.column),
      params: { count: changes.length, text: String(first.to) },
      other: [],
      mend: { key, tab: table.tab, as: code === 'ID_SPACING' ? 'id' : 'text', changes },
    },
  ];
}
