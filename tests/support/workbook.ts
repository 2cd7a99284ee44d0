import type { ICellData, IWorkbookData } from '@univerjs/presets';
import { createHeadlessEngine } from '../../src/workbench/engine/headless.js';
import { emptyWorkbook } from '../../src/workbench/engine/snapshot.js';
import type { Host, HostOptions, KeyValueStore, LockHost } from '../../src/workbench/host.js';
import { createNodeHost } from '../../src/workbench/realm/nodeHost.js';

export type Cell = string | number | boolean | null;
export type Tabs = Record<string, Cell[][]>;

/** A workbook from plain rows; strings are stored as text, whatever they look like. */
export function workbookOf(tabs: Tabs): IWorkbookData {
  const workbook = emptyWorkbook('test', 'test', Object.keys(tabs));
  for (const sheet of Object.values(workbook.sheets)) {
    const rows = tabs[sheet.name!]!;
    sheet.rowCount = Math.max(1000, rows.length + 10);
    sheet.cellData = Object.fromEntries(
      rows.map((row, r) => [r, Object.fromEntries(row.map((value, c) => [c, cellOf(value)]))]),
    );
  }
  return workbook;
}

function cellOf(value: Cell): ICellData {
  if (value === null || value === '') return {};
  if (typeof value === 'number') return { v: value, t: 2 };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: 3 };
  return { v: value, t: 1 };
}

export function memoryStore(): KeyValueStore {
  let all: Record<string, string> = {};
  return {
    read: () => ({ ...all }),
    write: (next) => {
      all = { ...next };
    },
  };
}

/** The document lock as several users share it: `heldByOther` is a colleague's run. */
export class SharedLock implements LockHost {
  heldByOther = false;
  private taken = false;

  tryTake(): boolean {
    if (this.heldByOther || this.taken) return false;
    this.taken = true;
    return true;
  }

  release(): void {
    this.taken = false;
  }
}

/** One open spreadsheet and a run of the add-on in it. */
export interface OpenWorkbook {
  host: Host;
  engine: ReturnType<typeof createHeadlessEngine>;
  lock: SharedLock;
  /** Names of all service calls since the last `calls.length = 0`. */
  calls: string[];
  /** Set to be told of each call before it happens; what it throws, the service throws. */
  onCall: ((name: string, index: number) => void) | null;
  /** Every tab's cells as stored, by tab name. */
  contents(): Record<string, unknown>;
  /** A tab's values, blank ends of rows and of the tab left out. */
  values(tab: string): unknown[][];
  snapshot(): IWorkbookData;
  /** A colleague at another computer, with the same spreadsheet open. */
  colleague(): Host;
  dispose(): void;
}

function withoutBlankEnd(cells: unknown[]): unknown[] {
  const last = cells.reduce<number>((end, cell, at) => (cell === '' ? end : at + 1), 0);
  return cells.slice(0, last);
}

export function openWorkbook(
  code: string,
  source: Tabs | IWorkbookData,
  options: Partial<HostOptions> = {},
): OpenWorkbook {
  const engine = createHeadlessEngine(
    'sheetOrder' in source ? (source as IWorkbookData) : workbookOf(source as Tabs),
  );
  const workbook = () => engine.univerAPI.getActiveWorkbook()!;
  const lock = new SharedLock();
  const hostOptions: HostOptions = {
    univerAPI: engine.univerAPI,
    code,
    pages: { sidebar: '<p>panel</p>' },
    ui: null,
    userLocale: 'zh_CN',
    spreadsheetLocale: 'zh_CN',
    timeZone: 'Asia/Shanghai',
    stores: { user: memoryStore(), document: memoryStore(), script: memoryStore() },
    lock,
    ...options,
  };
  const open: OpenWorkbook = {
    engine,
    lock,
    calls: [],
    onCall: null,
    contents: () =>
      Object.fromEntries(
        Object.values(workbook().save().sheets).map((sheet) => [
          sheet.name!,
          JSON.parse(
            JSON.stringify({ cells: sheet.cellData, merges: sheet.mergeData, hidden: sheet.hidden }),
          ) as unknown,
        ]),
      ),
    values: (tab) => {
      const sheet = Object.values(workbook().save().sheets).find((candidate) => candidate.name === tab);
      if (sheet === undefined) throw new Error(`No tab ${tab}`);
      const rows = Object.values(sheet.cellData ?? {}).map((row) =>
        withoutBlankEnd(Object.values(row as Record<string, ICellData>).map((cell) => cell?.v ?? '')),
      );
      while (rows.length > 0 && rows[rows.length - 1]!.length === 0) rows.pop();
      return rows;
    },
    snapshot: () => JSON.parse(JSON.stringify(workbook().save())) as IWorkbookData,
    colleague: () => createNodeHost(hostOptions),
    host: createNodeHost({
      ...hostOptions,
      onServiceCall: (name) => {
        open.calls.push(name);
        open.onCall?.(name, open.calls.length - 1);
      },
    }),
    dispose: () => engine.dispose(),
  };
  return open;
}
