import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Frame, type Page } from 'playwright-core';
import { chromiumArguments, findChromium } from '../../scripts/chromium.mjs';

const NAME_BOX = '[data-u-comp=defined-name] input';
const NOTHING_COPIED = 'nothing was copied';
const root = path.resolve(import.meta.dirname, '../..');

export interface RunningWorkbench {
  /** Address with its token, as printed. */
  address: string;
  /** Everything printed so far. */
  output(): string;
  /** Ends the process: politely, or as a crash would. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

export interface StartOptions {
  files?: string[];
  language?: 'zh' | 'en';
  stateFolder: string;
  /** Folder of the add-on to host, relative to the root; the built one when left out. */
  addon?: string;
}

/** Starts the built workbench as `npm start` does, without opening a browser. */
export async function startWorkbench(options: StartOptions): Promise<RunningWorkbench> {
  const child = spawn(
    process.execPath,
    [
      path.join(root, 'build/start.cjs'),
      '--no-open',
      '--lang',
      options.language ?? 'zh',
      ...(options.files ?? []),
    ],
    {
      env: {
        ...process.env,
        BANGFU_STATE_DIR: options.stateFolder,
        ...(options.addon === undefined ? {} : { BANGFU_ADDON_DIR: options.addon }),
      },
    },
  );
  let output = '';
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+\/#[\w-]+/.exec(output);
      if (found) resolve(found[0]);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => reject(new Error(`The workbench ended (${code}): ${output}`)));
  });
  return { address, output: () => output, stop: (signal = 'SIGTERM') => stop(child, signal, exited) };
}

async function stop(child: ChildProcess, signal: NodeJS.Signals, exited: Promise<void>): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) child.kill(signal);
  await exited;
}

export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: chromiumArguments() });
}

export async function temporaryFolder(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'bangfu-e2e-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Opens the page and waits until its menu is there and nothing runs. Errors on the page are collected. */
export async function openPage(browser: Browser, address: string): Promise<{ page: Page; errors: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, acceptDownloads: true });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(address);
  await ready(page);
  return { page, errors };
}

export async function ready(page: Page): Promise<void> {
  await page.locator('[role=menubar] [role=menuitem]').first().waitFor();
  await page.waitForFunction(
    (selector) => document.querySelector<HTMLInputElement>(selector)?.value !== '',
    NAME_BOX,
  );
  await idle(page);
}

/** Waits until no function of the add-on runs. */
export async function idle(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('.busy.is-busy'));
}

/** Chooses an entry of the add-on's menu by its captions, with the mouse. */
export async function chooseMenu(page: Page, ...captions: string[]): Promise<void> {
  await page.locator('.menu-top > [role=menuitem]').click();
  for (const caption of captions) {
    await page.locator('[role=menu] [role=menuitem]:visible', { hasText: caption }).first().click();
  }
}

/** The add-on's page inside the sidebar, once it is there. */
export async function sidebarFrame(page: Page): Promise<Frame> {
  return frameOf(page, '#sidebar iframe');
}

export async function dialogFrame(page: Page): Promise<Frame> {
  return frameOf(page, 'dialog iframe');
}

async function frameOf(page: Page, selector: string): Promise<Frame> {
  const handle = await page.waitForSelector(selector);
  const frame = await handle.contentFrame();
  if (!frame) throw new Error(`${selector} holds no page.`);
  await frame.waitForLoadState('load');
  return frame;
}

/** Selects a cell or range by typing its name into the grid's name box. */
export async function goToCell(page: Page, cell: string): Promise<void> {
  const box = page.locator(NAME_BOX);
  for (let attempt = 0; attempt < 5; attempt += 1) {
    await box.click();
    await box.fill(cell);
    await box.press('Enter');
    await page.waitForTimeout(150);
    // The grid sets its first selection some time after it is drawn, over one that was made before.
    if ((await box.inputValue()).split(':')[0] === cell.split(':')[0]) return;
  }
  throw new Error(`The grid does not go to ${cell}.`);
}

/** Types into a cell of the grid as a teacher does. */
export async function typeInto(page: Page, cell: string, text: string): Promise<void> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    await goToCell(page, cell);
    await page.keyboard.type(text);
    // On a busy machine the grid's first selection may come only now, and take the typing elsewhere.
    if ((await page.locator(NAME_BOX).inputValue()) === cell) {
      await page.keyboard.press('Enter');
      return;
    }
    await page.keyboard.press('Escape');
  }
  throw new Error(`The grid does not stay at ${cell}.`);
}

/** Names of the tabs shown at the bottom of the grid. */
export async function tabNames(page: Page): Promise<string[]> {
  return page.locator('[data-u-comp=slide-tab-item]').allInnerTexts();
}

export async function openTab(page: Page, name: string): Promise<void> {
  const exactly = new RegExp(`^${name.replace(/[()]/g, '\\$&')}$`);
  await page.locator('[data-u-comp=slide-tab-item]', { hasText: exactly }).click();
}

/** What a cell or range (`A1:C9`) shows, taken as a teacher would: by copying it. Rows of texts. */
export async function cellTexts(page: Page, range: string): Promise<string[][]> {
  await goToCell(page, range);
  await page.evaluate((text) => navigator.clipboard.writeText(text), NOTHING_COPIED);
  await page.keyboard.press('Control+c');
  const text = await copiedText(page);
  return text.split(/\r?\n/).map((row) => row.split('\t'));
}

async function copiedText(page: Page): Promise<string> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const text = await page.evaluate(() => navigator.clipboard.readText());
    if (text !== NOTHING_COPIED) return text;
    await page.waitForTimeout(100);
  }
  throw new Error('Ctrl+C copied nothing from the grid.');
}

export async function cellText(page: Page, cell: string): Promise<string> {
  return (await cellTexts(page, cell))[0]?.[0] ?? '';
}

export async function stateText(page: Page): Promise<string | null> {
  return page.locator('.state').textContent();
}

/** Waits until the server holds every change. */
export async function waitUntilKept(page: Page): Promise<void> {
  await page.locator('.state[data-state=kept]').waitFor();
}
