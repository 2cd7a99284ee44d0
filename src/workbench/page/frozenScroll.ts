import { SheetsScrollRenderController } from '@univerjs/preset-sheets-core';

/** The parts of the engine's controller that are needed here; it declares them private. */
interface ScrollInternals {
  _context: { unit: { getActiveSheet(): { getFreeze(): Freeze } | null } };
  _getViewportBounding(): { startColumn: number; endColumn: number } | undefined;
  _scrollToCell(row: number, column: number, forceTop?: boolean, forceLeft?: boolean): boolean;
}

interface Freeze {
  startRow: number;
  startColumn: number;
  xSplit: number;
}

/**
 * Scrolls down to cells in frozen columns. The engine (0.25.1) takes the number of frozen rows for that of columns when it
 * asks whether a cell can be scrolled to: with one frozen row and two columns nothing scrolled to column A, neither by
 * key nor by the name box nor for a script. A column in sight stands for the frozen one: then only the rows move.
 */
export function scrollBesideFrozenColumns(): void {
  const controller = SheetsScrollRenderController.prototype as unknown as ScrollInternals;
  const scroll = controller._scrollToCell;
  controller._scrollToCell = function (this: ScrollInternals, row, column, forceTop, forceLeft) {
    const freeze = this._context.unit.getActiveSheet()?.getFreeze();
    const inFrozenColumn = freeze !== undefined && freeze.xSplit > 0 && column < freeze.startColumn;
    if (!inFrozenColumn || row < freeze.startRow) return scroll.call(this, row, column, forceTop, forceLeft);
    const seen = this._getViewportBounding();
    const beside = seen === undefined ? freeze.startColumn : Math.min(seen.startColumn + 1, seen.endColumn);
    return scroll.call(this, row, Math.max(beside, freeze.startColumn), forceTop, forceLeft);
  };
}
