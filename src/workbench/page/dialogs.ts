import { element } from './element.js';
import type { PageWords } from './words.js';

/** A titled window over the page. `content` fills it; `closed` is called once, however it is closed. */
export function openDialog(
  title: string,
  content: HTMLElement[],
  options: { modal: boolean; words: PageWords; className?: string; closed(): void },
): HTMLDialogElement {
  const heading = element('h2', { id: `dialog-${crypto.randomUUID()}` }, title);
  const close = element(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': options.words.close },
    '×',
  );
  const dialog = element(
    'dialog',
    { class: `dialog ${options.className ?? ''}`, 'aria-labelledby': heading.id },
    element('div', { class: 'panel-head' }, heading, close),
    ...content,
  );
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => {
    dialog.remove();
    options.closed();
  });
  // The grid listens for keys on the whole page.
  dialog.addEventListener('keydown', (event) => event.stopPropagation());
  document.body.append(dialog);
  if (options.modal) dialog.showModal();
  else dialog.show();
  return dialog;
}

/** Asks for a file name; resolves with it, or null when the teacher does not want to. */
export function askFileName(why: string, suggestion: string, words: PageWords): Promise<string | null> {
  return new Promise((resolve) => {
    let answer: string | null = null;
    const input = element('input', {
      type: 'text',
      value: suggestion,
      id: 'save-as-name',
      autocomplete: 'off',
    });
    const cancel = element('button', { type: 'button' }, words.cancel);
    const form = element(
      'form',
      { class: 'dialog-form' },
      element('p', {}, why),
      element('label', { for: 'save-as-name' }, words.saveAsLabel),
      input,
      element(
        'div',
        { class: 'buttons' },
        cancel,
        element('button', { type: 'submit', class: 'primary' }, words.save),
      ),
    );
    const dialog = openDialog(words.saveAsTitle, [form], {
      modal: true,
      words,
      closed: () => resolve(answer),
    });
    cancel.addEventListener('click', () => dialog.close());
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (input.value.trim() === '') return;
      answer = input.value.trim();
      dialog.close();
    });
    input.focus();
    input.setSelectionRange(0, suggestion.replace(/\.xlsx$/i, '').length);
  });
}
