import type { AddonFrame } from './addonFrame.js';
import { element } from './element.js';
import type { PageWords } from './words.js';

/** The panel at the right: exactly 300 px of page, as at Google. One at a time. */
export class Sidebar {
  readonly #container: HTMLElement;
  readonly #words: PageWords;
  #frame: AddonFrame | null = null;

  constructor(container: HTMLElement, words: PageWords) {
    this.#container = container;
    this.#words = words;
  }

  async show(frame: AddonFrame, title: string): Promise<void> {
    this.#frame?.dispose();
    this.#frame = frame;
    const close = element(
      'button',
      { type: 'button', class: 'icon-button', 'aria-label': this.#words.close },
      '×',
    );
    close.addEventListener('click', () => this.close());
    this.#container.setAttribute('aria-label', this.#words.sidebarLabel(title));
    this.#container.replaceChildren(
      element('div', { class: 'panel-head' }, element('h2', {}, title), close),
      frame.iframe,
    );
    this.#container.hidden = false;
    frame.iframe.addEventListener('load', () => frame.iframe.focus(), { once: true });
    await frame.load();
  }

  /** False when it is closed. */
  focus(): boolean {
    this.#frame?.iframe.focus();
    return this.#frame !== null;
  }

  get hasFocus(): boolean {
    return this.#container.contains(document.activeElement);
  }

  close(): void {
    this.#frame?.dispose();
    this.#frame = null;
    this.#container.replaceChildren();
    this.#container.hidden = true;
  }
}
