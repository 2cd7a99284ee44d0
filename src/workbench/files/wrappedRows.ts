import type { ICellData, IStyleData, IWorksheetData } from '@univerjs/core';
import { estimatedLines, USUAL_FONT_POINTS } from '../textWidth.js';
import { DEFAULT_COLUMN_PIXELS, DEFAULT_ROW_PIXELS, HIGHEST_ROW_POINTS, pixelsToPoints } from './units.js';

const WRAP = 3;
/** Height of a line by the size of its font. */
const LEADING = 1.35;

/**
 * How high a row is to be for its wrapped texts, in points; null where the usual height will do. Other programs take the
 * height that a file says, and some do not measure rows without one: their lines would lie over one another.
 */
export function wrappedPoints(
  cells: Readonly<Record<number, ICellData | null | undefined>>,
  sheet: Partial<IWorksheetData>,
  styleOf: (style: ICellData['s']) => IStyleData | null,
): number | null {
  const { columnData = {}, defaultColumnWidth = DEFAULT_COLUMN_PIXELS } = sheet;
  let highest = 0;
  for (const [key, cell] of Object.entries(cells)) {
    if (typeof cell?.v !== 'string' || cell.v === '') continue;
    const column = columnData[Number(key)];
    const look = { ...styleOf(column?.s), ...styleOf(cell.s) };
    if (look.tb !== WRAP) continue;
    const font = look.fs ?? USUAL_FONT_POINTS;
    const lines = estimatedLines(cell.v, column?.w ?? defaultColumnWidth, font);
    if (lines > 1) highest = Math.max(highest, Math.ceil(lines * font * LEADING));
  }
  const usual = pixelsToPoints(sheet.defaultRowHeight ?? DEFAULT_ROW_PIXELS);
  return highest > usual ? Math.min(highest, HIGHEST_ROW_POINTS) : null;
}
