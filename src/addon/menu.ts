import { menuWordsOf } from '../locale/menuWords.js';
import type { TabRole } from '../tabs/reading.js';
import { userLanguage } from './language.js';
import { askForPage } from './panel.js';

/**
 * Builds the menu. It runs before anybody has granted anything (AuthMode NONE), so it reads nothing but the user's
 * language.
 */
export function buildMenu(): void {
  const words = menuWordsOf(userLanguage());
  const ui = SpreadsheetApp.getUi();
  ui.createAddonMenu()
    .addItem(words.panel, 'showPanel')
    .addItem(words.today, 'showToday')
    .addItem(words.awards, 'showAwards')
    .addItem(words.screening, 'showScreening')
    .addSubMenu(
      ui
        .createMenu(words.adopt)
        .addItem(words.adoptExam, 'showAdoptExam')
        .addItem(words.adoptArchive, 'showAdoptArchive')
        .addItem(words.adoptPairing, 'showAdoptPairing'),
    )
    .addItem(words.tabs, 'showTabs')
    .addItem(words.check, 'showCheck')
    .addSeparator()
    .addItem(words.history, 'showHistory')
    .addItem(words.settings, 'showSettings')
    .addItem(words.help, 'showHelp')
    .addToUi();
}

/** Opens the panel, at a page when a menu item named one. */
export function openPanel(page?: Parameters<typeof askForPage>[0], role?: TabRole): void {
  if (page !== undefined) askForPage(page, role);
  const panel = HtmlService.createHtmlOutputFromFile('sidebar').setTitle(menuWordsOf(userLanguage()).title);
  SpreadsheetApp.getUi().showSidebar(panel);
}
