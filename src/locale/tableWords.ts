import type { OwnColumn, OwnRole } from '../tabs/ownTables.js';
import type { Language } from './catalogue.js';
import { inHeadings } from './labelWords.js';
import { tablesEn } from './tables.en.js';
import { tablesZhCN } from './tables.zh-CN.js';

/** The words of the tables that the add-on makes. */
export interface TableWords {
  /** What a new table's tab is called; an archive after those who stand in it. */
  tabs: { archive(label: string): string; pairing: string };
  /** Header words: each is one that the recogniser knows. */
  headers: Record<OwnColumn, string>;
  /**
   * Where the answers are few: what the drop-down offers. Anything else may be typed as well. The school decides its
   * causes and the first kind (`choicesOf`).
   */
  choices: Partial<Record<Exclude<OwnColumn, 'cause'>, readonly string[]>>;
  /** Shown at a cell with a drop-down that may hold several. */
  several: string;
  /** Columns whose cells may hold several of the choices. */
  manyAt: readonly OwnColumn[];
  one: string;
}

export function tableWordsOf(language: Language): TableWords {
  return language === 'en' ? tablesEn : tablesZhCN;
}

/** What the school says of the drop-downs (设置). */
export interface SchoolChoices {
  label: string;
  causes: readonly string[];
}

/** What a new table's tab is called: without the signs that a file's tab may not have. */
export function newTableName(role: OwnRole, { tabs }: TableWords, label: string): string {
  return role === 'pairing' ? tabs.pairing : tabs.archive(label.replace(/[[\]*?/\\:']/g, '').trim());
}

/** What a column's drop-down offers; `undefined` where anything is written. */
export function choicesOf(
  column: OwnColumn,
  { choices }: TableWords,
  { label, causes }: SchoolChoices,
): readonly string[] | undefined {
  if (column === 'cause') return causes;
  return column === 'kind' ? [inHeadings(label), ...choices.kind!] : choices[column];
}

/** Every language's words: a table made in one is known in the other. */
export const ALL_TABLE_WORDS: readonly TableWords[] = [tablesZhCN, tablesEn];
