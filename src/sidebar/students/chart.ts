import { line } from 'd3-shape';
import type { ExamPlaces, Placed, Unplaced } from '../../core/ledger/examPlace.js';
import { placeIn } from '../../core/ledger/examPlace.js';

export type ChartMeasure = 'percentile' | 'points';

/** One exam as the chart and its table show it. */
export interface ChartRow {
  exam: string;
  mark: number | null;
  mean: number | null;
  percentile: number | null;
  /** How many the student is compared with, and of which class. */
  pool: { of: number; className: string | null } | null;
  /** Why there is no mark. */
  why: Unplaced | 'no-subject' | null;
}

/** @param subject null: the total */
export function chartRows(exams: readonly ExamPlaces[], subject: string | null): ChartRow[] {
  return exams.map((exam) => rowOf(labelOf(exam, exams), placeIn(exam, subject)));
}

/** An exam's name; with its term where two have one name. */
function labelOf({ info }: ExamPlaces, exams: readonly ExamPlaces[]): string {
  const alike = exams.filter((other) => other.info.name === info.name);
  return alike.length > 1 && info.term !== null ? `${info.term} ${info.name}` : info.name;
}

function rowOf(exam: string, placed: Placed | null): ChartRow {
  const none = { exam, mark: null, mean: null, percentile: null, pool: null };
  if (placed === null) return { ...none, why: 'no-subject' };
  if ('open' in placed) return { ...none, why: placed.open };
  const { mark, mean, percentile, of, className } = placed.place;
  return { exam, mark, mean, percentile, pool: { of, className }, why: null };
}

/** The subjects of the exams, each once, in the order in which they come. */
export function chartSubjects(exams: readonly ExamPlaces[]): string[] {
  return [...new Set(exams.flatMap(({ subjects }) => Object.keys(subjects)))];
}

/** One decimal at most, as marks are written. */
export function figure(value: number): string {
  return String(Math.round(value * 10) / 10);
}

export interface ChartFrame {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface ChartDrawing {
  /** The path of the student's line; exams without a mark part it. */
  own: string;
  /** The class mean, or the middle of the class, to compare with. */
  class: string;
  points: Array<{ x: number; y: number; row: ChartRow; value: number }>;
  /** Lines across with what they stand for, bottom to top. */
  levels: Array<{ y: number; label: string }>;
}

/**
 * The lines of the chart. Exams stand at even distances: what lies between two of them is not known. Percentiles go
 * from 0 to 100 with the middle of the class at 50; marks from the lowest to the highest shown, beside the class mean.
 */
export function drawChart(rows: readonly ChartRow[], measure: ChartMeasure, frame: ChartFrame): ChartDrawing {
  const ownOf = (row: ChartRow) => (measure === 'percentile' ? row.percentile : row.mark);
  const classOf = (row: ChartRow) =>
    measure === 'percentile' ? (row.percentile === null ? null : 50) : row.mean;
  const [low, high] =
    measure === 'percentile' ? [0, 100] : extent(rows.flatMap((row) => [row.mark, row.mean]));
  const { width, height, left, right, top, bottom } = frame;
  const x = (at: number) =>
    rows.length < 2 ? (left + width - right) / 2 : left + ((width - left - right) * at) / (rows.length - 1);
  const y = (value: number) => height - bottom - ((height - top - bottom) * (value - low)) / (high - low);
  const path = (pick: (row: ChartRow) => number | null) =>
    line<ChartRow>()
      .defined((row) => pick(row) !== null)
      .x((_, at) => round(x(at)))
      .y((row) => round(y(pick(row)!)))(rows as ChartRow[]) ?? '';
  return {
    own: path(ownOf),
    class: path(classOf),
    points: rows.flatMap((row, at) => {
      const value = ownOf(row);
      return value === null ? [] : [{ x: round(x(at)), y: round(y(value)), row, value }];
    }),
    levels: [low, (low + high) / 2, high].map((value) => ({ y: round(y(value)), label: figure(value) })),
  };
}

/** Lowest and highest, a little apart from the edge; equal ones get room around them. */
function extent(values: ReadonlyArray<number | null>): [number, number] {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return [0, 1];
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const room = Math.max((high - low) * 0.1, 1);
  return [Math.max(0, Math.floor(low - room)), Math.ceil(high + room)];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
