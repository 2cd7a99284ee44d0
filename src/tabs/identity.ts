import { ID_KINDS, type IdKind } from '../core/exam.js';
import { isFilled, type TabColumn } from './columns.js';
import type { Problem } from './reading.js';
import { sideBlocksOf } from './sideBlocks.js';
import { a1, compactText, type TabView } from './view.js';

/** The columns that say who a row is about, 0-based. */
export interface IdentityColumns {
  name: number | null;
  /** A family name in a column of its own. */
  familyName: number | null;
  class: number | null;
  ids: Array<{ kind: IdKind; column: number }>;
}

const SECTION = /^(?:section|sec|div|division|stream)\.?$/i;

/** Class VII | Section A, B: the section tells the class, and what stands beside it is the grade. */
function readSections(columns: readonly TabColumn[]): void {
  const classes = columns.filter(({ field, corrected }) => field === 'class' && !corrected);
  const sections = classes.filter(({ lower }) => SECTION.test(compactText(lower)));
  if (classes.length !== 2 || sections.length !== 1) return;
  const graded = columns.some(({ field }) => field === 'grade');
  for (const column of classes) if (column !== sections[0]) column.field = graded ? null : 'grade';
}

/** Chooses among columns that claim the same thing; those not chosen lose their field. */
export function chooseIdentity(view: TabView, columns: TabColumn[], firstRow: number): IdentityColumns {
  const names = columns.find((column) => column.field === 'name')?.column ?? null;
  for (const column of columns) {
    if (column.corrected) continue;
    if (column.meaning.maybeSerial && isSerial(view, column.column, firstRow, names)) column.field = null;
    const { fieldIfText } = column.meaning;
    // 数学班名 is a rank whatever stands below it.
    if (fieldIfText !== undefined && column.subject === null && isMostlyText(view, column, firstRow)) {
      column.field = fieldIfText;
    }
  }
  adoptVagueId(view, columns, firstRow, names);
  readSections(columns);
  const one = (field: TabColumn['field']): number | null => {
    const claims = columns
      .filter((column) => column.field === field)
      .map((column) => ({ column, filled: filledCells(view, column.column, firstRow) }))
      .sort(
        (a, b) =>
          Number(b.filled > 0) - Number(a.filled > 0) ||
          a.column.meaning.order - b.column.meaning.order ||
          b.filled - a.filled,
      );
    for (const { column } of claims.slice(1)) column.field = null;
    return claims[0]?.column.column ?? null;
  };
  const [given, family] = (['given', 'family'] as const).map((part) =>
    columns.find(({ field, meaning }) => field === 'name' && meaning.namePart === part),
  );
  const inParts =
    given !== undefined && columns.every(({ field, meaning }) => field !== 'name' || meaning.namePart);
  if (inParts && family !== undefined) family.field = null;
  const name = one('name');
  if (inParts && family !== undefined) family.field = 'name';
  return {
    name,
    familyName: inParts ? (family?.column ?? null) : null,
    class: one('class'),
    ids: ID_KINDS.flatMap((kind) => {
      const column = one(kind);
      return column === null ? [] : [{ kind, column }];
    }),
  };
}

/** 号码, Code, No.: a student's number when nothing else is, by its shape and because nobody shares one. */
function adoptVagueId(view: TabView, columns: TabColumn[], firstRow: number, names: number | null): void {
  const hasId = columns.some(({ field }) => ID_KINDS.some((kind) => kind === field));
  if (hasId || names === null) return;
  const found = columns.find(
    (column) =>
      column.field === null &&
      !column.corrected &&
      VAGUE_ID.test(compactText(column.header)) &&
      looksLikeIds(view, column.column, firstRow, names),
  );
  if (found === undefined) return;
  found.field = 'studentId';
  found.meaning = { known: true, field: 'studentId', order: 95 };
}

const VAGUE_ID = /^(?:号码|代码|编码|代号|卡号|code|no\.?|number|#)$/i;
const ID_SHAPE = /^[a-z]{0,6}-?\d{2,20}[a-z]?$/i;

function looksLikeIds(view: TabView, column: number, firstRow: number, names: number): boolean {
  const seen = new Set<string>();
  let people = 0;
  let shaped = 0;
  for (let row = firstRow; row < view.rows; row++) {
    if (view.isBlank(row, names)) continue;
    people++;
    const text = compactText(view.text(row, column));
    if (!ID_SHAPE.test(text)) continue;
    shaped++;
    seen.add(text);
  }
  return (
    people >= 2 &&
    shaped * 10 >= people * 9 &&
    seen.size === shaped &&
    !isSerial(view, column, firstRow, names)
  );
}

function filledCells(view: TabView, column: number, firstRow: number): number {
  let filled = 0;
  for (let row = firstRow; row < view.rows; row++) if (!view.isBlank(row, column)) filled++;
  return filled;
}

/** 1, 2, 3 … in any order, in the rows that have a name: a running number, not a student's. */
function isSerial(view: TabView, column: number, firstRow: number, names: number | null): boolean {
  const seen = new Set<number>();
  let numerals = 0;
  let others = 0;
  for (let row = firstRow; row < view.rows; row++) {
    if (view.isBlank(row, column) || (names !== null && view.isBlank(row, names))) continue;
    const text = compactText(view.text(row, column));
    if (/^\d+$/.test(text)) numerals++;
    // 平均分 below the table is no number at all; 90-100 and 2024A are others.
    else if (/\d/.test(text)) others++;
    if (/^[1-9]\d{0,4}$/.test(text)) seen.add(Number(text));
  }
  let largest = 0;
  for (const number of seen) largest = Math.max(largest, number);
  const serial = seen.size * 5 >= numerals * 4 && largest <= numerals * 1.5 + 5;
  return seen.size > 0 && serial && (others <= numerals || largest === seen.size);
}

function isMostlyText(view: TabView, { column, lower }: TabColumn, firstRow: number): boolean {
  const header = compactText(lower);
  let texts = 0;
  let numbers = 0;
  for (let row = firstRow; row < view.rows; row++) {
    if (view.isBlank(row, column)) continue;
    const text = compactText(view.text(row, column));
    if (/^\d+(?:\.\d+)?$/.test(text)) numbers++;
    else if (text !== header) texts++;
  }
  return texts > numbers;
}

/**
 * Leaves out what stands beside the table: a second class's block, or statistics behind a blank column.
 * Their columns lose their field.
 */
export function leaveOutSideBlocks(view: TabView, columns: TabColumn[], headerRow: number): Problem[] {
  const problems: Problem[] = [];
  const [first, second] = sideBlocksOf(columns);
  if (first !== undefined && second !== undefined) {
    problems.push({
      severity: 'error',
      code: 'SIDE_BY_SIDE',
      cell: a1(headerRow, second.from),
      params: {
        header: columns.find(({ column }) => column === second.name)!.header,
        other: a1(headerRow, second.from),
      },
    });
    for (const column of columns) if (column.column >= second.from) column.field = null;
  }
  const blocks = blocksOf(view, columns, headerRow + 1);
  const main = blocks.find((block) => block.some((column) => column.field === 'name')) ?? blocks[0];
  const subjects = new Set(main?.map(claim));
  for (const block of blocks) {
    if (block === main || block.some((column) => column.corrected)) continue;
    const repeats = block.some((column) => claim(column) !== null && subjects.has(claim(column)));
    if (repeats) for (const column of block) column.field = null;
  }
  return problems;
}

function claim(column: TabColumn): string | null {
  if (column.field === 'score' && column.subject !== null) return column.subject;
  return column.field === 'total' || column.field === 'name' || column.field === 'class'
    ? column.field
    : null;
}

function blocksOf(view: TabView, columns: TabColumn[], firstRow: number): TabColumn[][] {
  const blocks: TabColumn[][] = [];
  let current: TabColumn[] = [];
  columns.forEach((column, index) => {
    const before = columns[index - 1];
    if (before !== undefined && hasBlankColumn(view, before.column + 1, column.column, firstRow)) {
      blocks.push(current);
      current = [];
    }
    current.push(column);
  });
  if (current.length > 0) blocks.push(current);
  return blocks;
}

function hasBlankColumn(view: TabView, from: number, to: number, firstRow: number): boolean {
  for (let column = from; column < to; column++) if (!isFilled(view, column, firstRow)) return true;
  return false;
}
