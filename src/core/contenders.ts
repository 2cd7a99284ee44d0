import type { AwardRule } from './awardRule.js';
import { classKey } from './className.js';
import type { CohortMember, CohortResult } from './cohort.js';
import type { ExamRecord } from './exam.js';
import type { Micropoints } from './points.js';

/** A student with a total in both exams. */
export interface Contender {
  /** null: takes a place in the ranking and is not evaluated. */
  member: CohortMember | null;
  /** Rows in the two exams, by index. */
  baseline: number;
  current: number;
  /** Equal for one class however it is written; empty where it is not known. */
  classKey: string;
  before: Micropoints;
  now: Micropoints;
}

/** Totals by row; null where there is none. */
export type Totals = ReadonlyArray<Micropoints | null>;

/** The pool: the members who are valid in both exams. */
export function contendersOf(members: readonly CohortMember[], before: Totals, now: Totals): Contender[] {
  const pool: Contender[] = [];
  for (const member of members) {
    const contender = contenderAt(member, member.baseline, member.current, member.className, before, now);
    if (contender !== null) pool.push(contender);
  }
  return pool;
}

/**
 * The others in whose midst the pool is ranked when the rule ranks among everyone: valid in both exams, of the rule's
 * class where it has one, and none of the members.
 */
export function rankedBeside(
  cohort: CohortResult,
  exams: { baseline: ExamRecord; current: ExamRecord },
  rule: AwardRule,
  before: Totals,
  now: Totals,
): Contender[] {
  if (rule.rankAmong === 'cohort' || rule.cohort === 'everyone') return [];
  const wanted = rule.className === null ? null : classKey(rule.className);
  const known = {
    baseline: new Set(cohort.members.map(({ baseline }) => baseline)),
    current: new Set(cohort.members.map(({ current }) => current)),
  };
  return cohort.pairs.flatMap(([i, j]) => {
    if (known.baseline.has(i) || known.current.has(j)) return [];
    const className = exams.current.students[j]!.className ?? exams.baseline.students[i]!.className;
    const contender = contenderAt(null, i, j, className, before, now);
    return contender === null || (wanted !== null && contender.classKey !== wanted) ? [] : [contender];
  });
}

function contenderAt(
  member: CohortMember | null,
  baseline: number | null,
  current: number | null,
  className: string | null,
  before: Totals,
  now: Totals,
): Contender | null {
  if (baseline === null || current === null) return null;
  const [was, is] = [before[baseline]!, now[current]!];
  if (was === null || is === null) return null;
  return {
    member,
    baseline,
    current,
    classKey: className === null ? '' : classKey(className),
    before: was,
    now: is,
  };
}

/** Indexes of the contenders who are taken together: all of them, or those of each class. */
export function groupsOf(contenders: readonly Contender[], grouping: AwardRule['ranksIn']): number[][] {
  if (grouping === 'together') return [contenders.map((_, at) => at)];
  const groups = new Map<string, number[]>();
  contenders.forEach((contender, at) => {
    const group = groups.get(contender.classKey);
    if (group) group.push(at);
    else groups.set(contender.classKey, [at]);
  });
  return [...groups.values()];
}
