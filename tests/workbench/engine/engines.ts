import type { ICellData, IWorkbookData } from '@univerjs/presets';
import {
  createHeadlessEngine,
  createPlainEngine,
  type HeadlessEngine,
} from '../../../src/workbench/engine/headless.js';

export interface Engine extends HeadlessEngine {
  /** The cells of the first sheet, their styles spelt out. */
  cells(): unknown;
}

function readable(engine: HeadlessEngine): Engine {
  const workbook = engine.univerAPI.getActiveWorkbook()!;
  return {
    ...engine,
    cells: () => {
      const { styles, sheets, sheetOrder } = workbook.save();
      const spelt = (key: string, value: unknown) =>
        key === 's' && typeof value === 'string' ? styles[value] : value;
      return JSON.parse(JSON.stringify(sheets[sheetOrder[0]!]!.cellData, spelt)) as unknown;
    },
  };
}

/** The engine as it comes. */
export const plainEngine = (snapshot: IWorkbookData): Engine => readable(createPlainEngine(snapshot));

/** The engine with the workbench's short ways. */
export const quickEngine = (snapshot: IWorkbookData): Engine => readable(createHeadlessEngine(snapshot));

export type CellTable = Record<number, Record<number, ICellData | null>>;
