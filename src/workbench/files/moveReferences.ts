import { columnLetters, columnNumber } from '../columnLetters.js';
import { shiftFormula } from './formulas.js';
import type { SheetMoves, Span } from './lineMarks.js';
import { type Area, readArea, writeArea } from './references.js';

/** What became of the tabs of a file, by the name they have in it. Names do not depend on case. */
export class FileMoves {
  private readonly bySheet = new Map<string, SheetMoves | 'gone'>();

  set(name: string, moves: SheetMoves | 'gone'): void {
    this.bySheet.set(name.toLowerCase(), moves);
  }

  of(name: string): SheetMoves | 'gone' | null {
    return this.bySheet.get(name.toLowerCase()) ?? null;
  }

  get none(): boolean {
    return this.bySheet.size === 0;
  }
}

/**
 * Text in quotes, structured references and references to other workbooks are left alone; of the rest, a reference
 * with or without its tab. Names and functions are taken whole, so that nothing inside them looks like a reference.
 */
const REFERENCES =
  /"(?:[^"]|"")*"|\[\d+\][\w.\u0080-\uffff]+![^\s,;()+\-*/^&=<>]*|\[[^\]]*\]|('(?:[^']|'')*'!|[\w.\u0080-\uffff]+!)?(?:(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?::(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7}))?(?![\w(!.\u0080-\uffff])|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\w(!.\u0080-\uffff])|(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\w.]))|'(?:[^']|'')*'!|[\w.$\u0080-\uffff]+!?/g;

const LOST = '#REF!';

/**
 * The formula with every reference where its cells are now; one to cells or tabs that are gone becomes `#REF!`.
 *
 * @param own the tab that references without a tab mean; null when there is none
 */
export function moveFormula(formula: string, own: string | null, moves: FileMoves): string {
  if (moves.none) return formula;
  return formula.replace(REFERENCES, (token: string, ...groups: Array<string | undefined>) => {
    const [prefix, c1, col1, r1, row1, c2, col2, r2, row2, wc1, wcol1, wc2, wcol2, wr1, wrow1, wr2, wrow2] =
      groups;
    const isReference = col1 !== undefined || wcol1 !== undefined || wrow1 !== undefined;
    if (!isReference) return token;
    const sheet = prefix === undefined ? own : tabOf(prefix);
    const moved = sheet === null ? null : moves.of(sheet);
    if (moved === null) return token;
    if (moved === 'gone') return LOST;
    const at = prefix ?? '';
    if (wcol1 !== undefined && wcol2 !== undefined) {
      const span = moved.columns.span(ordered(columnNumber(upper(wcol1)), columnNumber(upper(wcol2))));
      return span === null ? LOST : `${at}${wc1}${columnLetters(span[0])}:${wc2}${columnLetters(span[1])}`;
    }
    if (wrow1 !== undefined && wrow2 !== undefined) {
      const span = moved.rows.span(ordered(Number(wrow1) - 1, Number(wrow2) - 1));
      return span === null ? LOST : `${at}${wr1}${span[0] + 1}:${wr2}${span[1] + 1}`;
    }
    const firstColumn = columnNumber(upper(col1));
    const firstRow = Number(row1) - 1;
    const rows = moved.rows.span(ordered(firstRow, row2 === undefined ? firstRow : Number(row2) - 1));
    const columns = moved.columns.span(
      ordered(firstColumn, col2 === undefined ? firstColumn : columnNumber(upper(col2))),
    );
    if (rows === null || columns === null) return LOST;
    const first = `${at}${c1}${columnLetters(columns[0])}${r1}${rows[0] + 1}`;
    return col2 === undefined ? first : `${first}:${c2}${columnLetters(columns[1])}${r2}${rows[1] + 1}`;
  });
}

const upper = (name: string | undefined) => (name ?? '').toUpperCase();
const ordered = (a: number, b: number): Span => (a <= b ? [a, b] : [b, a]);

function tabOf(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
}

/** One area, from the first to the last of its cells that are left; null when none is. */
export function moveArea(area: Area, moves: SheetMoves): Area | null {
  const rows = moves.rows.span([area.startRow, area.endRow]);
  const columns = moves.columns.span([area.startColumn, area.endColumn]);
  if (rows === null || columns === null) return null;
  return { startRow: rows[0], endRow: rows[1], startColumn: columns[0], endColumn: columns[1] };
}

/** `A1` or `A1:B2` as it is now; null when all its cells are gone. */
export function moveRef(ref: string, moves: SheetMoves): string | null {
  const area = readArea(ref);
  if (area === null) return ref;
  const moved = moveArea(area, moves);
  return moved === null ? null : writeArea(moved);
}

/** A list of areas, exactly the cells that are left and those inserted among them; empty when none is left. */
export function moveSqref(sqref: string, moves: SheetMoves): string {
  return sqref
    .trim()
    .split(/\s+/)
    .flatMap((ref) => {
      const area = readArea(ref);
      if (area === null) return [ref];
      const columns = moves.columns.runs([area.startColumn, area.endColumn]);
      return moves.rows
        .runs([area.startRow, area.endRow])
        .flatMap(([startRow, endRow]) =>
          columns.map(([startColumn, endColumn]) => writeArea({ startRow, endRow, startColumn, endColumn })),
        );
    })
    .join(' ');
}

/**
 * A formula that is written for the first cell of a list of areas and meant for all of them: when that cell is gone,
 * it is rewritten for the first one left.
 */
export function moveRelativeFormula(formula: string, sqref: string, own: string, moves: FileMoves): string {
  const moved = moves.of(own);
  const areas = sqref
    .trim()
    .split(/\s+/)
    .flatMap((ref) => readArea(ref) ?? []);
  const first = areas[0];
  if (moved === null || moved === 'gone' || first === undefined) return moveFormula(formula, own, moves);
  for (const area of areas) {
    const row = moved.rows.firstLeft([area.startRow, area.endRow]);
    const column = moved.columns.firstLeft([area.startColumn, area.endColumn]);
    if (row === null || column === null) continue;
    return moveFormula(shiftFormula(formula, row - first.startRow, column - first.startColumn), own, moves);
  }
  return formula;
}
