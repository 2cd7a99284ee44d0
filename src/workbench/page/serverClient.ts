import type {
  ApiError,
  DocumentAnswer,
  JournalRequest,
  SaveAnswer,
  SaveRequest,
  SnapshotRequest,
  StoresRequest,
  WindowRole,
} from '../server/protocol.js';

/** A call the server refused or that did not reach it (`code` null). */
export class ServerError extends Error {
  readonly code: ApiError['error']['code'] | null;
  constructor(code: ApiError['error']['code'] | null, message: string) {
    super(message);
    this.name = 'ServerError';
    this.code = code;
  }
}

/** `fetch` keeps at most 64 KiB alive after the window has closed. */
const KEEPALIVE_BYTES = 60 * 1024;

/** The server's calls, each with the token that came in the page's address. */
export class ServerClient {
  readonly #token: string;

  constructor(token: string) {
    this.#token = token;
  }

  async document(): Promise<DocumentAnswer> {
    return (await this.#call('GET', '/api/document')) as DocumentAnswer;
  }

  async journal(request: JournalRequest): Promise<void> {
    await this.#call('POST', '/api/journal', JSON.stringify(request));
  }
  async snapshot(request: SnapshotRequest): Promise<void> {
    await this.#call('POST', '/api/snapshot', JSON.stringify(request));
  }
  async stores(request: StoresRequest): Promise<void> {
    await this.#call('POST', '/api/stores', JSON.stringify(request));
  }
  async save(request: SaveRequest): Promise<SaveAnswer> {
    return (await this.#call('POST', '/api/save', JSON.stringify(request))) as SaveAnswer;
  }
  async discard(window: string): Promise<void> {
    await this.#call('POST', '/api/discard', JSON.stringify({ window }));
  }
  async download(window: string): Promise<Blob> {
    return (await this.#fetch('POST', '/api/download', JSON.stringify({ window }))).blob();
  }
  /** @returns the path of the page for an iframe */
  async frame(html: string): Promise<string> {
    return ((await this.#call('POST', '/api/frame', html)) as { path: string }).path;
  }

  /**
   * Reports this window as open for as long as it is, and tells its role, now and whenever it changes.
   *
   * @param wanted the window's name before a reload
   * @returns when the server has gone
   */
  async window(wanted: string | null, onRole: (role: WindowRole) => void): Promise<void> {
    const query = wanted === null ? '' : `?window=${encodeURIComponent(wanted)}`;
    const response = await this.#fetch('GET', `/api/window${query}`);
    if (!response.body) throw new ServerError(null, 'The server sent no stream.');
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const lines = (rest + value).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) if (line !== '') onRole(JSON.parse(line) as WindowRole);
    }
  }

  async #call(method: 'GET' | 'POST', path: string, body?: string): Promise<unknown> {
    return (await this.#fetch(method, path, body)).json();
  }

  async #fetch(method: 'GET' | 'POST', path: string, body?: string): Promise<Response> {
    const small = body !== undefined && new Blob([body]).size < KEEPALIVE_BYTES;
    let response: Response;
    try {
      response = await fetch(path, {
        method,
        headers: { 'X-Bangfu-Token': this.#token, 'Content-Type': 'application/json' },
        ...(body === undefined ? {} : { body }),
        // A change that is on its way when the window closes still arrives.
        keepalive: small,
      });
    } catch (error) {
      throw new ServerError(null, error instanceof Error ? error.message : String(error));
    }
    if (response.ok) return response;
    const { error } = (await response.json()) as ApiError;
    throw new ServerError(error.code, error.message);
  }
}
