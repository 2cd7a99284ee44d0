import { classKey } from '../core/className.js';
import { a1 } from '../tabs/view.js';
import { type CheckedTable, columnOf, computedCells, groupBy, studentRows, textAt } from './checkedTable.js';
import type { CellChange, Finding } from './finding.js';
import { mostUsed } from './order.js';

interface ClassCell {
  table: CheckedTable;
  row: number;
  column: number;
  /** As it is written, and without what nobody sees. */
  written: string;
  clean: string;
}

const UNSEEN = /[\u200b-\u200d\u2060\ufeff]/g;
const WITHOUT_GRADE = /^class (\d+)$/;

/** Classes written in several ways (七(1)班, 701, 七年级1班): the most frequent way is offered for all. */
export function classFindings(tables: readonly CheckedTable[]): Finding[] {
  const cells = tables.flatMap(classCells);
  const byClass = groupBy(cells, ({ clean }) => classKey(clean));
  const findings = [...byClass.values()].flatMap((group) => {
    const counts = new Map<string, number>();
    for (const { clean } of group) counts.set(clean, (counts.get(clean) ?? 0) + 1);
    const usual = mostUsed(counts)!;
    const deviating = group.filter(({ written }) => written !== usual);
    const parts = groupBy(deviating, ({ table, written }) => `${table.tab}\n${written}`);
    return [...parts.values()].map((part) => spelling(part, usual));
  });
  return [...findings, ...withoutGrade(byClass)];
}

function classCells(table: CheckedTable): ClassCell[] {
  const column = columnOf(table, 'class');
  if (column === null) return [];
  return studentRows(table).flatMap((row): ClassCell[] => {
    const written = textAt(table, row, column);
    const clean = written.replace(UNSEEN, '').trim();
    return clean === '' ? [] : [{ table, row, column, written, clean }];
  });
}

function spelling(cells: readonly ClassCell[], usual: string): Finding {
  const first = cells.reduce((top, cell) => (cell.row < top.row ? cell : top));
  const { table } = first;
  const isComputed = computedCells(table);
  const changes = cells.flatMap(({ row, column }): CellChange[] =>
    isComputed(row, column)
      ? []
      : [{ row, column, from: table.values[row]![column] as string | number, to: usual }],
  );
  return {
    severity: 'warning',
    code: 'CLASS_SPELLING',
    tab: table.tab,
    cell: a1(first.row, first.column),
    params: { from: first.clean, to: usual, count: cells.length, unseen: first.clean === usual ? 1 : 0 },
    other: [],
    mend:
      changes.length === 0
        ? null
        : { key: `${first.column} ${first.written}`, tab: table.tab, as: 'text', changes },
  };
}

/** 1班 beside 七(1)班: probably one class, but only a person knows. */
function withoutGrade(byClass: ReadonlyMap<string, ClassCell[]>): Finding[] {
  return [...byClass].flatMap(([key, cells]): Finding[] => {
    const number = WITHOUT_GRADE.exec(key)?.[1];
    if (number === undefined) return [];
    const graded = [...byClass.keys()].filter((other) => other.endsWith(` class ${number}`));
    if (graded.length === 0) return [];
    const model = byClass.get(graded.slice().sort()[0]!)![0]!;
    return [...groupBy(cells, ({ table }) => table.tab).values()].map((part) => {
      const first = part.reduce((top, cell) => (cell.row < top.row ? cell : top));
      return {
        severity: 'note',
        code: 'CLASS_WITHOUT_GRADE',
        tab: first.table.tab,
        cell: a1(first.row, first.column),
        params: { className: first.clean, otherClass: model.clean, count: part.length },
        other: [],
        mend: null,
      };
    });
  });
}
