import { AppError } from '../../core/appError.js';
import type { AwardOutcome, AwardRow } from '../../core/awardOutcome.js';
import { type AwardRule, type Cohort, DEFAULT_RULE } from '../../core/awardRule.js';
import { classKey } from '../../core/className.js';
import { findCohort } from '../../core/cohort.js';
import { type AwardInput, evaluateAwards } from '../../core/evaluateAwards.js';

/** What the settings would give, or why they give nothing. */
export type Preview = { outcome: AwardOutcome } | { error: AppError };

export function previewAwards(input: AwardInput, rule: AwardRule): Preview {
  try {
    return { outcome: evaluateAwards(input, rule) };
  } catch (error) {
    if (error instanceof AppError) return { error };
    throw error;
  }
}

/** Number of students of a cohort, within the class if one is chosen; null where there is no such cohort. */
export function countCohort(input: AwardInput, cohort: Cohort, className: string | null): number | null {
  try {
    const rule = { ...DEFAULT_RULE, cohort, className };
    const { members } = findCohort(input.baseline, input.current, input.archive, rule);
    return members.length;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'CLASS_NOT_FOUND') return 0;
    if (error.code === 'NO_ARCHIVE') return null;
    throw error;
  }
}

/** Classes as first written, one of each, in order. */
export function classesOf(input: Pick<AwardInput, 'baseline' | 'current'>): string[] {
  const written = new Map<string, string>();
  for (const { className } of [...input.current.students, ...input.baseline.students]) {
    if (className === null) continue;
    const key = classKey(className);
    if (!written.has(key)) written.set(key, className);
  }
  const order = new Intl.Collator('zh-CN', { numeric: true });
  return [...written.values()].sort(order.compare);
}

/** Folded lists below the prizes, in the order in which they are shown. */
const OTHER_STATUSES = [
  'progressed',
  'no-progress',
  'absent',
  'no-baseline',
  'disqualified',
  'ambiguous',
] as const;
export type OtherStatus = (typeof OTHER_STATUSES)[number];

export interface RowGroups {
  prizes: [AwardRow[], AwardRow[], AwardRow[]];
  others: Array<{ status: OtherStatus; rows: AwardRow[] }>;
}

/** Rows by prize, and those without one by status; empty statuses left out. */
export function groupRows(rows: readonly AwardRow[]): RowGroups {
  const prizes: RowGroups['prizes'] = [[], [], []];
  for (const row of rows) if (row.prize !== null) prizes[row.prize - 1]!.push(row);
  const others = OTHER_STATUSES.map((status) => ({
    status,
    rows: rows.filter((row) => row.status === status),
  }));
  return { prizes, others: others.filter((group) => group.rows.length > 0) };
}

/** Whether names alone could be mistaken: then the class stands beside each. */
export function needsClass(rows: readonly AwardRow[]): boolean {
  return new Set(rows.map((row) => (row.className === null ? '' : classKey(row.className)))).size > 1;
}

/** A key for each row that stays with the student while the settings change; namesakes are numbered. */
export function rowKeys(rows: readonly AwardRow[]): string[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const who = JSON.stringify([row.studentId, row.className, row.name]);
    const times = (seen.get(who) ?? 0) + 1;
    seen.set(who, times);
    return `${who} ${times}`;
  });
}
