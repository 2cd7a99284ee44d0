import type { ColumnReading, Problem, Reading, TabGrid } from '../../../src/tabs/reading.js';
import { understandTab } from '../../../src/tabs/recognise.js';
import type { Understanding } from '../../../src/tabs/understanding.js';
import { a1 } from '../../../src/tabs/view.js';

/** A small workbook and its right reading, tab by tab. */
export interface CorpusCase {
  /** The shape, as the end of the sentence "it reads …". */
  what: string;
  tabs: CorpusTab[];
}

export interface CorpusTab {
  name: string;
  /**
   * A line a row, cells between bars, from A1. Numerals are numbers, `'01` is text, `101{0101}` is the number 101
   * displayed as 0101, `TRUE` a truth value, `@2026-01-15` a date, `⏎` a line break within a cell.
   */
  cells: string;
  /** A1:C1 … */
  merges?: string[];
  /**
   * The right reading, as `describeTab` writes it: role, whether it is sure (confidence 0.8 or more), header rows;
   * what each column holds (`-`: left alone); who the students are, with their marks in the order of the subjects
   * and the stated total; the counts of marks; every problem with its cell.
   */
  reads: string;
}

export function gridOf({ name, cells, merges }: CorpusTab): TabGrid {
  const rows = cells
    .replace(/^\n|\n$/g, '')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cellOf(cell.trim())));
  return {
    name,
    values: rows.map((row) => row.map(({ value }) => value)),
    display: rows.map((row) => row.map(({ shown }) => shown)),
    merges: (merges ?? []).map(mergeOf),
  };
}

function cellOf(text: string): { value: unknown; shown: string } {
  const formatted = /^(-?[\d.eE+]+)\{(.*)\}$/.exec(text);
  if (formatted !== null) return { value: Number(formatted[1]), shown: formatted[2]! };
  if (text.startsWith("'")) return { value: text.slice(1), shown: text.slice(1) };
  if (text.startsWith('@')) return { value: new Date(`${text.slice(1)}T00:00:00Z`), shown: text.slice(1) };
  if (text === 'TRUE' || text === 'FALSE') return { value: text === 'TRUE', shown: text };
  if (/^-?\d+(\.\d+)?$/.test(text)) return { value: Number(text), shown: text };
  const broken = text.replace(/⏎/g, '\n');
  return { value: broken, shown: broken };
}

function mergeOf(range: string) {
  const [from, to] = range.split(':').map(placeOf);
  if (from === undefined || to === undefined) throw new Error(`no range: ${range}`);
  return { ...from, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
}

function placeOf(cell: string): { row: number; column: number } {
  const match = /^([A-Z]+)(\d+)$/.exec(cell);
  if (match === null) throw new Error(`no cell: ${cell}`);
  const column = Array.from(match[1]!).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(match[2]), column };
}

/** How a tab is read, in the form of `CorpusTab.reads`. */
export function describeTab(grid: TabGrid): string {
  const understanding = understandTab(grid, {});
  const { reading } = understanding;
  const counts = reading.marks;
  return [
    `${reading.role ?? 'nothing'}, ${reading.confidence >= 0.8 ? 'sure' : 'to be confirmed'}, ${headerLine(reading)}`,
    reading.columns.map(columnWord).join(' | '),
    ...(reading.subjects.length === 0 ? [] : [`subjects: ${reading.subjects.join(' ')}`]),
    ...(reading.classes.length === 0 ? [] : [`classes: ${reading.classes.join('、')}`]),
    ...studentLines(understanding),
    ...(reading.role === 'exam'
      ? [
          `marks: ${counts.score} scores, ${counts.absent} absent, ${counts.blank} blank, ${counts.invalid} invalid`,
        ]
      : []),
    ...reading.problems.map(problemLine),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function headerLine({ headerRows }: Reading): string {
  if (headerRows === null) return 'no header';
  const [first, last] = headerRows;
  return first === last ? `header in row ${first}` : `header in rows ${first} to ${last}`;
}

function columnWord({ column, field, subject, fullMark, fullMarkFrom, scope }: ColumnReading): string {
  const letters = a1(0, column - 1).replace(/\d+$/, '');
  const full =
    fullMark === undefined || fullMarkFrom === 'largest'
      ? []
      : [`/${fullMark}${fullMarkFrom === 'header' ? '' : ` by ${fullMarkFrom}`}`];
  return [
    letters,
    field ?? '-',
    ...(subject === undefined ? [] : [subject]),
    ...(scope ? [scope] : []),
    ...full,
  ].join(' ');
}

function studentLines({ exam, archive }: Understanding): string[] {
  const who = (ids: object, name: string, className: string | null) =>
    [Object.values(ids).join(','), name, className ?? '?'].join(' · ');
  return [
    ...(exam?.students ?? []).map(({ ids, name, className, marks, statedTotal }) =>
      [who(ids, name, className), marks.join(' '), statedTotal ?? '?'].join(' · '),
    ),
    ...(archive ?? []).map(
      ({ ids, name, className, active }) => `${who(ids, name, className)}${active ? '' : ' · ended'}`,
    ),
  ].map((line) => line.trim());
}

function problemLine({ severity, code, cell, params }: Problem): string {
  if (code === 'LOW_CONFIDENCE') return '';
  const reason = code === 'NOT_AN_EXAM' ? ` ${params.reason}` : '';
  return `${severity} ${code}${cell === null ? '' : ` ${cell}`}${reason}`;
}
