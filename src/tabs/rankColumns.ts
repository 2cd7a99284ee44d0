import { classKey } from '../core/className.js';
import { ID_KINDS } from '../core/exam.js';
import { nameKey } from '../core/names.js';
import { numbersDiffer } from '../core/rolls.js';
import type { TabColumn } from './columns.js';
import { byClass, computedRanks, ENOUGH, type RankBasis, type Ranked, rankedBy } from './rankBasis.js';
import { compareOrders } from './rankOrder.js';
import type { Problem } from './reading.js';
import type { StudentRow } from './rows.js';
import { a1, type TabView } from './view.js';

/**
 * Notes on typed-in ranks that contradict the marks. Single ranks only of a class and plain ones: who was ranked in a
 * grade or a city does not stand on the tab. Whether the tab holds everybody is not said either, so the column itself
 * must prove it: most of its ranks are those of the tab's marks, and then the others differ. Where ranks may follow
 * several figures (plain and scaled marks, the tab or each class), only what contradicts all of them is told. A column
 * whose ranks are not even in the order of any marks is told as a whole.
 */
export function reportRanks(
  view: TabView,
  columns: readonly TabColumn[],
  students: readonly StudentRow[],
  bases: readonly RankBasis[],
  problems: Problem[],
): void {
  const ranks = columns.filter(({ field }) => field === 'rank');
  const repeats = ranks.length === 0 ? [] : repeatsAmong(students);
  for (const column of ranks) {
    const scope = column.meaning.scope ?? null;
    const nearest =
      scope === null || scope === 'class'
        ? nearestOf(view, column, students, bases, repeats, scope === 'class')
        : null;
    if (nearest !== null && (nearest.differing === 0 || nearest.proven)) problems.push(...nearest.told);
    else reportNoOrder(view, column, students, bases, problems);
  }
}

interface Judged {
  /** Ranks that are not those of the figures. */
  differing: number;
  /** Those of them that are worth telling. */
  told: Problem[];
  /** Some of the groups have mostly the ranks of the figures. */
  proven: boolean;
}

function nearestOf(
  view: TabView,
  { column, subject: of }: TabColumn,
  students: readonly StudentRow[],
  bases: readonly RankBasis[],
  repeats: readonly ReadonlySet<StudentRow>[],
  ofClass: boolean,
): Judged | null {
  const own = bases
    .filter(({ subject }) => subject === of)
    .map((basis) => rankedBy(view, column, students, basis));
  const most = Math.max(0, ...own.map(({ length }) => length));
  const ways = ofClass ? [byClass] : [(all: readonly Ranked[]) => [all], byClass];
  let nearest: Judged | null = null;
  for (const ranked of own) {
    // Figures that few students have contradict few ranks.
    if (ranked.length === 0 || ranked.length * 10 < most * 8) continue;
    for (const way of ways) {
      // A student who stands twice was ranked once.
      for (const left of [NOBODY, ...repeats]) {
        if (nearest?.differing === 0) return nearest;
        const judged = judge(column, way(ranked.filter(({ student }) => !left.has(student))));
        if (nearest === null || judged.differing < nearest.differing) nearest = judged;
      }
    }
  }
  return nearest;
}

/** The order of a handful of students may be anything by chance. */
const ENOUGH_FOR_ORDER = 6;
/** Ranks by marks that the tab lacks some of, or within two groups of a class, still agree this far. */
const SAME_ORDER = 0.6;
const NOBODY: ReadonlySet<StudentRow> = new Set();

/** The rows that repeat a student who stands above, and the rows that they repeat; none when nobody stands twice. */
function repeatsAmong(students: readonly StudentRow[]): ReadonlySet<StudentRow>[] {
  const first = new Map<string, StudentRow>();
  const later = new Set<StudentRow>();
  const earlier = new Set<StudentRow>();
  for (const student of students) {
    const { ids, name, className } = student;
    const who = `name ${className === null ? '' : classKey(className)}\n${nameKey(name)}`;
    const keys = [
      ...ID_KINDS.flatMap((kind) => (ids[kind] === undefined ? [] : [`${kind} ${ids[kind]}`])),
      ...(nameKey(name) === '' ? [] : [who]),
    ];
    const before = keys
      .map((key) => first.get(key))
      .find((one) => one !== undefined && !numbersDiffer(one, student));
    if (before !== undefined) {
      later.add(student);
      earlier.add(before);
    }
    for (const key of keys) if (!first.has(key)) first.set(key, student);
  }
  return later.size === 0 ? [] : [later, earlier];
}

function judge(column: number, groups: ReadonlyArray<readonly Ranked[]>): Judged {
  const differing = groups.map((group) => contradictions(column, group));
  const proven = groups.map((group, at) => proves(group, differing[at]!));
  return {
    differing: differing.reduce((sum, found) => sum + found.length, 0),
    told: differing.flatMap((found, at) => (proven[at] ? found : [])),
    proven: proven.some((is) => is),
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

/** Ranks that hardly have the order of any marks, in the tab or in each class, follow none. */
function reportNoOrder(
  view: TabView,
  { column, header }: TabColumn,
  students: readonly StudentRow[],
  bases: readonly RankBasis[],
  problems: Problem[],
): void {
  let best: ReturnType<typeof compareOrders> | null = null;
  for (const basis of bases) {
    const ranked = rankedBy(view, column, students, basis);
    if (ranked.length < ENOUGH_FOR_ORDER) continue;
    for (const groups of [[ranked], byClass(ranked)]) {
      const found = compareOrders(groups);
      if (best === null || found.agreement > best.agreement) best = found;
    }
  }
  if (best === null || best.agreement >= SAME_ORDER || best.first === null) return;
  problems.push({
    severity: 'note',
    code: 'RANK_OF_NO_MARKS',
    cell: a1(best.first.row, column),
    params: { header, name: best.first.name },
  });
}
