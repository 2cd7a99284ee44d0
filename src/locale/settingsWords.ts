import type { SettingProblem } from '../core/ledger/settingRows.js';
import type { ListKey, SettingKey } from '../core/ledger/settingValues.js';
import type { SettingWords } from '../core/ledger/settingWords.js';
import type { Language } from './catalogue.js';
import { settingsEn } from './settings.en.js';
import { settingsZhCN } from './settings.zh-CN.js';

/** Everything the settings say: in their tab and on their page. */
export interface SettingsWords extends SettingWords {
  /** What the tab is called, and its three columns. */
  tab: string;
  headers: { item: string; content: string; note: string };
  /** What stands beside each setting in the tab: what it is for and how it is written. */
  notes: Record<SettingKey, string>;
  problem(problem: SettingProblem): string;
  page: SettingsPageWords;
}

export interface SettingsPageWords {
  title: string;
  loading: string;
  saving: string;
  save: string;
  saved(tab: string): string;
  unchanged: string;
  undo: string;
  undone: string;
  undoing: string;
  openTab: string;
  /** No settings have been kept yet: these are the usual ones. */
  usual: string;
  problems(count: number): string;
  sections: {
    general: string;
    terms: string;
    cadence: string;
    caps: string;
    lists: string;
    plans: string;
    awards: string;
  };
  /** What each field is called on the page, where its name alone is too short. */
  fields: Record<SettingKey, string>;
  hints: Partial<Record<SettingKey, string>>;
  weekday: string;
  day: string;
  /** Whose timetable a make-up day follows, and that nothing is said of it. */
  follows: string;
  noFollows: string;
  hoursFrom: string;
  hoursTo: string;
  everyWeeks: string;
  everyMonths: string;
  examKinds: string;
  withinDays: string;
  perTerm: string;
  ask: string;
  name: string;
  from: string;
  to: string;
  add: Record<ListKey, string>;
  remove(name: string): string;
  entry: Record<ListKey, (number: number) => string>;
  count(stage: string): string;
  unit(stage: string): string;
  units: Record<'week' | 'month', string>;
  /** How the places of an award are counted, and how many there are. */
  quotaPer(name: string): string;
  quotaWays: Record<'class' | 'term' | 'none', string>;
  quotaCount(name: string): string;
  bad: {
    number(most: number): string;
    dates: string;
    overlap: string;
    day: string;
    hours: string;
    blank: string;
    label: string;
    long(limit: number): string;
    kinds: string;
  };
  me: {
    title: string;
    label: string;
    hint: string;
    save: string;
    saved(name: string): string;
    saving: string;
  };
}

export function settingsWordsOf(language: Language): SettingsWords {
  return language === 'en' ? settingsEn : settingsZhCN;
}

/** A tab written in one language is read in the other. */
export const ALL_SETTINGS_WORDS: readonly SettingsWords[] = [settingsZhCN, settingsEn];
