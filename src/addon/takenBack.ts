import { appendRun, type HistoryRun, type RecordKind, readRun, readRuns } from '../sheets/runHistory.js';
import { localTime } from '../sheets/time.js';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What can be taken back later, by anyone: its record is appended to the history before anything is written. */
export type Revocable = Extract<RecordKind, 'mend' | 'add'>;

const UNDO = 'undo ';

/** The record of that kind and id, or null. */
export function findRevocable(spreadsheet: Spreadsheet, kind: Revocable, id: string): HistoryRun | null {
  return id.startsWith(`${kind} `) ? readRun(spreadsheet, id) : null;
}

/** Notes that a record has been taken back. */
export function noteTakenBack(spreadsheet: Spreadsheet, id: string): void {
  const at = localTime(spreadsheet);
  appendRun(spreadsheet, { id: UNDO + id, at, baseline: '', current: '', summary: '', data: '' });
}

/** The latest record of a kind that has not been taken back. */
export function lastNotTakenBack(spreadsheet: Spreadsheet, kind: Revocable): HistoryRun | null {
  const open: string[] = [];
  for (const { id } of readRuns(spreadsheet, [kind, 'undo'])) {
    if (id.startsWith(`${kind} `)) open.push(id);
    else if (open.includes(id.slice(UNDO.length))) open.splice(open.lastIndexOf(id.slice(UNDO.length)), 1);
  }
  const last = open.pop();
  return last === undefined ? null : readRun(spreadsheet, last);
}
