import { AppError } from '../core/appError.js';
import type { AwardRow } from '../core/awardOutcome.js';
import { classKey } from '../core/className.js';
import { compareText } from '../core/cohort.js';
import { kindOfRecord, readRun } from '../sheets/runHistory.js';
import type { PaperChild } from './api.js';
import type { AwardRun } from './awardRun.js';
import { optionalBoolean, optionalText, requiredText } from './checkRequest.js';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** More are laid out in several calls, so that each is short and shows progress. */
const MOST_AT_ONCE = 100;

/** A child of a run. */
export interface ScopedRow {
  /** Its place in the run. */
  at: number;
  row: AwardRow;
}

/** Whom papers are for, checked. */
export interface CheckedScope {
  run: AwardRun;
  /** In the order of the papers. */
  rows: ScopedRow[];
}

/**
 * The run that is asked for, and its children that are meant.
 *
 * @throws AppError BAD_REQUEST, RUN_NOT_FOUND
 */
export function readScope(spreadsheet: Spreadsheet, fields: Record<string, unknown>): CheckedScope {
  const run = readAwardRun(spreadsheet, requiredText(fields, 'run'));
  const className = optionalText(fields, 'class');
  const students = optionalPlaces(fields);
  const prizesOnly = optionalBoolean(fields, 'prizesOnly');
  const wanted = className === null ? null : classKey(className);
  const rows = childrenOf(run).filter(
    ({ at, row }) =>
      (wanted === null || (row.className !== null && classKey(row.className) === wanted)) &&
      (students === null || students.has(at)) &&
      (!prizesOnly || row.prize !== null),
  );
  return { run, rows };
}

/** @throws AppError RUN_NOT_FOUND */
export function readAwardRun(spreadsheet: Spreadsheet, id: string): AwardRun {
  const stored = kindOfRecord(id) === 'awards' ? readRun(spreadsheet, id) : null;
  if (stored === null) throw new AppError('RUN_NOT_FOUND', { id });
  return JSON.parse(stored.data) as AwardRun;
}

/** By class and name: a pile of papers tells no place by its order. */
export function childrenOf(run: AwardRun): ScopedRow[] {
  return run.outcome.rows
    .map((row, at) => ({ at, row }))
    .sort(
      (x, y) =>
        compareText(classOrder(x.row), classOrder(y.row)) ||
        compareText(x.row.name, y.row.name) ||
        compareText(x.row.studentId ?? '', y.row.studentId ?? ''),
    );
}

export function paperChild({ at, row }: ScopedRow): PaperChild {
  return { at, name: row.name, class: row.className, prize: row.prize };
}

/** Class 2 before class 10. */
function classOrder({ className }: AwardRow): string {
  return className === null ? '' : classKey(className).replace(/\d+/g, (digits) => digits.padStart(4, '0'));
}

/** @throws AppError BAD_REQUEST */
export function partOf(fields: Record<string, unknown>, rows: readonly ScopedRow[]): ScopedRow[] {
  const from = wholeNumber(fields, 'from', 0);
  const count = wholeNumber(fields, 'count', 1);
  if (count > MOST_AT_ONCE) throw new AppError('BAD_REQUEST', { field: `count (1–${MOST_AT_ONCE})` });
  return rows.slice(from, from + count);
}

function wholeNumber(fields: Record<string, unknown>, field: string, least: number): number {
  const value = fields[field];
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least) {
    throw new AppError('BAD_REQUEST', { field });
  }
  return value;
}

function optionalPlaces(fields: Record<string, unknown>): ReadonlySet<number> | null {
  const { students } = fields;
  if (students === undefined || students === null) return null;
  if (!Array.isArray(students) || !students.every((at) => typeof at === 'number')) {
    throw new AppError('BAD_REQUEST', { field: 'students [0, …]' });
  }
  return new Set(students as number[]);
}
