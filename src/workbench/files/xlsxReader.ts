import type { ICellData, IColumnData, IRowData, IStyleData, IWorksheetData } from '@univerjs/core';
import { type CellMatrix, GRID_COLUMNS, GRID_ROWS, typedCell } from './cells.js';
import { FileError } from './fileError.js';
import { renameSheets } from './formulas.js';
import { markableSize } from './lineMarks.js';
import { isBuiltInName, type Original } from './original.js';
import { isDatePattern, readStyles, readThemeColors, type StyleTable } from './styleReader.js';
import { DEFAULT_COLUMN_PIXELS, DEFAULT_ROW_PIXELS, pointsToPixels, widthToPixels } from './units.js';
import { type Rule, type RulesBySheet, readValidations, rulePrefix } from './validations.js';
import {
  type FileLayout,
  type FileRow,
  type ReadingContext,
  readLayout,
  readRows,
} from './worksheetReader.js';
import type { XlsxPackage } from './xlsxPackage.js';
import { findElement, findElements, isTrue, unescapeXml, withoutPrefix } from './xml.js';

export interface ReadName {
  name: string;
  refersTo: string;
  /** Id of the sheet it belongs to; null for the workbook's. */
  sheetId: string | null;
  hidden: boolean;
  comment: string | null;
}

export interface ReadWorkbook {
  original: Original;
  sheets: Array<Partial<IWorksheetData> & { id: string; name: string }>;
  styles: Record<string, IStyleData>;
  defaultStyle: IStyleData;
  names: ReadName[];
  rules: RulesBySheet;
}

/** The context that a package's sheets are read in; the writer reads them again in the same one. */
export function contextOf(xlsx: XlsxPackage, table: StyleTable): ReadingContext {
  const dates = table.formats.map((style) => isDatePattern(style.n?.pattern ?? ''));
  return {
    strings: xlsx.sharedStrings(),
    isDate: (format) => dates[format] ?? false,
    date1904: xlsx.usesDate1904(),
  };
}

export function stylesOf(xlsx: XlsxPackage): StyleTable {
  const path = xlsx.workbookPart('styles');
  const theme = xlsx.workbookPart('theme');
  const xml = path === null ? null : xlsx.text(path);
  const colors = readThemeColors((theme === null ? null : xlsx.text(theme)) ?? '');
  return xml === null
    ? { formats: [{}], defaultFont: {} }
    : readStyles(withoutPrefix(xml, 'styleSheet'), colors);
}

/**
 * Reads a whole workbook.
 *
 * @param number the file's place among those opened together; keeps ids apart
 * @param rename gives each tab the name it gets in the snapshot
 */
export function readXlsx(
  xlsx: XlsxPackage,
  number: number,
  rename: (name: string) => string = (name) => name,
): ReadWorkbook {
  const table = stylesOf(xlsx);
  const context = contextOf(xlsx, table);
  const stylePrefix = `f${number}x`;
  const grids = xlsx.sheets().filter((entry) => entry.isGrid);
  if (grids.length === 0) throw new FileError('NOT_A_WORKBOOK', xlsx.file);
  const newNames = new Map(grids.map((entry) => [entry.name, rename(entry.name)]));
  const renamed = new Map([...newNames].filter(([from, to]) => from !== to));
  const original: Original = {
    name: xlsx.file,
    xlsx,
    stylePrefix,
    sheets: grids.map((entry, index) => ({ id: `sheet-${number}-${index + 1}`, entry })),
    notes: [],
  };
  const rules: RulesBySheet = {};
  const sheets = original.sheets.map(({ id, entry }) => {
    const xml = xlsx.sheetXml(entry.path);
    const sheet = buildSheet(readRows(xml, context), readLayout(xml), stylePrefix, renamed);
    rules[id] = readValidations(xml, {
      idPrefix: rulePrefix(id),
      tab: entry.name,
      date1904: context.date1904,
      ...markableSize(sheet),
    }).map((rule) => inRenamedTabs(rule, renamed));
    return {
      ...sheet,
      id,
      name: newNames.get(entry.name) ?? entry.name,
      hidden: entry.state === 'visible' ? (0 as const) : (1 as const),
    };
  });
  const styles = Object.fromEntries(table.formats.map((style, index) => [`${stylePrefix}${index}`, style]));
  return {
    original,
    sheets,
    styles,
    defaultStyle: { ...table.defaultFont, ...table.formats[0] },
    names: readNames(xlsx, original, renamed),
    rules,
  };
}

function inRenamedTabs(rule: Rule, renamed: ReadonlyMap<string, string>): Rule {
  const { formula1 } = rule;
  return formula1?.startsWith('=') ? { ...rule, formula1: renameSheets(formula1, renamed) } : rule;
}

function buildSheet(
  rows: FileRow[],
  layout: FileLayout,
  stylePrefix: string,
  renamed: ReadonlyMap<string, string>,
): Partial<IWorksheetData> {
  const cellData: CellMatrix = {};
  const rowData: Record<number, IRowData> = {};
  let lastRow = 0;
  let lastColumn = 0;
  for (const fileRow of rows) {
    const data = rowDataOf(fileRow, stylePrefix);
    if (data !== null) rowData[fileRow.row] = data;
    if (fileRow.cells.length === 0) continue;
    const line: Record<number, ICellData> = cellData[fileRow.row] ?? {};
    let held = false;
    for (const cell of fileRow.cells) {
      const content: ICellData = cell.value === null ? {} : typedCell(cell.value);
      if (cell.formula !== null) content.f = renameSheets(cell.formula, renamed);
      if (cell.format !== 0) content.s = `${stylePrefix}${cell.format}`;
      if (content.s === undefined && content.f === undefined && content.v === undefined) continue;
      line[cell.column] = content;
      held = true;
      if (cell.column > lastColumn) lastColumn = cell.column;
    }
    if (!held) continue;
    cellData[fileRow.row] = line;
    if (fileRow.row > lastRow) lastRow = fileRow.row;
  }
  for (const merge of layout.merges) {
    lastRow = Math.max(lastRow, merge.endRow);
    lastColumn = Math.max(lastColumn, merge.endColumn);
  }
  const columnCount = Math.max(GRID_COLUMNS, lastColumn + 1);
  const rowCount = Math.max(GRID_ROWS, lastRow + 1);
  const freeze = layout.freeze;
  const sheet: Partial<IWorksheetData> = {
    rowCount,
    columnCount,
    cellData,
    rowData: Object.fromEntries(Object.entries(rowData).filter(([row]) => Number(row) < rowCount)),
    columnData: columnDataOf(layout, columnCount, stylePrefix),
    mergeData: layout.merges.map((merge) => ({ ...merge })),
    freeze: {
      xSplit: freeze?.columns ?? 0,
      ySplit: freeze?.rows ?? 0,
      startRow: freeze === null || freeze.rows === 0 ? -1 : freeze.topRow,
      startColumn: freeze === null || freeze.columns === 0 ? -1 : freeze.leftColumn,
    },
    showGridlines: layout.showGridLines ? 1 : 0,
    rightToLeft: layout.rightToLeft ? 1 : 0,
    defaultColumnWidth:
      layout.defaultColumnWidth === null ? DEFAULT_COLUMN_PIXELS : widthToPixels(layout.defaultColumnWidth),
    defaultRowHeight:
      layout.defaultRowHeight === null ? DEFAULT_ROW_PIXELS : pointsToPixels(layout.defaultRowHeight),
  };
  if (layout.tabColor !== null) sheet.tabColor = layout.tabColor;
  return sheet;
}

/** What the grid shows of a row; null when it is like any other. */
function rowDataOf(fileRow: FileRow, stylePrefix: string): IRowData | null {
  const { ht, customHeight, hidden, s, customFormat } = fileRow.attributes;
  const data: IRowData = {};
  if (ht !== undefined) {
    const pixels = pointsToPixels(Number(ht));
    data.h = pixels;
    if (!isTrue(customHeight)) {
      data.ia = 1;
      data.ah = pixels;
    }
  }
  if (isTrue(hidden)) data.hd = 1;
  if (s !== undefined && isTrue(customFormat)) data.s = `${stylePrefix}${Number(s)}`;
  return Object.keys(data).length > 0 ? data : null;
}

function columnDataOf(
  layout: FileLayout,
  columnCount: number,
  stylePrefix: string,
): Record<number, IColumnData> {
  const columns: Record<number, IColumnData> = {};
  for (const column of layout.columns) {
    for (let index = column.first; index <= Math.min(column.last, columnCount - 1); index++) {
      const data: IColumnData = {};
      if (column.width !== null) data.w = widthToPixels(column.width);
      if (column.hidden) data.hd = 1;
      if (column.format !== 0) data.s = `${stylePrefix}${column.format}`;
      if (Object.keys(data).length > 0) columns[index] = data;
    }
  }
  return columns;
}

function readNames(xlsx: XlsxPackage, original: Original, renamed: ReadonlyMap<string, string>): ReadName[] {
  const list = findElement(xlsx.workbookXml(), 'definedNames')?.inner ?? '';
  const entries = xlsx.sheets();
  return findElements(list, 'definedName').flatMap(({ attributes, inner }) => {
    const name = attributes.name ?? '';
    if (name === '' || isBuiltInName(name)) return [];
    let sheetId: string | null = null;
    if (attributes.localSheetId !== undefined) {
      const entry = entries[Number(attributes.localSheetId)];
      const sheet = original.sheets.find((candidate) => candidate.entry.path === entry?.path);
      if (sheet === undefined) return [];
      sheetId = sheet.id;
    }
    return [
      {
        name,
        refersTo: renameSheets(unescapeXml(inner), renamed),
        sheetId,
        hidden: isTrue(attributes.hidden),
        comment: attributes.comment ?? null,
      },
    ];
  });
}
