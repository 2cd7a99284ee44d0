import type { ICellData, IWorksheetData } from '@univerjs/core';
import { cellsOf, cellValue, textCell } from './cells.js';
import { type FileMoves, moveArea, moveFormula } from './moveReferences.js';
import type { PackageWriter } from './packageWriter.js';
import { type Area, readArea, writeArea } from './references.js';
import { moveFilter, moveSortState, replaceEach, textOf, withAttribute } from './worksheetMoves.js';
import {
  decodeXString,
  encodeXString,
  escapeXml,
  findElement,
  findElements,
  type Slice,
  unescapeXml,
  withoutPrefix,
} from './xml.js';

/**
 * Puts a sheet's tables (超级表) where their cells are now. A table repeats its header cells as the names of its columns, and
 * Excel calls a file damaged where the two differ, where one is blank or no text, and where two are the same.
 *
 * @param own the tab's name in the file
 * @returns the sheet with header cells as a table needs them, and the relationships whose table is gone
 */
export function placeTables(
  out: PackageWriter,
  sheetPath: string,
  sheet: Partial<IWorksheetData>,
  own: string,
  moves: FileMoves,
): { sheet: Partial<IWorksheetData>; gone: string[] } {
  const gone: string[] = [];
  let placed = sheet;
  for (const relation of out.relationships(sheetPath)) {
    if (!relation.type.endsWith('/table')) continue;
    const text = out.text(relation.target);
    if (text === null) continue;
    const xml = withoutPrefix(text, 'table');
    const area = areaOf(xml, own, moves);
    if (area === null) {
      gone.push(relation.id);
      continue;
    }
    const columns = columnsOf(xml, area, own, moves);
    const hasHeader = findElement(xml, 'table')?.attributes.headerRowCount !== '0';
    const names = columnNames(columns, hasHeader ? headerCells(placed, area) : null);
    if (hasHeader) placed = withHeader(placed, area, names);
    const written = tableXml(xml, area, columns, names, own, moves);
    if (written !== text) out.setText(relation.target, written);
  }
  return { sheet: placed, gone };
}

/** Null when the header row or all cells were deleted: it is a table no more, and the cells that are left stay. */
function areaOf(xml: string, own: string, moves: FileMoves): Area | null {
  const table = findElement(xml, 'table');
  const area = readArea(table?.attributes.ref ?? '');
  const moved = moves.of(own);
  if (area === null || moved === null || moved === 'gone') return area;
  const hasHeader = table?.attributes.headerRowCount !== '0';
  if (hasHeader && moved.rows.placeOf(area.startRow) === null) return null;
  const now = moveArea(area, moved);
  // A header alone is no table.
  return now === null || (hasHeader && now.endRow === now.startRow) ? null : now;
}

/** The table's columns in the order in which they stand now; null for one that was inserted. */
function columnsOf(xml: string, area: Area, own: string, moves: FileMoves): Array<Slice | null> {
  const columns = findElements(findElement(xml, 'tableColumns')?.inner ?? '', 'tableColumn');
  const before = readArea(findElement(xml, 'table')?.attributes.ref ?? '') ?? area;
  const moved = moves.of(own);
  const now: Array<Slice | null> = [];
  for (let column = area.startColumn; column <= area.endColumn; column++) {
    const old = moved === null || moved === 'gone' ? column : moved.columns.oldOf(column);
    now.push(old === null ? null : (columns[old - before.startColumn] ?? null));
  }
  return now;
}

function headerCells(sheet: Partial<IWorksheetData>, area: Area): Array<string | null> {
  const line = cellsOf(sheet)[area.startRow] ?? {};
  const texts: Array<string | null> = [];
  for (let column = area.startColumn; column <= area.endColumn; column++) {
    const cell = line[column];
    const value = cell === undefined ? null : cellValue(cell);
    texts.push(value === null || value === '' ? null : String(value));
  }
  return texts;
}

/** A name for each column: its header, made different from the others, or one of its own. */
function columnNames(
  columns: ReadonlyArray<Slice | null>,
  headers: ReadonlyArray<string | null> | null,
): string[] {
  const taken = new Set<string>();
  return columns.map((column, index) => {
    const old = column?.attributes.name;
    const wanted = headers === null ? old : headers[index];
    let name = wanted ?? `列${index + 1}`;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted ?? '列'}${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** The sheet with these texts in the header row; the very same one when it has them. */
function withHeader(
  sheet: Partial<IWorksheetData>,
  area: Area,
  names: readonly string[],
): Partial<IWorksheetData> {
  const cells = cellsOf(sheet);
  const line: Record<number, ICellData> = { ...cells[area.startRow] };
  let changed = false;
  names.forEach((name, index) => {
    const column = area.startColumn + index;
    const cell = line[column];
    if (cell !== undefined && cellValue(cell) === name) return;
    const { s } = cell ?? {};
    line[column] = { ...textCell(name), ...(s === undefined ? {} : { s }) };
    changed = true;
  });
  return changed ? { ...sheet, cellData: { ...cells, [area.startRow]: line } } : sheet;
}

function tableXml(
  xml: string,
  area: Area,
  columns: ReadonlyArray<Slice | null>,
  names: readonly string[],
  own: string,
  moves: FileMoves,
): string {
  const root = findElement(xml, 'table');
  if (root === null) return xml;
  const moved = moves.of(own);
  const ids = findElements(root.inner, 'tableColumn').map(({ attributes }) => Number(attributes.id));
  let nextId = Math.max(0, ...ids) + 1;
  const items = columns.map((column, index) => {
    const name = attributeOfName(names[index] ?? '');
    if (column === null) return `<tableColumn id="${nextId++}" name="${name}"/>`;
    const same = decodeXString(column.attributes.name ?? '') === names[index];
    const tag = same ? column.tag : withAttribute(column.tag, 'name', name);
    const inner = column.inner.replace(
      /(<(?:calculatedColumnFormula|totalsRowFormula)(?:\s[^>]*)?>)([^<]*)(?=<)/g,
      (_, open: string, formula: string) => open + escapeXml(moveFormula(unescapeXml(formula), own, moves)),
    );
    return textOf({ ...column, tag, inner }, 'tableColumn');
  });
  let inner = replaceEach(root.inner, 'tableColumns', () => {
    return `<tableColumns count="${items.length}">${items.join('')}</tableColumns>`;
  });
  if (moved !== null && moved !== 'gone') {
    inner = replaceEach(inner, 'autoFilter', (filter) => moveFilter(filter, moved));
    inner = replaceEach(inner, 'sortState', (state) => moveSortState(state, moved));
  }
  const tag = withAttribute(root.tag, 'ref', writeArea(area));
  return `${xml.slice(0, root.start)}${tag}${inner}</table>${xml.slice(root.end)}`;
}

/** The attribute writes a line break as an escape, like a control character. */
function attributeOfName(name: string): string {
  return escapeXml(encodeXString(name).replace(/\n/g, '_x000a_').replace(/\t/g, '_x0009_'));
}
