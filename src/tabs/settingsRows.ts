import { keyOf, type SettingRow } from '../core/ledger/settingRows.js';
import { isListKey, type ListKey, type SettingKey } from '../core/ledger/settingValues.js';
import type { SettingWords } from '../core/ledger/settingWords.js';
import { headerKey } from './ledgerHeaders.js';
import type { TabGrid } from './reading.js';
import { a1, viewTab } from './view.js';

/** What the columns are called; the first two are the words a new tab gets, Chinese and English. */
export const SETTINGS_HEADERS = {
  item: ['项目', 'Item', '设置项', 'Setting'],
  content: ['内容', 'Content', '值', 'Value'],
  note: ['说明', 'Note', 'Notes'],
} as const;
export type SettingsColumn = keyof typeof SETTINGS_HEADERS;
export const SETTINGS_COLUMNS = ['item', 'content', 'note'] as const satisfies readonly SettingsColumn[];

/** The tab of the settings as it stands. */
export interface SettingsTable {
  tab: string;
  /** 0-based; a tab without notes has none. */
  columns: Partial<Record<SettingsColumn, number>> & { item: number; content: number };
  rows: Array<SettingRow & { row: number }>;
  /** The row (1-based) below the last that holds anything. */
  nextRow: number;
}

const HEADER_WITHIN = 10;

/** Reads the tab of the settings by its header words, in either language; null when it is none. */
export function readSettingsTab(grid: TabGrid): SettingsTable | null {
  const view = viewTab(grid);
  for (let header = 0; header < Math.min(HEADER_WITHIN, view.rows); header++) {
    const written = Array.from({ length: view.columns }, (_, at) => headerKey(view.text(header, at)));
    const place = (column: SettingsColumn) => {
      const words = SETTINGS_HEADERS[column].map(headerKey);
      return written.findIndex((word) => words.includes(word));
    };
    const [item, content, note] = SETTINGS_COLUMNS.map(place) as [number, number, number];
    if (item < 0 || content < 0) continue;
    const rows: SettingsTable['rows'] = [];
    for (let row = header + 1; row < view.rows; row++) {
      if (view.isBlank(row, item) && view.isBlank(row, content)) continue;
      rows.push({
        item: view.text(row, item).trim(),
        content: view.text(row, content),
        cell: a1(row, content),
        row: row + 1,
      });
    }
    return {
      tab: grid.name,
      columns: { item, content, ...(note < 0 ? {} : { note }) },
      rows,
      nextRow: Math.max(view.rows, header + 1) + 1,
    };
  }
  return null;
}

/** What is to be written: contents of rows that there are, and rows below them. */
export interface SettingsChange {
  contents: Array<{ row: number; content: string }>;
  added: Array<{ key: SettingKey; content: string }>;
}

/**
 * How the rows of some settings come to say something else. Rows stay where they are; the entries of a list take its
 * rows from above, left-over ones are blanked, and what finds no row is added below.
 *
 * @param texts what each setting's rows are to say
 */
export function changeOfSettings(
  { rows }: SettingsTable,
  texts: ReadonlyArray<readonly [key: SettingKey, contents: readonly string[]]>,
  all: readonly SettingWords[],
): SettingsChange {
  const change: SettingsChange = { contents: [], added: [] };
  for (const [key, contents] of texts) {
    const own = rows.filter(({ item }) => keyOf(item, all) === key);
    // Of a setting that stands twice the upper row counts.
    const places = isListKey(key) ? own : own.slice(0, 1);
    contents.forEach((content, index) => {
      const place = places[index];
      if (place === undefined) change.added.push({ key, content });
      else if (place.content !== content) change.contents.push({ row: place.row, content });
    });
    for (const { row, content } of places.slice(contents.length))
      if (content !== '') change.contents.push({ row, content: '' });
  }
  return change;
}

/** So many rows of a list stand ready in a new tab, blank ones included. */
const READY: Record<ListKey, number> = { terms: 4, holidays: 8, workdays: 8, templates: 6, policies: 3 };

/** The rows of a new tab, in order: what is set, and blank ones that show where more entries go. */
export function newSettingsRows(
  texts: ReadonlyArray<readonly [key: SettingKey, contents: readonly string[]]>,
): Array<{ key: SettingKey; content: string }> {
  return texts.flatMap(([key, contents]) => {
    const spare = isListKey(key) ? Math.max(0, READY[key] - contents.length) : 0;
    return [...contents, ...Array.from({ length: spare }, () => '')].map((content) => ({ key, content }));
  });
}
