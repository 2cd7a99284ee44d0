import { classKey } from '../core/className.js';
import { type Mark, readMark } from '../core/marks.js';
import { rankDescending } from '../core/ranks.js';
import type { TabColumn } from './columns.js';
import type { StudentRow } from './rows.js';
import { EXACT } from './totalColumn.js';
import { compactText, type TabView } from './view.js';

/** A student's stated rank beside the figure that it may have been made from. */
export interface Ranked {
  student: StudentRow;
  stated: number;
  /** Exact points. */
  points: number;
}

/** What ranks may follow: the total, a subject's marks, or scaled marks; students by their place in the list. */
export interface RankBasis {
  /** Null: the total. */
  subject: string | null;
  pointsOf(student: number): Mark | null;
}

/** Fewer ranks than this prove nothing about who was ranked among whom. */
export const ENOUGH = 4;
/** For a header that says nothing, a rank must hold nearly everywhere. */
const NEARLY_ALL = 0.9;
const VAGUE = /^(?:#|no\.?|名|次|排|序|位|号|pos\.?|place)?$/i;

/** The ranks of a column beside a basis, for students who have both. */
export function rankedBy(
  view: TabView,
  column: number,
  students: readonly StudentRow[],
  basis: RankBasis,
): Ranked[] {
  return students.flatMap((student, index): Ranked[] => {
    const stated = readMark(view.value(student.row, column), null);
    if (typeof stated !== 'number') return [];
    const of = basis.pointsOf(index);
    return typeof of === 'number' ? [{ student, stated, points: Math.round(of * EXACT) }] : [];
  });
}

export function byClass(ranked: readonly Ranked[]): Ranked[][] {
  const groups = new Map<string, Ranked[]>();
  // Keys are made once for each spelling, not for each student.
  const bySpelling = new Map<string | null, Ranked[]>();
  for (const one of ranked) {
    const { className } = one.student;
    let group = bySpelling.get(className);
    if (group === undefined) {
      const key = className === null ? '' : classKey(className);
      group = groups.get(key) ?? [];
      groups.set(key, group);
      bySpelling.set(className, group);
    }
    group.push(one);
  }
  return [...groups.values()];
}

/** The ranks that a group's points give. Schools number both ways after a tie; whichever comes nearer is theirs. */
export function computedRanks(group: readonly Ranked[]): number[] {
  const points = group.map((one) => one.points);
  const agreeing = (ranks: readonly number[]) =>
    group.filter(({ stated }, at) => stated === ranks[at]).length;
  const competition = rankDescending(points, 'competition');
  const dense = rankDescending(points, 'dense');
  return agreeing(dense) > agreeing(competition) ? dense : competition;
}

/** Scaled marks (赋分) that ranks may follow rather than the plain ones. */
export function scaledBases(
  view: TabView,
  columns: readonly TabColumn[],
  students: readonly StudentRow[],
): RankBasis[] {
  return columns
    .filter(({ field }) => field === 'scaled')
    .map(({ subject, column }) => ({
      subject,
      pointsOf: (student) => readMark(view.value(students[student]!.row, column), null),
    }));
}

/**
 * Finds by their values the ranks that the header does not name (排, #, No. or nothing behind the marks), and what a
 * plain rank is of: the total, the one subject whose marks it follows, or each class by itself.
 */
export function settleRanks(
  view: TabView,
  columns: readonly TabColumn[],
  students: readonly StudentRow[],
  bases: readonly RankBasis[],
): void {
  const firstMarks = Math.min(
    ...columns.filter(({ field }) => field === 'score' || field === 'total').map(({ column }) => column),
  );
  for (const column of columns) {
    if (column.corrected || column.ofOtherExam !== undefined) continue;
    const plain =
      column.field === 'rank' && column.subject === null && (column.meaning.scope ?? null) === null;
    const vague =
      column.field === null && column.column > firstMarks && VAGUE.test(compactText(column.lower));
    if (!plain && !vague) continue;
    const found = basisOf(view, column.column, students, bases);
    if (found === null) continue;
    column.field = 'rank';
    column.subject = found.subject;
    column.meaning = {
      ...column.meaning,
      known: true,
      field: 'rank',
      scope: found.inClasses ? 'class' : null,
    };
  }
}

/** Whether somebody ranked first has the most points: quickly told, and false for nearly every other column. */
function isLedByItsFirst(group: readonly Ranked[]): boolean {
  const most = group.reduce((largest, { points }) => Math.max(largest, points), 0);
  return group.some(({ stated, points }) => stated === 1 && points === most);
}

function basisOf(
  view: TabView,
  column: number,
  students: readonly StudentRow[],
  bases: readonly RankBasis[],
): { subject: string | null; inClasses: boolean } | null {
  const fits = (inClasses: boolean) =>
    bases.filter((basis) => {
      const ranked = rankedBy(view, column, students, basis);
      const groups = inClasses ? byClass(ranked) : [ranked];
      if (ranked.length < ENOUGH || (inClasses && groups.length < 2)) return false;
      if (!groups.some(isLedByItsFirst)) return false;
      const agrees = groups.reduce((sum, group) => {
        const ranks = computedRanks(group);
        return sum + group.filter(({ stated }, at) => stated === ranks[at]).length;
      }, 0);
      return agrees >= ranked.length * NEARLY_ALL;
    });
  for (const inClasses of [false, true]) {
    const found = fits(inClasses);
    // A rank that fits the total is the total's, whatever subject it fits as well.
    if (found.some(({ subject }) => subject === null)) return { subject: null, inClasses };
    const subjects = new Set(found.map(({ subject }) => subject));
    const [only] = subjects;
    if (subjects.size === 1 && only !== undefined) return { subject: only, inClasses };
  }
  return null;
}
