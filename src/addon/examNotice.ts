import { isNotHeld } from '../core/ledger/examNotice.js';
import { tabsWordsOf } from '../locale/tabsWords.js';
import { LedgerFinder } from '../sheets/ledgerFinder.js';
import type { Registry, RegistryEntry } from '../sheets/registry.js';
import { standApart } from '../sheets/registrySlots.js';
import type { Language } from './api.js';
import { settingsOf } from './schoolSettings.js';

type Entry = Omit<RegistryEntry, 'id'>;

/**
 * What is said once of monthly and unit exams where schooling is compulsory: when a tab becomes such an exam, not when
 * it is set up again as what it is. The settings are asked for only then.
 *
 * @param entries what the registry is about to hold
 */
export function examNotice(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  registry: Registry,
  entries: readonly Entry[],
  language: Language,
): string | null {
  const isNew = (entry: Entry) =>
    registry
      .allOfTab(entry.tab)
      .every((known) => standApart(known, entry) || known.exam?.kind !== entry.exam?.kind);
  const asked = (entry: Entry) => isNotHeld('compulsory', entry.exam?.kind ?? null) && isNew(entry);
  const fresh = entries.filter(asked);
  if (fresh.length === 0) return null;
  const { schooling } = settingsOf(new LedgerFinder(spreadsheet, registry), language);
  const told = fresh.filter(({ exam }) => isNotHeld(schooling, exam?.kind ?? null));
  return told.length === 0 ? null : tabsWordsOf(language).notHeld([...new Set(told.map(({ tab }) => tab))]);
}
