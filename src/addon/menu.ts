import { menuWordsOf } from '../locale/menuWords.js';
import type { TabRole } from '../tabs/reading.js';
import type { Language } from './api.js';
import { accountLanguage, languageOf } from './language.js';
import { askForPage } from './panel.js';

/** What the host says of the opening. Google gives the mode as a value of an enumeration whose text is its name. */
export interface OpenEvent {
  authMode?: unknown;
}

/**
 * Builds the menu. Before anybody has granted anything (AuthMode NONE) a script may not read the spreadsheet, so the
 * school's language cannot be known and the account's own stands; it is the next opening that shows the school's.
 */
export function buildMenu(event: OpenEvent | undefined): void {
  const words = menuWordsOf(menuLanguage(event));
  const ui = SpreadsheetApp.getUi();
  ui.createAddonMenu()
    .addItem(words.panel, 'showPanel')
    .addItem(words.today, 'showToday')
    .addItem(words.records, 'showRecords')
    .addItem(words.students, 'showStudents')
    .addItem(words.awards, 'showAwards')
    .addSeparator()
    .addItem(words.honours, 'showHonours')
    .addItem(words.pairing, 'showPairing')
    .addItem(words.screening, 'showScreening')
    .addItem(words.check, 'showCheck')
    .addSeparator()
    .addSubMenu(
      ui
        .createMenu(words.adopt)
        .addItem(words.adoptExam, 'showAdoptExam')
        .addItem(words.adoptArchive, 'showAdoptArchive')
        .addItem(words.adoptPairing, 'showAdoptPairing'),
    )
    .addItem(words.tabs, 'showTabs')
    .addSeparator()
    .addSubMenu(
      ui
        .createMenu(words.reports)
        .addItem(words.slips, 'showSlips')
        .addItem(words.certificates, 'showCertificates'),
    )
    .addItem(words.history, 'showHistory')
    .addItem(words.settings, 'showSettings')
    .addItem(words.help, 'showHelp')
    .addToUi();
}

function menuLanguage(event: OpenEvent | undefined): Language {
  if (!['LIMITED', 'FULL'].includes(String(event?.authMode))) return accountLanguage();
  try {
    return languageOf(null);
  } catch {
    // A spreadsheet that cannot be read now must not be without its menu.
    return accountLanguage();
  }
}

/** Opens the panel, at a page when a menu item named one. */
export function openPanel(page?: Parameters<typeof askForPage>[0], role?: TabRole): void {
  if (page !== undefined) askForPage(page, role);
  const panel = HtmlService.createHtmlOutputFromFile('sidebar').setTitle(menuWordsOf(languageOf(null)).title);
  SpreadsheetApp.getUi().showSidebar(panel);
}
