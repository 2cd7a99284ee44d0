import { ALL_LEDGER_TABLE_WORDS, ledgerTableWordsOf } from '../locale/ledgerTableWords.js';
import {
  findLedger,
  findOrMakeLedger,
  type LedgerPlace,
  type NewLedger,
  type OpenLedger,
} from '../sheets/ledgerTab.js';
import { Registry } from '../sheets/registry.js';
import { LEDGER_HEADERS } from '../tabs/ledgerHeaders.js';
import { LEDGER_COLUMNS, type LedgerKey, type LedgerRole } from '../tabs/ledgerTables.js';
import type { Language } from './api.js';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/**
 * A table of the ledger for reading; null when there is none yet.
 *
 * @param hint what a page knows the tab to be called
 * @param registry where it is loaded already
 */
export function readLedgerOf<Role extends LedgerRole>(
  spreadsheet: Spreadsheet,
  role: Role,
  language: Language,
  hint: string | null = null,
  registry?: Registry,
): OpenLedger<Role> | null {
  return findLedger(spreadsheet, placeOf(role, language, hint), registryOnce(spreadsheet, registry));
}

/** A table of the ledger for writing, made where there is none. The document must be locked. */
export function openLedgerOf<Role extends LedgerRole>(
  spreadsheet: Spreadsheet,
  role: Role,
  language: Language,
  hint: string | null = null,
  registry?: Registry,
): OpenLedger<Role> {
  return findOrMakeLedger(
    spreadsheet,
    placeOf(role, language, hint),
    registryOnce(spreadsheet, registry),
    () => newLedger(role, language),
  );
}

/** Loaded when it is first asked for: most saves never need it. */
function registryOnce(spreadsheet: Spreadsheet, loaded?: Registry): () => Registry {
  let registry = loaded;
  return () => {
    registry ??= Registry.load(spreadsheet);
    return registry;
  };
}

function placeOf<Role extends LedgerRole>(
  role: Role,
  language: Language,
  hint: string | null,
): LedgerPlace<Role> {
  const own = ledgerTableWordsOf(language).tabs[role];
  const all = ALL_LEDGER_TABLE_WORDS.map(({ tabs }) => tabs[role]);
  return { role, names: [...(hint === null ? [] : [hint]), own, ...all] };
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
