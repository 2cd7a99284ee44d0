import { a1, compactText } from '../tabs/view.js';
import { type CheckedTable, columnOf, textAt } from './checkedTable.js';
import type { Finding } from './finding.js';

const NOT_GIVEN =
  /^(?:[-—/×✗✘xn0]|否|无|没有?|未.*|不.*|待.*|拒.*|还没.*|暂.*|no|none|not.*|pending|refused|declined|false)$/i;

/** Students of an archive whose guardian has not consented, by name: it is for the teacher to ask, never for us to fill. */
export function consentFindings(table: CheckedTable): Finding[] {
  if (table.role !== 'archive') return [];
  const column = columnOf(table, 'consent');
  if (column === null) {
    return [
      {
        severity: 'note',
        code: 'NO_CONSENT_COLUMN',
        tab: table.tab,
        cell: null,
        params: { count: table.people.length },
        other: [],
        mend: null,
      },
    ];
  }
  return table.people.flatMap(({ row, name, className }): Finding[] => {
    const value = table.values[row - 1]?.[column];
    const said =
      typeof value === 'boolean' ? (value ? 'yes' : 'no') : compactText(textAt(table, row - 1, column));
    const given = value instanceof Date || (said !== '' && !NOT_GIVEN.test(said));
    if (given) return [];
    return [
      {
        severity: 'warning',
        code: 'NO_CONSENT',
        tab: table.tab,
        cell: a1(row - 1, column),
        params: { name, className: className ?? '', said: typeof value === 'boolean' ? '' : said },
        other: [],
        mend: null,
      },
    ];
  });
}
