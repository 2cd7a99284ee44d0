import type { RegisteredRole, Registry } from './registry.js';
import { fillNewTab, type OutputTable, replaceContents } from './table.js';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** One of the two tabs that the add-on writes results to. */
export interface OutputTab {
  role: Extract<RegisteredRole, 'results' | 'awardList'>;
  sheet: Sheet;
  tab: string;
  /** Made or found just now: not yet registered, not yet dressed. */
  fresh: boolean;
}

/** The room a fresh output tab needs. Afterwards its looks are the teacher's. */
export interface Dress {
  frozenRows: number;
  /** The columns that need more room: the first (1-based), how many, and their width in pixels. */
  wideColumns: [first: number, count: number, pixels: number];
}

/**
 * The output tab of a role: the registered one wherever it has been moved or renamed to, else a new one. A teacher's
 * own tab of the same name is never taken: the new tab gets a number then.
 *
 * @param isOurs tells whether an unregistered tab of that name is left from a run that was cut off
 */
export function openOutputTab(
  spreadsheet: Spreadsheet,
  registry: Registry,
  role: OutputTab['role'],
  name: string,
  isOurs: (values: unknown[][]) => boolean,
): OutputTab {
  const known = registry.ofRole(role)[0];
  if (known) {
    const sheet = spreadsheet.getSheetByName(known.tab);
    if (sheet !== null) return { role, sheet, tab: known.tab, fresh: false };
  }
  for (let number = 1; ; number++) {
    const tab = number === 1 ? name : `${name} ${number}`;
    const sheet = insertOrReclaim(spreadsheet, tab, isOurs);
    if (sheet !== null) return { role, sheet, tab, fresh: true };
  }
}

/** A new, empty tab; null when a teacher's tab has that name. */
function insertOrReclaim(
  spreadsheet: Spreadsheet,
  tab: string,
  isOurs: (values: unknown[][]) => boolean,
): Sheet | null {
  try {
    return spreadsheet.insertSheet(tab);
  } catch (error) {
    const existing = spreadsheet.getSheetByName(tab);
    if (existing === null) throw error;
    return isOurs(existing.getDataRange().getValues()) ? existing.clear() : null;
  }
}

/** Registers the fresh ones among the output tabs; nothing when both were known. */
export function registerOutputTabs(registry: Registry, tabs: readonly OutputTab[]): void {
  const fresh = tabs.filter((output) => output.fresh);
  if (fresh.length === 0) return;
  registry.put(
    fresh.map(({ role, tab }) => ({
      role,
      tab,
      exam: null,
      corrections: {},
      displayIds: false,
      headers: '',
      content: '',
    })),
  );
}

/** Writes a table into an output tab, and dresses the tab when it is fresh. */
export function writeOutputTab(output: OutputTab, table: OutputTable, dress: Dress): void {
  if (output.fresh) writeNewTab(output.sheet, table, dress);
  else replaceContents(output.sheet, table);
}

/** Fills a new, empty tab with a table and dresses it. */
export function writeNewTab(sheet: Sheet, table: OutputTable, dress: Dress): void {
  fillNewTab(sheet, table);
  if (dress.frozenRows > 0) sheet.setFrozenRows(dress.frozenRows);
  sheet.setColumnWidths(...dress.wideColumns);
}
