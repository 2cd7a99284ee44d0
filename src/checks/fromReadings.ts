import { cleanText } from '../core/marks.js';
import type { Problem, ProblemCode } from '../tabs/reading.js';
import { a1 } from '../tabs/view.js';
import { type CheckedTable, computedCells, markColumns, type UnreadTable } from './checkedTable.js';
import type { Finding, Mend } from './finding.js';

/** What was settled when the tab was adopted, and what is no fault at all. */
const SETTLED: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'ROW_LEFT_OUT',
  'EMPTY_COLUMN',
  'COMPOSITE_SUBJECT',
  'LOW_CONFIDENCE',
  'NUMBER_OF_CLASS',
  'CLASS_FROM_TITLE',
]);
const CELL = /^[A-Z]{1,3}\d+$/;

export function unreadFindings(unread: readonly UnreadTable[]): Finding[] {
  return unread.map(({ tab, missing, problem }) => ({
    severity: 'error',
    code: missing ? 'TAB_MISSING' : (problem?.code ?? 'TAB_UNREADABLE'),
    tab,
    cell: missing ? null : (problem?.cell ?? null),
    params: problem?.params ?? {},
    other: [],
    mend: null,
  }));
}

/** The problems of each tab's own reading. */
export function readingFindings(table: CheckedTable): Finding[] {
  const marks = new UnitMarks(table);
  return table.reading.problems.flatMap((problem): Finding[] => {
    if (SETTLED.has(problem.code)) return [];
    const { severity, code, cell, params } = problem;
    const other = String(params.other ?? '');
    return [
      {
        severity,
        code,
        tab: table.tab,
        cell,
        params,
        other: CELL.test(other) ? [{ tab: table.tab, cell: other }] : [],
        mend: marks.mend(problem),
      },
    ];
  });
}

const WITH_UNIT = /^(\d+(?:\.\d+)?)\s*(?:分|points?|pts?\.?)$/i;

/** `98分` is 98: the one unreadable mark that says for certain what it is. */
class UnitMarks {
  private readonly isComputed: (row: number, column: number) => boolean;
  private readonly cells = new Map<string, [row: number, column: number, fullMark: number | null]>();

  constructor(private readonly table: CheckedTable) {
    this.isComputed = computedCells(table);
    if (!table.reading.problems.some(({ code }) => code === 'INVALID_MARK')) return;
    for (const { column, fullMark } of markColumns(table)) {
      table.values.forEach((line, row) => {
        if (typeof line[column - 1] === 'string' && WITH_UNIT.test(cleanText(line[column - 1] as string))) {
          this.cells.set(a1(row, column - 1), [row, column - 1, fullMark ?? null]);
        }
      });
    }
  }

  mend({ code, cell }: Problem): Mend | null {
    const found = code === 'INVALID_MARK' && cell !== null ? this.cells.get(cell) : undefined;
    if (found === undefined) return null;
    const [row, column, fullMark] = found;
    const from = this.table.values[row]![column] as string;
    const to = Number(WITH_UNIT.exec(cleanText(from))![1]);
    if (this.isComputed(row, column) || (fullMark !== null && to > fullMark)) return null;
    return { key: cell!, tab: this.table.tab, as: 'number', changes: [{ row, column, from, to }] };
  }
}
