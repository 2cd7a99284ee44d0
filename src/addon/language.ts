import type { SettingValues } from '../core/ledger/settingValues.js';
import type { Registry } from '../sheets/registry.js';
import { findSettings } from '../sheets/settingsTab.js';
import type { Language } from './api.js';
import { readIn, schoolLanguage, USUAL_NAMES } from './schoolSettings.js';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/**
 * The one place that decides the language of all that is said and written: what the panel was opened in, which it says
 * with each request; else what the school has set (设置: 语言); else the account's own.
 */
export function languageOf(request: unknown): Language {
  return saidLanguage(request) ?? schoolLanguage(SpreadsheetApp.getActiveSpreadsheet()) ?? accountLanguage();
}

/** The same for what is promised in few service calls: the school's own setting is not looked for. */
export function languageInFewCalls(request: unknown): Language {
  return saidLanguage(request) ?? accountLanguage();
}

/** What the request says itself. */
export function saidLanguage(request: unknown): Language | null {
  if (typeof request !== 'object' || request === null) return null;
  const { language } = request as { language?: unknown };
  return language === 'zh-CN' || language === 'en' ? language : null;
}

/**
 * The school's language and what else the panel must know of the settings, where all tabs are known by name: two service
 * calls, and none where there are no settings.
 */
export function settingsAtOpening(
  spreadsheet: Spreadsheet,
  registry: Registry,
  tabs: readonly string[],
): Pick<SettingValues, 'label' | 'schooling' | 'policies'> & { language: Language } {
  const open = findSettings(
    spreadsheet,
    USUAL_NAMES.filter((name) => tabs.includes(name)),
    () => registry,
  );
  const language = readIn(open, 'zh-CN').values.language ?? accountLanguage();
  const { label, schooling, policies } = readIn(open, language).values;
  return { language, label, schooling, policies };
}

/** The account's own: Chinese, or English for everyone else. */
export function accountLanguage(): Language {
  return Session.getActiveUserLocale().toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
