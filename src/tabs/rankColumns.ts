import type { TabColumn } from './columns.js';
import { byClass, computedRanks, ENOUGH, type RankBasis, type Ranked, rankedBy } from './rankBasis.js';
import type { Problem } from './reading.js';
import type { StudentRow } from './rows.js';
import { a1, type TabView } from './view.js';

/**
 * Notes on typed-in ranks that contradict the marks. Only class ranks and plain ones: who was ranked in a grade or a
 * city does not stand on the tab. Whether the tab holds everybody is not said either, so the column itself must prove
 * it: most of its ranks are those of the tab's marks, and then the others differ. Where ranks may follow several
 * figures (plain and scaled marks, the tab or each class), only what contradicts all of them is told.
 */
export function reportRanks(
  view: TabView,
  columns: readonly TabColumn[],
  students: readonly StudentRow[],
  bases: readonly RankBasis[],
  problems: Problem[],
): void {
  for (const column of columns) {
    const scope = column.meaning.scope ?? null;
    if (column.field !== 'rank' || (scope !== null && scope !== 'class')) continue;
    let nearest: Judged | null = null;
    for (const basis of bases.filter(({ subject }) => subject === column.subject)) {
      const ranked = rankedBy(view, column.column, students, basis);
      const ways = scope === 'class' ? [byClass] : [(all: Ranked[]) => [all], byClass];
      for (const way of ways) {
        if (ranked.length === 0 || nearest?.differing === 0) break;
        const judged = judge(column.column, way(ranked));
        if (nearest === null || judged.differing < nearest.differing) nearest = judged;
      }
    }
    problems.push(...(nearest?.told ?? []));
  }
}

interface Judged {
  /** Ranks that are not those of the figures. */
  differing: number;
  /** Those of them that are worth telling. */
  told: Problem[];
}

function judge(column: number, groups: ReadonlyArray<readonly Ranked[]>): Judged {
  const differing = groups.map((group) => contradictions(column, group));
  return {
    differing: differing.reduce((sum, found) => sum + found.length, 0),
    told: differing.flatMap((found, at) => (proves(groups[at]!, found) ? found : [])),
  };
}

function proves(group: readonly Ranked[], differing: readonly Problem[]): boolean {
  return group.length >= ENOUGH && differing.length * 2 < group.length;
}

function contradictions(column: number, group: readonly Ranked[]): Problem[] {
  const computed = computedRanks(group);
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
}
