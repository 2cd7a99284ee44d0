import { classKey } from '../core/className.js';
import { ID_KINDS } from '../core/exam.js';
import type { Pair, PairKind } from '../core/ledger/pair.js';
import { nameKey } from '../core/names.js';
import type { TabColumn } from './columns.js';
import { readPeriod } from './period.js';
import type { Problem } from './reading.js';
import type { StudentRow } from './rows.js';
import { canonicalSubject } from './subjects.js';
import { a1, compactText, type TabView } from './view.js';

export interface PairingRows {
  pairs: Pair[];
  /** Every student of the table once, paired or not. */
  students: StudentRow[];
}

const SEPARATORS = /[、,，;；/\n|]+/;
const HAN_NAME = /^\p{Script=Han}{2,4}$/u;
const KINDS: ReadonlyArray<readonly [PairKind, RegExp]> = [
  ['class', /包班|包级|蹲班|admin|classlead/i],
  ['group', /小组|group/i],
  ['peer', /帮手|同学|学生|小老师|小导师|同伴|一帮一|peer|buddy|classmate/i],
  ['teacher', /包人|包生|教师|老师|责任人|导师|师傅|帮扶人|包保|tutor|mentor|teacher/i],
];

/**
 * The pairs of a table, one for each student and helper of a row. A helper written once for many students counts for
 * all of them; several names in one cell are several people.
 *
 * @param rows the rows that name a student
 */
export function readPairings(
  view: TabView,
  columns: readonly TabColumn[],
  rows: readonly StudentRow[],
  firstRow: number,
  problems: Problem[],
): PairingRows {
  const of = (field: TabColumn['field']) => columns.filter((column) => column.field === field);
  const helpers = of('helper').map((column) => ({
    column,
    text: filledDown(view, column.column, rows),
    kind: kindOf(column.header),
  }));
  const [role] = of('helperRole');
  const [subject] = of('subject');
  const [goal] = of('goal');
  const text = (column: TabColumn | undefined, row: number) =>
    column === undefined ? null : view.text(row, column.column).trim() || null;
  const name = of('name')[0]?.column ?? 0;
  const students = new Map<string, StudentRow>();
  const pairs: Pair[] = [];
  const seen = new Map<string, string>();
  for (const row of rows) {
    const named = namesIn(row.name);
    const period = readPeriod(
      of('period').map(({ header, column }) => ({ header, text: view.text(row.row, column) })),
    );
    const said = text(subject, row.row);
    let helped = false;
    // With several names in one cell nobody can say whose the number is.
    const people = (named.length === 0 ? [row.name] : named).map((one) =>
      named.length > 1 ? { ...row, name: one, ids: {} } : row,
    );
    for (const person of people) {
      const key = personKey(person);
      if (!students.has(key)) students.set(key, person);
      for (const { column, text: helperText, kind } of helpers) {
        for (const helper of namesIn(helperText(row.row))) {
          helped = true;
          const pair: Pair = {
            ids: person.ids,
            name: person.name,
            className: person.className,
            kind: kindOf(text(role, row.row) ?? '') ?? kind,
            helper,
            subject: said === null ? null : (canonicalSubject(said)?.subject ?? said),
            goal: text(goal, row.row),
            ...period,
            tab: view.name,
            row: row.row + 1,
          };
          pairs.push(pair);
          const same = JSON.stringify([key, nameKey(helper), pair.kind, pair.subject, pair.from, pair.to]);
          const cell = a1(row.row, column.column);
          const before = seen.get(same);
          if (before === undefined) seen.set(same, cell);
          else {
            const params = { name: person.name, helper, other: before };
            problems.push({ severity: 'warning', code: 'DUPLICATE_PAIR', cell, params });
          }
        }
      }
    }
    if (!helped) {
      const params = { name: row.name };
      problems.push({ severity: 'warning', code: 'PAIR_WITHOUT_HELPER', cell: a1(row.row, name), params });
    }
  }
  reportHelpersAlone(
    view,
    helpers.map(({ column }) => column.column),
    rows,
    firstRow,
    problems,
  );
  return { pairs, students: [...students.values()] };
}

/** Who a row is about: the number, else class and name. */
function personKey({ ids, name, className }: StudentRow): string {
  for (const kind of ID_KINDS) if (ids[kind] !== undefined) return `${kind} ${ids[kind]}`;
  return `name ${className === null ? '' : classKey(className)} ${nameKey(name)}`;
}

/** 张三、李四 are two; 张 三 and Ann Lee are one each. */
export function namesIn(cell: string): string[] {
  return cell
    .split(SEPARATORS)
    .flatMap((part) => {
      const words = part.trim().split(/\s+/);
      return words.length > 1 && words.every((word) => HAN_NAME.test(word)) ? words : [part.trim()];
    })
    .filter((part) => compactText(part) !== '' && !/^[-—–]+$|^无$/.test(compactText(part)));
}

/** The kind of pair that a header or a word for a role names. */
export function kindOf(text: string): PairKind | null {
  const word = compactText(text);
  return KINDS.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
}

/** A column's texts by row; written once for most rows, or merged down, a text counts for the rows below it. */
function filledDown(view: TabView, column: number, rows: readonly StudentRow[]): (row: number) => string {
  const own = (row: number) => view.text(row, column).trim();
  const merged = view.merges.filter((merge) => merge.column === column && merge.rows > 1);
  if (merged.length > 0) {
    return (row) => {
      const merge = merged.find((one) => one.row <= row && row < one.row + one.rows);
      return own(row) || (merge === undefined ? '' : own(merge.row));
    };
  }
  const blank = rows.filter(({ row }) => own(row) === '').length;
  const [first] = rows;
  if (first === undefined || own(first.row) === '' || blank * 2 <= rows.length) return own;
  const filled = new Map<number, string>();
  let current = '';
  for (const { row } of rows) {
    current = own(row) || current;
    filled.set(row, current);
  }
  return (row) => filled.get(row) ?? '';
}

/** Rows among the students' that name a helper and nobody to help. */
function reportHelpersAlone(
  view: TabView,
  helpers: readonly number[],
  rows: readonly StudentRow[],
  firstRow: number,
  problems: Problem[],
): void {
  const read = new Set(rows.map(({ row }) => row));
  const leftOut = new Set(
    problems.flatMap(({ cell }) => (cell === null ? [] : [Number(/\d+$/.exec(cell)?.[0])])),
  );
  const last = Math.max(-1, ...read);
  for (let row = firstRow; row <= Math.min(last + 1, view.rows - 1); row++) {
    if (read.has(row) || leftOut.has(row + 1)) continue;
    const column = helpers.find((one) => !view.isBlank(row, one));
    if (column === undefined) continue;
    const params = { helper: view.text(row, column).trim().slice(0, 60) };
    problems.push({ severity: 'warning', code: 'PAIR_WITHOUT_STUDENT', cell: a1(row, column), params });
  }
}
