import type { Registry } from './registry.js';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** So many finds are followed up: each costs two service calls, and a word may stand in a teacher's tabs too. */
const MOST_FINDS = 20;

/**
 * The tabs that hold one of these words alone in a cell and are registered as nothing: tables of ours that lost their
 * name and their reference, or whose registry is gone. One search of the whole spreadsheet, however many tabs it has.
 */
export function strayTabs(
  spreadsheet: Spreadsheet,
  registry: Registry,
  words: readonly string[],
): Set<string> {
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const finds = spreadsheet
    .createTextFinder(`^\\s*(${escaped.join('|')})\\s*$`)
    .matchCase(true)
    .useRegularExpression(true)
    .findAll();
  const tabs = finds.slice(0, MOST_FINDS).map((range) => range.getSheet().getName());
  return new Set(tabs.filter((tab) => registry.ofTab(tab) === null));
}
