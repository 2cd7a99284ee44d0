import { displayOf, rawValueOf } from './cells.js';
import type { ServiceContext } from './context.js';
import type { Range } from './range.js';
import { Service } from './service.js';
import type { Sheet } from './sheet.js';

/** Finds cells by the text they show. Small and capital letters are one unless the script says otherwise. */
export class TextFinder extends Service {
  #matchesCase = false;
  #matchesEntireCell = false;
  #isPattern = false;

  constructor(
    context: ServiceContext,
    private readonly sheets: () => readonly Sheet[],
    private readonly text: string,
  ) {
    super(context, 'TextFinder');
  }

  matchCase(matchCase: boolean): this {
    this.#matchesCase = matchCase;
    return this;
  }

  matchEntireCell(matchEntireCell: boolean): this {
    this.#matchesEntireCell = matchEntireCell;
    return this;
  }

  useRegularExpression(useRegEx: boolean): this {
    this.#isPattern = useRegEx;
    return this;
  }

  /** Sheet by sheet in the order of the tabs, row by row. */
  findAll(): Range[] {
    const pattern = this.#pattern();
    const locale = this.context.options.spreadsheetLocale;
    return this.sheets().flatMap((sheet) => {
      const { grid } = sheet;
      const formatOf = grid.numberFormatReader();
      const { rows, columns } = grid.contentSize();
      const found: Range[] = [];
      const all = { startRow: 0, startColumn: 0, endRow: rows - 1, endColumn: columns - 1 };
      grid.forEachCell(all, (cell, row, column) => {
        const value = rawValueOf(cell);
        if (value === '') return;
        const shown =
          typeof value === 'string' ? value : displayOf(cell, formatOf(cell, row, column), locale);
        if (!pattern.test(shown)) return;
        found.push(sheet.rangeOf({ startRow: row, startColumn: column, endRow: row, endColumn: column }));
      });
      return found;
    });
  }

  #pattern(): RegExp {
    const source = this.#isPattern ? this.text : this.text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const whole = this.#matchesEntireCell ? `^(?:${source})$` : source;
    return new RegExp(whole, this.#matchesCase ? 'u' : 'iu');
  }
}
