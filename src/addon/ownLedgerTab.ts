import { ALL_LEDGER_TABLE_WORDS } from '../locale/ledgerTableWords.js';
import { ALL_SETTINGS_WORDS } from '../locale/settingsWords.js';
import { LEDGER_ROLES } from '../tabs/ledgerTables.js';
import type { TabGrid } from '../tabs/reading.js';
import { readLedger } from '../tabs/readLedger.js';
import { readSettingsTab } from '../tabs/settingsRows.js';

/**
 * Whether a tab that is not registered is a table of the ledger, or the settings: by its usual name and by its header.
 * Such a tab is used where it stands; there is nothing to set up. A teacher's own tab of the same name has other columns.
 */
export function isLedgerTab(grid: TabGrid): boolean {
  const role = LEDGER_ROLES.find((one) => ALL_LEDGER_TABLE_WORDS.some(({ tabs }) => tabs[one] === grid.name));
  if (role !== undefined) return readLedger(grid, role) !== null;
  return ALL_SETTINGS_WORDS.some(({ tab }) => tab === grid.name) && readSettingsTab(grid) !== null;
}
