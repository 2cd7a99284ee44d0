import { insertHidden } from './grid.js';
import { forcedText } from './table.js';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The add-on's own hidden tab of what was written earlier. Private: it holds marks and ranks. */
export const HISTORY_TAB = '帮扶历史 Bangfu';

const HEADERS = ['id', 'time', 'before', 'now', 'summary', 'data'] as const;
const DATA = HEADERS.indexOf('data');
const COLUMNS = 100;
/** A cell takes 50,000 characters here and 32,767 in an .xlsx. */
const PIECE = 32_000;

/**
 * What a record is of: a run of the awards, cells that were mended, students that were added to the archive, or one of
 * the last two taken back. It is the beginning of the id, but for the awards, whose records were there first.
 */
const KINDS = ['mend', 'add', 'undo'] as const;
export type RecordKind = 'awards' | (typeof KINDS)[number];

export function kindOfRecord(id: string): RecordKind {
  return KINDS.find((kind) => id.startsWith(`${kind} `)) ?? 'awards';
}

/** One record: when, what of what in words, a short summary and all that belongs to it as JSON. */
export interface HistoryRun {
  id: string;
  at: string;
  baseline: string;
  current: string;
  summary: string;
  data: string;
}

/**
 * The history tab, made and hidden where it is not. Called when a table is adopted, so that a click need not; what was
 * cut off the last time is made good.
 */
export function ensureHistory(spreadsheet: Spreadsheet): Sheet {
  const existing = spreadsheet.getSheetByName(HISTORY_TAB);
  const sheet = existing ?? insertHidden(spreadsheet, HISTORY_TAB);
  if (existing !== null && !existing.isSheetHidden()) existing.hideSheet();
  const columns = sheet.getMaxColumns();
  if (columns < COLUMNS) sheet.insertColumnsAfter(columns, COLUMNS - columns);
  if (sheet.getLastRow() === 0) sheet.getRange(1, 1, 1, HEADERS.length).setValues([HEADERS.slice()]);
  return sheet;
}

/** The history tab where it is; made where somebody took it away. */
export function historyOf(spreadsheet: Spreadsheet): Sheet {
  return spreadsheet.getSheetByName(HISTORY_TAB) ?? ensureHistory(spreadsheet);
}

/** Appends one run as one row, in one write: it is there whole or not at all. */
export function appendRun(spreadsheet: Spreadsheet, run: HistoryRun, sheet = historyOf(spreadsheet)): void {
  const row = [run.id, run.at, run.baseline, run.current, run.summary, ...piecesOf(run.data)];
  if (row.length > COLUMNS) {
    const columns = sheet.getMaxColumns();
    if (columns < row.length) sheet.insertColumnsAfter(columns, row.length - columns);
  }
  sheet.appendRow(row.map(forcedText));
}

function piecesOf(data: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < data.length; ) {
    // Half a character (of an emoji, of a rare name) would not survive on its own.
    const splits = /[\ud800-\udbff]/.test(data.charAt(at + PIECE - 1));
    const end = at + PIECE - (splits ? 1 : 0);
    pieces.push(data.slice(at, end));
    at = end;
  }
  return pieces;
}

/** All records of some kinds, oldest first, without their data. */
export function readRuns(
  spreadsheet: Spreadsheet,
  kinds: readonly RecordKind[] = ['awards'],
): Array<Omit<HistoryRun, 'data'>> {
  const sheet = spreadsheet.getSheetByName(HISTORY_TAB);
  if (sheet === null) return [];
  // The header may be missing: making the tab may have been cut off before it.
  return readRows(sheet, DATA)
    .map(parseRun)
    .filter(({ id }) => id !== HEADERS[0] && kinds.includes(kindOfRecord(id)));
}

/** One run with its data, or null when there is no such run. Reads that run's row only: a run may take megabytes. */
export function readRun(spreadsheet: Spreadsheet, id: string): HistoryRun | null {
  return findRun(spreadsheet, id)?.run ?? null;
}

/** The same for a run of the awards, with whether it stands or was taken back. */
export function findRun(spreadsheet: Spreadsheet, id: string): { run: HistoryRun; stands: boolean } | null {
  const sheet = spreadsheet.getSheetByName(HISTORY_TAB);
  if (sheet === null) return null;
  const ids = readRows(sheet, 1).map(([known]) => String(known));
  const at = ids.indexOf(id);
  if (at < 0) return null;
  const row = sheet.getRange(at + 1, 1, 1, sheet.getLastColumn()).getValues()[0]!;
  const run = { ...parseRun(row), data: row.slice(DATA).join('') };
  return { run, stands: standingPlaces(ids).some((place) => ids[place] === id) };
}

/** The latest runs of the awards that stand, with their data, the latest first: two service calls for each of them. */
export function readLatestRuns(spreadsheet: Spreadsheet, most: number): HistoryRun[] {
  const sheet = spreadsheet.getSheetByName(HISTORY_TAB);
  if (sheet === null) return [];
  const places = standingPlaces(readRows(sheet, 1).map(([id]) => String(id)));
  if (places.length === 0) return [];
  const width = sheet.getLastColumn();
  return places
    .slice(-most)
    .reverse()
    .map((at) => {
      const row = sheet.getRange(at + 1, 1, 1, width).getValues()[0]!;
      return { ...parseRun(row), data: row.slice(DATA).join('') };
    });
}

/** Rows of the runs of the awards but for those that were taken back later. */
function standingPlaces(ids: readonly string[]): number[] {
  const places: number[] = [];
  ids.forEach((id, at) => {
    if (id === '' || id === HEADERS[0]) return;
    const kind = kindOfRecord(id);
    if (kind === 'awards') places.push(at);
    if (kind !== 'undo') return;
    const undone = id.slice('undo '.length);
    for (let k = places.length - 1; k >= 0; k--) {
      if (ids[places[k]!] !== undone) continue;
      places.splice(k, 1);
      return;
    }
  });
  return places;
}

/** The first columns of every row, the header's too. */
function readRows(sheet: Sheet, columns: number): unknown[][] {
  const rows = sheet.getLastRow();
  return rows === 0 ? [] : sheet.getRange(1, 1, rows, columns).getValues();
}

function parseRun(cells: unknown[]): Omit<HistoryRun, 'data'> {
  const [id, at, baseline, current, summary] = cells.map(String);
  return { id: id!, at: at!, baseline: baseline!, current: current!, summary: summary! };
}
