import { AppError } from '../core/appError.js';
import { screeningWordsOf } from '../locale/screeningWords.js';
import { openTable } from '../sheets/adoptedTables.js';
import { withDocumentLock } from '../sheets/documentLock.js';
import { Registry, type RegistryEntry } from '../sheets/registry.js';
import { readWithFormulas, removeRows } from '../sheets/tableRows.js';
import { type AddedRow, findAddedRows, writtenColumns } from '../tabs/addedRows.js';
import { type ArchiveRoom, findRoom } from '../tabs/archiveRoom.js';
import { readArchiveTab } from '../tabs/archiveTab.js';
import { type AddRecord, unpackAddition } from './addRecord.js';
import type { Language, ScreeningData, UndoAddResult } from './api.js';
import { asObject, requiredText } from './checkRequest.js';
import { findRevocable, lastNotTakenBack, noteTakenBack } from './takenBack.js';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/**
 * Takes added rows back, wherever they stand now; a row that was changed since stays. Doing it again does no harm.
 *
 * @throws AppError BAD_REQUEST, RUN_NOT_FOUND, NO_ARCHIVE, REGISTERED_TAB_MISSING, LOCKED
 */
export function undoAddition(request: unknown, language: Language): UndoAddResult {
  const id = requiredText(asObject(request), 'id');
  const words = screeningWordsOf(language);
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return withDocumentLock(() => {
    const stored = findRevocable(spreadsheet, 'add', id);
    if (stored === null) throw new AppError('RUN_NOT_FOUND', { id });
    const record = unpackAddition(stored.data);
    const registry = Registry.load(spreadsheet);
    const entry = archiveOf(registry, record);
    if (entry === null) throw new AppError('NO_ARCHIVE', { to: 'add' });
    const sheet = openTable(spreadsheet, registry, entry);
    const grid = readWithFormulas(sheet, entry.tab);
    const room = findRoom(grid, entry.corrections, 0);
    const kept: UndoAddResult['kept'] = [];
    const removed = new Map<number, AddedRow>();
    const { columns } = readArchiveTab(grid, entry.corrections).reading;
    findAddedRows(grid, columns, record.rows).forEach((place, k) => {
      const added = record.rows[k]!;
      if ('row' in place) removed.set(place.row, added);
      else kept.push({ name: nameIn(added, room), why: place.why, message: words.notUndone[place.why] });
    });
    removeRows(sheet, grid, record.filled, [...removed.keys()], (row) =>
      writtenColumns(removed.get(row)!, columns),
    );
    noteTakenBack(spreadsheet, id);
    return { tab: entry.tab, removed: removed.size, kept, report: words.takenBack(removed.size, entry.tab) };
  });
}

/** The latest addition that has not been taken back, while some of its rows stand as they were added. Reads only. */
export function undoableAddition(
  spreadsheet: Spreadsheet,
  registry: Registry,
  language: Language,
): ScreeningData['undo'] {
  const stored = lastNotTakenBack(spreadsheet, 'add');
  if (stored === null) return null;
  const record = unpackAddition(stored.data);
  const entry = archiveOf(registry, record);
  if (entry === null) return null;
  const grid = readWithFormulas(openTable(spreadsheet, registry, entry), entry.tab);
  const { columns } = readArchiveTab(grid, entry.corrections).reading;
  const students = findAddedRows(grid, columns, record.rows).filter((place) => 'row' in place).length;
  if (students === 0) return null;
  const sentence = screeningWordsOf(language).undoable(students, entry.tab);
  return { id: stored.id, at: stored.at, tab: entry.tab, students, sentence };
}

/** A tab that was renamed meanwhile is still the same archive; one that was adopted anew still has its name. */
function archiveOf(registry: Registry, record: AddRecord): RegistryEntry | null {
  const archives = registry.ofRole('archive');
  return (
    archives.find(({ id }) => id === record.entry) ?? archives.find(({ tab }) => tab === record.tab) ?? null
  );
}

function nameIn({ cells }: AddedRow, room: ArchiveRoom | null): string {
  const names = room?.reading.columns.filter(({ field }) => field === 'name') ?? [];
  return names
    .map(({ key }) => cells[key] ?? '')
    .join(' ')
    .trim();
}
