/** Now, in the spreadsheet's time zone, to the minute: `2026-01-20 16:05`. */
export function localTime(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): string {
  return Utilities.formatDate(new Date(), spreadsheet.getSpreadsheetTimeZone(), 'yyyy-MM-dd HH:mm');
}
