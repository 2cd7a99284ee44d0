import type { Helper } from '../core/pairing/helper.js';
import { kindOf } from './pairingRows.js';
import type { LedgerTable } from './readLedger.js';
import { classesIn, subjectsIn } from './subjectList.js';
import { compactText } from './view.js';

/** A row of the tab of helpers. */
export interface HelperRow extends Helper {
  /** 1-based. */
  row: number;
}

/** The people of a tab of helpers. A row without a role is a teacher's. */
export function helpersOf(table: LedgerTable<'helpers'>): HelperRow[] {
  return table.rows.flatMap((row): HelperRow[] => {
    const name = row.text('helper');
    if (compactText(name) === '') return [];
    const places = row.number('places');
    return [
      {
        row: row.row,
        name,
        kind: kindOf(row.text('role')) === 'class' ? 'class' : 'teacher',
        subjects: subjectsIn(row.text('subjects')),
        classes: classesIn(row.text('classes')),
        cap: places === null || places < 0 ? null : Math.floor(places),
      },
    ];
  });
}
