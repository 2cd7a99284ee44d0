/** What contradicts itself in the tables, and its mends. */
import type { Severity, TabRole } from '../../tabs/reading.js';

/** How many findings of a group (by its id) to give out; twenty when left out. */
export interface CheckRequest {
  show?: Record<string, number>;
}

/** One thing worth a look, over everything adopted. */
export interface CheckFinding {
  id: string;
  severity: Severity;
  code: string;
  tab: string;
  cell: string | null;
  message: string;
  other: Array<{ tab: string; cell: string | null }>;
  /** A change that decides nothing, cell by cell; equal changes one below the other are one line (`C3:C48`). */
  mend: {
    id: string;
    sentence: string;
    cells: number;
    changes: Array<{ tab: string; cell: string; cells: number; from: string; to: string }>;
    /** Cells whose change is not listed. */
    more: number;
  } | null;
}

/** All findings of one kind. */
export interface CheckGroup {
  id: string;
  severity: Severity;
  code: string;
  title: string;
  count: number;
  /** How many of them are among `findings`. */
  shown: number;
  /** All mends of the group at once, when there are several. */
  mend: { id: string; mends: number; cells: number } | null;
}

export interface CheckData {
  tables: Array<{ tab: string; role: TabRole; students: number }>;
  /** Group by group. */
  findings: CheckFinding[];
  groups: CheckGroup[];
  /** The last mend that can still be taken back. */
  undo: { id: string; at: string; changes: number; sentence: string } | null;
}

/** A cell that was left as it is, and why. */
export interface SkippedChange {
  tab: string;
  cell: string | null;
  reason: string;
}

export interface ChecksApi {
  checkData(request: CheckRequest): CheckData;
  /** Writes the mends by id; cells that no longer hold what was shown are skipped. */
  mendData(request: { mends: string[] }): { changed: number; skipped: SkippedChange[]; report: string };
  undoMend(request: { id: string }): { restored: number; skipped: SkippedChange[]; report: string };
}
