import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { HELD_PATH } from './documentLock.js';
import { FRAME_PATH, FRAME_POLICY, Frames, PAGE_POLICY } from './frames.js';
import { apiRefusalOf, refusalOf } from './guard.js';
import type { ApiError, JournalRequest, SaveRequest, SnapshotRequest, StoresRequest } from './protocol.js';
import type { DocumentSession } from './session.js';
import { WindowRoles } from './windowRoles.js';
import { JournalGap } from './workingCopy.js';

const PAGE_FILES: Record<string, { file: string; type: string }> = {
  '/': { file: 'index.html', type: 'text/html; charset=utf-8' },
  '/workbench.js': { file: 'workbench.js', type: 'text/javascript; charset=utf-8' },
  '/workbench.css': { file: 'workbench.css', type: 'text/css; charset=utf-8' },
};
const MAX_BODY_BYTES = 512 * 1024 * 1024;
const HEARTBEAT_MS = 15_000;

export interface WorkbenchServer {
  readonly server: Server;
  readonly port: number;
}

export interface ServerOptions {
  /** 0: any free port. */
  port: number;
  pageFolder: string;
  token: string;
  lockId: string;
  /** The document, once it is open. */
  session: Promise<DocumentSession>;
}

/** A refused request, as the page gets it. */
class Refusal extends Error {
  readonly status: number;
  readonly code: ApiError['error']['code'];
  constructor(status: number, code: ApiError['error']['code'], message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** Listens on the loopback interface only, and resolves when it does. */
export function startServer(options: ServerOptions): Promise<WorkbenchServer> {
  const app = new App(options);
  const server = createServer((request, response) => {
    app.handle(request, response).catch((error: unknown) => app.fail(response, error));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') {
        reject(new Error('The server has no port.'));
        return;
      }
      app.authority = `127.0.0.1:${address.port}`;
      resolve({ server, port: address.port });
    });
  });
}

class App {
  authority = '';
  readonly #options: ServerOptions;
  readonly #frames = new Frames();
  readonly #roles = new WindowRoles();

  constructor(options: ServerOptions) {
    this.#options = options;
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = addressOf(request);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
    const refusal = pathname.startsWith('/api/')
      ? apiRefusalOf(request, this.authority, this.#options.token)
      : refusalOf(request, this.authority);
    if (refusal !== null) throw new Refusal(403, 'FORBIDDEN', `Refused: ${refusal}.`);
    if (pathname.startsWith('/api/')) return this.#api(`${request.method} ${pathname}`, request, response);
    if (request.method !== 'GET') throw new Refusal(405, 'NOT_FOUND', 'Only GET.');
    if (pathname.startsWith(FRAME_PATH)) return this.#frame(pathname, response);
    if (pathname === `${HELD_PATH}${this.#options.lockId}`) {
      response.end('held');
      return;
    }
    return this.#page(pathname, response);
  }

  fail(response: ServerResponse, error: unknown): void {
    const { status, code, message } = describe(error);
    if (status === 500) console.error(error);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    sendJson(response, { error: { code, message } } satisfies ApiError, status);
  }

  async #page(pathname: string, response: ServerResponse): Promise<void> {
    const entry = PAGE_FILES[pathname];
    if (!entry) throw new Refusal(404, 'NOT_FOUND', 'There is no such page.');
    response.setHeader('Content-Type', entry.type);
    if (pathname === '/') {
      response.setHeader('Content-Security-Policy', PAGE_POLICY);
      response.setHeader('X-Frame-Options', 'DENY');
      response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    }
    response.end(await readFile(path.join(this.#options.pageFolder, entry.file)));
  }

  #frame(pathname: string, response: ServerResponse): void {
    const html = this.#frames.take(pathname);
    if (html === null) throw new Refusal(404, 'NOT_FOUND', 'This page was fetched already.');
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Content-Security-Policy', FRAME_POLICY);
    response.end(html);
  }

  async #api(route: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const session = await this.#options.session;
    switch (route) {
      case 'GET /api/document':
        return sendJson(response, await session.describe());
      case 'GET /api/window':
        return this.#window(request, response);
      case 'POST /api/frame':
        return sendJson(response, { path: this.#frames.put(await readText(request)) });
      case 'POST /api/journal': {
        const { from, entries } = await this.#fromWriter<JournalRequest>(request);
        await session.append(from, entries);
        return sendJson(response, {});
      }
      case 'POST /api/snapshot': {
        const { seq, snapshot } = await this.#fromWriter<SnapshotRequest>(request);
        await session.replace(seq, snapshot);
        return sendJson(response, {});
      }
      case 'POST /api/stores': {
        const { stores } = await this.#fromWriter<StoresRequest>(request);
        await session.writeStores(stores);
        return sendJson(response, {});
      }
      case 'POST /api/save': {
        const { name } = await this.#fromWriter<SaveRequest>(request);
        return sendJson(response, await session.save(name));
      }
      case 'POST /api/download': {
        await this.#fromWriter(request);
        const bytes = await session.download();
        response.setHeader('Content-Type', 'application/octet-stream');
        response.end(bytes);
        return;
      }
      case 'POST /api/discard': {
        await this.#fromWriter(request);
        await session.discard();
        return sendJson(response, {});
      }
      default:
        throw new Refusal(404, 'NOT_FOUND', 'There is no such call.');
    }
  }

  /** One line of JSON whenever the window's role changes; the stream ends when the window is closed. */
  #window(request: IncomingMessage, response: ServerResponse): void {
    const wanted = addressOf(request).searchParams.get('window');
    response.setHeader('Content-Type', 'application/x-ndjson');
    const close = this.#roles.open(wanted, (role) => response.write(`${JSON.stringify(role)}\n`));
    const heartbeat = setInterval(() => response.write('\n'), HEARTBEAT_MS);
    heartbeat.unref();
    response.on('close', () => {
      clearInterval(heartbeat);
      close();
    });
  }

  async #fromWriter<T extends { window: string }>(request: IncomingMessage): Promise<T> {
    const body = readJson(await readText(request)) as T;
    if (!this.#roles.mayWrite(body.window)) {
      throw new Refusal(409, 'NOT_WRITER', 'Another window has the document open for writing.');
    }
    return body;
  }
}

function describe(error: unknown): { status: number; code: ApiError['error']['code']; message: string } {
  if (error instanceof Refusal) return error;
  if (error instanceof JournalGap) return { status: 409, code: 'GAP', message: error.message };
  return { status: 500, code: 'FAILED', message: error instanceof Error ? error.message : String(error) };
}

function addressOf(request: IncomingMessage): URL {
  const target = request.url ?? '/';
  // Without a path of its own a target such as `//` would be taken for a host.
  if (!/^\/(?!\/)/.test(target)) throw new Refusal(400, 'NOT_FOUND', 'This is no path.');
  return new URL(target, 'http://page');
}

function readJson(text: string): object {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Refusal(400, 'FAILED', `The request is no JSON: ${String(error)}`);
  }
  if (typeof value !== 'object' || value === null)
    throw new Refusal(400, 'FAILED', 'The request is no object.');
  return value;
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) throw new Refusal(413, 'TOO_LARGE', 'The document is too large.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function sendJson(response: ServerResponse, value: unknown, status = 200): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.end(JSON.stringify(value));
}
