import { AutoHeightController } from '@univerjs/preset-sheets-core';
import type { FUniver, ICellData, IRange, IRowData, Univer, Worksheet } from '@univerjs/presets';
import { estimatedLines, USUAL_FONT_POINTS } from '../textWidth.js';

const WRAP = 3;
/** Rows that are measured in one go: a few milliseconds, so that the page answers meanwhile. */
const SLICE = 40;
/** After these, rows or widths are others: every row is looked at again. */
const MOVES = /^sheet\.mutation\.(?:set-worksheet-col-width|insert-|remove-|move-|set-worksheet-default)/;
const WRITES = 'sheet.mutation.set-range-values';

/**
 * Rows are as high as the wrapped text in them, as in Google Sheets, where no height was set by hand. The engine measures
 * what is typed; measuring every cell that a script writes takes most of the time of a large write. So rows that a run
 * changed, and those of an opened file, are measured later: on the sheet that is shown, in slices, and only where a text
 * may need a second line. It is the page's own view: neither kept nor undone, other programs measure for themselves.
 */
export class RowHeights {
  readonly #univerAPI: FUniver;
  readonly #inRun: () => boolean;
  readonly #measure: AutoHeightController['getUndoRedoParamsOfAutoHeight'];
  /** Rows that are to be looked at, by sheet id; of a sheet that is missing, all. */
  readonly #changed = new Map<string, Set<number>>();
  #timer: number | undefined;

  constructor(univer: Univer, univerAPI: FUniver, inRun: () => boolean) {
    const controller = univer.__getInjector().get(AutoHeightController);
    this.#univerAPI = univerAPI;
    this.#inRun = inRun;
    this.#measure = controller.getUndoRedoParamsOfAutoHeight.bind(controller);
    controller.getUndoRedoParamsOfAutoHeight = (...args) =>
      inRun() ? { redos: [], undos: [] } : this.#measure(...args);
    univerAPI.onCommandExecuted(({ id, params }) => {
      if (inRun() || MOVES.test(id)) this.#note(id, params);
    });
    univerAPI.addEvent(univerAPI.Event.ActiveSheetChanged, () => this.fitSoon());
  }

  /** Fits the shown sheet's rows that changed, as soon as nothing else is to be done. */
  fitSoon(): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#fit());
  }

  #note(id: string, params: unknown): void {
    if (typeof params !== 'object' || params === null) return;
    const { subUnitId, cellValue } = params as { subUnitId?: string; cellValue?: Record<string, unknown> };
    if (subUnitId === undefined) return;
    if (MOVES.test(id)) this.#changed.delete(subUnitId);
    const rows = this.#changed.get(subUnitId);
    if (id !== WRITES || rows === undefined) return;
    for (const row of Object.keys(cellValue ?? {})) rows.add(Number(row));
  }

  #fit(): void {
    // Afterwards it is asked for again.
    if (this.#inRun()) return;
    const sheet = this.#univerAPI.getActiveWorkbook()?.getActiveSheet()?.getSheet();
    if (sheet === undefined) return;
    const id = sheet.getSheetId();
    const rows = this.#changed.get(id) ?? rowsOf(sheet);
    this.#changed.set(id, rows);
    const slice: number[] = [];
    for (const row of rows) {
      rows.delete(row);
      if (needsFit(sheet, row) && slice.push(row) === SLICE) break;
    }
    this.#fitRows(sheet, slice);
    if (rows.size > 0) this.fitSoon();
  }

  #fitRows(sheet: Worksheet, rows: readonly number[]): void {
    const endColumn = sheet.getColumnCount() - 1;
    const ranges = rows.map((row): IRange => ({ startRow: row, endRow: row, startColumn: 0, endColumn }));
    if (ranges.length === 0) return;
    for (const { id, params } of this.#measure(ranges, sheet.getSheetId()).redos) {
      this.#univerAPI.syncExecuteCommand(id, params, { onlyLocal: true });
    }
  }
}

function rowsOf(sheet: Worksheet): Set<number> {
  return new Set(Object.keys(sheet.getCellMatrix().getMatrix()).map(Number));
}

/** Whether a row's height is the text's to say, and a text of it may need more than one line, or needed it before. */
function needsFit(sheet: Worksheet, row: number): boolean {
  const data = sheet.getRowManager().getRow(row) as Partial<IRowData> | undefined;
  if (data?.h !== undefined && data.ia !== 1) return false;
  if (data?.ah !== undefined && data.ia === undefined) return true;
  const cells = sheet.getCellMatrix().getMatrix()[row] ?? {};
  return Object.entries(cells).some(
    ([column, cell]) => mayWrap(sheet, Number(column), cell) && isWrapped(sheet, row, Number(column), cell),
  );
}

function mayWrap(sheet: Worksheet, column: number, cell: ICellData | null | undefined): boolean {
  if (typeof cell?.v !== 'string' || cell.v === '') return false;
  // On the safe side: what is measured in vain costs little.
  return estimatedLines(cell.v, sheet.getColumnWidth(column) * 0.9, USUAL_FONT_POINTS) > 1;
}

function isWrapped(
  sheet: Worksheet,
  row: number,
  column: number,
  cell: ICellData | null | undefined,
): boolean {
  return sheet.getComposedCellStyleByCellData(row, column, cell ?? undefined)?.tb === WRAP;
}
