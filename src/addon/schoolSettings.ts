import { type ReadSettings, readSettingRows } from '../core/ledger/settingRows.js';
import type { Settings } from '../core/ledger/settings.js';
import { toSettings } from '../core/ledger/settingValues.js';
import { ALL_SETTINGS_WORDS, settingsWordsOf } from '../locale/settingsWords.js';
import type { LedgerFinder } from '../sheets/ledgerFinder.js';
import { findSettings, type OpenSettings } from '../sheets/settingsTab.js';
import type { Language } from './api.js';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The settings as they were read, with where they stand. */
export interface SchoolSettings extends ReadSettings {
  /** null: there is no tab yet, the usual values hold. */
  open: OpenSettings | null;
}

/**
 * Reads the school's settings, in two service calls where their tab has its usual name.
 *
 * @param hint what a page knows the tab to be called
 */
export function readSchoolSettings(
  finder: LedgerFinder,
  language: Language,
  hint: string | null = null,
): SchoolSettings {
  return readIn(
    findSettings(finder.spreadsheet, settingsNames(hint), () => finder.registry()),
    language,
  );
}

/**
 * The language that the school has set, if any. It is asked before anything else is known: only a tab of a usual name
 * is looked for, in three service calls at most. A panel knows it from the whole settings and says it itself.
 */
export function schoolLanguage(spreadsheet: Spreadsheet): Settings['language'] {
  const open = findSettings(spreadsheet, USUAL_NAMES, null);
  return open === null ? null : readIn(open, 'zh-CN').values.language;
}

/** The same names in the same order for everyone, so that all read the same tab. */
export const USUAL_NAMES = ALL_SETTINGS_WORDS.map(({ tab }) => tab);

/** What the tab may be called: as a page knows it, else as usual. */
export function settingsNames(hint: string | null): string[] {
  return hint === null ? USUAL_NAMES : [hint, ...USUAL_NAMES];
}

/** The settings of a tab as they hold for a reader of a language. */
export function readIn(open: OpenSettings | null, language: Language): SchoolSettings {
  return {
    open,
    ...readSettingRows(open?.table.rows ?? [], settingsWordsOf(language), ALL_SETTINGS_WORDS),
  };
}

/** What every other part of the add-on asks: the settings that hold, bad ones at their usual values. */
export function settingsOf(finder: LedgerFinder, language: Language): Settings {
  return toSettings(readSchoolSettings(finder, language).values);
}
