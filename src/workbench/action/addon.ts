import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { createHeadlessEngine } from '../engine/headless.js';
import type { FileLanguage } from '../files/index.js';
import type { Host } from '../host.js';
import { createNodeHost } from '../realm/nodeHost.js';
import { soleLock } from '../soleLock.js';
import { memoryStore } from './memoryStore.js';

type Snapshot = Parameters<typeof createHeadlessEngine>[0];

export interface LoadedAddon {
  host: Host;
  /** The workbook as it is now. */
  save(): Snapshot;
  dispose(): void;
}

/** Loads the built add-on over the engine, with the workbook open. */
export async function loadAddon(
  folder: string,
  snapshot: Snapshot,
  language: FileLanguage,
): Promise<LoadedAddon> {
  const [code, pages] = await Promise.all([
    readFile(path.join(folder, 'Code.js'), 'utf8'),
    readPages(folder),
  ]);
  const engine = createHeadlessEngine(snapshot);
  const locale = language === 'en' ? 'en_US' : 'zh_CN';
  const host = createNodeHost({
    univerAPI: engine.univerAPI,
    code,
    pages,
    ui: null,
    userLocale: language === 'en' ? 'en' : 'zh_CN',
    spreadsheetLocale: locale,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    stores: { user: memoryStore(), document: memoryStore(), script: memoryStore() },
    lock: soleLock(),
  });
  return {
    host,
    save: () => {
      const workbook = engine.univerAPI.getActiveWorkbook();
      if (workbook === null) throw new Error('No workbook is open in the engine.');
      return workbook.save();
    },
    dispose: () => {
      host.dispose();
      engine.dispose();
    },
  };
}

async function readPages(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.html'));
  const texts = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
  return Object.fromEntries(names.map((name, index) => [name.replace(/\.html$/, ''), texts[index] ?? '']));
}
