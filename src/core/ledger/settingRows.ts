import { defaultSettings } from './defaultSettings.js';
import type { DayRange, Workday } from './settings.js';
import { isHurtful, SETTING_TEXTS, type SettingText } from './settingText.js';
import {
  isListKey,
  type ListKey,
  SETTING_KEYS,
  type SettingKey,
  type SettingValues,
} from './settingValues.js';
import type { SettingWords } from './settingWords.js';

/** One row of the settings as the tab says it. */
export interface SettingRow {
  item: string;
  content: string;
  /** The cell of the content. */
  cell: string;
}

/**
 * `unreadable`: says nothing that can be read, the usual value holds · `blank`: holds nothing, the usual value holds ·
 * `unknown`: a row of another name, left alone · `twice`: a second row, the first counts · `overlap`: a term that
 * overlaps one before it, left out · `label`: a word that hurts, the usual one is used.
 */
export type SettingProblemCode = 'unreadable' | 'blank' | 'unknown' | 'twice' | 'overlap' | 'label';

export interface SettingProblem {
  code: SettingProblemCode;
  /** null: no setting has this name. */
  key: SettingKey | null;
  /** The row's first column, as written. */
  item: string;
  content: string;
  cell: string;
}

export interface ReadSettings {
  values: SettingValues;
  problems: SettingProblem[];
}

/** These may be left blank: nothing is said then. */
const MAY_BE_BLANK: readonly SettingKey[] = ['since', 'school', 'signatory'];

/**
 * Reads the rows of the settings, in whatever language each is written. A setting without a row has its usual value; one
 * that cannot be read has it too, and is reported with its cell.
 *
 * @param words the reader's language, whose usual values hold
 * @param all every language
 */
export function readSettingRows(
  rows: readonly SettingRow[],
  words: SettingWords,
  all: readonly SettingWords[],
): ReadSettings {
  const values = defaultSettings(words);
  const problems: SettingProblem[] = [];
  const seen = new Set<SettingKey>();
  for (const { item, content, cell } of rows) {
    if (item.trim() === '' && content.trim() === '') continue;
    const key = keyOf(item, all);
    const report = (code: SettingProblemCode) => problems.push({ code, key, item, content, cell });
    if (key === null) {
      report('unknown');
      continue;
    }
    if (!isListKey(key) && seen.has(key)) {
      report('twice');
      continue;
    }
    if (isListKey(key) && !seen.has(key)) clear(values, key);
    seen.add(key);
    const text = tidy(key, content);
    if (text.trim() === '' && !MAY_BE_BLANK.includes(key)) {
      if (!isListKey(key)) report('blank');
      continue;
    }
    const code = isListKey(key) ? addEntry(values, key, text, all) : setValue(values, key, text, all);
    if (code !== null) report(code);
  }
  // Terms in the order of time, whatever the order of their rows.
  values.terms.sort(byDay);
  values.holidays.sort(byDay);
  values.workdays.sort((one, other) => (one.day < other.day ? -1 : 1));
  return { values, problems };
}

const OWN_WORDS: readonly SettingKey[] = [
  'label',
  'school',
  'signatory',
  'terms',
  'holidays',
  'causes',
  'habits',
  'templates',
  'policies',
  'starTitles',
  'scholarshipName',
];
/** What must hold no word that hurts a child. */
const NAMES: readonly SettingKey[] = ['label', 'school', 'signatory', 'starTitles', 'scholarshipName'];

/** Full-width digits and signs are read as half-width ones; a person's own words stay as written. */
function tidy(key: SettingKey, content: string): string {
  return (OWN_WORDS.includes(key) ? content : content.normalize('NFKC')).trim();
}

function setValue<Key extends Exclude<SettingKey, ListKey>>(
  values: SettingValues,
  key: Key,
  text: string,
  all: readonly SettingWords[],
): SettingProblemCode | null {
  const { read } = SETTING_TEXTS[key] as unknown as SettingText<unknown>;
  const value = read(text, all);
  if (value === undefined) return NAMES.includes(key) && isHurtful(text) ? 'label' : 'unreadable';
  (values as unknown as Record<string, unknown>)[key] = value;
  return null;
}

function addEntry(
  values: SettingValues,
  key: ListKey,
  text: string,
  all: readonly SettingWords[],
): SettingProblemCode | null {
  const { read } = SETTING_TEXTS[key] as unknown as SettingText<DayRange>;
  const entry = read(text, all);
  if (entry === undefined) return 'unreadable';
  if (key === 'terms' && values.terms.some((other) => overlap(entry, other))) return 'overlap';
  if (key === 'workdays' && isTwice(entry as unknown as Workday, values.workdays)) return 'twice';
  (values[key] as unknown[]).push(entry);
  return null;
}

/** Whether a make-up day stands there already. */
export function isTwice({ day }: Workday, workdays: readonly Workday[]): boolean {
  return workdays.some((other) => other.day === day);
}

export function overlap(one: DayRange, other: DayRange): boolean {
  return one.from <= other.to && other.from <= one.to;
}

function byDay(one: DayRange, other: DayRange): number {
  return one.from < other.from ? -1 : one.from > other.from ? 1 : 0;
}

/** A row that names an entry of a list shows that the usual ones are not wanted. */
function clear(values: SettingValues, key: ListKey): void {
  values[key].length = 0;
}

export function keyOf(item: string, all: readonly SettingWords[]): SettingKey | null {
  const plain = (text: string) =>
    text
      .normalize('NFKC')
      .replace(/[\s:*]+/g, '')
      .toLowerCase();
  const word = plain(item);
  return SETTING_KEYS.find((key) => all.some(({ items }) => plain(items[key]) === word)) ?? null;
}

/** What the rows of a setting say: one text, or one for each entry of a list. */
export function writeSetting(key: SettingKey, values: SettingValues, words: SettingWords): string[] {
  const { write } = SETTING_TEXTS[key] as unknown as SettingText<unknown>;
  const value = values[key] as unknown;
  if (!isListKey(key)) return [write(value, words)];
  const entries = (value as unknown[]).map((entry) => write(entry, words));
  // Without any row the usual ones would come back.
  return entries.length === 0 ? [''] : entries;
}
