import type { FWorkbook, FWorksheet } from '@univerjs/preset-sheets-node-core';
import type { FUniver, ICellData, IStyleData, Nullable, Worksheet } from '@univerjs/presets';
import { Looks } from './looks.js';

/** A rectangle of cells, 0-based, both ends inclusive. */
export interface CellArea {
  startRow: number;
  startColumn: number;
  endRow: number;
  endColumn: number;
}

/** What of a style to set, null for a part to take away; null altogether for no style. */
export type StylePatch = IStyleData | null;

/** What the engine calls a write that changes no value; no calculation follows it. */
export const LOOKS_ONLY = 'sheet.command.set-style';

/** The headless engine's command that inserts rows. */
export const INSERT_ROWS_AFTER = 'workbench.command.insert-rows-after';

export interface RowsAfter {
  unitId: string;
  subUnitId: string;
  /** 0-based. */
  after: number;
  count: number;
}

export type CellRows = Record<number, Record<number, ICellData>>;

/** One sheet's cells, read from the engine's model directly and written with one command. */
export class SheetGrid {
  constructor(
    readonly univerAPI: FUniver,
    readonly workbook: FWorkbook,
    readonly sheetId: string,
    /** Whether somebody may undo what is written; without a page nobody can, and the write is twice as fast. */
    readonly undoable: boolean,
  ) {}

  /** The facade's view of the sheet; fails when the sheet has been deleted. */
  get facade(): FWorksheet {
    const sheet = this.workbook.getSheetBySheetId(this.sheetId);
    if (sheet === null) throw new Error(`Sheet ${this.sheetId} not found`);
    return sheet;
  }

  get model(): Worksheet {
    const sheet = this.workbook.getWorkbook().getSheetBySheetId(this.sheetId);
    if (!sheet) throw new Error(`Sheet ${this.sheetId} not found`);
    return sheet;
  }

  /** Visits the cells of the area that the model holds, row by row. */
  forEachCell(area: CellArea, visit: (cell: ICellData, row: number, column: number) => void): void {
    const matrix = this.model.getCellMatrix();
    for (let row = area.startRow; row <= area.endRow; row++) {
      const cells = matrix.getRow(row);
      if (!cells) continue;
      for (let column = area.startColumn; column <= area.endColumn; column++) {
        const cell = cells[column];
        if (cell) visit(cell, row, column);
      }
    }
  }

  cell(row: number, column: number): Nullable<ICellData> {
    return this.model.getCellMatrix().getValue(row, column);
  }

  /** Number of rows and columns up to the last cell that has content. */
  contentSize(): { rows: number; columns: number } {
    let rows = 0;
    let columns = 0;
    // Plain loops: a sheet may have thousands of empty rows with borders.
    const lines = this.model.getCellMatrix().getMatrix();
    for (const key in lines) {
      const row = Number(key);
      const line = lines[row];
      let held = false;
      for (const column in line) {
        const place = Number(column);
        if (held && place < columns) continue;
        const cell = line[place];
        if (!cell || !hasContent(cell)) continue;
        held = true;
        if (place >= columns) columns = place + 1;
      }
      if (held && row >= rows) rows = row + 1;
    }
    return { rows, columns };
  }

  /** Writes cells; a property that a cell leaves out stays as it is. */
  write(cells: CellRows, looksOnly = false): void {
    if (!Object.values(cells).some((line) => Object.keys(line).length > 0)) return;
    const target = {
      unitId: this.workbook.getId(),
      subUnitId: this.sheetId,
      // Or the engine searches every sheet for formulas that the write may touch.
      ...(looksOnly ? { trigger: LOOKS_ONLY } : {}),
    };
    const done = this.undoable
      ? this.univerAPI.syncExecuteCommand('sheet.command.set-range-values', {
          ...target,
          range: areaOf(cells),
          value: cells,
        })
      : this.univerAPI.syncExecuteCommand('sheet.mutation.set-range-values', { ...target, cellValue: cells });
    if (!done) throw new Error('The engine refused to write the cells.');
  }

  /** Inserts rows that look like the one they come after. */
  insertRowsAfter(after: number, count: number): void {
    if (this.undoable) {
      this.facade.insertRowsAfter(after, count);
      return;
    }
    const rows: RowsAfter = { unitId: this.workbook.getId(), subUnitId: this.sheetId, after, count };
    if (!this.univerAPI.syncExecuteCommand(INSERT_ROWS_AFTER, rows)) {
      throw new Error('The engine refused to insert the rows.');
    }
  }

  /** Writes one cell's worth of data to every cell of the area. */
  fill(area: CellArea, data: (row: number, column: number) => ICellData): void {
    const cells: CellRows = {};
    for (let row = area.startRow; row <= area.endRow; row++) {
      const line: Record<number, ICellData> = {};
      for (let column = area.startColumn; column <= area.endColumn; column++)
        line[column] = data(row, column);
      cells[row] = line;
    }
    this.write(cells);
  }

  /** Lays a style over each cell's own (null takes that away); cells that would look the same are left alone. */
  restyle(area: CellArea, styleAt: (row: number, column: number) => StylePatch): void {
    const changes = this.#styleChanges();
    const matrix = this.model.getCellMatrix();
    // What may be undone has to pass through the engine, cell by cell.
    const looks = this.undoable ? null : new Looks();
    const cells: CellRows = {};
    for (let row = area.startRow; row <= area.endRow; row++) {
      const present = matrix.getRow(row);
      for (let column = area.startColumn; column <= area.endColumn; column++) {
        const patch = styleAt(row, column);
        const old = present?.[column];
        if (!changes(old?.s, patch) || looks?.isKnown(patch, old, row, column)) continue;
        const line = cells[row] ?? {};
        line[column] = { s: copyOf(patch) };
        cells[row] = line;
      }
    }
    this.write(cells, true);
    looks?.repeat(matrix);
  }

  /** Whether a style changes a cell's own. Where rows or columns have styles, a cell may show more than its own. */
  #styleChanges(): (style: ICellData['s'], patch: StylePatch) => boolean {
    if (hasLineStyles(this.model)) return () => true;
    const styles = this.workbook.getWorkbook().getStyles();
    const known = new Map<StylePatch, Map<ICellData['s'], boolean>>();
    const ask = (style: ICellData['s'], patch: StylePatch): boolean => {
      const ofPatch = known.get(patch) ?? new Map<ICellData['s'], boolean>();
      if (ofPatch.size === 0) known.set(patch, ofPatch);
      const asked = ofPatch.get(style);
      if (asked !== undefined) return asked;
      const changes = isChange(typeof style === 'string' ? styles.get(style) : style, patch);
      ofPatch.set(style, changes);
      return changes;
    };
    // Most cells are asked about as the one before.
    let last: { style: ICellData['s']; patch: StylePatch; changes: boolean } | null = null;
    return (style, patch) => {
      if (last === null || last.style !== style || last.patch !== patch) {
        last = { style, patch, changes: ask(style, patch) };
      }
      return last.changes;
    };
  }

  /** A cell's style: its own, else its row's, its column's or the sheet's. */
  styleOf(row: number, column: number): IStyleData {
    return this.model.getComposedCellStyle(row, column);
  }

  /** Reads number formats by style, so that a thousand cells of one style cost one look-up. */
  numberFormatReader(): (cell: Nullable<ICellData>, row: number, column: number) => string | null {
    const styles = this.workbook.getWorkbook().getStyles();
    const known = new Map<string, string | null>();
    const model = this.model;
    const lineStyles = hasLineStyles(model);
    const ofStyle = (style: string): string | null => {
      const cached = known.get(style);
      if (cached !== undefined) return cached;
      const pattern = styles.get(style)?.n?.pattern ?? null;
      known.set(style, pattern);
      return pattern;
    };
    // Most cells have the style of the one before.
    let last = '';
    let lastPattern: string | null = null;
    return (cell, row, column) => {
      const style = cell?.s;
      let pattern: string | null = null;
      if (typeof style === 'string') {
        if (style !== last) {
          lastPattern = ofStyle(style);
          last = style;
        }
        pattern = lastPattern;
      } else if (style) {
        pattern = style.n?.pattern ?? null;
      }
      if (pattern === null && lineStyles)
        pattern = model.getComposedCellStyle(row, column).n?.pattern ?? null;
      return pattern;
    };
  }
}

/** Whether rows, columns or the sheet as a whole carry styles of their own. */
function hasLineStyles(model: Worksheet): boolean {
  if (model.getDefaultCellStyleInternal()?.n) return true;
  const { rowData, columnData } = model.getConfig();
  const styled = (line: Nullable<{ s?: unknown }>) => line?.s !== undefined && line.s !== null;
  return Object.values(rowData).some(styled) || Object.values(columnData).some(styled);
}

/** The engine keeps and alters what it is given, so each cell gets its own. */
function copyOf(patch: StylePatch): StylePatch {
  if (patch === null) return null;
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(patch)) {
    copy[key] = typeof value === 'object' && value !== null ? { ...value } : value;
  }
  return copy as IStyleData;
}

/** Not null, 0 (not bold) over nothing, nor what the style has already. */
function isChange(style: Nullable<IStyleData>, patch: StylePatch): boolean {
  if (patch === null) return Boolean(style);
  return Object.entries(patch).some(([key, value]) => {
    const present = style?.[key as keyof IStyleData];
    return value ? JSON.stringify(value) !== JSON.stringify(present) : Boolean(present);
  });
}

function hasContent(cell: ICellData): boolean {
  if (cell.f || cell.si || cell.p) return true;
  return cell.v !== undefined && cell.v !== null && cell.v !== '';
}

function areaOf(cells: CellRows): CellArea {
  const rows = Object.keys(cells).map(Number);
  let startColumn = Number.POSITIVE_INFINITY;
  let endColumn = -1;
  for (const line of Object.values(cells)) {
    for (const key of Object.keys(line)) {
      const column = Number(key);
      if (column < startColumn) startColumn = column;
      if (column > endColumn) endColumn = column;
    }
  }
  let startRow = Number.POSITIVE_INFINITY;
  let endRow = -1;
  for (const row of rows) {
    if (row < startRow) startRow = row;
    if (row > endRow) endRow = row;
  }
  return { startRow, startColumn, endRow, endColumn };
}
