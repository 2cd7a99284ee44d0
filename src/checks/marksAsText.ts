import { cleanText, readMark } from '../core/marks.js';
import { a1 } from '../tabs/view.js';
import { type CheckedTable, computedCells, markColumns, studentRows } from './checkedTable.js';
import type { CellChange, Finding } from './finding.js';

const NUMERAL = /^(?:\d+\.?\d*|\.\d+)$/;

/** Marks that are numbers stored as text (９８): read as they should be, but no formula of the teacher's adds them. */
export function marksAsText(table: CheckedTable): Finding[] {
  const isComputed = computedCells(table);
  const rows = studentRows(table);
  return markColumns(table).flatMap(({ column, header, subject, fullMark }): Finding[] => {
    const changes = rows.flatMap((row): CellChange[] => {
      const from = table.values[row]?.[column - 1];
      if (typeof from !== 'string' || !NUMERAL.test(cleanText(from)) || isComputed(row, column - 1))
        return [];
      const to = readMark(from, fullMark ?? null);
      return typeof to === 'number' ? [{ row, column: column - 1, from, to }] : [];
    });
    if (changes.length === 0) return [];
    const first = changes.reduce((top, change) => (change.row < top.row ? change : top));
    return [
      {
        severity: 'note',
        code: 'MARK_AS_TEXT',
        tab: table.tab,
        cell: a1(first.row, first.column),
        params: { subject: subject ?? header, count: changes.length, value: String(first.from) },
        other: [],
        mend: { key: `${column} ${header}`, tab: table.tab, as: 'number', changes },
      },
    ];
  });
}
