import type { TabGrid } from '../tabs/reading.js';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Reads a whole tab in a constant number of service calls: two, and one more for the displayed texts.
 *
 * @param name the tab's name, which the caller already knows
 */
export function readGrid(sheet: Sheet, name: string, display = false): TabGrid {
  const range = sheet.getDataRange();
  const grid: TabGrid = { name, values: range.getValues() };
  if (display) grid.display = range.getDisplayValues();
  return grid;
}

/** A new hidden tab; the tab that was in front is in front again. */
export function insertHidden(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, name: string): Sheet {
  const active = spreadsheet.getActiveSheet();
  const sheet = spreadsheet.insertSheet(name);
  sheet.hideSheet();
  spreadsheet.setActiveSheet(active);
  return sheet;
}
