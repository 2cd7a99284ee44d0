import type { Problem, ProblemCode, Reading, TabGrid } from '../tabs/reading.js';
import { isFullMarksLabel } from '../tabs/rowWords.js';
import { compactText, isBlankValue } from '../tabs/view.js';
import type { Language, LeftOutRow, PreviewRow, RowKind } from './api.js';
import { speakProblem } from './speak.js';

/** So many rows from the top, or as far as the header reaches and some students below it. */
const FIRST_ROWS = 12;
const ROWS_BELOW_HEADER = 6;
/** So many of the rows left out farther down are drawn, each with the row before it. */
const FARTHER_ROWS = 10;
const LISTED_ROWS = 60;
const COLUMNS = 80;
const LETTERS = 80;
const SAMPLES = 3;
const SAMPLE_ROWS = 2000;
/** So many problems of one kind are told in full; of the rest only the number. */
const TOLD_OF_A_KIND = 30;

/** What the page draws the reading on: bounded, whatever the size of the tab. */
export interface ReadingPreview {
  preview: PreviewRow[];
  leftOut: { rows: LeftOutRow[]; count: number };
  samples: string[][];
}

/** The tab's rows with what became of each: the first ones, and those left out farther down. */
export function previewReading(grid: TabGrid, reading: Reading, language: Language): ReadingPreview {
  const rows = new RowMarks(grid, reading, language);
  const header = reading.headerRows?.[1] ?? 0;
  const first = Math.min(grid.values.length, Math.max(FIRST_ROWS, header + ROWS_BELOW_HEADER));
  const shown = new Set(Array.from({ length: first }, (_, at) => at + 1));
  const leftOut = rows.leftOut();
  for (const row of leftOut.filter((at) => at > first).slice(0, FARTHER_ROWS)) {
    shown.add(row - 1);
    shown.add(row);
  }
  return {
    preview: [...shown].sort((a, b) => a - b).map((row) => rows.preview(row)),
    leftOut: { rows: leftOut.slice(0, LISTED_ROWS).map((row) => rows.listed(row)), count: leftOut.length },
    samples: samplesOf(grid, reading, (row) => rows.kind(row) === 'read'),
  };
}

/** At most some problems of each kind, in their order, and how many of each kind there are. */
export function boundProblems(problems: readonly Problem[]): {
  told: Problem[];
  counts: Partial<Record<ProblemCode, number>>;
} {
  const counts: Partial<Record<ProblemCode, number>> = {};
  const told = problems.filter(({ code }) => {
    const count = (counts[code] ?? 0) + 1;
    counts[code] = count;
    return count <= TOLD_OF_A_KIND;
  });
  return { told, counts };
}

class RowMarks {
  /** By row, 1-based: the problem that says why it was left out. */
  private readonly reasons = new Map<number, Problem>();
  /** The first row of another table below: nothing is read from there on. */
  private end = Number.POSITIVE_INFINITY;
  private readonly names: number[];
  private readonly ids: number[];

  constructor(
    private readonly grid: TabGrid,
    private readonly reading: Reading,
    private readonly language: Language,
  ) {
    const columnsOf = (is: (field: string) => boolean) =>
      reading.columns.flatMap(({ column, field }) => (field !== null && is(field) ? [column - 1] : []));
    this.names = columnsOf((field) => field === 'name');
    this.ids = columnsOf((field) => field.endsWith('Id'));
    for (const problem of reading.problems) this.note(problem);
  }

  private note(problem: Problem): void {
    const row = problem.cell === null ? null : rowOfCell(problem.cell);
    if (row === null) return;
    if (problem.code === 'SECOND_TABLE') {
      // A table beside this one starts within its rows, one below it after its last.
      if (this.reading.headerRows !== null && row > this.reading.headerRows[1])
        this.end = Math.min(this.end, row);
      this.reasons.set(row, problem);
    }
    // A row without a name is still a student's when it has a number.
    const nameless = problem.code === 'ROW_WITHOUT_NAME' && !this.filled(row, this.ids);
    if (problem.code === 'ROW_LEFT_OUT' || nameless) this.reasons.set(row, problem);
  }

  kind(row: number): RowKind {
    const { headerRows } = this.reading;
    if (headerRows === null) return this.reading.columns.length > 0 ? this.bodyKind(row) : 'left-out';
    if (row < headerRows[0]) return 'above';
    return row <= headerRows[1] ? 'header' : this.bodyKind(row);
  }

  private bodyKind(row: number): RowKind {
    if (this.reasons.has(row) || row >= this.end) return 'left-out';
    if (this.isFullMarks(row)) return 'full-marks';
    const who = this.names.length > 0 || this.ids.length > 0;
    return who && !this.filled(row, this.names) && !this.filled(row, this.ids) ? 'empty' : 'read';
  }

  private isFullMarks(row: number): boolean {
    if (
      this.grid.values[row - 1]?.some(
        (value) => typeof value === 'string' && isFullMarksLabel(compactText(value)),
      )
    )
      return true;
    const fromRow = this.reading.columns.some(({ fullMarkFrom }) => fullMarkFrom === 'row');
    const onTop = this.reading.headerRows !== null && row === this.reading.headerRows[1] + 1;
    return fromRow && onTop && !this.filled(row, this.names) && !this.filled(row, this.ids);
  }

  private filled(row: number, columns: readonly number[]): boolean {
    const cells = this.grid.values[row - 1];
    return columns.some((column) => !isBlankValue(cells?.[column]));
  }

  /** Rows that were left out and hold something, from the top. */
  leftOut(): number[] {
    return [...this.reasons.keys()].sort((a, b) => a - b);
  }

  private why(row: number): string | null {
    const reason = this.reasons.get(row);
    return reason === undefined ? null : speakProblem(reason, this.language).message;
  }

  preview(row: number): PreviewRow {
    const cells = this.grid.display![row - 1]!.slice(0, COLUMNS).map((text) => shorten(text, LETTERS));
    return { row, kind: this.kind(row), why: this.why(row), cells };
  }

  listed(row: number): LeftOutRow {
    const texts = this.grid.display![row - 1]!.filter((text) => !isBlankValue(text)).slice(0, 4);
    return {
      row,
      cell: this.reasons.get(row)!.cell!,
      text: shorten(texts.map((text) => text.trim()).join(' '), LETTERS),
      why: this.why(row)!,
    };
  }
}

/** The first texts that stand in each column below the header, in the order of the reading's columns. */
function samplesOf(grid: TabGrid, reading: Reading, isRead: (row: number) => boolean): string[][] {
  const from = reading.headerRows?.[1] ?? 0;
  const samples = reading.columns.map((): string[] => []);
  let open = reading.columns.length;
  for (let at = from; at < Math.min(grid.values.length, from + SAMPLE_ROWS) && open > 0; at++) {
    if (!isRead(at + 1)) continue;
    reading.columns.forEach(({ column }, index) => {
      const found = samples[index]!;
      const text = grid.display![at]![column - 1];
      if (found.length === SAMPLES || isBlankValue(text)) return;
      found.push(shorten(text!.trim(), LETTERS));
      if (found.length === SAMPLES) open--;
    });
  }
  return samples;
}

/** The row of a cell or range in A1 notation; null when it names none. */
function rowOfCell(cell: string): number | null {
  const match = /^\$?[A-Z]*\$?(\d+)/i.exec(cell);
  return match ? Number(match[1]) : null;
}

function shorten(text: string, letters: number): string {
  const all = text.length > letters ? [...text.slice(0, letters * 2)] : [];
  return all.length > letters ? `${all.slice(0, letters - 1).join('')}…` : text;
}
