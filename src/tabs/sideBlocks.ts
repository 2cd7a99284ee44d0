import type { TabColumn } from './columns.js';
import { classInTabName, classInTitle, titleTexts } from './titleClass.js';
import { columnLetters, compactText, type TabView } from './view.js';

/** One of several tables that stand side by side. Columns are 0-based and inclusive. */
export interface SideBlock {
  from: number;
  to: number;
  /** Its header words, without white space. */
  headers: string[];
  /** The column of its names. */
  name: number;
}

/** The tables side by side under one header row, leftmost first; none when the tab holds one table. */
export function sideBlocksOf(columns: readonly TabColumn[]): SideBlock[] {
  const headers = columns.map(({ lower }) => compactText(lower));
  const isName = (column: TabColumn) =>
    column.field === 'name' && column.meaning.namePart === undefined && !column.corrected;
  const first = columns.findIndex(isName);
  if (first < 0) return [];
  const names = columns.flatMap((column, at) =>
    isName(column) && headers[at] === headers[first] ? [at] : [],
  );
  const [, second] = names;
  if (second === undefined) return [];
  const seen = new Set(headers.slice(0, second));
  const repeated = headers.slice(second).filter((header) => header !== '' && seen.has(header)).length;
  if (repeated < 2 && compactText(columns[first]!.header) !== compactText(columns[second]!.header)) return [];
  // A further table begins where the first column of the table comes again, at the latest at its name.
  const before = headers.slice(0, first);
  const begins = names.map((name, at) => {
    if (at === 0) return 0;
    let begin = name;
    while (begin - 1 > names[at - 1]! && before.includes(headers[begin - 1]!)) begin--;
    return begin;
  });
  return names.map((name, at): SideBlock => {
    const end = begins[at + 1] ?? columns.length;
    return {
      from: at === 0 ? 0 : columns[begins[at]!]!.column,
      to: columns[end - 1]!.column,
      headers: headers.slice(begins[at], end).filter((header) => header !== ''),
      name: columns[name]!.column,
    };
  });
}

/** Whether tables side by side can be read as one: each begins with the headers of the first. */
export function haveEqualHeaders([first, ...others]: readonly SideBlock[]): boolean {
  return (
    first !== undefined &&
    others.every(({ headers }) => first.headers.every((header, at) => headers[at] === header))
  );
}

/** A block's range in A1 notation, from its header to its last row. */
export function rangeOfBlock(view: TabView, { from, to }: SideBlock, headerRow: number): string {
  let last = view.rows - 1;
  const blank = (row: number) => {
    for (let column = from; column <= to; column++) if (!view.isBlank(row, column)) return false;
    return true;
  };
  while (last > headerRow && blank(last)) last--;
  let first = from;
  while (first < to && view.isBlank(headerRow, first)) first++;
  return `${columnLetters(first)}${headerRow + 1}:${columnLetters(to)}${last + 1}`;
}

/** The tab with one block alone: every other cell is blank, and cells keep their places. */
export function viewOfBlock(view: TabView, { from, to }: SideBlock): TabView {
  const inside = (column: number) => column >= from && column <= to;
  return {
    ...view,
    columns: Math.min(view.columns, to + 1),
    value: (row, column) => (inside(column) ? view.value(row, column) : undefined),
    text: (row, column) => (inside(column) ? view.text(row, column) : ''),
    display: (row, column) => (inside(column) ? view.display(row, column) : null),
    isBlank: (row, column) => !inside(column) || view.isBlank(row, column),
    merges: view.merges.filter((merge) => inside(merge.column)),
  };
}

/** The class that the titles above a block tell; where they tell one class for all blocks, it is everybody's. */
export function classOfBlock(
  view: TabView,
  blocks: readonly SideBlock[],
  block: SideBlock,
  headerFirst: number,
): string | null {
  const own = blocks.map((one) => {
    const classes = titleTexts(viewOfBlock(view, one), headerFirst).map(classInTitle);
    return classes.find((className) => className !== null) ?? null;
  });
  const told = new Set(own.filter((className) => className !== null));
  if (told.size > 1) return own[blocks.indexOf(block)] ?? null;
  const [only] = told;
  return only ?? classInTabName(view.name);
}
