import { AppError } from '../core/appError.js';
import { isIsoDate } from '../core/isoDate.js';
import type { Pair } from '../core/ledger/pair.js';
import { isAbout } from '../core/ledger/studentRef.js';
import { helperKey } from '../core/pairing/helper.js';
import { pairingWordsOf } from '../locale/pairingWords.js';
import { withDocumentLock } from '../sheets/documentLock.js';
import { writeCell } from '../sheets/pairingSheet.js';
import { subjectsIn } from '../tabs/subjectList.js';
import { a1, viewTab } from '../tabs/view.js';
import type { EndPairRequest, EndPairResult, Language, PairingApi } from './api.js';
import { checkEndedPair, checkEndPair } from './pairingRequest.js';
import { type OpenPairing, openPairing } from './savePairs.js';

type Wanted = EndPairRequest['pair'];

/**
 * Writes the last day into a pair's row and nothing else. The row is looked for anew: it may have moved.
 *
 * @throws AppError BAD_REQUEST, BAD_DATE, ENDS_BEFORE_START, ROW_CHANGED, NO_END_COLUMN, LOCKED, PROTECTED
 */
export function end(request: unknown, language: Language): EndPairResult {
  const { table, pair, to } = checkEndPair(request);
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return withDocumentLock(() => {
    const open = openPairing(spreadsheet, table ?? { tab: pair.tab, corrections: {}, displayIds: false });
    if (open === null) throw new AppError('ROW_CHANGED', { tab: pair.tab });
    const { row, from } = findPair(open, pair, (one) => one.to === null || one.to !== to);
    const place = endCell(open, row);
    const is = place.both ? `${startOf(place.was, from)}至${to}` : to;
    writeCell(open, row, place.column, is, !place.both);
    return {
      tab: open.table.tab,
      cell: a1(row - 1, place.column),
      undo: { pair: { ...pair, tab: open.table.tab, row }, was: place.was, is },
      report: pairingWordsOf(language).ended(pair.student.name, pair.helper, to),
    };
  });
}

/**
 * Puts back what the cell of the last day held before, if it still holds what was written.
 *
 * @throws AppError BAD_REQUEST, ROW_CHANGED, NO_END_COLUMN, LOCKED, PROTECTED
 */
export function undo(request: unknown, language: Language): ReturnType<PairingApi['undoEndPair']> {
  const { pair, was, is } = checkEndedPair(request);
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return withDocumentLock(() => {
    const open = openPairing(spreadsheet, { tab: pair.tab, corrections: {}, displayIds: false });
    if (open === null) throw new AppError('ROW_CHANGED', { tab: pair.tab });
    const { row } = findPair(open, pair, (one) => endCell(open, one.row).was === is);
    const { column, both } = endCell(open, row);
    writeCell(open, row, column, was, !both && isIsoDate(was));
    return {
      tab: open.table.tab,
      cell: a1(row - 1, column),
      report: pairingWordsOf(language).reopened(pair.student.name, pair.helper),
    };
  });
}

/** The pair's row: where the page saw it, else the only other one that says the same. */
function findPair({ room, table }: OpenPairing, wanted: Wanted, fits: (pair: Pair) => boolean): Pair {
  const { student, kind, helper, subjects, from, row } = wanted;
  const who = { name: student.name, className: student.class, ids: student.ids };
  const same = room.tab.pairs.filter(
    (pair) =>
      isAbout(pair, who) &&
      helperKey(pair.helper) === helperKey(helper) &&
      pair.kind === kind &&
      pair.from === from &&
      JSON.stringify(pair.subject === null ? [] : subjectsIn(pair.subject)) === JSON.stringify(subjects) &&
      fits(pair),
  );
  const found = same.find((pair) => pair.row === row) ?? (same.length === 1 ? same[0] : undefined);
  if (found === undefined) throw new AppError('ROW_CHANGED', { tab: table.tab });
  return found;
}

/** The cell (column 0-based) that holds a row's last day, alone or with the first. */
function endCell({ room, grid, table }: OpenPairing, row: number) {
  const { to, both } = room.columns;
  const column = to ?? both;
  if (column === null) throw new AppError('NO_END_COLUMN', { tab: table.tab });
  return {
    column,
    both: to === null,
    was: viewTab(grid)
      .text(row - 1, column)
      .trim(),
  };
}

/** The first day as the cell writes it, where it holds only that. */
function startOf(written: string, from: string | null): string {
  const [first = ''] = written.split(/至|到|~|～|—|–/);
  return from === null ? first.trim() : first.trim() === written.trim() ? written.trim() : from;
}
