import type { StudentIds } from '../../../src/core/exam.js';
import type { Mark } from '../../../src/core/marks.js';
import type { Field, ProblemCode, RankScope, TabGrid, TabRole } from '../../../src/tabs/reading.js';

export interface ColumnTruth {
  /** The right one, or several where the paper leaves it open. */
  field: ReadonlyArray<Field | null>;
  subject?: string;
  /** Only when the tab states it. */
  fullMark?: number;
  scope?: RankScope;
}

export interface StudentTruth {
  ids: StudentIds;
  name: string;
  className: string | null;
  /** By canonical subject. */
  marks: Record<string, Mark>;
  total: Mark | null;
}

export interface TableTruth {
  role: TabRole;
  /** 1-based; several where the paper leaves it open (a band of titles over the header). */
  headerRows: Array<[number, number]>;
  /** By 1-based column. What is not listed must have no field. */
  columns: Map<number, ColumnTruth>;
  subjects: string[];
  students: StudentTruth[];
  /** Codes that must be among the problems. */
  problems: ProblemCode[];
}

/** `ask`: nobody could say more, so the reading must not be sure. `refuse`: no such table. */
export type Truth =
  | { kind: 'read'; table: TableTruth }
  | { kind: 'ask'; codes: ProblemCode[] }
  | { kind: 'refuse' };

export interface MessyTab {
  /** Wide, long, roster … */
  shape: string;
  /** What was done to it. */
  mess: string[];
  grid: TabGrid;
  truth: Truth;
}
