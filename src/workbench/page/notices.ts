import { element } from './element.js';
import type { PageWords } from './words.js';

/** Sentences under the bar that stay until they are dismissed, each with a button of its own if need be. */
export class Notices {
  readonly #container: HTMLElement;
  readonly #words: PageWords;

  constructor(container: HTMLElement, words: PageWords) {
    this.#container = container;
    this.#words = words;
    container.setAttribute('role', 'region');
    container.setAttribute('aria-label', words.noticesLabel);
  }

  show(message: string, action?: { label: string; run(): void }): void {
    const dismiss = element('button', { type: 'button' }, this.#words.dismiss);
    const line = element('div', { class: 'notice' }, element('p', {}, message));
    if (action) {
      const button = element('button', { type: 'button' }, action.label);
      button.addEventListener('click', action.run);
      line.append(button);
    }
    line.append(dismiss);
    dismiss.addEventListener('click', () => line.remove());
    this.#container.append(line);
  }
}
