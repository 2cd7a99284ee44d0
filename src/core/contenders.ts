import type { AwardRule } from './awardRule.js';
import { classKey } from './className.js';
import type { CohortMember, CohortResult } from './cohort.js';
import type { ExamRecord } from './exam.js';
import type { Totals } from './totals.js';

/** Students with a total in both exams, column by column: a school has many, and each is looked at many times. */
export interface Contenders {
  /** null: takes a place in the ranking and is not evaluated. */
  members: Array<CohortMember | null>;
  classNames: Array<string | null>;
  /** Rows in the two exams, by index. */
  baseline: number[];
  current: number[];
  before: Float64Array;
  now: Float64Array;
}

/**
 * The pool, the members who are valid in both exams; after it the others in whose midst it is ranked when the rule ranks
 * among everyone: valid in both exams, of the rule's class where it has one, and none of the members.
 */
export function contendersOf(
  cohort: CohortResult,
  exams: { baseline: ExamRecord; current: ExamRecord },
  rule: AwardRule,
  before: Totals,
  now: Totals,
): { pool: Contenders; ranked: Contenders } {
  const list = emptyList();
  for (const member of cohort.members) {
    addIfValid(list, member, member.baseline, member.current, member.className, before, now);
  }
  const pool = withTotals(list, before, now);
  if (rule.rankAmong === 'cohort' || rule.cohort === 'everyone') return { pool, ranked: pool };

  const wider: List = {
    members: list.members.slice(),
    classNames: list.classNames.slice(),
    baseline: list.baseline.slice(),
    current: list.current.slice(),
  };
  const wanted = rule.className === null ? null : classKey(rule.className);
  const known = {
    baseline: new Set(cohort.members.map(({ baseline }) => baseline)),
    current: new Set(cohort.members.map(({ current }) => current)),
  };
  cohort.currentOf.forEach((j, i) => {
    if (typeof j !== 'number' || known.baseline.has(i) || known.current.has(j)) return;
    const className = exams.current.students[j]!.className ?? exams.baseline.students[i]!.className;
    if (wanted === null || (className !== null && classKey(className) === wanted)) {
      addIfValid(wider, null, i, j, className, before, now);
    }
  });
  return { pool, ranked: withTotals(wider, before, now) };
}

type List = Omit<Contenders, 'before' | 'now'>;

function emptyList(): List {
  return { members: [], classNames: [], baseline: [], current: [] };
}

function addIfValid(
  list: List,
  member: CohortMember | null,
  baseline: number | null,
  current: number | null,
  className: string | null,
  before: Totals,
  now: Totals,
): void {
  if (baseline === null || current === null) return;
  if (Number.isNaN(before[baseline]!) || Number.isNaN(now[current]!)) return;
  list.members.push(member);
  list.classNames.push(className);
  list.baseline.push(baseline);
  list.current.push(current);
}

function withTotals(list: List, before: Totals, now: Totals): Contenders {
  const n = list.members.length;
  const [was, is] = [new Float64Array(n), new Float64Array(n)];
  for (let at = 0; at < n; at++) {
    was[at] = before[list.baseline[at]!]!;
    is[at] = now[list.current[at]!]!;
  }
  return { ...list, before: was, now: is };
}

/** Indexes of the contenders who are taken together: all of them, or those of each class. */
export function groupsOf({ classNames }: Contenders, grouping: AwardRule['ranksIn']): Int32Array[] {
  if (grouping === 'together') {
    const all = new Int32Array(classNames.length);
    for (let at = 0; at < all.length; at++) all[at] = at;
    return [all];
  }
  const groups = new Map<string, number[]>();
  classNames.forEach((className, at) => {
    const key = className === null ? '' : classKey(className);
    const group = groups.get(key);
    if (group) group.push(at);
    else groups.set(key, [at]);
  });
  return [...groups.values()].map((group) => Int32Array.from(group));
}
