import { helperKey } from '../core/pairing/helper.js';
import { ledgerTableWordsOf } from '../locale/ledgerTableWords.js';
import { pairingWordsOf } from '../locale/pairingWords.js';
import { withDocumentLock } from '../sheets/documentLock.js';
import { LedgerFinder } from '../sheets/ledgerFinder.js';
import { appendLedgerRows, type LedgerCells, writeLedgerCells } from '../sheets/ledgerTab.js';
import { helpersOf } from '../tabs/helperRows.js';
import type { Language, PairingApi } from './api.js';
import { openLedgerOf } from './ledger.js';
import { checkHelper } from './pairingRequest.js';

/**
 * Writes somebody's subjects, classes and number of places in the tab of helpers: in the person's own row, else in a
 * new one. Sent twice, it changes the row twice to the same.
 *
 * @throws AppError BAD_REQUEST, TEXT_TOO_LONG, LEDGER_COLUMN_MISSING, LOCKED, PROTECTED
 */
export function save(request: unknown, language: Language): ReturnType<PairingApi['saveHelper']> {
  const { tab, helper } = checkHelper(request);
  const words = pairingWordsOf(language);
  const [forClass, teacher] = ledgerTableWordsOf(language).choices.helpers.role!;
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return withDocumentLock(() => {
    const open = openLedgerOf(new LedgerFinder(spreadsheet), 'helpers', language, tab);
    const cells: LedgerCells<'helpers'> = {
      helper: helper.name,
      role: (helper.kind === 'class' ? forClass : teacher)!,
      subjects: words.subjectList(helper.subjects),
      classes: words.subjectList(helper.classes),
      places: helper.cap === null ? '' : String(helper.cap),
    };
    const own = helpersOf(open.table).find(
      ({ name, kind }) => helperKey(name) === helperKey(helper.name) && kind === helper.kind,
    );
    if (own === undefined) appendLedgerRows(open, [cells]);
    else writeLedgerCells(open, own.row, cells);
    return { tab: open.table.tab, report: words.helperSaved(helper.name, open.table.tab) };
  });
}
