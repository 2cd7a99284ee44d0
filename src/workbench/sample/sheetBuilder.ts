import type { ICellData, IStyleData, IWorksheetData } from '@univerjs/core';

const LINE = { s: 1, cl: { rgb: '#BFBFBF' } };
const BORDER = { t: LINE, r: LINE, b: LINE, l: LINE };

/** The looks of the sample's cells, by the id that cells carry. */
export const SAMPLE_STYLES: Record<string, IStyleData> = {
  title: { fs: 14, bl: 1, ht: 2, vt: 2 },
  header: { bl: 1, ht: 2, vt: 2, tb: 3, bg: { rgb: '#E2EFDA' }, bd: BORDER },
  id: { ht: 2, vt: 2, bd: BORDER, n: { pattern: '@' } },
  text: { ht: 2, vt: 2, bd: BORDER },
  left: { ht: 1, vt: 2, tb: 3, bd: BORDER },
  /** Text whatever it looks like, as the ledger's cells are. */
  words: { ht: 1, vt: 2, tb: 3, bd: BORDER, n: { pattern: '@' } },
  day: { ht: 2, vt: 2, bd: BORDER, n: { pattern: 'yyyy-mm-dd' } },
  mark: { ht: 2, vt: 2, bd: BORDER },
  foot: { ht: 2, vt: 2, bl: 1, bg: { rgb: '#F2F2F2' }, bd: BORDER, n: { pattern: '0.0' } },
  rate: { ht: 2, vt: 2, bl: 1, bg: { rgb: '#F2F2F2' }, bd: BORDER, n: { pattern: '0.0%' } },
};

export type SampleStyle = keyof typeof SAMPLE_STYLES;

/** Fills one sheet cell by cell. */
export class SheetBuilder {
  private readonly cells: Record<number, Record<number, ICellData>> = {};

  put(
    row: number,
    column: number,
    value: string | number | null,
    style: SampleStyle,
    formula?: string,
  ): void {
    const cell: ICellData = { s: style };
    if (typeof value === 'number') Object.assign(cell, { v: value, t: 2 });
    // Digits in a text cell are forced text: a student number keeps its zero.
    else if (value !== null && value !== '')
      Object.assign(cell, { v: value, t: /^\d+$/.test(value) ? 4 : 1 });
    if (formula !== undefined) cell.f = formula;
    const line = this.cells[row] ?? {};
    line[column] = cell;
    this.cells[row] = line;
  }

  /**
   * @param headerRow the last frozen row, 0-based
   * @param columnStyles what the columns look like where no cell says otherwise, so that new rows look like those there
   */
  build(
    id: string,
    name: string,
    widths: readonly number[],
    headerRow: number,
    mergedTitle: number | null,
    columnStyles: readonly SampleStyle[] = [],
  ): Partial<IWorksheetData> & { id: string } {
    return {
      id,
      name,
      rowCount: 1000,
      columnCount: 26,
      cellData: this.cells,
      columnData: Object.fromEntries(
        widths.map((w, index) => [index, { w, ...styleOf(columnStyles[index]) }]),
      ),
      // Headers such as 语文(120分) take two lines.
      rowData: { ...(mergedTitle === null ? {} : { 0: { h: 32 } }), [headerRow]: { h: 42 } },
      mergeData:
        mergedTitle === null ? [] : [{ startRow: 0, endRow: 0, startColumn: 0, endColumn: mergedTitle }],
      freeze: { xSplit: 2, ySplit: headerRow + 1, startRow: headerRow + 1, startColumn: 2 },
      defaultColumnWidth: 72,
      defaultRowHeight: 22,
    };
  }
}

function styleOf(style: SampleStyle | undefined): { s?: string } {
  return style === undefined ? {} : { s: style };
}
