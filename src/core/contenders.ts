import type { AwardRule } from './awardRule.js';
import type { ClassCodes } from './classCodes.js';
import { classKey } from './className.js';
import type { CohortResult } from './cohort.js';
import type { ExamRecord } from './exam.js';
import { NONE } from './numberSlots.js';
import { isTotal, type Totals } from './totals.js';

/** Students with a total in both exams, column by column. */
export interface Contenders {
  length: number;
  /** Places in the list of the cohort's members; `NONE`: is ranked, and not evaluated. */
  members: Int32Array;
  classes: Int32Array;
  classCodes: ClassCodes;
  /** Rows in the two exams, by index. */
  baseline: Int32Array;
  current: Int32Array;
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
  const { members } = cohort;
  const list = new List(members.length);
  for (let at = 0; at < members.length; at++) {
    list.addIfValid(at, members.baseline(at), members.current(at), members.classes[at]!, before, now);
  }
  const pool = list.with(members.classCodes, before, now);
  if (rule.rankAmong === 'cohort' || rule.cohort === 'everyone') return { pool, ranked: pool };
  const ranked = withOthers(list, cohort, exams, rule.className, before, now);
  return { pool, ranked: ranked.with(members.classCodes, before, now) };
}

function withOthers(
  pool: List,
  { members, currentOf }: CohortResult,
  exams: { baseline: ExamRecord; current: ExamRecord },
  className: string | null,
  before: Totals,
  now: Totals,
): List {
  const list = new List(pool.length + currentOf.length);
  list.addAll(pool);
  const isMember = { baseline: new Uint8Array(before.length), current: new Uint8Array(now.length) };
  for (let at = 0; at < members.length; at++) {
    const [i, j] = [members.baseline(at), members.current(at)];
    if (i !== NONE) isMember.baseline[i] = 1;
    if (j !== NONE) isMember.current[j] = 1;
  }
  const wanted = className === null ? null : classKey(className);
  for (let i = 0; i < currentOf.length; i++) {
    const j = currentOf[i]!;
    if (j < 0 || isMember.baseline[i] === 1 || isMember.current[j] === 1) continue;
    const theirs = exams.current.students[j]!.className ?? exams.baseline.students[i]!.className;
    if (wanted !== null && (theirs === null || classKey(theirs) !== wanted)) continue;
    list.addIfValid(NONE, i, j, members.classCodes.codeOf(theirs), before, now);
  }
  return list;
}

/** Columns with room for so many contenders. */
class List {
  length = 0;
  private readonly members: Int32Array;
  private readonly classes: Int32Array;
  private readonly baseline: Int32Array;
  private readonly current: Int32Array;

  constructor(room: number) {
    this.members = new Int32Array(room);
    this.classes = new Int32Array(room);
    this.baseline = new Int32Array(room);
    this.current = new Int32Array(room);
  }

  addIfValid(
    member: number,
    baseline: number,
    current: number,
    classCode: number,
    before: Totals,
    now: Totals,
  ): void {
    if (baseline < 0 || current < 0) return;
    if (!isTotal(before[baseline]!) || !isTotal(now[current]!)) return;
    const at = this.length++;
    this.members[at] = member;
    this.classes[at] = classCode;
    this.baseline[at] = baseline;
    this.current[at] = current;
  }

  addAll(list: List): void {
    for (const column of ['members', 'classes', 'baseline', 'current'] as const) {
      this[column].set(list[column].subarray(0, list.length), this.length);
    }
    this.length += list.length;
  }

  with(classCodes: ClassCodes, before: Totals, now: Totals): Contenders {
    const { length } = this;
    const [baseline, current] = [this.baseline.subarray(0, length), this.current.subarray(0, length)];
    return {
      length,
      members: this.members.subarray(0, length),
      classes: this.classes.subarray(0, length),
      classCodes,
      baseline,
      current,
      before: taken(before, baseline),
      now: taken(now, current),
    };
  }
}

function taken(totals: Totals, rows: Int32Array): Float64Array {
  const found = new Float64Array(rows.length);
  for (let at = 0; at < found.length; at++) found[at] = totals[rows[at]!]!;
  return found;
}

/** Indexes of the contenders who are taken together: all of them, or those of each class. */
export function groupsOf(
  { length, classes, classCodes }: Contenders,
  grouping: AwardRule['ranksIn'],
): Int32Array[] {
  if (grouping === 'together') {
    const all = new Int32Array(length);
    for (let at = 0; at < length; at++) all[at] = at;
    return [all];
  }
  const keys = classCodes.keys();
  const groups = new Map<string, number[]>();
  for (let at = 0; at < length; at++) {
    const key = keys[classes[at]!]!;
    const group = groups.get(key);
    if (group) group.push(at);
    else groups.set(key, [at]);
  }
  return [...groups.values()].map((group) => Int32Array.from(group));
}
