import type { MenuEntry, UiHost } from '../host.js';
import { AddonFrame } from './addonFrame.js';
import { openDialog } from './dialogs.js';
import type { Sidebar } from './sidebar.js';
import type { Toasts } from './toasts.js';
import type { PageWords } from './words.js';

export interface AddonUiOptions {
  words: PageWords;
  toasts: Toasts;
  sidebar: Sidebar;
  setMenu(title: string, entries: MenuEntry[]): void;
  functionNames(): readonly string[];
  publish(html: string): Promise<string>;
  run(functionName: string, args: readonly unknown[]): Promise<unknown>;
  focusGrid(): void;
  save(): void;
  focusNextRegion(): void;
}

/** What the add-on shows, in the page: menu, sidebar, dialogs, toasts. */
export class AddonUi implements UiHost {
  readonly #options: AddonUiOptions;
  #dialog: HTMLDialogElement | null = null;

  constructor(options: AddonUiOptions) {
    this.#options = options;
  }

  setMenu(title: string, entries: MenuEntry[]): void {
    this.#options.setMenu(title, entries);
  }

  showSidebar(html: string, title: string): void {
    const { sidebar } = this.#options;
    const frame = this.#frame(html, title, { close: () => sidebar.close(), size: () => undefined });
    this.#load(sidebar.show(frame, title));
  }

  showDialog(html: string, title: string, size: { width: number; height: number }, modal: boolean): void {
    this.closeDialog();
    const resize = (wanted: { width?: number; height?: number }): void => {
      if (wanted.width !== undefined) frame.iframe.style.width = `${wanted.width}px`;
      if (wanted.height !== undefined) frame.iframe.style.height = `${wanted.height}px`;
    };
    const frame = this.#frame(html, title, { close: () => dialog.close(), size: resize });
    const dialog = openDialog(title, [frame.iframe], {
      modal,
      words: this.#options.words,
      className: 'dialog-page',
      closed: () => {
        frame.dispose();
        if (this.#dialog === dialog) this.#dialog = null;
      },
    });
    this.#dialog = dialog;
    resize(size);
    this.#load(frame.load());
  }

  closeDialog(): void {
    this.#dialog?.close();
    this.#dialog = null;
  }

  // The three below suspend the add-on's function. Only the browser's own boxes can: a page cannot draw while it waits.

  alert(title: string, message: string, buttons: Parameters<UiHost['alert']>[2]): string {
    const { words } = this.#options;
    const text = title ? `${title}\n\n${message}` : message;
    switch (buttons) {
      case 'OK':
        window.alert(text);
        return 'OK';
      case 'OK_CANCEL':
        return window.confirm(text) ? 'OK' : 'CANCEL';
      case 'YES_NO':
        return window.confirm(`${text}\n\n${words.yesNoHint}`) ? 'YES' : 'NO';
      case 'YES_NO_CANCEL':
        if (window.confirm(`${text}\n\n${words.yesNoCancelHint}`)) return 'YES';
        return window.confirm(`${text}\n\n${words.noOrCancelHint}`) ? 'NO' : 'CANCEL';
    }
  }

  prompt(
    title: string,
    message: string,
    buttons: Parameters<UiHost['prompt']>[2],
  ): { button: string; text: string } {
    const text = window.prompt(title ? `${title}\n\n${message}` : message, '');
    const yes = buttons.startsWith('YES') ? 'YES' : 'OK';
    const no = buttons === 'OK' ? 'CLOSE' : buttons === 'YES_NO' ? 'NO' : 'CANCEL';
    return text === null ? { button: no, text: '' } : { button: yes, text };
  }

  toast(message: string, title: string, seconds: number): void {
    this.#options.toasts.show(message, title, seconds);
  }

  #frame(
    html: string,
    title: string,
    on: { close(): void; size(size: { width?: number; height?: number }): void },
  ): AddonFrame {
    const { functionNames, publish, run, focusGrid, save, focusNextRegion } = this.#options;
    return new AddonFrame({
      html,
      title,
      functionNames: functionNames(),
      publish,
      run,
      onClose: () => {
        on.close();
        focusGrid();
      },
      onSize: on.size,
      onFocusEditor: focusGrid,
      onKey: (key) => {
        if (key === 'save') save();
        else if (key === 'next-region') focusNextRegion();
        else this.#dialog?.close();
      },
    });
  }

  #load(loading: Promise<void>): void {
    loading.catch((error: unknown) => {
      this.#options.toasts.error(error instanceof Error ? error.message : String(error));
    });
  }
}
