import { readMark } from '../core/marks.js';
import type { TabColumn } from './columns.js';
import { inOrderOfTime, isDay } from './examLabel.js';
import type { Problem } from './reading.js';
import { compactText, type TabView } from './view.js';

/** The exams of a tab that holds several. */
export interface ExamsOfTab {
  /** By name, in order of time. */
  names: string[];
  /** The one that is read; null when a person asked for one that is not there. */
  used: string | null;
  /** A person said which. */
  chosen: boolean;
}

const ENOUGH = 3;
const LARGEST_MARK = 1500;
/** Ticks, lessons missed and merits of a day are fewer. */
const SCORE = 10;

/**
 * Columns called 月考1, 期中, 期末 and nothing else are marks of one subject (or totals) in several exams. Beside a
 * total they are rather what the total is made of, and are left alone.
 */
export function readBareExams(view: TabView, columns: readonly TabColumn[], firstRow: number): void {
  const bare = columns.filter(
    (column) =>
      column.exam !== null &&
      column.exam.rest.length === 0 &&
      !column.meaning.known &&
      !column.corrected &&
      (isDay(column.exam.label)
        ? holdsScores(view, column.column, firstRow)
        : holdsMarks(view, column.column, firstRow)),
  );
  const labels = new Set(bare.map((column) => compactText(column.exam!.label)));
  if (labels.size < 2 || columns.some(({ field, exam }) => field === 'total' && exam === null)) return;
  for (const column of bare) {
    column.field = 'score';
    column.meaning = { known: true, field: 'score', generic: true, order: 50 };
  }
}

function holdsMarks(view: TabView, column: number, firstRow: number): boolean {
  let filled = 0;
  let marks = 0;
  for (let row = firstRow; row < view.rows; row++) {
    if (view.isBlank(row, column)) continue;
    filled++;
    const value = view.value(row, column);
    const points = typeof value === 'string' && /^\d+(?:\.\d+)?$/.test(value.trim()) ? Number(value) : value;
    if (typeof points === 'number' && points >= 0 && points <= LARGEST_MARK) marks++;
  }
  return marks > 0 && (filled < ENOUGH || marks * 2 >= filled);
}

/** Marks for certain: some of ten points and more, and not one figure for everybody, as minutes or ticks are. */
export function holdsScores(view: TabView, column: number, firstRow: number): boolean {
  if (!holdsMarks(view, column, firstRow)) return false;
  const seen = new Set<number>();
  for (let row = firstRow; row < view.rows; row++) {
    const mark = readMark(view.value(row, column), LARGEST_MARK);
    if (typeof mark === 'number') seen.add(mark);
  }
  return seen.size >= ENOUGH && [...seen].some((points) => points >= SCORE);
}

/**
 * The exams that the columns of a wide table belong to, when there are several; null when there is one. The columns of
 * the others lose their field, and stay known for what they hold.
 *
 * @param chosen which a person asked for
 */
export function chooseExamColumns(
  view: TabView,
  columns: readonly TabColumn[],
  chosen: string | undefined,
  problems: Problem[],
): ExamsOfTab | null {
  const names = new Map<string, string>();
  const claims = new Map<string, Set<string>>();
  for (const column of columns) {
    const claim = claimOf(column);
    if (claim === null) continue;
    const label = labelOf(column);
    if (!names.has(label)) names.set(label, column.exam?.label ?? view.name);
    claims.set(label, (claims.get(label) ?? new Set()).add(claim));
  }
  const plain = claims.get('');
  const own = (label: string) => [...(plain ?? [])].filter((claim) => claims.get(label)!.has(claim)).length;
  const labels = [...claims.keys()].filter((label) => label !== '');
  // 期中总分 beside 语文, 数学 and 总分 is there for comparison. With two subjects of its own it is an exam.
  const beside = plain !== undefined && labels.some((label) => own(label) >= 2);
  const exams = beside ? ['', ...labels] : labels;
  const repeated = exams.some((label, at) =>
    exams
      .slice(0, at)
      .some((other) => [...claims.get(label)!].some((claim) => claims.get(other)!.has(claim))),
  );
  if (exams.length < 2 || !repeated) return null;

  const weight = (label: string) => claims.get(label)!.size;
  const inOrder = inOrderOfTime(exams.map((label) => names.get(label)!));
  const labelOfName = new Map(exams.map((label) => [names.get(label)!, label]));
  const wanted = chosen === undefined ? null : compactText(chosen);
  const found = wanted === null ? null : (inOrder.find((name) => compactText(name) === wanted) ?? null);
  const most = Math.max(...exams.map(weight));
  const latest = inOrder.filter((name) => weight(labelOfName.get(name)!) === most).pop()!;
  const used = wanted === null ? latest : found;
  for (const column of columns) {
    const belongs = column.exam !== null || claimOf(column) !== null || column.field === 'rank';
    if (belongs && (used === null || labelOf(column) !== labelOfName.get(used))) {
      column.ofOtherExam = column.field;
      column.field = null;
    }
  }
  const exam: ExamsOfTab = { names: inOrder, used, chosen: wanted !== null };
  if (!exam.chosen || used === null) problems.push(severalExams(exam));
  return exam;
}

/** Which exam is meant must be asked. */
export function severalExams({ names, used }: ExamsOfTab): Problem {
  return {
    severity: 'error',
    code: 'SEVERAL_EXAMS',
    cell: null,
    params: { exams: names.join('、').slice(0, 200), used: used ?? '' },
  };
}

function labelOf(column: TabColumn): string {
  return column.exam === null ? '' : compactText(column.exam.label);
}

function claimOf({ field, subject }: TabColumn): string | null {
  if (field === 'score') return `score ${subject ?? ''}`;
  return field === 'total' ? 'total' : null;
}
