import type { IColumnData, IRowData, IWorksheetData } from '@univerjs/core';

/**
 * Rows and columns of an opened file carry their old number in the grid's `custom` data, which the engine moves and
 * removes with them. A save learns from it where everything has gone that the snapshot does not hold itself.
 */
const LINE = 'fileLine';
const LINES = 'fileLines';

/** A file may say that its last cell stands in its last row; nobody's notes go down there. */
const MOST_MARKED = 100_000;
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

type Lines = Record<number, IRowData | IColumnData>;

/** First and last line, 0-based, both inclusive. */
export type Span = readonly [first: number, last: number];

/** How many rows and columns of a sheet are marked when it is opened to be saved again. */
export function markableSize(sheet: Partial<IWorksheetData>): { rows: number; columns: number } {
  return {
    rows: Math.min(sheet.rowCount ?? 0, MOST_MARKED),
    columns: Math.min(sheet.columnCount ?? 0, MOST_MARKED),
  };
}

export function markLines(sheet: Partial<IWorksheetData>): void {
  const { rows, columns } = markableSize(sheet);
  sheet.rowData = marked(sheet.rowData as Lines | undefined, rows);
  sheet.columnData = marked(sheet.columnData as Lines | undefined, columns);
  sheet.custom = { ...sheet.custom, [LINES]: { rows, columns } };
}

function marked(lines: Lines | undefined, count: number): Lines {
  const all: Lines = { ...lines };
  for (let index = 0; index < count; index++) {
    all[index] = { ...all[index], custom: { ...all[index]?.custom, [LINE]: index } };
  }
  return all;
}

/** Where the rows or columns of an opened sheet have gone. All numbers are 0-based. */
export class LineMap {
  /** The new place of each old line; -1: deleted. Null: nothing has moved. */
  private readonly places: Int32Array | null;
  private readonly olds = new Map<number, number>();
  /** Added to lines behind the marked ones. */
  private readonly behind: number;
  private readonly limit: number;
  private readonly count: number;

  constructor(lines: Readonly<Lines>, count: number, limit: number) {
    this.limit = limit;
    this.count = count;
    const places = new Int32Array(count).fill(-1);
    let last = -1;
    for (const [key, line] of Object.entries(lines)) {
      const old: unknown = line?.custom?.[LINE];
      const place = Number(key);
      // A copied line would carry the number of another: the first one keeps it.
      if (typeof old !== 'number' || old >= count || places[old] !== -1) continue;
      places[old] = place;
      this.olds.set(place, old);
      last = Math.max(last, place);
    }
    this.behind = last + 1 - count;
    this.places = places.every((place, old) => place === old) ? null : places;
  }

  /** Where the last marked line left stands. */
  get lastMarked(): number {
    return (this.places?.length ?? this.count) + this.behind - 1;
  }

  get unmoved(): boolean {
    return this.places === null;
  }

  /** The line's new place; null when it was deleted. */
  placeOf(old: number): number | null {
    if (this.places === null || old >= this.limit) return old;
    const place = this.places[old];
    if (place === undefined) return Math.min(old + this.behind, this.limit);
    return place < 0 ? null : place;
  }

  /** The old number of the line that stands here now; null when it was inserted. */
  oldOf(place: number): number | null {
    if (this.places === null) return place;
    const old = this.olds.get(place);
    if (old !== undefined) return old;
    return place >= this.places.length + this.behind ? place - this.behind : null;
  }

  /** The line's new place, or that of the next one left. */
  nextPlace(old: number): number {
    if (this.places === null) return old;
    for (let line = old; line < this.places.length; line++) {
      const place = this.placeOf(line);
      if (place !== null) return place;
    }
    return this.placeOf(Math.max(old, this.places.length)) ?? old;
  }

  /** The first line of a span that is left; null when none is. */
  firstLeft([first, last]: Span): number | null {
    if (this.places === null) return first;
    for (let line = first; line <= Math.min(last, this.places.length - 1); line++) {
      if (this.places[line]! >= 0) return line;
    }
    return last >= this.places.length ? Math.max(first, this.places.length) : null;
  }

  /** From the first to the last line left of a span; null when none is. */
  span(span: Span): Span | null {
    const runs = this.runs(span);
    const first = runs[0];
    const last = runs[runs.length - 1];
    return first === undefined || last === undefined ? null : [first[0], last[1]];
  }

  /** The stretches that a span's lines make up now. Lines inserted among them belong to them. */
  runs([first, last]: Span): Span[] {
    if (this.places === null) return [[first, last]];
    const left: number[] = [];
    for (let line = first; line <= Math.min(last, this.places.length - 1); line++) {
      if (this.places[line]! >= 0) left.push(this.places[line]!);
    }
    left.sort((a, b) => a - b);
    const runs: Array<[number, number]> = [];
    for (const place of left) {
      const run = runs[runs.length - 1];
      if (run !== undefined && this.onlyNewBetween(run[1], place)) run[1] = place;
      else runs.push([place, place]);
    }
    if (last < this.places.length) return runs;
    const start = this.placeOf(Math.max(first, this.places.length)) ?? first;
    const end = this.placeOf(last) ?? last;
    const run = runs[runs.length - 1];
    if (run !== undefined && this.onlyNewBetween(run[1], start)) run[1] = end;
    else runs.push([start, end]);
    return runs;
  }

  private onlyNewBetween(before: number, after: number): boolean {
    for (let place = before + 1; place < after; place++) if (this.olds.has(place)) return false;
    return true;
  }
}

/** How many rows and columns of an opened sheet were marked; null when none were. */
export function markedSize(sheet: Partial<IWorksheetData>): { rows: number; columns: number } | null {
  return (sheet.custom?.[LINES] as { rows: number; columns: number } | undefined) ?? null;
}

/** Where the rows and columns of one opened sheet have gone. */
export interface SheetMoves {
  rows: LineMap;
  columns: LineMap;
}

/** Null when the sheet's lines stand where they stood, or were never marked. */
export function movesOf(sheet: Partial<IWorksheetData>): SheetMoves | null {
  const counts = markedSize(sheet);
  if (counts === null) return null;
  const rows = new LineMap((sheet.rowData ?? {}) as Lines, counts.rows, LAST_ROW);
  const columns = new LineMap((sheet.columnData ?? {}) as Lines, counts.columns, LAST_COLUMN);
  return rows.unmoved && columns.unmoved ? null : { rows, columns };
}
