import type { IWorkbookData } from '@univerjs/presets';
import { createHeadlessEngine } from '../../src/workbench/engine/headless.js';
import { emptyWorkbook } from '../../src/workbench/engine/snapshot.js';
import type { Host, HostOptions, KeyValueStore, LockHost, UiHost } from '../../src/workbench/host.js';
import { createNodeHost } from '../../src/workbench/realm/nodeHost.js';

export function memoryStore(initial: Record<string, string> = {}): KeyValueStore {
  let all = initial;
  return {
    read: () => all,
    write: (next) => {
      all = next;
    },
  };
}

/** The document lock of one process; `heldByOther` makes it somebody else's. */
export function memoryLock(): LockHost & { held: boolean; heldByOther: boolean } {
  return {
    held: false,
    heldByOther: false,
    tryTake() {
      if (this.held || this.heldByOther) return false;
      this.held = true;
      return true;
    },
    release() {
      this.held = false;
    },
  };
}

/** A page on which nothing is seen, and every question is answered with OK. */
export function silentUi(): UiHost {
  return {
    setMenu: () => {},
    showSidebar: () => {},
    showDialog: () => {},
    closeDialog: () => {},
    alert: () => 'OK',
    prompt: () => ({ button: 'OK', text: '' }),
    toast: () => {},
  };
}

export interface TestHost extends Host {
  /** Runs the body of a function in the realm; `ss` and `sheet` are the spreadsheet and its first sheet. */
  script(body: string, ...args: unknown[]): unknown;
  snapshot(): IWorkbookData;
  options: HostOptions;
}

/** A host on a headless engine, with one empty sheet called 表一. */
export function createTestHost(
  code = '',
  overrides: Partial<HostOptions> = {},
  snapshot: IWorkbookData = emptyWorkbook('book', '测试', ['表一']),
): TestHost {
  const engine = createHeadlessEngine(snapshot);
  const options: HostOptions = {
    univerAPI: engine.univerAPI,
    code: `${code}
function evaluate(body, args) {
  var ss = SpreadsheetApp.getActiveSpreadsheet();
  return new Function('ss', 'sheet', 'args', body)(ss, ss.getSheets()[0], args);
}`,
    pages: {},
    ui: null,
    userLocale: 'zh_CN',
    spreadsheetLocale: 'zh_CN',
    timeZone: 'Asia/Shanghai',
    stores: { user: memoryStore(), document: memoryStore(), script: memoryStore() },
    lock: memoryLock(),
    ...overrides,
  };
  const host = createNodeHost(options);
  return {
    ...host,
    options,
    script: (body, ...args) => host.run('evaluate', [body, args]),
    snapshot: () => {
      const workbook = engine.univerAPI.getActiveWorkbook();
      if (workbook === null) throw new Error('no workbook');
      return workbook.save();
    },
    dispose: () => {
      host.dispose();
      engine.dispose();
    },
  };
}
