import { ALL_LEDGER_TABLE_WORDS, ledgerTableWordsOf } from '../locale/ledgerTableWords.js';
import type { LedgerFinder, LedgerPlace, NewLedger, OpenLedger } from '../sheets/ledgerFinder.js';
import { LEDGER_HEADERS } from '../tabs/ledgerHeaders.js';
import { LEDGER_COLUMNS, type LedgerKey, type LedgerRole } from '../tabs/ledgerTables.js';
import type { Language } from './api.js';

/**
 * A table of the ledger for reading; null when there is none yet.
 *
 * @param hint what a page knows the tab to be called
 */
export function readLedgerOf<Role extends LedgerRole>(
  finder: LedgerFinder,
  role: Role,
  language: Language,
  hint: string | null = null,
): OpenLedger<Role> | null {
  return finder.find(placeOf(role, language, hint));
}

/** A table of the ledger for writing, made where there is none. The document must be locked. */
export function openLedgerOf<Role extends LedgerRole>(
  finder: LedgerFinder,
  role: Role,
  language: Language,
  hint: string | null = null,
): OpenLedger<Role> {
  return finder.findOrMake(placeOf(role, language, hint), () => newLedger(role, language));
}

function placeOf<Role extends LedgerRole>(
  role: Role,
  language: Language,
  hint: string | null,
): LedgerPlace<Role> {
  const own = ledgerTableWordsOf(language).tabs[role];
  return { role, hint, names: [own, ...ALL_LEDGER_TABLE_WORDS.map(({ tabs }) => tabs[role])] };
}

function newLedger(role: LedgerRole, language: Language): NewLedger {
  const words = ledgerTableWordsOf(language);
  const headers: Readonly<Record<string, readonly string[]>> = LEDGER_HEADERS[role];
  return {
    name: words.tabs[role],
    columns: LEDGER_COLUMNS[role].map(({ key, kind, width }) => {
      const values = words.choices[role][key as LedgerKey];
      return {
        header: headers[key]![language === 'en' ? 1 : 0]!,
        width,
        format: kind === 'day' ? 'yyyy-mm-dd' : '@',
        choices: values === undefined ? null : { values, help: words.help },
      };
    }),
  };
}
