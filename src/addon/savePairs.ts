import { AppError } from '../core/appError.js';
import type { Pair, PairKind } from '../core/ledger/pair.js';
import { isAbout } from '../core/ledger/studentRef.js';
import { nameKey } from '../core/names.js';
import { hasEnded } from '../core/pairing/helper.js';
import { pairingWordsOf } from '../locale/pairingWords.js';
import { tableWordsOf } from '../locale/tableWords.js';
import { openTable } from '../sheets/adoptedTables.js';
import { withDocumentLock } from '../sheets/documentLock.js';
import { allCells, type OpenSheet, openSheet, writePairs } from '../sheets/pairingSheet.js';
import { Registry } from '../sheets/registry.js';
import { readWithFormulas, removeRows } from '../sheets/tableRows.js';
import { type AddedRow, addedRows, findAddedRows, writtenColumns } from '../tabs/addedRows.js';
import {
  findPairingRoom,
  isSamePair,
  type NewPair,
  type PairCells,
  type PairingRoom,
  type PairWords,
  pairCells,
} from '../tabs/pairingRoom.js';
import { readPairingTab } from '../tabs/pairingTab.js';
import { subjectsIn } from '../tabs/subjectList.js';
import { canonicalSubject } from '../tabs/subjects.js';
import { a1 } from '../tabs/view.js';
import type { Language, PairingApi, PairingTable, PairSkip, SavePairsResult } from './api.js';
import { newPairingTable } from './newTable.js';
import { checkNewPairRows, checkSavePairs } from './pairingRequest.js';
import { asTable } from './readPairing.js';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A pairing table that was found and read. */
export interface OpenPairing extends OpenSheet {
  table: PairingTable;
  room: PairingRoom;
}

/**
 * Adds pairs below the last of a pairing table, in its own columns. Under the lock the table is read anew, so a pair
 * that stands in it already, from a repeated send or a colleague's, is not added again.
 *
 * @throws AppError BAD_REQUEST, BAD_DATE, TEXT_TOO_LONG, NOT_RECOGNISED, LOCKED, PROTECTED
 */
export function save(request: unknown, language: Language): SavePairsResult {
  const { table, pairs } = checkSavePairs(request);
  const words = pairingWordsOf(language);
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return withDocumentLock(() => {
    const open = openPairing(spreadsheet, table) ?? makePairing(spreadsheet, language);
    const { room } = open;
    const { tab } = open.table;
    const skipped: SavePairsResult['skipped'] = [];
    const skip = ({ student, helper }: NewPair, why: PairSkip) =>
      skipped.push({ name: student.name, helper, why, message: words.skipped[why] });
    const cells = rowsToWrite(open, pairs, pairWords(language), skip);
    const result: SavePairsResult = {
      tab,
      added: cells.length,
      cell: null,
      skipped,
      undo: null,
      report: words.added(cells.length, tab),
    };
    if (cells.length === 0) return result;
    const { first, filled, formulas } = writePairs(open, room, cells);
    const space = { reading: room.tab.reading, lastRow: room.lastRow, anchor: room.anchor, ready: filled };
    const rows = addedRows({ ...open.grid, formulas }, space, cells.map(allCells), first);
    return { ...result, cell: a1(first - 1, room.columns.name), undo: { tab, filled, rows } };
  });
}

/** The rows of those pairs that are new, and that read back as what they say. */
function rowsToWrite(
  { room, grid, table }: OpenPairing,
  pairs: readonly NewPair[],
  words: PairWords,
  skip: (pair: NewPair, why: PairSkip) => void,
): PairCells[] {
  const candidates: Array<{ pair: NewPair; cells: PairCells }> = [];
  const stands = standingPairs(room);
  const seen = new Set<string>();
  for (const pair of pairs) {
    const cells = pairCells(room, pair, words);
    if (cells === null) skip(pair, 'no-column');
    else if (stands(pair) || seen.has(twinKey(pair))) skip(pair, 'there');
    else {
      seen.add(twinKey(pair));
      candidates.push({ pair, cells });
    }
  }
  // What is about to be written is read as the next click will read it.
  const values = grid.values.slice(0, room.anchor).map((row) => row.slice());
  for (const { cells } of candidates) {
    const row: unknown[] = [];
    for (const [column, text] of allCells(cells)) row[column] = text;
    values.push(Array.from(row, (value) => value ?? ''));
  }
  const { pairs: read } = readPairingTab({ name: grid.name, values }, table.corrections);
  const byRow = new Map<number, typeof read>();
  for (const pair of read) byRow.set(pair.row, [...(byRow.get(pair.row) ?? []), pair]);
  return candidates.flatMap(({ pair, cells }, at) => {
    const found = byRow.get(room.anchor + 1 + at) ?? [];
    if (found.some((one) => isSamePair(one, pair, room.columns))) return [cells];
    skip(pair, 'unreadable');
    return [];
  });
}

/** Tells whether a pair is in the table and has not ended when it would begin. */
function standingPairs({ tab, columns }: PairingRoom): (pair: NewPair) => boolean {
  const byName = new Map<string, Pair[]>();
  for (const pair of tab.pairs) {
    const list = byName.get(nameKey(pair.name));
    if (list === undefined) byName.set(nameKey(pair.name), [pair]);
    else list.push(pair);
  }
  return (pair) =>
    (byName.get(nameKey(pair.student.name)) ?? []).some(
      (read) => !hasEnded(read, pair.from) && isSamePair(read, pair, columns) && isAbout(read, pair.student),
    );
}

function twinKey({ student, kind, helper, subject }: NewPair): string {
  return JSON.stringify([student.name, student.className, student.ids, kind, helper, subject]);
}

function pairWords(language: Language): PairWords {
  const [forClass, teacher, peer, group] = tableWordsOf(language).choices.helperRole!;
  const roles: Record<PairKind, string> = { class: forClass!, teacher: teacher!, peer: peer!, group: group! };
  return { roles, subject: (subject) => subjectText(subject, language) };
}

/** Known subjects in the user's language; anything else as it was typed. */
function subjectText(text: string, language: Language): string {
  const subjects = subjectsIn(text);
  const known = subjects.length > 0 && subjects.every((subject) => canonicalSubject(subject) !== null);
  return known ? pairingWordsOf(language).subjectList(subjects) : text;
}

/** The pairing table that a page knows, else the first that is registered; null where there is none. */
export function openPairing(spreadsheet: Spreadsheet, known: PairingTable | null): OpenPairing | null {
  if (known !== null) {
    const open = openAs(spreadsheet, known);
    if (open !== null) return open;
  }
  const registry = Registry.load(spreadsheet);
  const entries = registry.ofRole('pairing');
  const entry = entries.find(({ tab }) => tab === known?.tab) ?? entries[0];
  if (entry === undefined) return null;
  openTable(spreadsheet, registry, entry);
  const open = openAs(spreadsheet, asTable(entry));
  if (open === null) throw new AppError('NOT_RECOGNISED', { tab: entry.tab });
  return open;
}

function openAs(spreadsheet: Spreadsheet, table: PairingTable): OpenPairing | null {
  const open = openSheet(spreadsheet, table.tab, table.displayIds);
  const room = open === null ? null : findPairingRoom(open.grid, table.corrections);
  return open === null || room === null ? null : { ...open, table, room };
}

function makePairing(spreadsheet: Spreadsheet, language: Language): OpenPairing {
  const tab = newPairingTable(spreadsheet, language);
  const open = openAs(spreadsheet, { tab, corrections: {}, displayIds: false });
  if (open === null) throw new AppError('NOT_RECOGNISED', { tab });
  return open;
}

/**
 * Takes added pairs back, wherever their rows stand now; a row that was changed since stays.
 *
 * @throws AppError BAD_REQUEST, REGISTERED_TAB_MISSING, LOCKED
 */
export function undo(request: unknown, language: Language): ReturnType<PairingApi['undoSavePairs']> {
  const { tab, filled, rows } = checkNewPairRows(request);
  const words = pairingWordsOf(language);
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return withDocumentLock(() => {
    const registry = Registry.load(spreadsheet);
    const entry = registry.ofRole('pairing').find((one) => one.tab === tab);
    if (entry === undefined) throw new AppError('NOT_REGISTERED', { exam: tab });
    const sheet = openTable(spreadsheet, registry, entry);
    const grid = readWithFormulas(sheet, entry.tab);
    const { columns } = readPairingTab(grid, entry.corrections).reading;
    const removed = new Map<number, AddedRow>();
    const kept: string[] = [];
    findAddedRows(grid, columns, rows).forEach((place, at) => {
      if ('row' in place) removed.set(place.row, rows[at]!);
      else kept.push(Object.values(rows[at]!.cells).slice(0, 3).join(' '));
    });
    removeRows(sheet, grid, filled, [...removed.keys()], (row) => writtenColumns(removed.get(row)!, columns));
    return { tab: entry.tab, removed: removed.size, kept, report: words.removed(removed.size, entry.tab) };
  });
}
