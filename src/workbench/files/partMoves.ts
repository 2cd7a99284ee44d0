import type { SheetMoves } from './lineMarks.js';
import { type FileMoves, moveFormula, moveRef } from './moveReferences.js';
import type { PackageWriter } from './packageWriter.js';
import { replaceEach, textOf, withAttribute } from './worksheetMoves.js';
import { escapeXml, findElement, unescapeXml, withoutPrefix } from './xml.js';

/** Moves what hangs on a sheet in parts of its own: drawings and their anchors, comments and their boxes. */
export function moveSheetParts(out: PackageWriter, sheetPath: string, moves: SheetMoves): void {
  for (const { type, target, external } of out.relationships(sheetPath)) {
    if (external) continue;
    const xml = out.text(target);
    if (xml === null) continue;
    if (type.endsWith('/drawing')) out.setText(target, moveAnchors(xml, moves));
    else if (type.endsWith('/vmlDrawing')) out.setText(target, moveVml(xml, moves));
    else if (type.endsWith('/comments'))
      out.setText(target, moveNotes(withoutPrefix(xml, 'comments'), 'comment', moves));
    else if (type.endsWith('/threadedComment')) {
      out.setText(target, moveNotes(withoutPrefix(xml, 'ThreadedComments'), 'threadedComment', moves));
    } else if (type.endsWith('/pivotTable')) {
      out.setText(target, replacePivotPlace(withoutPrefix(xml, 'pivotTableDefinition'), moves));
    }
  }
}

/** Moves what names cells of any tab: charts and the sources of pivot tables. */
export function moveSources(out: PackageWriter, moves: FileMoves): void {
  if (moves.none) return;
  for (const path of out.paths()) {
    if (/\/charts\/[^/]*\.xml$/.test(path)) {
      const xml = out.text(path) ?? '';
      const moved = xml.replace(
        /(<(?:\w+:)?f(?:\s[^>]*)?>)([^<]*)(?=<)/g,
        (_, open: string, formula: string) =>
          open + escapeXml(moveFormula(unescapeXml(formula), null, moves)),
      );
      if (moved !== xml) out.setText(path, moved);
    } else if (/\/pivotCacheDefinition\d*\.xml$/.test(path)) {
      const xml = withoutPrefix(out.text(path) ?? '', 'pivotCacheDefinition');
      out.setText(
        path,
        replaceEach(xml, 'worksheetSource', (source) => {
          const { ref, sheet } = source.attributes;
          const found = sheet === undefined ? null : moves.of(sheet);
          const moved = ref === undefined || found === null || found === 'gone' ? null : moveRef(ref, found);
          return moved === null
            ? textOf(source, 'worksheetSource')
            : textOf({ ...source, tag: withAttribute(source.tag, 'ref', moved) }, 'worksheetSource');
        }),
      );
    }
  }
}

function replacePivotPlace(xml: string, moves: SheetMoves): string {
  return replaceEach(xml, 'location', (place) => {
    const moved = moveRef(place.attributes.ref ?? '', moves);
    return textOf(
      moved === null ? place : { ...place, tag: withAttribute(place.tag, 'ref', moved) },
      'location',
    );
  });
}

/** Comments of deleted cells are deleted. */
function moveNotes(xml: string, name: string, moves: SheetMoves): string {
  return replaceEach(xml, name, (note) => {
    const ref = moveRef(note.attributes.ref ?? '', moves);
    return ref === null ? '' : textOf({ ...note, tag: withAttribute(note.tag, 'ref', ref) }, name);
  });
}

/** Pictures, charts and shapes keep their cells; one that does not resize with them keeps its extent in cells. */
function moveAnchors(xml: string, moves: SheetMoves): string {
  const prefix = /<((?:\w+:)?)wsDr[\s>]/.exec(xml)?.[1] ?? 'xdr:';
  let moved = xml;
  for (const name of [`${prefix}twoCellAnchor`, `${prefix}oneCellAnchor`]) {
    moved = replaceEach(moved, name, (anchor) => {
      if (anchor.attributes.editAs === 'absolute') return textOf(anchor, name);
      const from = findElement(anchor.inner, `${prefix}from`)?.inner ?? '';
      const row = numberIn(from, `${prefix}row`);
      const column = numberIn(from, `${prefix}col`);
      const { rows, columns } = moves;
      const start: Shift = { row: (line) => rows.nextPlace(line), column: (line) => columns.nextPlace(line) };
      const end: Shift =
        anchor.attributes.editAs === 'oneCell'
          ? {
              row: (line) => line + rows.nextPlace(row) - row,
              column: (line) => line + columns.nextPlace(column) - column,
            }
          : start;
      const inner = moveCorner(moveCorner(anchor.inner, 'from', prefix, start), 'to', prefix, end);
      return textOf({ ...anchor, inner }, name);
    });
  }
  return moved;
}

interface Shift {
  row(line: number): number;
  column(line: number): number;
}

const numberIn = (xml: string, name: string): number => Number(findElement(xml, name)?.inner ?? 0);

function moveCorner(anchor: string, corner: 'from' | 'to', prefix: string, shift: Shift): string {
  return replaceEach(anchor, `${prefix}${corner}`, (element) => {
    const line = (name: string, of: (line: number) => number) => (xml: string) =>
      replaceEach(
        xml,
        `${prefix}${name}`,
        ({ inner, tag }) => `${tag}${of(Number(inner))}</${prefix}${name}>`,
      );
    const inner = line('col', shift.column)(line('row', shift.row)(element.inner));
    return textOf({ ...element, inner }, `${prefix}${corner}`);
  });
}

/** The boxes of comments: each names its cell, and is dropped with it. Boxes of controls have an anchor only. */
function moveVml(xml: string, moves: SheetMoves): string {
  return replaceEach(xml, 'v:shape', (shape) => {
    const cell = readNoteCell(shape.inner);
    if (cell === null) return textOf({ ...shape, inner: moveVmlAnchor(shape.inner, moves) }, 'v:shape');
    const row = moves.rows.placeOf(cell.row);
    const column = moves.columns.placeOf(cell.column);
    if (row === null || column === null) return '';
    const rows = replaceEach(shape.inner, 'x:Row', () => `<x:Row>${row}</x:Row>`);
    const all = replaceEach(rows, 'x:Column', () => `<x:Column>${column}</x:Column>`);
    return textOf({ ...shape, inner: moveVmlAnchor(all, moves) }, 'v:shape');
  });
}

function readNoteCell(xml: string): { row: number; column: number } | null {
  const row = findElement(xml, 'x:Row');
  const column = findElement(xml, 'x:Column');
  return row === null || column === null ? null : { row: Number(row.inner), column: Number(column.inner) };
}

/** Left column, offset, top row, offset, right column, offset, bottom row, offset. */
function moveVmlAnchor(xml: string, moves: SheetMoves): string {
  return replaceEach(xml, 'x:Anchor', ({ inner }) => {
    const numbers = inner.split(',').map(Number);
    if (numbers.length !== 8 || numbers.some((number) => !Number.isFinite(number))) {
      return `<x:Anchor>${inner}</x:Anchor>`;
    }
    const columns = moves.columns.nextPlace(numbers[0]!) - numbers[0]!;
    const rows = moves.rows.nextPlace(numbers[2]!) - numbers[2]!;
    const moved = numbers.map((number, index) =>
      index % 4 === 0 ? number + columns : index % 4 === 2 ? number + rows : number,
    );
    return `<x:Anchor>${moved.join(', ')}</x:Anchor>`;
  });
}
