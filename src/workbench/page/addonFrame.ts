import { type FrameKey, type FromFrame, frameShim, HANDSHAKE, type ToFrame } from './frameShim.js';

export interface AddonFrameOptions {
  html: string;
  title: string;
  functionNames: readonly string[];
  /** Puts the page on the server and returns the path an iframe can load it from. */
  publish(html: string): Promise<string>;
  run(functionName: string, args: readonly unknown[]): Promise<unknown>;
  onClose(): void;
  onSize(size: { width?: number; height?: number }): void;
  onFocusEditor(): void;
  onKey(key: FrameKey): void;
}

/**
 * One of the add-on's pages in an iframe with an origin of its own. It reaches the workbench through a message port
 * that is handed to it once, when it has loaded; a page that navigates away gets none.
 */
export class AddonFrame {
  readonly iframe: HTMLIFrameElement;
  readonly #options: AddonFrameOptions;
  #port: MessagePort | null = null;

  constructor(options: AddonFrameOptions) {
    this.#options = options;
    this.iframe = document.createElement('iframe');
    this.iframe.title = options.title;
    this.iframe.setAttribute(
      'sandbox',
      'allow-scripts allow-forms allow-modals allow-popups allow-downloads',
    );
    this.iframe.addEventListener('load', () => this.#connect());
  }

  /** Loads the page; call it once the iframe stands in the document. */
  async load(): Promise<void> {
    this.iframe.src = await this.#options.publish(withShim(this.#options.html, this.#options.functionNames));
  }

  dispose(): void {
    this.#port?.close();
    this.iframe.remove();
  }

  #connect(): void {
    // An iframe without an address has loaded nothing yet.
    if (!this.iframe.getAttribute('src')) return;
    if (this.#port) {
      this.#options.onClose();
      return;
    }
    const channel = new MessageChannel();
    this.#port = channel.port1;
    channel.port1.onmessage = (event) => this.#receive(event.data as FromFrame, channel.port1);
    // The page's origin is opaque, so no target origin can name it; nothing but the port is sent.
    this.iframe.contentWindow?.postMessage(HANDSHAKE, '*', [channel.port2]);
  }

  #receive(message: FromFrame, port: MessagePort): void {
    const options = this.#options;
    if (message.kind === 'run') {
      void this.#answer(message.id, message.functionName, message.args, port);
    } else if (message.kind === 'close') options.onClose();
    else if (message.kind === 'size') options.onSize(message);
    else if (message.kind === 'focus-editor') options.onFocusEditor();
    else options.onKey(message.key);
  }

  async #answer(id: number, functionName: string, args: unknown[], port: MessagePort): Promise<void> {
    let reply: ToFrame;
    try {
      reply = { kind: 'result', id, value: await this.#options.run(functionName, args) };
    } catch (error) {
      const { name, message } = error as { name?: unknown; message?: unknown };
      reply = { kind: 'error', id, name: String(name ?? 'Error'), message: String(message ?? error) };
    }
    port.postMessage(reply);
  }
}

/** The page with `google.script` in place before its first script. */
function withShim(html: string, functionNames: readonly string[]): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const script = page.createElement('script');
  const args = [HANDSHAKE, functionNames, location.origin].map((arg) => JSON.stringify(arg)).join(', ');
  script.textContent = `(${frameShim.toString()})(${args});`.replaceAll('</', '<\\/');
  page.head.prepend(script);
  return `<!doctype html>\n${page.documentElement.outerHTML}`;
}
