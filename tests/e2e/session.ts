import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import {
  launchBrowser,
  openPage,
  type RunningWorkbench,
  type StartOptions,
  startWorkbench,
  temporaryFolder,
} from './workbench.js';

/** A browser for a file of tests; for each test a folder, and what was started in it. All gone afterwards. */
export class Session {
  #browser: Browser | null = null;
  #temporary: { folder: string; remove(): Promise<void> } | null = null;
  #workbenches: RunningWorkbench[] = [];

  constructor() {
    beforeAll(async () => {
      this.#browser = await launchBrowser();
    });
    afterAll(() => this.#browser?.close());
    beforeEach(async () => {
      this.#temporary = await temporaryFolder();
      this.#workbenches = [];
    });
    afterEach(async () => {
      await Promise.all(this.#browser!.contexts().map((context) => context.close()));
      await Promise.all(this.#workbenches.map((workbench) => workbench.stop()));
      await this.#temporary?.remove();
    });
  }

  get folder(): string {
    return this.#temporary!.folder;
  }

  async start(options: Partial<StartOptions> = {}): Promise<RunningWorkbench> {
    const workbench = await startWorkbench({ stateFolder: this.folder, ...options });
    this.#workbenches.push(workbench);
    return workbench;
  }

  /** An empty page of the browser, with nothing behind it. */
  async newPage(): Promise<Page> {
    const context = await this.#browser!.newContext();
    return context.newPage();
  }

  openPage(address: string): Promise<{ page: Page; errors: string[] }> {
    return openPage(this.#browser!, address);
  }
}
