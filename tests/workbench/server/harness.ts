import { mkdtemp, rm } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import type { IWorkbookData } from '@univerjs/presets';
import { readFileWhole, writeFileWhole } from '../../../src/workbench/files/index.js';
import { startServer, type WorkbenchServer } from '../../../src/workbench/server/httpServer.js';
import { DocumentSession, type OpenedSource } from '../../../src/workbench/server/session.js';
import { WorkingCopy } from '../../../src/workbench/server/workingCopy.js';

export const TOKEN = 'a-token-of-this-start';
export const LOCK_ID = 'lock-of-the-test';

export function workbook(text = ''): IWorkbookData {
  return {
    id: 'w',
    name: text,
    appVersion: '0',
    locale: 'zhCN',
    styles: {},
    sheetOrder: [],
    sheets: {},
  } as unknown as IWorkbookData;
}

export async function temporaryFolder(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'bangfu-test-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** A session on one file that holds its workbook's name as text. */
export async function openTextSession(options: {
  folder: string;
  file: string;
  locked?: boolean;
  change?(source: OpenedSource): void;
}): Promise<DocumentSession> {
  const { folder, file } = options;
  return DocumentSession.open({
    language: 'en',
    addon: { code: '', pages: {} },
    propertiesFolder: path.join(folder, 'state'),
    work: new WorkingCopy(path.join(folder, 'state', 'work')),
    lock: options.locked ? null : { release: () => undefined },
    openSource: async () => {
      const source: OpenedSource = {
        title: path.basename(file),
        sample: false,
        target: file,
        folder: path.dirname(file),
        suggestion: 'new.xlsx',
        snapshot: workbook('as in the file'),
        sources: [{ path: file, stamp: (await readFileWhole(file)).stamp }],
        contents: [],
        notices: [],
        toXlsx: async (snapshot) => Buffer.from(snapshot.name),
        write: writeFileWhole,
      };
      options.change?.(source);
      return source;
    },
  });
}

export async function startTestServer(
  session: DocumentSession,
  pageFolder: string,
): Promise<WorkbenchServer> {
  return startServer({
    port: 0,
    pageFolder,
    token: TOKEN,
    lockId: LOCK_ID,
    session: Promise.resolve(session),
  });
}

/** A request with exactly these headers: `fetch` would not let a test forge Host and Origin. */
export function send(
  port: number,
  method: string,
  target: string,
  headers: Record<string, string>,
  body?: string,
): Promise<{ status: number; headers: Record<string, string | string[] | undefined>; text: string }> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port, method, path: target, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    });
    request.on('error', reject);
    request.end(body);
  });
}
