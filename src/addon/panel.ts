import { AppError } from '../core/appError.js';
import { guessComparison } from '../core/chooseExams.js';
import { isOwnTab, REGISTRY_TAB, Registry } from '../sheets/registry.js';
import { HISTORY_TAB, readRuns } from '../sheets/runHistory.js';
import { LEDGER_ROLES } from '../tabs/ledgerTables.js';
import { TAB_ROLES, type TabRole } from '../tabs/reading.js';
import type { PanelPage, PanelState } from './api.js';
import { asObject, optionalText, requiredText } from './checkRequest.js';
import { registeredExams } from './examChoices.js';
import { adoptedTab } from './inspectTab.js';
import { settingsAtOpening } from './language.js';

const PAGE_KEY = 'bangfu.page';
export const ME_KEY = 'bangfu.me';
/** Long enough for a slow sidebar to open, in seconds. */
const PAGE_SECONDS = 60;

/** Remembers which page a menu item asked for, until the panel that is about to open picks it up. */
export function askForPage(page: PanelPage, role: TabRole | null = null): void {
  CacheService.getUserCache().put(PAGE_KEY, JSON.stringify({ page, role }), PAGE_SECONDS);
}

function takePage(): { page: PanelState['page']; role: TabRole | null } {
  const cache = CacheService.getUserCache();
  const asked = cache.get(PAGE_KEY);
  if (asked === null) return { page: null, role: null };
  cache.remove(PAGE_KEY);
  const { page, role } = JSON.parse(asked) as { page: PanelPage; role: TabRole | null };
  return { page, role: role !== null && TAB_ROLES.includes(role) ? role : null };
}

/** Everything the panel needs to open: it says, among other things, the language of all that follows. */
export function panelState(): PanelState {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const registry = Registry.load(spreadsheet);
  const sheets = allTabs(spreadsheet);
  const settings = settingsAtOpening(
    spreadsheet,
    registry,
    sheets.map(({ tab }) => tab),
  );
  const exams = registeredExams(registry);
  const guess = guessComparison(exams.map((exam) => exam.info));
  const asked = takePage();
  const key = (at: number | null) => (at === null ? null : exams[at]!.key);
  return {
    ...settings,
    page: asked.page,
    pageRole: asked.role,
    activeTab: spreadsheet.getActiveSheet().getName(),
    tabs: inSight(sheets)
      .filter((tab) => !isOwnTab(registry.ofTab(tab)))
      .map((tab) => ({ tab, adopted: adoptedTab(registry.ofTab(tab), registry.allOfTab(tab)) })),
    exams: exams.map(({ key: name, info, tabs }) => ({ key: name, info, tabs })),
    hasArchive: registry.ofRole('archive').length > 0,
    guess: { baseline: key(guess.baseline), current: key(guess.current) },
    runs: readRuns(spreadsheet).length,
    me: PropertiesService.getUserProperties().getProperty(ME_KEY),
    ledger: ledgerTabs(registry),
  };
}

function ledgerTabs(registry: Registry): PanelState['ledger'] {
  const tabs: PanelState['ledger'] = {};
  for (const role of LEDGER_ROLES) {
    const [entry] = registry.ofRole(role);
    if (entry !== undefined) tabs[role] = entry.tab;
  }
  return tabs;
}

/** A teacher's tabs that are in sight, in order. */
export function visibleTabs(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): string[] {
  return inSight(allTabs(spreadsheet));
}

interface KnownTab {
  tab: string;
  hidden: boolean;
}

/** Every tab but the add-on's hidden ones, in order. */
function allTabs(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): KnownTab[] {
  return spreadsheet.getSheets().flatMap((sheet) => {
    const tab = sheet.getName();
    return tab === REGISTRY_TAB || tab === HISTORY_TAB ? [] : [{ tab, hidden: sheet.isSheetHidden() }];
  });
}

function inSight(sheets: readonly KnownTab[]): string[] {
  return sheets.flatMap(({ tab, hidden }) => (hidden ? [] : [tab]));
}

/** Brings a tab to the front, and a cell into view. */
export function show(request: unknown): { tab: string } {
  const fields = asObject(request);
  const tab = requiredText(fields, 'tab');
  const cell = optionalText(fields, 'cell');
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab);
  if (sheet === null) throw new AppError('TAB_NOT_FOUND', { tab });
  if (cell === null) sheet.activate();
  else sheet.getRange(cell).activate();
  return { tab };
}
