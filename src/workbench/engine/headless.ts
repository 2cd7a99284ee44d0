import { CalculationMode, UniverSheetsNodeCorePreset } from '@univerjs/preset-sheets-node-core';
import type { FUniver, IWorkbookData } from '@univerjs/presets';
import { createUniver, ICommandService, LocaleType, LogLevel } from '@univerjs/presets';
import { FormulaFreeSheets, quickenFormulaSearch } from './formulaSearch.js';
import { quickenInserts } from './quickInserts.js';
import { quickenWrites } from './quickWrites.js';

export interface HeadlessEngine {
  univerAPI: FUniver;
  dispose(): void;
}

/** The spreadsheet engine without a page, with one workbook open: for the `action` command and tests. */
export function createHeadlessEngine(snapshot: IWorkbookData): HeadlessEngine {
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
  // The engine's parts are there once a workbook is.
  const injector = univer.__getInjector();
  const free = new FormulaFreeSheets();
  quickenFormulaSearch(injector, free);
  const commands = injector.get(ICommandService);
  quickenWrites(commands, free);
  quickenInserts(commands);
  return { univerAPI, dispose: () => univer.dispose() };
}
