import { AppError } from '../core/appError.js';
import type { AwardRow } from '../core/awardOutcome.js';
import { classKey } from '../core/className.js';
import { compareText } from '../core/compareText.js';
import type { Settings } from '../core/ledger/settings.js';
import { nameKey } from '../core/names.js';
import type { CertificateAward } from '../core/outputs/certificate.js';
import type { PublishedAward } from '../core/publishedAwards.js';
import type { LedgerFinder } from '../sheets/ledgerFinder.js';
import { kindOfRecord, readRun } from '../sheets/runHistory.js';
import type { Language, PaperChild, PaperKind } from './api.js';
import { awardsOfRun, awardsOfTerm } from './certificateAwards.js';
import { optionalBoolean, optionalText, requiredText } from './checkRequest.js';
import { type AwardRun, storedRun } from './storedRun.js';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** More are laid out in several calls, so that each is short and shows progress. */
const MOST_AT_ONCE = 100;

/** A child with what its paper is made from. */
export interface ScopedChild extends PaperChild {
  /** For a slip. */
  row: AwardRow | null;
  /** For a certificate. */
  award: CertificateAward | null;
}

/** Where papers are made from. */
export interface PaperSource {
  spreadsheet: Spreadsheet;
  finder: LedgerFinder;
  settings: Settings;
  language: Language;
}

/** Whom papers are for, checked. */
export interface CheckedScope {
  /** null: the register's awards. */
  run: AwardRun | null;
  /** In the order of the papers. */
  children: ScopedChild[];
}

/**
 * The run or the term that is asked for, and its children that are meant.
 *
 * @throws AppError BAD_REQUEST, RUN_NOT_FOUND
 */
export function readScope(
  source: PaperSource,
  fields: Record<string, unknown>,
  kind: PaperKind,
): CheckedScope {
  const term = kind === 'certificates' ? optionalText(fields, 'term') : null;
  const run = term === null ? readAwardRun(source.spreadsheet, requiredText(fields, 'run')) : null;
  const className = optionalText(fields, 'class');
  const students = optionalPlaces(fields);
  const prizesOnly = kind === 'slips' && optionalBoolean(fields, 'prizesOnly');
  const wanted = className === null ? null : classKey(className);
  const all = run === null ? childrenOfTerm(source, term!) : childrenOf(run, kind, source.language);
  const children = all.filter(
    (child) =>
      (wanted === null || (child.class !== null && classKey(child.class) === wanted)) &&
      (students === null || students.has(child.at)) &&
      (!prizesOnly || child.prize !== null),
  );
  return { run, children };
}

/** @throws AppError RUN_NOT_FOUND */
export function readAwardRun(spreadsheet: Spreadsheet, id: string): AwardRun {
  const stored = kindOfRecord(id) === 'awards' ? readRun(spreadsheet, id) : null;
  if (stored === null) throw new AppError('RUN_NOT_FOUND', { id });
  return storedRun(stored.data);
}

/** Whom a run has papers for. */
export function childrenOf(run: AwardRun, kind: PaperKind, language: Language): ScopedChild[] {
  return inOrder(
    kind === 'certificates'
      ? withAwards(awardsOfRun(run, language))
      : withPublishedPrizes(run.outcome.rows, run.published),
  );
}

/** Whom the register has certificates for, one for each award. */
export function childrenOfTerm({ finder, settings, language }: PaperSource, term: string): ScopedChild[] {
  return inOrder(withAwards(awardsOfTerm(finder, term, settings.awards.scholarshipName, language)));
}

function withAwards(awards: readonly CertificateAward[]): ScopedChild[] {
  return awards.map((award, at) => {
    const { name, className, prize } = award;
    return { at, name, class: className, prize, row: null, award };
  });
}

/** By class and name: a pile of papers tells no place by its order. */
function inOrder(children: readonly ScopedChild[]): ScopedChild[] {
  const sorted = children.map((child) => ({ child, order: classOrder(child.class) }));
  sorted.sort(
    (x, y) =>
      compareText(x.order, y.order) ||
      compareText(x.child.name, y.child.name) ||
      compareText(x.child.row?.studentId ?? '', y.child.row?.studentId ?? ''),
  );
  return sorted.map(({ child }) => child);
}

/** A child whose prize on the published list is another than among the supported has the published one on every paper. */
function withPublishedPrizes(rows: readonly AwardRow[], published: readonly PublishedAward[]): ScopedChild[] {
  const key = (name: string, className: string | null) =>
    `${nameKey(name)}\n${className === null ? '' : classKey(className)}`;
  const count = (keys: readonly string[]) => {
    const counts = new Map<string, number>();
    for (const one of keys) counts.set(one, (counts.get(one) ?? 0) + 1);
    return counts;
  };
  const keys = rows.map(({ name, className }) => key(name, className));
  const ofRows = count(keys);
  const listed = published.map(({ name, className }) => key(name, className));
  const ofList = count(listed);
  const prizes = new Map(published.map(({ prize }, at) => [listed[at]!, prize]));
  return rows.map((row, at) => {
    const own = keys[at]!;
    // Of two namesakes nobody can tell which the list means.
    const known = ofRows.get(own) === 1 && ofList.get(own) === 1 ? prizes.get(own)! : row.prize;
    return { at, name: row.name, class: row.className, prize: known, row, award: null };
  });
}

export function paperChild({ at, name, class: className, prize }: ScopedChild): PaperChild {
  return { at, name, class: className, prize };
}

/** Class 2 before class 10. */
function classOrder(className: string | null): string {
  return className === null ? '' : classKey(className).replace(/\d+/g, (digits) => digits.padStart(4, '0'));
}

/** @throws AppError BAD_REQUEST */
export function partOf(fields: Record<string, unknown>, children: readonly ScopedChild[]): ScopedChild[] {
  const from = wholeNumber(fields, 'from', 0);
  const count = wholeNumber(fields, 'count', 1);
  if (count > MOST_AT_ONCE) throw new AppError('BAD_REQUEST', { field: `count (1–${MOST_AT_ONCE})` });
  return children.slice(from, from + count);
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
