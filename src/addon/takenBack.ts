import type { AwardOutcome } from '../core/awardOutcome.js';
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

/** A run without its data. */
export type RunRecord = Omit<HistoryRun, 'data'>;

/** What the history says of a run beside its exams, without its rows. */
type RunOutline = Pick<AwardOutcome, 'rule' | 'pool' | 'counts'>;

export function outlineOf({ summary }: Pick<HistoryRun, 'summary'>): RunOutline {
  return JSON.parse(summary) as RunOutline;
}

/** The runs of the awards, oldest first: those that stand, those that were taken back, and all. */
export function standingRuns(
  spreadsheet: Spreadsheet,
): Record<'standing' | 'takenBack' | 'all', RunRecord[]> {
  const all: RunRecord[] = [];
  const standing: RunRecord[] = [];
  const takenBack: RunRecord[] = [];
  readRuns(spreadsheet, ['awards', 'undo']).forEach((record) => {
    if (!record.id.startsWith(UNDO)) {
      all.push(record);
      standing.push(record);
      return;
    }
    const undone = record.id.slice(UNDO.length);
    for (let at = standing.length - 1; at >= 0; at--) {
      if (standing[at]!.id !== undone) continue;
      takenBack.push(...standing.splice(at, 1));
      break;
    }
  });
  return { standing, takenBack, all };
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
