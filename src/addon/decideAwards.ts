import { AppError } from '../core/appError.js';
import { isSameTerm } from '../core/honours/granted.js';
import {
  AWARD_DECISIONS,
  type AwardDecision,
  type AwardEntry,
  type AwardKind,
} from '../core/ledger/award.js';
import { withDocumentLock } from '../sheets/documentLock.js';
import { LedgerFinder } from '../sheets/ledgerFinder.js';
import { deleteLedgerBlock, type LedgerCells, writeLedgerRows } from '../sheets/ledgerTab.js';
import { decisionCells } from '../tabs/awardRows.js';
import { awardStateWord } from '../tabs/awardWords.js';
import type { AwardsUndo, Language, SidebarApi } from './api.js';
import { AwardRegister } from './awardRegister.js';
import { asObject, requiredTexts, requiredWord } from './checkRequest.js';
import { type AwardsSaveRequest, checkAwardsSave, checkAwardsUndo, refuseNobody } from './honoursRequest.js';
import { findRow } from './ledgerRow.js';

const DECIDED = ['state', 'decidedBy', 'decidedOn'] as const;

/**
 * Writes what becomes of nominations, with the day and by whom, in one write. A nomination that a colleague has
 * decided otherwise is not decided again; one that stands so already is left as it is.
 *
 * @throws AppError BAD_REQUEST, BAD_DATE, BAD_AWARD, AWARD_DECIDED, AWARD_QUOTA, RECORD_NOT_FOUND, LOCKED
 */
export function decide(request: unknown, language: Language): ReturnType<SidebarApi['decideAwards']> {
  const fields = asObject(request);
  const ids = [...new Set(requiredTexts(fields, 'ids'))];
  const decision = requiredWord(fields, 'decision', AWARD_DECISIONS);
  const save = checkAwardsSave(fields);
  refuseNobody(save.by, language);
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return withDocumentLock(() => {
    const register = new AwardRegister(new LedgerFinder(spreadsheet), language, save.tab);
    const { open } = register;
    if (open === null) throw new AppError('RECORD_NOT_FOUND', { id: ids[0]! });
    const { tab } = open.table;
    const entries = ids.map((id) => {
      const entry = register.entries.find((one) => one.id === id);
      if (entry === undefined) throw new AppError('RECORD_NOT_FOUND', { id });
      return entry;
    });
    const undecided = entries.filter(({ state }) => state !== decision);
    for (const entry of undecided) refuseDecided(entry, decision, language);
    if (undecided.length === 0) return { tab, changed: 0, undo: null };
    if (decision === 'granted' && !save.overQuota) refuseTooMany(register, undecided, save);
    const decidedOn = save.day ?? register.today();
    const cells = decisionCells({ state: decision, decidedBy: save.by, decidedOn }, language);
    const rows: AwardsUndo['rows'] = undecided.map(({ id }) => {
      const row = findRow(open, id)!;
      const from = Object.fromEntries(DECIDED.map((key) => [key, row.text(key)]));
      return { id, from, to: { ...cells } };
    });
    writeLedgerRows(open, new Map(undecided.map(({ row }) => [row, cells])));
    return { tab, changed: undecided.length, undo: { tab, added: false, rows } };
  });
}

/** Only what is open is decided; what was granted may be withdrawn. */
function refuseDecided({ state, student }: AwardEntry, decision: AwardDecision, language: Language): void {
  if (state === 'nominated' || state === null) return;
  if (state === 'granted' && decision === 'withdrawn') return;
  throw new AppError('AWARD_DECIDED', { name: student.name, state: awardStateWord(state, language) });
}

/** Of a nomination a place is granted once: what is granted already is counted, by kind and term. */
function refuseTooMany(
  register: AwardRegister,
  granting: readonly AwardEntry[],
  save: AwardsSaveRequest,
): void {
  const groups = new Map<string, AwardEntry[]>();
  for (const entry of granting) {
    if (entry.kind === null) continue;
    const key = JSON.stringify([entry.kind, entry.term]);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  for (const group of groups.values()) {
    const { term } = group[0]!;
    const kind = group[0]!.kind as AwardKind;
    const taken = register.entries.filter(
      (entry) => entry.state === 'granted' && isSameTerm(entry.term, term),
    );
    register.refuseOverQuota(
      kind,
      register.quotaOf(kind, save.quotas),
      taken,
      group.map(({ student }) => student),
    );
  }
}

/**
 * Takes a save into the register back while its rows still say what was saved: rows that were added go away, decisions
 * become what they were. All of it or nothing.
 *
 * @throws AppError BAD_REQUEST, ROW_CHANGED, REGISTERED_TAB_MISSING, LOCKED
 */
export function undo(request: unknown, language: Language): ReturnType<SidebarApi['undoAwards']> {
  const { tab, added, rows } = checkAwardsUndo(request);
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return withDocumentLock(() => {
    const { open } = new AwardRegister(new LedgerFinder(spreadsheet), language, tab);
    if (open === null) throw new AppError('REGISTERED_TAB_MISSING', { tab });
    const found = rows.map(({ id, from, to }) => ({ row: findRow(open, id), from, to }));
    const changed = new AppError('ROW_CHANGED', { tab: open.table.tab });
    const says = (row: NonNullable<(typeof found)[number]['row']>, cells: Readonly<Record<string, string>>) =>
      Object.entries(cells).every(([key, text]) => row.text(key as (typeof DECIDED)[number]) === text.trim());
    if (added) {
      // Taken back already: a repeated click has nothing left to do.
      if (found.every(({ row }) => row === null)) return { tab: open.table.tab };
      const places = found.map(({ row, to }) => {
        if (row === null || !says(row, to)) throw changed;
        return row.row;
      });
      const first = places.reduce((least, row) => Math.min(least, row));
      // Somebody has sorted the register since: rows that stand apart cannot go in one write.
      if (places.some((row) => row >= first + places.length)) throw changed;
      deleteLedgerBlock(open, first, places.length);
      return { tab: open.table.tab };
    }
    const back = new Map<number, LedgerCells<'award'>>();
    for (const { row, from, to } of found) {
      if (row === null) throw changed;
      if (says(row, from)) continue;
      if (!says(row, to)) throw changed;
      back.set(row.row, from as LedgerCells<'award'>);
    }
    writeLedgerRows(open, back);
    return { tab: open.table.tab };
  });
}
