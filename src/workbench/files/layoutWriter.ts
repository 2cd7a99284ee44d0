import type { ICellData, IColumnData, IWorksheetData } from '@univerjs/core';
import { columnLetters } from '../columnLetters.js';
import { renameSheets } from './formulas.js';
import type { SheetMoves } from './lineMarks.js';
import { writeArea } from './references.js';
import {
  DEFAULT_COLUMN_PIXELS,
  DEFAULT_ROW_PIXELS,
  pixelsToPoints,
  pixelsToWidth,
  widthToPixels,
} from './units.js';
import { writeValidations } from './validationWriter.js';
import { moveInHead, moveInTail } from './worksheetMoves.js';
import { type FileColumn, type FileLayout, readLayout } from './worksheetReader.js';
import type { SavingContext } from './worksheetWriter.js';
import { escapeXml, findElement, unescapeXml } from './xml.js';

const MOST_COLUMNS = 16_384;
/** In characters; Excel calls a file damaged that goes beyond. */
const WIDEST_COLUMN = 255;

/** What fits on a page of A4 upright, between usual margins, in pixels. */
const UPRIGHT_PIXELS = 680;

/**
 * A worksheet part with nothing in it, in the sheet's own default sizes. Rows are left to be as high as their text. It
 * prints one page wide on A4, a wide one across: a new sheet has no print set-up that could be lost.
 */
export function blankWorksheet(sheet: Partial<IWorksheetData>): string {
  const width = pixelsToWidth(sheet.defaultColumnWidth ?? DEFAULT_COLUMN_PIXELS);
  const height = pixelsToPoints(sheet.defaultRowHeight ?? DEFAULT_ROW_PIXELS);
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    '<sheetViews><sheetView workbookViewId="0"/></sheetViews>' +
    `<sheetFormatPr defaultColWidth="${width}" defaultRowHeight="${height}"/>` +
    '<sheetData/>' +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="${isWide(sheet) ? 'landscape' : 'portrait'}" fitToHeight="0"/>` +
    '</worksheet>'
  );
}

function isWide({ cellData = {}, columnData = {}, defaultColumnWidth }: Partial<IWorksheetData>): boolean {
  let used = 0;
  for (const row of Object.values(cellData)) {
    for (const [column, cell] of Object.entries(row as Record<string, ICellData | null>)) {
      if (cell?.v != null && cell.v !== '') used = Math.max(used, Number(column) + 1);
    }
  }
  let pixels = 0;
  for (let column = 0; column < used; column++) {
    const { w, hd } = columnData[column] ?? {};
    if (hd !== 1) pixels += w ?? defaultColumnWidth ?? DEFAULT_COLUMN_PIXELS;
  }
  return pixels > UPRIGHT_PIXELS;
}

/** What may stand behind the merged cells (ECMA-376 § 18.3.1.99 fixes the order). */
const AFTER_MERGES = [
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
  'mc:AlternateContent',
];

const AFTER_VALIDATIONS = AFTER_MERGES.slice(AFTER_MERGES.indexOf('dataValidations') + 1);

/** The part with new cells, and with sizes, frozen panes and merged cells as the snapshot has them. */
export function patchLayout(
  xml: string,
  sheetData: string,
  dimension: string,
  sheet: Partial<IWorksheetData>,
  context: SavingContext,
  name: string | null,
): string {
  const layout = readLayout(xml);
  const moves = name === null ? null : context.moves.of(name);
  const start = xml.search(/<sheetData[\s/>]/);
  const opening = xml.slice(start, xml.indexOf('>', start) + 1);
  const end = opening.endsWith('/>')
    ? start + opening.length
    : xml.indexOf('</sheetData>', start) + '</sheetData>'.length;
  let head = xml.slice(0, start);
  head = patchTabColor(head, layout, sheet);
  head = patchDimension(head, dimension);
  head = patchView(head, layout, sheet);
  if (moves !== null && moves !== 'gone') head = moveInHead(head, moves);
  head = patchColumns(head, layout, sheet, context, moves === 'gone' ? null : moves);
  const bare = withoutElement(patchMerges(xml.slice(end), layout, sheet), 'dataValidations');
  const tail = renameInTail(moveInTail(bare, name ?? '', context.moves), context.renamedInFile);
  const rules = writeValidations(sheet, context.rulesOf(sheet.id ?? ''), { xml, name }, context);
  const at = placeBefore(AFTER_VALIDATIONS, tail, ['</customSheetViews>', '</conditionalFormatting>']);
  return head + sheetData + tail.slice(0, at) + rules + tail.slice(at);
}

function withoutElement(xml: string, name: string): string {
  const place = findElement(xml, name);
  return place === null ? xml : xml.slice(0, place.start) + xml.slice(place.end);
}

function patchTabColor(head: string, layout: FileLayout, sheet: Partial<IWorksheetData>): string {
  const wanted = /^#([0-9a-f]{6})$/i.exec(sheet.tabColor ?? '')?.[1]?.toUpperCase() ?? null;
  const had = layout.tabColor?.slice(1).toUpperCase() ?? null;
  if (wanted === had) return head;
  const properties = findElement(head, 'sheetPr');
  const inner = (properties?.inner ?? '').replace(/<tabColor\b[^>]*?(?:\/>|>[\s\S]*?<\/tabColor>)/, '');
  const color = wanted === null ? '' : `<tabColor rgb="FF${wanted}"/>`;
  if (properties === null)
    return head.replace(/<worksheet\b[^>]*>/, (root) => `${root}<sheetPr>${color}</sheetPr>`);
  const tag = properties.tag.replace(/\s*\/?>$/, '>');
  return `${head.slice(0, properties.start)}${tag}${color}${inner}</sheetPr>${head.slice(properties.end)}`;
}

function patchDimension(head: string, dimension: string): string {
  return head.replace(/(<dimension\b[^>]*\bref=")([^"]*)"/, (whole, before: string, written: string) =>
    // One cell is written as A1 by some programs, as A1:A1 by others: what says the same stays as it is.
    written === `${dimension}:${dimension}` ? whole : `${before}${dimension}"`,
  );
}

function patchView(head: string, layout: FileLayout, sheet: Partial<IWorksheetData>): string {
  const rows = Math.max(0, sheet.freeze?.ySplit ?? 0);
  const columns = Math.max(0, sheet.freeze?.xSplit ?? 0);
  const sameFreeze = rows === (layout.freeze?.rows ?? 0) && columns === (layout.freeze?.columns ?? 0);
  const gridLines = sheet.showGridlines !== 0;
  const rightToLeft = sheet.rightToLeft === 1;
  if (sameFreeze && gridLines === layout.showGridLines && rightToLeft === layout.rightToLeft) return head;
  const view = findElement(head, 'sheetView');
  if (view === null) {
    const views = `<sheetViews>${viewXml('<sheetView workbookViewId="0"', '', rows, columns, gridLines, rightToLeft)}</sheetViews>`;
    const next = head.search(/<sheetFormatPr\b|<cols\b/);
    return next < 0 ? head + views : head.slice(0, next) + views + head.slice(next);
  }
  const open = view.tag.replace(/\s*\/?>$/, '').replace(/\s(?:showGridLines|rightToLeft)="[^"]*"/g, '');
  const rest = sameFreeze
    ? view.inner
    : view.inner.replace(
        /<pane\b[^>]*\/>|<pane\b[^>]*><\/pane>|<selection\b[^>]*(?:\/>|><\/selection>)/g,
        '',
      );
  const written = sameFreeze
    ? viewXml(open, rest, 0, 0, gridLines, rightToLeft)
    : viewXml(open, rest, rows, columns, gridLines, rightToLeft);
  return head.slice(0, view.start) + written + head.slice(view.end);
}

function viewXml(
  open: string,
  inner: string,
  rows: number,
  columns: number,
  gridLines: boolean,
  rightToLeft: boolean,
): string {
  const flags = `${gridLines ? '' : ' showGridLines="0"'}${rightToLeft ? ' rightToLeft="1"' : ''}`;
  const active = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const pane =
    rows === 0 && columns === 0
      ? ''
      : `<pane${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''} ` +
        `topLeftCell="${columnLetters(columns)}${rows + 1}" activePane="${active}" state="frozen"/>` +
        `<selection pane="${active}"/>`;
  return `${open}${flags}>${pane}${inner}</sheetView>`;
}

function patchColumns(
  head: string,
  layout: FileLayout,
  sheet: Partial<IWorksheetData>,
  context: SavingContext,
  moves: SheetMoves | null,
): string {
  const count = sheet.columnCount ?? 0;
  const wanted = (sheet.columnData ?? {}) as Record<number, IColumnData>;
  const old = new Map<number, FileColumn>();
  for (const column of layout.columns) {
    for (let index = column.first; index <= Math.min(column.last, MOST_COLUMNS - 1); index++) {
      const place = moves === null ? index : moves.columns.placeOf(index);
      if (place !== null && place < count) old.set(place, column);
    }
  }
  let changed = moves !== null && !moves.columns.unmoved;
  const entries: string[] = [];
  for (let index = 0; index < count; index++) {
    const data = wanted[index];
    const before = old.get(index);
    const format = context.styles.formatOf(data?.s);
    const sameWidth =
      data?.w === undefined || (before?.width != null && widthToPixels(before.width) === data.w);
    const lostWidth = data?.w === undefined && before?.width != null;
    const same =
      sameWidth &&
      !lostWidth &&
      (data?.hd === 1) === (before?.hidden ?? false) &&
      format === (before?.format ?? 0);
    if (!same) changed = true;
    const attributes: Record<string, string> = {
      ...before?.attributes,
      min: `${index + 1}`,
      max: `${index + 1}`,
    };
    if (data?.w !== undefined && !sameWidth) {
      attributes.width = String(Math.min(pixelsToWidth(data.w), WIDEST_COLUMN));
      attributes.customWidth = '1';
    }
    if (lostWidth) delete attributes.customWidth;
    if (data?.hd === 1) attributes.hidden = '1';
    else delete attributes.hidden;
    if (format > 0) attributes.style = String(format);
    else delete attributes.style;
    if (Object.keys(attributes).length === 2) continue;
    // The width is not optional for some readers.
    attributes.width ??= String(pixelsToWidth(sheet.defaultColumnWidth ?? DEFAULT_COLUMN_PIXELS));
    entries.push(columnXml(attributes));
  }
  if (!changed) return head;
  for (const column of layout.columns) {
    if (column.last < count) continue;
    const first = Math.max(column.first, count) + 1;
    entries.push(columnXml({ ...column.attributes, min: `${first}`, max: `${column.last + 1}` }));
  }
  const place = findElement(head, 'cols');
  const bare = place === null ? head : head.slice(0, place.start) + head.slice(place.end);
  return entries.length === 0 ? bare : `${bare}<cols>${entries.join('')}</cols>`;
}

function columnXml(attributes: Record<string, string>): string {
  const { min, max, ...rest } = attributes;
  const others = Object.entries(rest).map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
  return `<col min="${min}" max="${max}"${others.join('')}/>`;
}

function patchMerges(tail: string, layout: FileLayout, sheet: Partial<IWorksheetData>): string {
  const wanted = (sheet.mergeData ?? []).map((range) => writeArea(range));
  const had = new Set(layout.merges.map(writeArea));
  if (wanted.length === had.size && wanted.every((ref) => had.has(ref))) return tail;
  const place = findElement(tail, 'mergeCells');
  const bare = place === null ? tail : tail.slice(0, place.start) + tail.slice(place.end);
  if (wanted.length === 0) return bare;
  const merges = wanted.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  const element = `<mergeCells count="${wanted.length}">${merges}</mergeCells>`;
  const at = place?.start ?? placeBefore(AFTER_MERGES, bare, ['</customSheetViews>']);
  return bare.slice(0, at) + element + bare.slice(at);
}

/** Where an element goes in a part that had none: before those that follow it, behind those that hold such as well. */
function placeBefore(followers: readonly string[], tail: string, closings: readonly string[]): number {
  const from = Math.max(0, ...closings.map((closing) => tail.lastIndexOf(closing) + closing.length));
  const places = followers.map((name) => findElement(tail, name, from)?.start ?? -1).filter((at) => at >= 0);
  return places.length > 0 ? Math.min(...places) : tail.lastIndexOf('</worksheet>');
}

/** Conditional formats and sparklines name sheets too. */
function renameInTail(tail: string, renamed: ReadonlyMap<string, string>): string {
  if (renamed.size === 0) return tail;
  return tail.replace(
    /(<(?:formula|xm:f)>)([^<]*)(?=<)/g,
    (_, open: string, formula: string) => open + escapeXml(renameSheets(unescapeXml(formula), renamed)),
  );
}
