import type { BorderStyleTypes, IBorderData, ICellData, IStyleData, Nullable } from '@univerjs/presets';
import type { CellRows } from '../engine/sheetGrid.js';
import { AUTOMATIC_FORMAT, canonicalFormat } from './numberFormat.js';
import { checkShape } from './ranges.js';
import { RangeValues } from './rangeValues.js';

const HORIZONTAL: Readonly<Record<string, number>> = { left: 1, center: 2, right: 3 };
const VERTICAL: Readonly<Record<string, number>> = { top: 1, middle: 2, bottom: 3 };
const WRAPPING: Readonly<Record<string, number>> = { OVERFLOW: 1, CLIP: 2, WRAP: 3 };
// The engine's numbers for line styles.
const LINES: Readonly<Record<string, number>> = {
  SOLID: 1,
  DOTTED: 3,
  DASHED: 4,
  DOUBLE: 7,
  SOLID_MEDIUM: 8,
  SOLID_THICK: 13,
};

type Style = Record<string, unknown>;

/** How the cells of a range look. */
export abstract class RangeFormats extends RangeValues {
  getNumberFormats(): string[][] {
    const formatOf = this.grid.numberFormatReader();
    const { startRow, startColumn } = this.area;
    return this.table('').map((line, row) =>
      line.map((_blank, column) => {
        const [r, c] = [startRow + row, startColumn + column];
        return canonicalFormat(formatOf(this.grid.cell(r, c), r, c)) ?? AUTOMATIC_FORMAT;
      }),
    );
  }

  getNumberFormat(): string {
    return this.#topLeftFormats().getNumberFormats()[0]?.[0] ?? AUTOMATIC_FORMAT;
  }

  setNumberFormat(numberFormat: string): this {
    return this.#setStyle({ n: formatStyle(numberFormat) });
  }

  /** The cells as they would be with the format; for lists of ranges, which are written as one. */
  cellsFormatted(numberFormat: string): CellRows {
    const style = { n: formatStyle(numberFormat) } as IStyleData;
    const { startRow, startColumn, endRow, endColumn } = this.area;
    const cells: CellRows = {};
    for (let row = startRow; row <= endRow; row++) {
      const line: Record<number, ICellData> = {};
      for (let column = startColumn; column <= endColumn; column++) line[column] = { s: style };
      cells[row] = line;
    }
    return cells;
  }

  setNumberFormats(numberFormats: string[][]): this {
    return this.#setStyles(numberFormats, (format) => ({ n: formatStyle(format) }));
  }

  setFontWeight(fontWeight: string | null): this {
    return this.#setStyle({ bl: fontWeight === 'bold' ? 1 : 0 });
  }

  setFontWeights(fontWeights: (string | null)[][]): this {
    return this.#setStyles(fontWeights, (weight) => ({ bl: weight === 'bold' ? 1 : 0 }));
  }

  getFontWeights(): string[][] {
    return this.#readStyles((style) => (style.bl === 1 ? 'bold' : 'normal'));
  }

  getFontWeight(): string {
    return this.#topLeftFormats().getFontWeights()[0]?.[0] ?? 'normal';
  }

  setFontStyle(fontStyle: string | null): this {
    return this.#setStyle({ it: fontStyle === 'italic' ? 1 : 0 });
  }

  setFontLine(fontLine: string | null): this {
    return this.#setStyle({
      ul: { s: fontLine === 'underline' ? 1 : 0 },
      st: { s: fontLine === 'line-through' ? 1 : 0 },
    });
  }

  setFontFamily(fontFamily: string | null): this {
    return this.#setStyle({ ff: fontFamily });
  }

  setFontSize(size: number): this {
    return this.#setStyle({ fs: size });
  }

  setFontSizes(sizes: number[][]): this {
    return this.#setStyles(sizes, (size) => ({ fs: size }));
  }

  setFontColor(color: string | null): this {
    return this.#setStyle({ cl: colorStyle(color) });
  }

  setFontColors(colors: (string | null)[][]): this {
    return this.#setStyles(colors, (color) => ({ cl: colorStyle(color) }));
  }

  getFontColors(): string[][] {
    return this.#readStyles((style) => style.cl?.rgb ?? '#000000');
  }

  setBackground(color: string | null): this {
    return this.#setStyle({ bg: colorStyle(color) });
  }

  setBackgrounds(colors: (string | null)[][]): this {
    return this.#setStyles(colors, (color) => ({ bg: colorStyle(color) }));
  }

  getBackgrounds(): string[][] {
    return this.#readStyles((style) => style.bg?.rgb ?? '#ffffff');
  }

  getBackground(): string {
    return this.#topLeftFormats().getBackgrounds()[0]?.[0] ?? '#ffffff';
  }

  setHorizontalAlignment(alignment: string | null): this {
    return this.#setStyle({ ht: HORIZONTAL[alignment ?? ''] ?? null });
  }

  setHorizontalAlignments(alignments: (string | null)[][]): this {
    return this.#setStyles(alignments, (alignment) => ({ ht: HORIZONTAL[alignment ?? ''] ?? null }));
  }

  setVerticalAlignment(alignment: string | null): this {
    return this.#setStyle({ vt: VERTICAL[alignment ?? ''] ?? null });
  }

  setWrap(isWrapEnabled: boolean): this {
    return this.#setStyle({ tb: isWrapEnabled ? WRAPPING.WRAP : WRAPPING.OVERFLOW });
  }

  setWrapStrategy(strategy: unknown): this {
    return this.#setStyle({ tb: WRAPPING[String(strategy)] ?? null });
  }

  /** Null leaves a side as it is, true draws it, false removes it. */
  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color: string | null = null,
    style: unknown = null,
  ): this {
    const line = {
      s: (LINES[String(style)] ?? LINES.SOLID) as BorderStyleTypes,
      cl: { rgb: color ?? '#000000' },
    };
    const { startRow, startColumn, endRow, endColumn } = this.area;
    const side = (wanted: boolean | null) => (wanted === null ? undefined : wanted ? line : null);
    return this.#setStyleAt((row, column) => {
      const sides: Record<string, Nullable<typeof line> | undefined> = {
        t: side(row === startRow ? top : horizontal),
        b: side(row === endRow ? bottom : horizontal),
        l: side(column === startColumn ? left : vertical),
        r: side(column === endColumn ? right : vertical),
      };
      const bd = Object.fromEntries(Object.entries(sides).filter(([, drawn]) => drawn !== undefined));
      return { bd: bd as IBorderData };
    });
  }

  clearFormat(): this {
    return this.#setStyle(null);
  }

  #setStyle(style: Style | null): this {
    return this.#setStyleAt(() => style);
  }

  #setStyleAt(styleAt: (row: number, column: number) => Style | null): this {
    this.grid.restyle(this.area, (row, column) => styleAt(row, column) as IStyleData | null);
    return this;
  }

  #setStyles<T>(table: T[][], styleOf: (value: T) => Style): this {
    checkShape(table, this.getNumRows(), this.getNumColumns());
    const { startRow, startColumn } = this.area;
    // One object for all cells of a look: the grid asks for each object once whether it changes a style.
    const styles = new Map<T, Style>();
    const known = (value: T): Style => {
      const style = styles.get(value) ?? styleOf(value);
      styles.set(value, style);
      return style;
    };
    // Most cells look like the one before.
    let last = table[0]![0]!;
    let style = known(last);
    return this.#setStyleAt((row, column) => {
      const value = table[row - startRow]![column - startColumn]!;
      if (value !== last) {
        last = value;
        style = known(value);
      }
      return style;
    });
  }

  #readStyles<T>(read: (style: IStyleData) => T): T[][] {
    const { startRow, startColumn } = this.area;
    return this.table(null).map((line, row) =>
      line.map((_blank, column) => read(this.grid.styleOf(startRow + row, startColumn + column))),
    );
  }

  #topLeftFormats(): RangeFormats {
    const { startRow, startColumn } = this.area;
    return this.sheet.rangeOf({ startRow, startColumn, endRow: startRow, endColumn: startColumn });
  }
}

function formatStyle(format: string): { pattern: string } | null {
  const pattern = canonicalFormat(format);
  return pattern === null ? null : { pattern };
}

function colorStyle(color: string | null): { rgb: string } | null {
  return color === null ? null : { rgb: color };
}
