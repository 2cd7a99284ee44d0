import { CalculationMode, UniverSheetsNodeCorePreset } from '@univerjs/preset-sheets-node-core';
import type { FUniver, IWorkbookData } from '@univerjs/presets';
import { createUniver, ICommandService, type Injector, LocaleType, LogLevel } from '@univerjs/presets';
import { FormulaFreeSheets, quickenFormulaSearch } from './formulaSearch.js';
import { quickenInserts } from './quickInserts.js';
import { quickenWrites } from './quickWrites.js';

export interface HeadlessEngine {
  univerAPI: FUniver;
  injector: Injector;
  dispose(): void;
}

/** Without a page, and with the short ways for what scripts do to many cells. */
export function createHeadlessEngine(snapshot: IWorkbookData): HeadlessEngine {
  const engine = createPlainEngine(snapshot);
  // The engine's parts are there once a workbook is.
  const { injector } = engine;
  const commands = injector.get(ICommandService);
  const free = new FormulaFreeSheets();
  quickenFormulaSearch(injector, free);
  quickenWrites(commands, free);
  quickenInserts(commands);
  return engine;
}

/** The engine as it comes. */
export function createPlainEngine(snapshot: IWorkbookData): HeadlessEngine {
  const { univer, univerAPI } = createUniver({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: {} },
    logLevel: LogLevel.ERROR,
    presets: [
      // Cached values stand when a file is opened; a formula that has none is computed.
      UniverSheetsNodeCorePreset({ formula: { initialFormulaComputing: CalculationMode.WHEN_EMPTY } }),
    ],
  });
  univerAPI.createWorkbook(snapshot);
  return { univerAPI, injector: univer.__getInjector(), dispose: () => univer.dispose() };
}
