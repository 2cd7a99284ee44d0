import { AppError } from '../core/appError.js';
import { keyOf, type ReadSettings, readSettingRows, writeSetting } from '../core/ledger/settingRows.js';
import { SETTING_KEYS, type SettingKey, type SettingValues } from '../core/ledger/settingValues.js';
import { ALL_SETTINGS_WORDS, type SettingsWords, settingsWordsOf } from '../locale/settingsWords.js';
import { withDocumentLock } from '../sheets/documentLock.js';
import { LedgerFinder } from '../sheets/ledgerFinder.js';
import type { NewColumn } from '../sheets/ownTable.js';
import { changeSettings, findSettings, makeSettings, type OpenSettings } from '../sheets/settingsTab.js';
import {
  changeOfSettings,
  newSettingsRows,
  SETTINGS_COLUMNS,
  SETTINGS_HEADERS,
} from '../tabs/settingsRows.js';
import type { Language, SavedSettings, SettingsState } from './api.js';
import { asObject, optionalText } from './checkRequest.js';
import { accountLanguage, saidLanguage } from './language.js';
import { ME_KEY } from './panel.js';
import { readIn, readSchoolSettings, type SchoolSettings, settingsNames } from './schoolSettings.js';
import { checkSettings, sameSetting } from './settingsRequest.js';

const LONGEST_NAME = 40;

/** The settings that hold, and what in their tab cannot be read. */
export function read(request: unknown, language: Language): SettingsState {
  const hint = request === undefined || request === null ? null : optionalText(asObject(request), 'tab');
  const settings = readSchoolSettings(
    new LedgerFinder(SpreadsheetApp.getActiveSpreadsheet()),
    language,
    hint,
  );
  return { ...spoken(settings, language), tab: settings.open?.table.tab ?? null };
}

/**
 * Writes the settings that the request names, in one write; their tab is made where there is none. Two people who
 * change different settings at once both have theirs. Ten service calls at most on a tab that is there.
 *
 * @throws AppError BAD_REQUEST, BAD_SETTING, TEXT_TOO_LONG, LOCKED, ROW_CHANGED
 */
export function save(request: unknown): SavedSettings {
  const fields = asObject(request);
  const said = saidLanguage(request);
  const changes = checkSettings(fields.changes, 'changes', () => settingsWordsOf(said ?? accountLanguage()));
  const expected = fields.before === undefined ? {} : (asObject(fields.before) as Partial<SettingValues>);
  const hint = optionalText(fields, 'tab');
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return withDocumentLock(() => {
    const finder = new LedgerFinder(spreadsheet);
    const found = findSettings(spreadsheet, settingsNames(hint), () => finder.registry());
    // A tab that is there goes on in the language it is written in: asking for the account's is a call that it spares.
    const language = said ?? (found === null ? accountLanguage() : languageWritten(found));
    const words = settingsWordsOf(language);
    const standing = readIn(found, language);
    const keys = SETTING_KEYS.filter((key) => key in changes);
    refuseChanged(standing, keys, changes, expected, words);
    const values: SettingValues = { ...standing.values, ...changes };
    const texts = (of: readonly SettingKey[]) =>
      of.map((key) => [key, writeSetting(key, values, words)] as const);
    const say = (key: SettingKey) => ({ item: words.items[key], note: words.notes[key] });
    let tab: string;
    let problems = standing.problems;
    if (standing.open === null) {
      const rows = newSettingsRows(texts(SETTING_KEYS)).map(({ key, content }) => ({ ...say(key), content }));
      tab = makeSettings(spreadsheet, finder.registry(), words.tab, newColumns(language), rows).table.tab;
    } else {
      const { table } = standing.open;
      tab = table.tab;
      // A tab with nothing but its header is one whose making was cut off.
      const change =
        table.rows.length === 0
          ? { contents: [], added: newSettingsRows(texts(SETTING_KEYS)) }
          : changeOfSettings(table, texts(keys), ALL_SETTINGS_WORDS);
      changeSettings(standing.open, change, say);
      const contents = new Map(change.contents.map(({ row, content }) => [row, content]));
      const rows = table.rows.map((row) => ({ ...row, content: contents.get(row.row) ?? row.content }));
      problems = readSettingRows(rows, words, ALL_SETTINGS_WORDS).problems;
    }
    const changed = keys.filter((key) => !sameSetting(standing.values[key], values[key]));
    const before = Object.fromEntries(changed.map((key) => [key, standing.values[key]]));
    return { ...spoken({ values, problems }, language), tab, changed, before };
  });
}

/** Somebody has changed a setting since the page showed it; a request that came twice finds its own value. */
function refuseChanged(
  { values, open }: SchoolSettings,
  keys: readonly SettingKey[],
  changes: Partial<SettingValues>,
  expected: Partial<SettingValues>,
  words: SettingsWords,
): void {
  for (const key of keys) {
    if (!(key in expected) || sameSetting(values[key], changes[key])) continue;
    if (!sameSetting(values[key], expected[key]))
      throw new AppError('ROW_CHANGED', { tab: open?.table.tab ?? words.tab });
  }
}

function languageWritten({ table }: OpenSettings): Language {
  const named = table.rows.find(({ item }) => keyOf(item, ALL_SETTINGS_WORDS) !== null);
  return named !== undefined && keyOf(named.item, [settingsWordsOf('zh-CN')]) === null ? 'en' : 'zh-CN';
}

function spoken(
  { values, problems }: ReadSettings,
  language: Language,
): Pick<SettingsState, 'values' | 'problems'> {
  const words = settingsWordsOf(language);
  const said = problems.map((problem) => ({
    code: problem.code,
    key: problem.key,
    cell: problem.cell,
    message: words.problem(problem),
  }));
  return { values, problems: said };
}

const WIDTHS = { item: 130, content: 320, note: 420 };

function newColumns(language: Language): NewColumn[] {
  return SETTINGS_COLUMNS.map((column) => ({
    header: SETTINGS_HEADERS[column][language === 'en' ? 1 : 0],
    width: WIDTHS[column],
    format: '@',
    choices: null,
  }));
}

/** Remembers who the user is, for the user alone; a blank name forgets it. */
export function rememberMe(request: unknown): { me: string | null } {
  const { name: given } = asObject(request);
  if (typeof given !== 'string') throw new AppError('BAD_REQUEST', { field: 'name' });
  const name = given.replace(/\s+/g, ' ').trim();
  if (name.length > LONGEST_NAME) throw new AppError('TEXT_TOO_LONG', { field: 'name', limit: LONGEST_NAME });
  const store = PropertiesService.getUserProperties();
  if (name === '') store.deleteProperty(ME_KEY);
  else store.setProperty(ME_KEY, name);
  return { me: name === '' ? null : name };
}
