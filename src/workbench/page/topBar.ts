import { element } from './element.js';
import type { KeepState } from './keeper.js';
import type { PageWords } from './words.js';

/** The line at the top: what this is, which file, whether it is saved, and the save button. */
export class TopBar {
  readonly #words: PageWords;
  readonly #title = element('h1', {});
  readonly #state = element('span', { role: 'status', class: 'state' });
  readonly #save: HTMLButtonElement;
  readonly #busy = element('div', { role: 'status', class: 'busy', 'aria-live': 'polite' });

  constructor(container: HTMLElement, menu: HTMLElement, words: PageWords, save: () => void) {
    this.#words = words;
    this.#save = element('button', { type: 'button', class: 'primary', title: words.saveHint }, words.save);
    this.#save.addEventListener('click', save);
    container.append(
      element('div', { class: 'bar-line' }, this.#title, this.#state, this.#save),
      element(
        'div',
        { class: 'bar-menu' },
        menu,
        this.#busy,
        element('p', { class: 'what' }, words.whatItIs),
      ),
    );
  }

  setTitle(title: string): void {
    this.#title.textContent = title;
    document.title = `${title} · ${this.#words.addonMenu}`;
  }

  setBusy(text: string | null): void {
    this.#busy.textContent = text ?? '';
    this.#busy.classList.toggle('is-busy', text !== null);
  }

  setReadOnly(): void {
    this.#save.disabled = true;
    this.#state.textContent = this.#words.readOnlyState;
  }

  setSaving(): void {
    this.#save.disabled = true;
    this.#state.textContent = this.#words.saving;
  }

  /** @param unsaved whether the document holds changes that its file does not */
  setState(keeping: KeepState, unsaved: boolean, everSaved: boolean): void {
    const words = this.#words;
    this.#save.disabled = false;
    this.#state.dataset.state = keeping === 'kept' ? (unsaved ? 'kept' : 'saved') : keeping;
    if (keeping === 'failed') this.#state.textContent = words.notKept;
    else if (!unsaved) this.#state.textContent = everSaved ? words.saved : words.untouched;
    else this.#state.textContent = keeping === 'keeping' ? words.keeping : words.kept;
  }
}
