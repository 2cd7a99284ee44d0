import type { FWorkbook } from '@univerjs/preset-sheets-node-core';
import type { FUniver } from '@univerjs/presets';
import type { HostOptions } from '../host.js';
import type { Intrinsics } from '../realm/realm.js';
import type { RunLock } from './lock.js';
import type { Spreadsheet } from './spreadsheet.js';

/** What every service object can reach. */
export interface ServiceContext {
  readonly options: HostOptions;
  readonly univerAPI: FUniver;
  /** The engine's workbook, and the one spreadsheet as scripts see it. */
  readonly workbook: FWorkbook;
  readonly spreadsheet: Spreadsheet;
  /** Constructors of the realm that runs the script: what it is handed must be `instanceof` its own. */
  readonly intrinsics: Intrinsics;
  readonly lock: RunLock;
}
