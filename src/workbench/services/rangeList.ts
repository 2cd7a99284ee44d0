import type { CellRows } from '../engine/sheetGrid.js';
import type { ServiceContext } from './context.js';
import type { Range } from './range.js';
import { Service } from './service.js';

/** Several ranges of one sheet that are changed alike. */
export class RangeList extends Service {
  constructor(
    context: ServiceContext,
    private readonly ranges: readonly Range[],
  ) {
    super(context, 'RangeList');
  }

  getRanges(): Range[] {
    return [...this.ranges];
  }

  clear(): this {
    for (const range of this.ranges) range.clear();
    return this;
  }

  clearContent(): this {
    for (const range of this.ranges) range.clearContent();
    return this;
  }

  setValue(value: unknown): this {
    return this.#write((range) => range.cellsHolding(value));
  }

  setNumberFormat(numberFormat: string): this {
    return this.#write((range) => range.cellsFormatted(numberFormat));
  }

  setBackground(color: string | null): this {
    for (const range of this.ranges) range.setBackground(color);
    return this;
  }

  setFontColor(color: string | null): this {
    for (const range of this.ranges) range.setFontColor(color);
    return this;
  }

  setFontWeight(fontWeight: string | null): this {
    for (const range of this.ranges) range.setFontWeight(fontWeight);
    return this;
  }

  setHorizontalAlignment(alignment: string | null): this {
    for (const range of this.ranges) range.setHorizontalAlignment(alignment);
    return this;
  }

  /** One command for all ranges: a thousand of them would else take a thousand. */
  #write(cellsOf: (range: Range) => CellRows): this {
    const cells: CellRows = {};
    for (const range of this.ranges) {
      for (const [row, line] of Object.entries(cellsOf(range))) {
        cells[Number(row)] = { ...cells[Number(row)], ...line };
      }
    }
    this.ranges[0]?.grid.write(cells);
    return this;
  }
}
