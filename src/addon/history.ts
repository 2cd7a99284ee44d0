import { AppError } from '../core/appError.js';
import { awardWordsOf } from '../locale/awardCatalogue.js';
import { withDocumentLock } from '../sheets/documentLock.js';
import { fingerprint } from '../sheets/fingerprint.js';
import { writeNewTab } from '../sheets/outputTabs.js';
import { type HistoryRun, kindOfRecord, readRun } from '../sheets/runHistory.js';
import type { Language, RunSummary } from './api.js';
import { ruleResult } from './awardRun.js';
import { isResultsTab, RESULTS_DRESS, resultsTable } from './awardTables.js';
import { asObject, requiredText } from './checkRequest.js';
import { type AwardRun, baselineName, keptRun, storedRule, storedRun } from './storedRun.js';
import { outlineOf, standingRuns } from './takenBack.js';

/**
 * A run as one line of the history. Its id is its time and a fingerprint of what came of it and of how many records
 * stood before it, so that two of the same minute have ids of their own though all else is equal.
 *
 * @param before 0 for a first run, which does not ask
 */
export function historyRun(run: AwardRun, before: number): HistoryRun {
  const { rule, pool, counts } = run.outcome;
  const data = keptRun(run);
  return {
    id: `${run.at} ${fingerprint([data, String(before)])}`,
    at: run.at,
    baseline: run.baseline,
    current: run.current,
    summary: JSON.stringify({ rule, pool, counts }),
    data,
  };
}

/** All earlier runs, latest first. */
export function list(language: Language): RunSummary[] {
  const { standing, takenBack, all } = standingRuns(SpreadsheetApp.getActiveSpreadsheet());
  const latest = standing[standing.length - 1];
  return all.reverse().map((record) => {
    const { id, at, current } = record;
    const { rule, pool, counts } = outlineOf(record);
    const baseline = baselineName(record.baseline, rule, language);
    return {
      id,
      at,
      baseline,
      current,
      rule: ruleResult({ baseline, current }, storedRule(rule)),
      pool,
      counts,
      takenBack: takenBack.includes(record),
      latest: record === latest,
    };
  });
}

/**
 * Opens an earlier run as a tab of its own (private results), named by its time; opening it again goes to that tab.
 *
 * @throws AppError RUN_NOT_FOUND
 */
export function open(request: unknown, language: Language): { tab: string } {
  const id = requiredText(asObject(request), 'id');
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return withDocumentLock(() => {
    const stored = kindOfRecord(id) === 'awards' ? readRun(spreadsheet, id) : null;
    if (stored === null) throw new AppError('RUN_NOT_FOUND', { id });
    const run = storedRun(stored.data);
    // Excel forbids a colon in a tab's name.
    const name = `${awardWordsOf(language).resultsTab} ${run.at.replace(':', '-')}`;
    const table = resultsTable(run, language);
    for (let number = 1; ; number++) {
      const tab = number === 1 ? name : `${name} (${number})`;
      const existing = spreadsheet.getSheetByName(tab);
      if (existing !== null) {
        const values = existing.getDataRange().getValues();
        if (!isResultsTab(values) || values[3]?.[0] !== table.values[3]![0]) continue;
        existing.activate();
        return { tab };
      }
      const sheet = spreadsheet.insertSheet(tab);
      writeNewTab(sheet, table, RESULTS_DRESS);
      return { tab };
    }
  });
}
