import type { PanelState } from '../../addon/api.js';
import { ALL_LEDGER_TABLE_WORDS } from '../../locale/ledgerTableWords.js';
import { ALL_SETTINGS_WORDS } from '../../locale/settingsWords.js';

const LEDGER_NAMES: ReadonlySet<string> = new Set([
  ...ALL_LEDGER_TABLE_WORDS.flatMap(({ tabs }) => Object.values(tabs)),
  ...ALL_SETTINGS_WORDS.map(({ tab }) => tab),
]);

/**
 * The tabs that may be proposed for setting up: not set up yet, and not called as the ledger's own tables are. One that
 * is called so can still be chosen from the list of all tabs.
 */
export function freeTabs({ tabs }: Pick<PanelState, 'tabs'>): string[] {
  return tabs.flatMap(({ tab, adopted }) => (adopted === null && !LEDGER_NAMES.has(tab) ? [tab] : []));
}
