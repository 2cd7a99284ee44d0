import type { FWorksheet } from '@univerjs/preset-sheets-node-core';
import type { Range } from './range.js';
import { Service } from './service.js';
import type { Sheet } from './sheet.js';

type EngineFilter = NonNullable<ReturnType<FWorksheet['getFilter']>>;

/** A sheet's one filter. */
export class Filter extends Service {
  constructor(
    private readonly sheet: Sheet,
    private readonly filter: EngineFilter,
  ) {
    super(sheet.context, 'Filter');
  }

  getRange(): Range {
    const { startRow, startColumn, endRow, endColumn } = this.filter.getRange().getRange();
    return this.sheet.rangeOf({ startRow, startColumn, endRow, endColumn });
  }

  remove(): void {
    this.filter.remove();
  }
}

export function filterOf(sheet: Sheet): Filter | null {
  const { facade } = sheet.grid;
  if (typeof facade.getFilter !== 'function') return null; // the page runs without the engine's filter part
  const filter = facade.getFilter();
  return filter === null ? null : new Filter(sheet, filter);
}

export function createFilter(range: Range): Filter {
  if (filterOf(range.sheet) !== null) {
    throw new Error("You can't create a filter in a sheet that already has a filter.");
  }
  const filter = range.facade().createFilter();
  if (filter === null) throw new Error('The filter could not be created.');
  return new Filter(range.sheet, filter);
}
