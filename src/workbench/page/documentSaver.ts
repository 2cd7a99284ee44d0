import type { SaveAnswer } from '../server/protocol.js';
import { askFileName } from './dialogs.js';
import type { ServerClient } from './serverClient.js';
import type { PageWords } from './words.js';

export interface SaverOptions {
  server: ServerClient;
  window: string;
  words: PageWords;
  /** Waits for what runs, then hands the whole document to the server. */
  keepAll(): Promise<void>;
  onSaving(): void;
  /** Saved (with the file's name), or not. */
  onDone(saved: { title: string; message: string } | null): void;
  onDownloaded(message: string): void;
  onError(message: string): void;
}

/** Writes the document to the teacher's file when the teacher says so; one save at a time. */
export class DocumentSaver {
  readonly #options: SaverOptions;
  #saving = false;

  constructor(options: SaverOptions) {
    this.#options = options;
  }

  async save(): Promise<void> {
    if (this.#saving) return;
    this.#saving = true;
    const { onSaving, onDone, onError } = this.#options;
    try {
      onSaving();
      onDone(await this.#saveUntilNamed());
    } catch (error) {
      onDone(null);
      onError(error instanceof Error ? error.message : String(error));
    } finally {
      this.#saving = false;
    }
  }

  async #saveUntilNamed(): Promise<{ title: string; message: string } | null> {
    const { server, window, words, keepAll } = this.#options;
    let name: string | undefined;
    for (;;) {
      await keepAll();
      const answer: SaveAnswer = await server.save(name === undefined ? { window } : { window, name });
      if (answer.saved) return answer;
      if ('download' in answer) {
        await this.#download(answer.download);
        this.#options.onDownloaded(answer.message);
        return null;
      }
      const chosen = await askFileName(answer.message, answer.suggestion, words);
      if (chosen === null) return null;
      name = chosen;
    }
  }

  async #download(name: string): Promise<void> {
    const { server, window } = this.#options;
    const address = URL.createObjectURL(await server.download(window));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    // The browser reads the data after the click; it has it well before this.
    globalThis.setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }
}
