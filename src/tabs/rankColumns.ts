import { classKey } from '../core/className.js';
import { type Mark, readMark } from '../core/marks.js';
import { rankDescending } from '../core/ranks.js';
import type { TabColumn } from './columns.js';
import type { Problem } from './reading.js';
import type { StudentRow } from './rows.js';
import { EXACT } from './totalColumn.js';
import { a1, type TabView } from './view.js';

/** Fewer ranks than this prove nothing about who was ranked among whom. */
const ENOUGH = 4;

interface Ranked {
  student: StudentRow;
  stated: number;
  /** Exact points. */
  points: number;
}

/**
 * Notes on typed-in ranks that contradict the marks. Only class ranks and plain ones: who was ranked in a grade or a
 * city does not stand on the tab. Whether the tab holds everybody is not said either, so the column itself must prove
 * it: most of its ranks are those of the tab's marks, and then the others differ.
 *
 * @param totals a student's total, in the order of `students`; null where there is none
 * @param marksOf a subject's marks in the same order, or null when the exam has no such subject
 */
export function reportRanks(
  view: TabView,
  columns: readonly TabColumn[],
  students: readonly StudentRow[],
  totals: ReadonlyArray<Mark | null>,
  marksOf: (subject: string) => ReadonlyArray<Mark | null> | null,
  problems: Problem[],
): void {
  for (const column of columns) {
    const scope = column.meaning.scope ?? null;
    if (column.field !== 'rank' || (scope !== null && scope !== 'class')) continue;
    const points = column.subject === null ? totals : marksOf(column.subject);
    if (points === null) continue;
    const ranked = students.flatMap((student, index): Ranked[] => {
      const stated = readMark(view.value(student.row, column.column), null);
      const of = points[index];
      return typeof stated === 'number' && typeof of === 'number'
        ? [{ student, stated, points: Math.round(of * EXACT) }]
        : [];
    });
    const groups = scope === 'class' ? byClass(ranked) : [ranked];
    for (const group of groups) problems.push(...contradictions(column.column, group));
  }
}

function byClass(ranked: readonly Ranked[]): Ranked[][] {
  const groups = new Map<string, Ranked[]>();
  for (const one of ranked) {
    const { className } = one.student;
    const key = className === null ? '' : classKey(className);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()];
}

function contradictions(column: number, group: readonly Ranked[]): Problem[] {
  // Schools number both ways after a tie; whichever the column comes nearer to is its own.
  const [competition, dense] = (['competition', 'dense'] as const).map((ranking) => {
    const computed = rankDescending(
      group.map(({ points }) => points),
      ranking,
    );
    return group.flatMap(({ student, stated }, index): Problem[] =>
      stated === computed[index]
        ? []
        : [
            {
              severity: 'note',
              code: 'RANK_DIFFERS',
              cell: a1(student.row, column),
              params: { stated, computed: computed[index]!, name: student.name },
            },
          ],
    );
  });
  const differing = dense!.length < competition!.length ? dense! : competition!;
  return group.length >= ENOUGH && differing.length * 2 < group.length ? differing : [];
}
