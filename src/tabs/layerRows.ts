import { LAYERS, type LayerRow } from '../core/ledger/layer.js';
import { type LedgerTable, studentOf } from './readLedger.js';
import { canonicalSubject } from './subjects.js';

/** The rows of a layer table. A row without a name or a subject is none. */
export function layersOf(table: LedgerTable<'layer'>): LayerRow[] {
  return table.rows.flatMap((row) => {
    const student = studentOf(row);
    const subject = row.text('subject');
    if (student.name === '' || subject === '') return [];
    const word = row.text('layer').normalize('NFKC').toUpperCase();
    return [
      {
        id: row.text('id'),
        student,
        subject: canonicalSubject(subject)?.subject ?? subject,
        layer: LAYERS.find((layer) => word === layer || word === `${layer}层`) ?? null,
        target: row.text('target'),
        date: row.day('date'),
        by: row.text('by'),
        tab: table.tab,
        row: row.row,
      },
    ];
  });
}
