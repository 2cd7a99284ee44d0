import { type CellWrite, writeCells } from '../sheets/cellChanges.js';
import { isProtection } from './answer.js';

/**
 * Writes cells of one tab; what the service holds back is out before the next tab is begun.
 *
 * @returns false when the tab is protected from this user
 */
export function writeUnlessProtected(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  writes: readonly CellWrite[],
): boolean {
  try {
    writeCells(sheet, writes);
    SpreadsheetApp.flush();
    return true;
  } catch (error) {
    if (isProtection(error)) return false;
    throw error;
  }
}
