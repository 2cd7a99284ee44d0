import { awardWordsOf } from '../locale/awardCatalogue.js';
import { withDocumentLock } from '../sheets/documentLock.js';
import { type OutputTab, openOutputTab, registerOutputTabs, writeOutputTab } from '../sheets/outputTabs.js';
import { Registry } from '../sheets/registry.js';
import { appendRun, historyOf } from '../sheets/runHistory.js';
import { localTime } from '../sheets/time.js';
import type { AwardData, AwardsResult, Language } from './api.js';
import { type CheckedAwardsRequest, checkAwardsRequest, examNames } from './awardRequest.js';
import { awardsResult, readAwardInput, runAwards } from './awardRun.js';
import {
  AWARD_LIST_DRESS,
  awardListTable,
  isAwardListTab,
  isResultsTab,
  RESULTS_DRESS,
  resultsTable,
} from './awardTables.js';
import { asObject } from './checkRequest.js';
import { historyRun } from './history.js';
import type { AwardRun } from './storedRun.js';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/**
 * The one click: ranks, compares, and writes the private results and the award list. Everything is read and decided
 * before the first write; on a dry run nothing is written.
 */
export function compute(request: unknown, language: Language): AwardsResult {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const { dryRun } = asObject(request);
  if (dryRun === true) {
    const registry = Registry.load(spreadsheet);
    const run = decide(spreadsheet, registry, request, '', language);
    return awardsResult(run, plannedTabs(registry, language), language);
  }
  return withDocumentLock(() => {
    const registry = Registry.load(spreadsheet);
    const run = decide(spreadsheet, registry, request, localTime(spreadsheet), language);
    const tabs = write(spreadsheet, registry, run, language);
    return awardsResult(run, tabs, language);
  });
}

/** What the live preview needs, so that no change of a setting asks the server. */
export function readData(request: unknown, language: Language): AwardData {
  const names = examNames(asObject(request));
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const registry = Registry.load(spreadsheet);
  const { baseline, current, archive, notes } = readAwardInput(spreadsheet, registry, names, true, language);
  return { baseline, current, archive, notes };
}

function decide(
  spreadsheet: Spreadsheet,
  registry: Registry,
  request: unknown,
  at: string,
  language: Language,
): AwardRun {
  const checked: CheckedAwardsRequest = checkAwardsRequest(
    request,
    () => registry.ofRole('archive').length > 0,
  );
  const supported = checked.rule.cohort === 'supported';
  const input = readAwardInput(spreadsheet, registry, checked, supported, language);
  const nobody = supported && input.archive === null && asObject(request).cohort === undefined;
  const asked = nobody ? { ...checked, rule: { ...checked.rule, cohort: 'everyone' as const } } : checked;
  return runAwards(input, asked, at, language);
}

function write(spreadsheet: Spreadsheet, registry: Registry, run: AwardRun, language: Language) {
  const words = awardWordsOf(language);
  // The award list first: a new tab comes to the front, and the results are what the teacher wants to see.
  const awardList = openOutputTab(spreadsheet, registry, 'awardList', words.awardListTab, isAwardListTab);
  const results = openOutputTab(spreadsheet, registry, 'results', words.resultsTab, isResultsTab);
  writeOutputTab(awardList, awardListTable(run, language), AWARD_LIST_DRESS);
  writeOutputTab(results, resultsTable(run, language), RESULTS_DRESS);
  registerOutputTabs(registry, [results, awardList]);
  const history = historyOf(spreadsheet);
  // With both tabs new no run stands, and the first click has no call to spare.
  const isFirst = results.fresh && awardList.fresh;
  const record = historyRun(run, isFirst ? 0 : history.getLastRow());
  appendRun(spreadsheet, record, history);
  const tabs = { run: record.id, ...tabNames(results, awardList) };
  spreadsheet.toast(words.written(tabs.resultsTab, tabs.awardListTab));
  return tabs;
}

function tabNames(results: OutputTab, awardList: OutputTab) {
  return { resultsTab: results.tab, awardListTab: awardList.tab };
}

function plannedTabs(registry: Registry, language: Language) {
  const words = awardWordsOf(language);
  return {
    run: null,
    resultsTab: registry.ofRole('results')[0]?.tab ?? words.resultsTab,
    awardListTab: registry.ofRole('awardList')[0]?.tab ?? words.awardListTab,
  };
}
