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
    for (const range of this.ranges) range.setValue(value);
    return this;
  }

  setNumberFormat(numberFormat: string): this {
    for (const range of this.ranges) range.setNumberFormat(numberFormat);
    return this;
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
}
