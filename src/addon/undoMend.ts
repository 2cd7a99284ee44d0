import { AppError } from '../core/appError.js';
import { checkWordsOf } from '../locale/checkWords.js';
import type { CellWrite } from '../sheets/cellChanges.js';
import { withDocumentLock } from '../sheets/documentLock.js';
import { Registry } from '../sheets/registry.js';
import { a1 } from '../tabs/view.js';
import type { CheckData, Language, SidebarApi, SkippedChange } from './api.js';
import { asObject, requiredText } from './checkRequest.js';
import { type MendedCell, type MendedTab, unpackRecord } from './mendRecord.js';
import { titleOf } from './speakFindings.js';
import { findRevocable, lastNotTakenBack, noteTakenBack } from './takenBack.js';
import { writeUnlessProtected } from './writeUnlessProtected.js';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Takes a mend back: cells that still hold what it wrote get back what they held, with its type and number format.
 * Cells that were changed since are left alone and told. Doing it again does no harm.
 *
 * @throws AppError RUN_NOT_FOUND, LOCKED
 */
export function undo(request: unknown, language: Language): ReturnType<SidebarApi['undoMend']> {
  const id = requiredText(asObject(request), 'id');
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const words = checkWordsOf(language);
  return withDocumentLock(() => {
    const stored = findRevocable(spreadsheet, 'mend', id);
    if (stored === null) throw new AppError('RUN_NOT_FOUND', { id });
    const registry = Registry.load(spreadsheet);
    const skipped: SkippedChange[] = [];
    let restored = 0;
    let complete = true;
    for (const mended of unpackRecord(stored.data).tabs) {
      const tab = registry.entries.find((entry) => entry.id === mended.entry)?.tab ?? mended.tab;
      const sheet = spreadsheet.getSheetByName(tab);
      if (sheet === null) {
        skipped.push({ tab, cell: null, reason: words.skipped.gone });
        continue;
      }
      const { writes, count, changed } = planRestore(sheet, mended);
      for (const cell of changed) skipped.push({ tab, cell, reason: words.skipped.changed });
      if (writeUnlessProtected(sheet, writes)) restored += count;
      else {
        complete = false;
        skipped.push({ tab, cell: null, reason: words.skipped.protected });
      }
    }
    // Where a tab would not let us write, whoever may can take the rest back.
    if (complete) noteTakenBack(spreadsheet, id);
    return { restored, skipped, report: words.restored(restored, skipped.length) };
  });
}

interface Restore {
  writes: CellWrite[];
  /** Cells that get their value back. */
  count: number;
  /** Cells that somebody has changed since. */
  changed: string[];
}

function planRestore(sheet: Sheet, { cells }: MendedTab): Restore {
  const range = sheet.getDataRange();
  const values: unknown[][] = range.getValues();
  const formulas = range.getFormulas();
  const formats = cells.some(({ format }) => format !== null) ? range.getNumberFormats() : null;
  const plan: Restore = { writes: [], count: 0, changed: [] };
  for (const cell of cells) {
    const { row, column, from, to, format } = cell;
    const now = values[row]?.[column];
    const free = (formulas[row]?.[column] ?? '') === '';
    // A run that was cut off may have left the new format without the new value.
    const formatOnly = now === from && format !== null && formats?.[row]?.[column] === format.to;
    if (free && (now === to || formatOnly)) {
      plan.writes.push({ row, column, value: from, format: format?.from ?? null });
      plan.count++;
    } else if (now !== from) plan.changed.push(a1(row, column));
  }
  return plan;
}

/** The latest mend that has not been taken back, when some of its cells still hold what it wrote. */
export function undoableMend(
  spreadsheet: Spreadsheet,
  valuesOf: (mended: MendedTab) => unknown[][] | null,
  language: Language,
): CheckData['undo'] {
  const stored = lastNotTakenBack(spreadsheet, 'mend');
  if (stored === null) return null;
  const { codes, tabs } = unpackRecord(stored.data);
  const holds = (mended: MendedTab) => {
    const values = valuesOf(mended);
    const still = ({ row, column, to }: MendedCell) => values === null || values[row]?.[column] === to;
    return mended.cells.filter(still).length;
  };
  const changes = tabs.reduce((sum, mended) => sum + holds(mended), 0);
  if (changes === 0) return null;
  const words = checkWordsOf(language);
  const kinds = [...new Set(codes.map((code) => titleOf(code, language)))].join(words.list);
  return { id: stored.id, at: stored.at, changes, sentence: words.undoable(changes, kinds) };
}
