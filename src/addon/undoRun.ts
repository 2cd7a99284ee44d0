import { AppError } from '../core/appError.js';
import { runWordsOf } from '../locale/runWords.js';
import { withDocumentLock } from '../sheets/documentLock.js';
import { holdsTable, takeOut } from '../sheets/outputContents.js';
import { Registry } from '../sheets/registry.js';
import { readRun } from '../sheets/runHistory.js';
import { type OutputTable, replaceContents } from '../sheets/table.js';
import type { Language, UndoRunResult } from './api.js';
import { awardListTable, resultsTable } from './awardTables.js';
import { asObject, optionalBoolean, requiredText } from './checkRequest.js';
import { type AwardRun, storedRun } from './storedRun.js';
import { noteTakenBack, standingRuns } from './takenBack.js';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];

const OUTPUTS = [
  { role: 'awardList', tableOf: awardListTable },
  { role: 'results', tableOf: resultsTable },
] as const;

/**
 * Takes the latest run of the awards back: both tabs get back what the run before it wrote; where there was none, they go.
 * A tab that somebody has changed since is left alone unless `force` is given. The record that it was taken back is
 * appended last, so that a run which was cut off can simply be done again.
 *
 * @throws AppError BAD_REQUEST, RUN_NOT_FOUND, NOT_LATEST_RUN, RESULTS_EDITED, LOCKED
 */
export function undoRun(request: unknown, language: Language): UndoRunResult {
  const fields = asObject(request);
  const id = requiredText(fields, 'id');
  const force = optionalBoolean(fields, 'force');
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const words = runWordsOf(language);
  return withDocumentLock(() => {
    const { standing, takenBack } = standingRuns(spreadsheet);
    const latest = standing[standing.length - 1];
    const before = standing[standing.length - 2];
    const wanted = standing.find((run) => run.id === id);
    // Taken back already: a repeated click has nothing left to do.
    const done = wanted === undefined && takenBack.some((run) => run.id === id);
    if (wanted === undefined && !done) throw new AppError('RUN_NOT_FOUND', { id });
    if (wanted !== undefined && wanted.id !== latest!.id)
      throw new AppError('NOT_LATEST_RUN', { at: latest!.at });
    const at = (wanted ?? takenBack.find((run) => run.id === id)!).at;
    if (done) return { report: latest === undefined ? words.emptied(at) : words.restored(at, latest.at) };

    const run = runOf(spreadsheet, id);
    const earlier = before === undefined ? null : runOf(spreadsheet, before.id);
    const registry = Registry.load(spreadsheet);
    const plans = OUTPUTS.flatMap(({ role, tableOf }) => {
      const tab = registry.ofRole(role)[0]?.tab;
      const sheet = tab === undefined ? null : spreadsheet.getSheetByName(tab);
      // A tab that somebody has deleted is not made again.
      return tab === undefined || sheet === null ? [] : [planOf(tab, sheet, run, earlier, tableOf, language)];
    });
    const edited = plans.filter((plan) => plan.edited).map(({ tab }) => `「${tab}」`);
    if (edited.length > 0 && !force) throw new AppError('RESULTS_EDITED', { tabs: edited.join('') });
    for (const plan of plans) carryOut(plan, spreadsheet, registry);
    noteTakenBack(spreadsheet, id);
    return { report: earlier === null ? words.emptied(run.at) : words.restored(run.at, earlier.at) };
  });
}

function runOf(spreadsheet: Spreadsheet, id: string): AwardRun {
  const stored = readRun(spreadsheet, id);
  if (stored === null) throw new AppError('RUN_NOT_FOUND', { id });
  return storedRun(stored.data);
}

/** What is to become of one tab. */
interface Plan {
  tab: string;
  sheet: Sheet;
  /** What the run wrote, in the language in which it stands there. */
  written: OutputTable;
  /** What the run before wrote; null where there was none. */
  earlier: OutputTable | null;
  /** The tab holds neither. */
  edited: boolean;
}

function planOf(
  tab: string,
  sheet: Sheet,
  run: AwardRun,
  earlier: AwardRun | null,
  tableOf: (run: AwardRun, language: Language) => OutputTable,
  language: Language,
): Plan {
  const values = sheet.getDataRange().getValues();
  const tables = LANGUAGES.map((one) => tableOf(run, one));
  const written = tables.find((table) => holdsTable(values, table));
  // A run that was cut off may have written this tab already.
  const back =
    earlier === null
      ? []
      : LANGUAGES.map((one) => tableOf(earlier, one)).filter((one) => holdsTable(values, one));
  return {
    tab,
    sheet,
    written: written ?? tableOf(run, language),
    earlier: earlier === null ? null : tableOf(earlier, language),
    edited: written === undefined && back.length === 0,
  };
}

function carryOut(
  { tab, sheet, written, earlier, edited }: Plan,
  spreadsheet: Spreadsheet,
  registry: Registry,
): void {
  if (earlier !== null) {
    replaceContents(sheet, earlier);
    return;
  }
  if (edited) {
    takeOut(sheet, written);
    return;
  }
  // Our own tab with nothing else in it. An entry left behind by a run cut off here points to no tab and does no harm.
  spreadsheet.deleteSheet(sheet);
  registry.remove(tab);
}
