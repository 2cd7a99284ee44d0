/** Opens the panel as the build makes it, 300 px wide, in a real browser, with the fake add-on behind it. */
import { readFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { chromiumArguments, findChromium } from '../../../scripts/chromium.mjs';
import type { SidebarApi } from '../../../src/addon/api.js';
import { FakeAddon, type FakeOptions } from './fakeAddon.js';

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: chromiumArguments() });
}

/** The page as the build made it. */
export function builtSidebar(): string {
  return readFileSync('dist/sidebar.html', 'utf8');
}

export interface OpenPanel {
  page: Page;
  addon: FakeAddon;
  /** Errors that reached the console or nobody. */
  faults: string[];
  close(): Promise<void>;
}

export async function openPanel(
  browser: Browser,
  html: string,
  options: FakeOptions,
  size = { width: 300, height: 700 },
): Promise<OpenPanel> {
  const addon = new FakeAddon(options);
  const context = await browser.newContext({ viewport: size });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  let { opening } = options;
  await page.exposeFunction('callAddon', async (name: keyof SidebarApi, argument: unknown) => {
    try {
      const first = opening;
      opening = undefined;
      await first;
      return { answer: addon.call(name, argument) };
    } catch (error) {
      return { failure: (error as Error).message };
    }
  });
  await page.addInitScript(installFakeGoogle);
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  await page.goto('http://panel.test/');
  await page.waitForSelector(options.opening === undefined ? 'main.frame' : 'nav');
  return { page, addon, faults, close: () => context.close() };
}

/** Runs in the page: `google.script.run` over the exposed function. */
function installFakeGoogle(): void {
  type Handler = (value: unknown) => void;
  type Reply = { answer?: unknown; failure?: string };
  const target = window as unknown as {
    callAddon(name: string, argument: unknown): Promise<Reply>;
    google: unknown;
  };
  const runner = (success: Handler, failure: Handler): unknown =>
    new Proxy(
      {},
      {
        get(_, name: string) {
          if (name === 'withSuccessHandler') return (handler: Handler) => runner(handler, failure);
          if (name === 'withFailureHandler') return (handler: Handler) => runner(success, handler);
          return (argument: unknown) => {
            void target.callAddon(name, argument).then((reply) => {
              if (reply.failure !== undefined) failure(new Error(reply.failure));
              else success(reply.answer);
            });
          };
        },
      },
    );
  const ignore = () => undefined;
  target.google = { script: { run: runner(ignore, ignore) } };
}

/** Goes to a page by its name: one of the bar, or one that the bar's last, 更多, leads to. */
export async function goTo(page: Page, name: string): Promise<void> {
  const bar = page.getByRole('navigation').getByRole('button');
  const own = page.getByRole('navigation').getByRole('button', { name, exact: true });
  if ((await own.count()) > 0) {
    await own.click();
    return;
  }
  await bar.last().click();
  await page
    .locator('.ways button')
    .filter({ has: page.getByText(name, { exact: true }) })
    .click();
}
