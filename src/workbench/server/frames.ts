import { randomUUID } from 'node:crypto';

/** Pages the add-on shows (sidebar, dialogs), kept for the iframe that is about to fetch one. */
export class Frames {
  readonly #pages = new Map<string, string>();

  /** @returns the path to fetch the page from, once */
  put(html: string): string {
    const id = randomUUID();
    this.#pages.set(id, html);
    return `${FRAME_PATH}${id}`;
  }

  take(path: string): string | null {
    const id = path.slice(FRAME_PATH.length);
    const html = this.#pages.get(id) ?? null;
    this.#pages.delete(id);
    return html;
  }
}

export const FRAME_PATH = '/frame/';

/**
 * The add-on's page in its iframe: scripts run, but in an origin of its own, and nothing is fetched or sent.
 * Its only way out is the message port the workbench hands it.
 */
export const FRAME_POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-scripts allow-forms allow-modals allow-popups allow-downloads',
].join('; ');

/**
 * The workbench's own page. `unsafe-eval`: the add-on's script arrives as text and is compiled in its own realm.
 * `unsafe-inline` styles: the grid writes style elements.
 */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');
