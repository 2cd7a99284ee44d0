import { Calculation } from '../engine/calculation.js';
import { guardText } from '../engine/textGuard.js';
import type { Host, HostOptions } from '../host.js';
import { CacheService } from '../services/cacheService.js';
import type { ServiceContext } from '../services/context.js';
import { HtmlService } from '../services/htmlService.js';
import { LockService, RunLock } from '../services/lock.js';
import { Logger, scriptConsole } from '../services/logging.js';
import { PropertiesService } from '../services/propertiesService.js';
import { expose } from '../services/service.js';
import { ScriptApp, Session } from '../services/session.js';
import { Spreadsheet } from '../services/spreadsheet.js';
import { SpreadsheetApp } from '../services/spreadsheetApp.js';
import { Utilities } from '../services/utilities.js';
import { copyArgument, copyResult } from './bridge.js';
import type { Intrinsics, RealmFactory } from './realm.js';
import { createShadowRealm } from './shadowRealm.js';

/**
 * Loads a bundle over the services. In Node pass `createVmRealm` (or call `createNodeHost`), so that the bundle runs
 * in a bare context; without it the bundle runs in the caller's own realm with the page's globals hidden.
 */
export function createHost(options: HostOptions, createRealm: RealmFactory = createShadowRealm): Host {
  const workbook = options.univerAPI.getActiveWorkbook();
  if (workbook === null) throw new Error('No workbook is open in the engine.');
  const realm = createRealm();
  const lock = new RunLock(options.lock);
  const calculation = new Calculation(options.univerAPI, workbook);
  let running = false;
  const textGuard = guardText(options.univerAPI, workbook, () => running);
  const context = createContext(options, workbook, realm.intrinsics, lock);
  const functions = new Map(
    [...realm.load(options.code, createGlobals(context))].filter(([name]) => !name.endsWith('_')),
  );
  return {
    functionNames: [...functions.keys()],
    run(functionName, args) {
      const script = functions.get(functionName);
      if (script === undefined) throw new Error(`Script function not found: ${functionName}`);
      const copies = args.map((argument) => copyArgument(argument, realm.intrinsics));
      running = true;
      try {
        return copyResult(script(...copies));
      } finally {
        running = false;
        lock.release();
      }
    },
    settled: () => calculation.settled(),
    keptFormulas: () => calculation.keptFormulas(),
    dispose: () => {
      textGuard.dispose();
      calculation.dispose();
    },
  };
}

function createContext(
  options: HostOptions,
  workbook: ServiceContext['workbook'],
  intrinsics: Intrinsics,
  lock: RunLock,
): ServiceContext {
  const { univerAPI } = options;
  const context: ServiceContext = {
    options,
    univerAPI,
    workbook,
    intrinsics,
    lock,
    get spreadsheet() {
      return spreadsheet;
    },
  };
  const spreadsheet = new Spreadsheet(context);
  return context;
}

function createGlobals(context: ServiceContext): Record<string, unknown> {
  return {
    SpreadsheetApp: expose(new SpreadsheetApp(context)),
    HtmlService: expose(new HtmlService(context)),
    PropertiesService: expose(new PropertiesService(context)),
    CacheService: expose(new CacheService(context)),
    LockService: expose(new LockService(context)),
    Session: expose(new Session(context)),
    ScriptApp: expose(new ScriptApp(context)),
    Utilities: expose(new Utilities(context)),
    Logger: expose(new Logger(context)),
    console: scriptConsole(),
  };
}
