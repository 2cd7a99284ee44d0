import type { SettingKey } from '../core/ledger/settingValues.js';
import {
  readSettingsTab,
  SETTINGS_COLUMNS,
  type SettingsChange,
  type SettingsTable,
} from '../tabs/settingsRows.js';
import { makeTable, type NewColumn } from './ownTable.js';
import type { Registry } from './registry.js';
import { forcedText } from './table.js';
import { usualRange } from './usualRange.js';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** The tab of the settings as it was read, whole. */
export interface OpenSettings {
  table: SettingsTable;
  values: unknown[][];
  /** What was read, from A1. */
  range: Range;
}

/**
 * Finds the tab of the settings: by name (two service calls), else where the registry says. No other tab is looked
 * through: everything asks for the settings, so it must be cheap, and all must find the same.
 *
 * @param names what it may be called
 * @param registry null: by name only
 */
export function findSettings(
  spreadsheet: Spreadsheet,
  names: readonly string[],
  registry: (() => Registry) | null,
): OpenSettings | null {
  const tried = new Set(names);
  for (const name of tried) {
    const open = readNamed(spreadsheet, name);
    if (open !== null) return open;
  }
  for (const { tab } of registry === null ? [] : registry().ofRole('settings')) {
    const open = tried.has(tab) ? null : readNamed(spreadsheet, tab);
    if (open !== null) return open;
  }
  return null;
}

function readNamed(spreadsheet: Spreadsheet, name: string): OpenSettings | null {
  const usual = usualRange(spreadsheet, name);
  const open = usual === null ? null : readRange(usual, name);
  if (open !== null) return open;
  const sheet = spreadsheet.getSheetByName(name);
  return sheet === null ? null : readRange(sheet.getDataRange(), name);
}

function readRange(range: Range, tab: string): OpenSettings | null {
  const values: unknown[][] = range.getValues();
  const table = readSettingsTab({ name: tab, values });
  return table === null ? null : { table, values, range };
}

/** A row of the settings with the words of its first and last column. */
export interface WrittenRow {
  item: string;
  content: string;
  note: string;
}

/** Makes the tab, registers it and fills it in one write. The document must be locked. */
export function makeSettings(
  spreadsheet: Spreadsheet,
  registry: Registry,
  name: string,
  columns: readonly NewColumn[],
  rows: readonly WrittenRow[],
): OpenSettings {
  const active = spreadsheet.getActiveSheet();
  const tab = makeTable(spreadsheet, name, columns, (taken) => registry.ofTab(taken) !== null);
  spreadsheet.setActiveSheet(active);
  registry.put([
    { role: 'settings', tab, exam: null, corrections: {}, displayIds: false, headers: '', content: '' },
  ]);
  const open = readNamed(spreadsheet, tab)!;
  writeSpan(
    open,
    2,
    rows.map((row) => SETTINGS_COLUMNS.map((column) => forcedText(row[column]))),
  );
  return open;
}

/**
 * Writes what is to change in one write, from the first row that changes to the last; what stands between is put back
 * as it is. The document must be locked.
 */
export function changeSettings(
  open: OpenSettings,
  { contents, added }: SettingsChange,
  words: (key: SettingKey) => { item: string; note: string },
): void {
  const { table, values, range } = open;
  if (contents.length === 0 && added.length === 0) return;
  const rows = contents.map(({ row }) => row);
  if (added.length > 0) rows.push(table.nextRow, table.nextRow + added.length - 1);
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  const { item, content, note } = table.columns;
  const places = added.length === 0 ? [content] : [item, content, ...(note === undefined ? [] : [note])];
  const [from, to] = [Math.min(...places), Math.max(...places)];
  const width = to - from + 1;
  if (last > values.length) makeRoom(range, last);
  const target = range.offset(first - 1, from, last - first + 1, width);
  const changed = new Map(contents.map(({ row, content: text }) => [`${row} ${content}`, text]));
  added.forEach(({ key, content: text }, index) => {
    const row = table.nextRow + index;
    const said = words(key);
    changed.set(`${row} ${item}`, said.item).set(`${row} ${content}`, text);
    if (note !== undefined) changed.set(`${row} ${note}`, said.note);
  });
  const cells = (last - first + 1) * width;
  // A person may have put a formula between the cells that change.
  const formulas = cells > changed.size ? target.getFormulas() : null;
  target.setValues(
    Array.from({ length: last - first + 1 }, (_, line) =>
      Array.from({ length: width }, (_unused, at) => {
        const text = changed.get(`${first + line} ${from + at}`);
        if (text !== undefined) return forcedText(text);
        const formula = formulas?.[line]?.[at] ?? '';
        const value = values[first + line - 1]?.[from + at] ?? '';
        return formula !== '' ? formula : typeof value === 'string' ? forcedText(value) : value;
      }),
    ) as string[][],
  );
}

function makeRoom(range: Range, last: number): void {
  const sheet = range.getSheet();
  const rows = sheet.getMaxRows();
  if (last > rows) sheet.insertRowsAfter(rows, last - rows);
}

function writeSpan({ range }: OpenSettings, row: number, rows: readonly string[][]): void {
  makeRoom(range, row + rows.length - 1);
  range.offset(row - 1, 0, rows.length, rows[0]!.length).setValues(rows.slice());
}
