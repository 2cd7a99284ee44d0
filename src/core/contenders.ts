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
  for (const member of cohort.members) add(list, member, member.baseline, member.current, member.className);
  const valid = (row: number) => !Number.isNaN(before[list.baseline[row]!]! + now[list.current[row]!]!);
  const pool = withTotals(list, valid, before, now);
  if (rule.rankAmong === 'cohort' || rule.cohort === 'everyone') return { pool, ranked: pool };

  const wanted = rule.className === null ? null : classKey(rule.className);
  const known = {
    baseline: new Set(cohort.members.map(({ baseline }) => baseline)),
    current: new Set(cohort.members.map(({ current }) => current)),
  };
  cohort.currentOf.forEach((j, i) => {
    if (typeof j !== 'number' || known.baseline.has(i) || known.current.has(j)) return;
    const className = exams.current.students[j]!.className ?? exams.baseline.students[i]!.className;
    if (wanted === null || (className !== null && classKey(className) === wanted)) {
      add(list, null, i, j, className);
    }
  });
  return { pool, ranked: withTotals(list, valid, before, now) };
}

type List = Omit<Contenders, 'before' | 'now'>;

function emptyList(): List {
  return { members: [], classNames: [], baseline: [], current: [] };
}

function add(
  list: List,
  member: CohortMember | null,
  baseline: number | null,
  current: number | null,
  className: string | null,
): void {
  if (baseline === null || current === null) return;
  list.members.push(member);
  list.classNames.push(className);
  list.baseline.push(baseline);
  list.current.push(current);
}

function withTotals(list: List, valid: (row: number) => boolean, before: Totals, now: Totals): Contenders {
  const chosen = emptyList();
  for (let at = 0; at < list.members.length; at++) {
    if (valid(at))
      add(chosen, list.members[at]!, list.baseline[at]!, list.current[at]!, list.classNames[at]!);
  }
  const [was, is] = [new Float64Array(chosen.members.length), new Float64Array(chosen.members.length)];
  for (let at = 0; at < was.length; at++) {
    was[at] = before[chosen.baseline[at]!]!;
    is[at] = now[chosen.current[at]!]!;
  }
  return { ...chosen, before: was, now: is };
}

/** Indexes of the contenders who are taken together: all of them, or those of each class. */
export function groupsOf({ classNames }: Contenders, grouping: AwardRule['ranksIn']): Int32Array[] {
  if (grouping === 'together') return [Int32Array.from(classNames.keys())];
  const groups = new Map<string, number[]>();
  classNames.forEach((className, at) => {
    const key = className === null ? '' : classKey(className);
    const group = groups.get(key);
    if (group) group.push(at);
    else groups.set(key, [at]);
  });
  return [...groups.values()].map((group) => Int32Array.from(group));
}
