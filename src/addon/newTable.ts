import { AppError } from '../core/appError.js';
import { ALL_TABLE_WORDS, newTableName, tableWordsOf } from '../locale/tableWords.js';
import { readTable, tableSignature } from '../sheets/adoptedTables.js';
import { withDocumentLock } from '../sheets/documentLock.js';
import { LedgerFinder } from '../sheets/ledgerFinder.js';
import { holdsOnly, makeTable } from '../sheets/ownTable.js';
import { Registry } from '../sheets/registry.js';
import { ensureHistory } from '../sheets/runHistory.js';
import { OWN_ROLES, type OwnRole, TABLE_COLUMNS } from '../tabs/ownTables.js';
import type { Language } from './api.js';
import { asObject, requiredText, requiredWord } from './checkRequest.js';
import { newColumns } from './ownColumns.js';
import { settingsOf } from './schoolSettings.js';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Makes an empty archive or pairing table and adopts it. Asked again while the table is still empty, it is that table
 * that comes to the front: there are never two.
 */
export function createTable(request: unknown, language: Language): { tab: string; created: boolean } {
  const role = requiredWord(asObject(request), 'role', OWN_ROLES);
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return withDocumentLock(() => {
    const registry = Registry.load(spreadsheet);
    const waiting = registry
      .ofRole(role)
      .find(({ tab }) => isEmptyTable(spreadsheet.getSheetByName(tab), [role]));
    if (waiting !== undefined) {
      ensureHistory(spreadsheet);
      spreadsheet.getSheetByName(waiting.tab)!.activate();
      return { tab: waiting.tab, created: false };
    }
    const tab = makeAndRegister(spreadsheet, registry, role, language);
    ensureHistory(spreadsheet);
    return { tab, created: true };
  });
}

/** A pairing table for the first pairs there are; the tab in front stays in front. The document must be locked. */
export function newPairingTable(spreadsheet: Spreadsheet, language: Language): string {
  const active = spreadsheet.getActiveSheet();
  const tab = makeAndRegister(spreadsheet, Registry.load(spreadsheet), 'pairing', language);
  spreadsheet.setActiveSheet(active);
  return tab;
}

function makeAndRegister(
  spreadsheet: Spreadsheet,
  registry: Registry,
  role: OwnRole,
  language: Language,
): string {
  const words = tableWordsOf(language);
  const school = settingsOf(new LedgerFinder(spreadsheet, registry), language);
  const columns = newColumns(TABLE_COLUMNS[role], words, school);
  const isTaken = (name: string) => registry.ofTab(name) !== null;
  const tab = makeTable(spreadsheet, newTableName(role, words, school.label), columns, isTaken);
  const grid = { name: tab, values: [columns.map(({ header }) => header)] };
  const { headers } = tableSignature(readTable(grid, role, {}));
  // Nothing in it yet: it can be known by its headers only.
  registry.put([{ role, tab, exam: null, corrections: {}, displayIds: false, headers, content: '' }]);
  return tab;
}

/**
 * Takes an empty table of ours back: it is released and its tab deleted. One that holds anything stays.
 *
 * @throws AppError TAB_NOT_FOUND, TABLE_NOT_EMPTY
 */
export function removeTable(request: unknown): { tab: string } {
  const tab = requiredText(asObject(request), 'tab');
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return withDocumentLock(() => {
    const registry = Registry.load(spreadsheet);
    const entry = registry.ofTab(tab);
    const sheet = spreadsheet.getSheetByName(tab);
    if (sheet === null && entry === null) throw new AppError('TAB_NOT_FOUND', { tab });
    if (sheet !== null && !isEmptyTable(sheet, OWN_ROLES)) {
      throw new AppError('TABLE_NOT_EMPTY', { tab });
    }
    // Released first: a run that is cut off here leaves a tab that is nobody's, and the next one deletes it.
    if (entry !== null) registry.remove(tab);
    if (sheet !== null) spreadsheet.deleteSheet(sheet);
    return { tab };
  });
}

/** Whether a tab is a table that was made here, in whatever language, with nothing written in it since. */
function isEmptyTable(sheet: Sheet | null, roles: readonly OwnRole[]): boolean {
  const headers = roles.flatMap((role) =>
    ALL_TABLE_WORDS.map((words) => TABLE_COLUMNS[role].map((column) => words.headers[column])),
  );
  return sheet !== null && holdsOnly(sheet, headers);
}
