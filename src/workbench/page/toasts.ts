import { element } from './element.js';
import type { PageWords } from './words.js';

/** Short messages in the corner, and errors that stay until they are read. */
export class Toasts {
  readonly #messages: HTMLElement;
  readonly #errors: HTMLElement;
  readonly #words: PageWords;

  constructor(container: HTMLElement, words: PageWords) {
    this.#words = words;
    this.#messages = element('div', { role: 'status', 'aria-live': 'polite' });
    this.#errors = element('div', { role: 'alert' });
    container.append(this.#messages, this.#errors);
  }

  /** @param seconds how long it stays; below zero: until it is closed, as at Google */
  show(message: string, title: string, seconds: number): void {
    // Google shows one toast at a time.
    this.#messages.replaceChildren(this.#card('toast', message, title));
    const shown = this.#messages.firstElementChild;
    if (seconds >= 0) window.setTimeout(() => shown?.remove(), seconds * 1000);
  }

  error(message: string, title = this.#words.scriptError): void {
    this.#errors.append(this.#card('toast toast-error', message, title));
  }

  #card(className: string, message: string, title: string): HTMLElement {
    const close = element(
      'button',
      { type: 'button', class: 'icon-button', 'aria-label': this.#words.close },
      '×',
    );
    const card = element(
      'div',
      { class: className },
      element(
        'div',
        { class: 'toast-text' },
        ...(title ? [element('strong', {}, title)] : []),
        element('p', {}, message),
      ),
      close,
    );
    close.addEventListener('click', () => card.remove());
    return card;
  }
}
