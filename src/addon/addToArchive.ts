import { AppError } from '../core/appError.js';
import { classKey } from '../core/className.js';
import { type ArchiveRecord, ID_KINDS } from '../core/exam.js';
import { matchStudents } from '../core/matchStudents.js';
import { mergeRepeated } from '../core/mergeRepeated.js';
import { nameKey } from '../core/names.js';
import { type AddSkip, screeningWordsOf } from '../locale/screeningWords.js';
import { openTable, readArchive } from '../sheets/adoptedTables.js';
import { withDocumentLock } from '../sheets/documentLock.js';
import { fingerprint } from '../sheets/fingerprint.js';
import { Registry, type RegistryEntry } from '../sheets/registry.js';
import { appendRun } from '../sheets/runHistory.js';
import { readAllowed, readWithFormulas, writeRows } from '../sheets/tableRows.js';
import { localTime } from '../sheets/time.js';
import { addedRows } from '../tabs/addedRows.js';
import { isOfOtherClass, type NewStudent, newCells } from '../tabs/archiveNewRows.js';
import { type ArchiveRoom, findRoom } from '../tabs/archiveRoom.js';
import { a1 } from '../tabs/view.js';
import { type AddRecord, packAddition } from './addRecord.js';
import { checkAddRequest } from './addToArchiveRequest.js';
import type { AddToArchiveResult, Language } from './api.js';

/**
 * Adds the children a teacher has chosen to the archive, below its last student, in its own columns. Under the lock
 * the archive is read anew, so whoever is in it already, from a second click or a colleague's, is not added again.
 * How to take them back is kept in the history.
 *
 * @throws AppError BAD_REQUEST, NO_ARCHIVE, NOT_REGISTERED, REGISTERED_TAB_MISSING, NOT_RECOGNISED, LOCKED
 */
export function add(request: unknown, language: Language): AddToArchiveResult {
  const { tab: wanted, students } = checkAddRequest(request);
  const words = screeningWordsOf(language);
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return withDocumentLock(() => {
    const registry = Registry.load(spreadsheet);
    const archives = registry.ofRole('archive');
    if (archives.length === 0) throw new AppError('NO_ARCHIVE', { to: 'add' });
    const { record: archive } = readArchive(spreadsheet, registry, archives);
    const entry = chooseArchive(archives, wanted, archive, students);
    const sheet = openTable(spreadsheet, registry, entry);
    const grid = readWithFormulas(sheet, entry.tab);
    const room = findRoom(grid, entry.corrections, students.length);
    if (room === null) throw new AppError('NOT_RECOGNISED', { tab: entry.tab });
    const { chosen, skipped } = whomToAdd(students, archive, room);
    const result: AddToArchiveResult = {
      tab: entry.tab,
      added: chosen.length,
      cell: null,
      skipped: skipped.map(({ student, why }) => ({
        name: student.name,
        class: student.className,
        why,
        message: words.skipped[why],
      })),
      undo: null,
      report: words.added(chosen.length, entry.tab),
    };
    if (chosen.length === 0) return result;
    const allowed = readAllowed(sheet, room);
    const cells = chosen.map((student) => newCells(room, student, words, allowed));
    const id = record(spreadsheet, {
      entry: entry.id,
      tab: entry.tab,
      filled: room.ready,
      rows: addedRows(grid, room, cells, room.anchor + 1),
    });
    const first = writeRows(sheet, grid, room, cells);
    return { ...result, cell: a1(first - 1, room.columns.name), undo: { id } };
  });
}

/** The one asked for; else the one that holds most students of the same classes, the first of them. */
function chooseArchive(
  archives: readonly RegistryEntry[],
  wanted: string | null,
  record: ArchiveRecord,
  students: readonly NewStudent[],
): RegistryEntry {
  if (wanted !== null) return archiveCalled(archives, wanted);
  const classes = new Set(
    students.flatMap(({ className }) => (className === null ? [] : [classKey(className)])),
  );
  const count = ({ tab }: RegistryEntry) =>
    record.students.filter(
      (student) =>
        student.tab === tab && student.className !== null && classes.has(classKey(student.className)),
    ).length;
  return archives.reduce((best, entry) => (count(entry) > count(best) ? entry : best));
}

function archiveCalled(archives: readonly RegistryEntry[], tab: string): RegistryEntry {
  const entry = archives.find((archive) => archive.tab === tab);
  if (entry === undefined) throw new AppError('NO_ARCHIVE', { to: 'add' });
  return entry;
}

function whomToAdd(
  students: readonly NewStudent[],
  record: ArchiveRecord,
  room: ArchiveRoom,
): { chosen: NewStudent[]; skipped: Array<{ student: NewStudent; why: AddSkip }> } {
  const known = { idKinds: record.idKinds, students: mergeRepeated(record.students) };
  const chosen: NewStudent[] = [];
  const skipped: Array<{ student: NewStudent; why: AddSkip }> = [];
  const seen = new Set<string>();
  const once = students.filter((student) => {
    const key = JSON.stringify([nameKey(student.name), student.className, student.ids]);
    const isNew = !seen.has(key);
    seen.add(key);
    if (!isNew) skipped.push({ student, why: 'twice' });
    return isNew;
  });
  const idKinds = ID_KINDS.filter((kind) => once.some(({ ids }) => ids[kind] !== undefined));
  const matches = matchStudents(known, { idKinds, students: once }).ofRight;
  once.forEach((student, at) => {
    const match = matches[at]!;
    if (typeof match === 'number') skipped.push({ student, why: 'in-archive' });
    else if (match === 'ambiguous') skipped.push({ student, why: 'unclear' });
    else if (isOfOtherClass(room, student)) skipped.push({ student, why: 'other-class' });
    else chosen.push(student);
  });
  return { chosen, skipped };
}

/** Keeps what is about to be written, so that an addition that is cut off can be taken back too. */
function record(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, addition: AddRecord): string {
  const at = localTime(spreadsheet);
  const data = packAddition(addition);
  const count = addition.rows.length;
  const id = `add ${at} ${fingerprint([data])} ${count}`;
  appendRun(spreadsheet, { id, at, baseline: '', current: '', summary: JSON.stringify({ count }), data });
  return id;
}
