import type { StudentRef } from './studentRef.js';

/** 分层教学: A goes ahead, B keeps the usual pace, C secures the basics. */
export const LAYERS = ['A', 'B', 'C'] as const;
export type Layer = (typeof LAYERS)[number];

/** One row of the layers: where a student works in one subject from a day on, and what is to be reached there. */
export interface LayerRow {
  id: string;
  student: StudentRef;
  subject: string;
  /** null: a word that is none of the layers. */
  layer: Layer | null;
  target: string;
  /** ISO day; null when the cell says none that can be read. */
  date: string | null;
  by: string;
  tab: string;
  /** 1-based. */
  row: number;
}

/** The latest row of each subject of one student: by day, of one day the lower row. Subjects in the order given. */
export function currentLayers(
  rows: readonly LayerRow[],
  compareSubjects: (x: string, y: string) => number,
): LayerRow[] {
  const bySubject = new Map<string, LayerRow>();
  const inTime = rows
    .filter(({ layer }) => layer !== null)
    .sort((x, y) => compareDays(x.date, y.date) || x.row - y.row);
  for (const row of inTime) bySubject.set(row.subject, row);
  return [...bySubject.values()].sort((x, y) => compareSubjects(x.subject, y.subject));
}

/** A row without a day is older than any that has one. */
function compareDays(x: string | null, y: string | null): number {
  const [a, b] = [x ?? '', y ?? ''];
  return a < b ? -1 : a > b ? 1 : 0;
}
