type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Our tables stand in A:Z unless somebody has moved their columns far to the right. */
const USUAL_COLUMNS = 'A:Z';
const NO_SUCH_RANGE = /not found|找不到|未找到|outside the dimensions|exceeds grid limits/i;

/**
 * The first columns of a tab, by its name, in one service call. null when there is no such tab, or when it has fewer
 * columns: a range that is not there is an error to the service.
 */
export function usualRange(spreadsheet: Spreadsheet, tab: string): Range | null {
  try {
    return spreadsheet.getRange(`'${tab.split("'").join("''")}'!${USUAL_COLUMNS}`);
  } catch (error) {
    if (NO_SUCH_RANGE.test(error instanceof Error ? error.message : String(error))) return null;
    throw error;
  }
}
