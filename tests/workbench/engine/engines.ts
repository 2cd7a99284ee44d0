import { CalculationMode, UniverSheetsNodeCorePreset } from '@univerjs/preset-sheets-node-core';
import type { FUniver, ICellData, IWorkbookData } from '@univerjs/presets';
import { createUniver, ICommandService, type Injector, LocaleType, LogLevel } from '@univerjs/presets';
import { FormulaFreeSheets, quickenFormulaSearch } from '../../../src/workbench/engine/formulaSearch.js';
import { quickenInserts } from '../../../src/workbench/engine/quickInserts.js';
import { quickenWrites } from '../../../src/workbench/engine/quickWrites.js';

export interface Engine {
  univerAPI: FUniver;
  injector: Injector;
  /** The cells of the first sheet, their styles spelt out. */
  cells(): unknown;
  dispose(): void;
}

/** The engine as it comes. */
export function plainEngine(snapshot: IWorkbookData): Engine {
  const { univer, univerAPI } = createUniver({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: {} },
    logLevel: LogLevel.ERROR,
    presets: [
      UniverSheetsNodeCorePreset({ formula: { initialFormulaComputing: CalculationMode.WHEN_EMPTY } }),
    ],
  });
  univerAPI.createWorkbook(snapshot);
  const workbook = univerAPI.getActiveWorkbook()!;
  return {
    univerAPI,
    injector: univer.__getInjector(),
    cells: () => {
      const { styles, sheets, sheetOrder } = workbook.save();
      const spelt = (key: string, value: unknown) =>
        key === 's' && typeof value === 'string' ? styles[value] : value;
      return JSON.parse(JSON.stringify(sheets[sheetOrder[0]!]!.cellData, spelt)) as unknown;
    },
    dispose: () => univer.dispose(),
  };
}

/** The engine with the workbench's short ways. */
export function quickEngine(snapshot: IWorkbookData): Engine {
  const engine = plainEngine(snapshot);
  const commands = engine.injector.get(ICommandService);
  const free = new FormulaFreeSheets();
  quickenFormulaSearch(engine.injector, free);
  quickenWrites(commands, free);
  quickenInserts(commands);
  return engine;
}

export type CellTable = Record<number, Record<number, ICellData | null>>;
