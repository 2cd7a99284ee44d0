import { AppError } from '../core/appError.js';
import { overlap } from '../core/ledger/settingRows.js';
import { SETTING_TEXTS, type SettingText } from '../core/ledger/settingText.js';
import {
  isListKey,
  SETTING_KEYS,
  type SettingKey,
  type SettingValues,
} from '../core/ledger/settingValues.js';
import type { SettingsWords } from '../locale/settingsWords.js';
import { ALL_SETTINGS_WORDS } from '../locale/settingsWords.js';
import { asObject } from './checkRequest.js';
import { fitText } from './checkWords.js';

/** A cell of the settings holds at most this. */
const LONGEST_CELL = 10_000;

/**
 * The settings that a request names. What is taken is exactly what can be written in a cell and read again as the same:
 * whatever cannot is refused with the name of the setting.
 *
 * @param say the words for what is refused
 * @throws AppError BAD_REQUEST, BAD_SETTING, TEXT_TOO_LONG
 */
export function checkSettings(
  given: unknown,
  field: string,
  say: () => SettingsWords,
): Partial<SettingValues> {
  const fields = asObject(given);
  const checked: Partial<Record<SettingKey, unknown>> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    const key = SETTING_KEYS.find((one) => one === name);
    if (key === undefined) throw new AppError('BAD_REQUEST', { field: `${field}.${name}` });
    checked[key] = isListKey(key) ? checkList(key, value, say) : checkOne(key, value, say);
  }
  return checked as Partial<SettingValues>;
}

function checkList(key: SettingKey, value: unknown, say: () => SettingsWords): unknown[] {
  if (!Array.isArray(value) || value.length > 100) throw bad(key, say());
  const entries = value.map((entry) => checkOne(key, entry, say));
  if (key === 'terms') {
    const terms = entries as SettingValues['terms'];
    if (terms.some((term, index) => terms.slice(0, index).some((other) => overlap(term, other))))
      throw bad(key, say());
  }
  const days = key === 'workdays' ? (entries as SettingValues['workdays']).map(({ day }) => day) : [];
  if (new Set(days).size < days.length) throw bad(key, say());
  return entries;
}

function checkOne(key: SettingKey, value: unknown, say: () => SettingsWords): unknown {
  const { read, write } = SETTING_TEXTS[key] as unknown as SettingText<unknown>;
  let text: string;
  try {
    text = write(value, ALL_SETTINGS_WORDS[0]!);
  } catch {
    // Of another shape altogether.
    throw bad(key, say());
  }
  if (typeof text !== 'string') throw bad(key, say());
  fitText(text, () => say().items[key], LONGEST_CELL);
  const plain = text.split('\r\n').join('\n');
  const again = read(plain, ALL_SETTINGS_WORDS);
  if (again === undefined) throw bad(key, say());
  if (JSON.stringify(sorted(again)) !== JSON.stringify(sorted(tidied(value)))) throw bad(key, say());
  return again;
}

function bad(key: SettingKey, words: SettingsWords): AppError {
  return new AppError('BAD_SETTING', { setting: words.page.fields[key], how: words.notes[key] });
}

/** Spaces at the ends of texts are nothing that was said. */
function tidied(value: unknown): unknown {
  if (typeof value === 'string') return value.split('\r\n').join('\n').trim();
  if (Array.isArray(value)) return value.map(tidied);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, tidied(one)]));
  return value;
}

/** The same fields in whatever order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  );
}

export function sameSetting(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}
