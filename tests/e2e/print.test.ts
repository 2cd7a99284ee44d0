import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { PrintJob, SidebarApi } from '../../src/addon/api.js';
import { pageCatalogueOf } from '../../src/locale/pageWords.js';
import { paperWordsOf } from '../../src/locale/paperWords.js';
import { FakeAddon } from '../sidebar/harness/fakeAddon.js';
import { inspect } from '../sidebar/harness/inspect.js';
import { builtSidebar, goTo, openBrowser, openPanel } from '../sidebar/harness/panelPage.js';
import { Session } from './session.js';
import { chooseMenu, dialogFrame, idle, sidebarFrame, waitUntilKept } from './workbench.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const session = new Session();
const words = paperWordsOf('zh-CN');

async function violations(target: Page | Frame): Promise<string[]> {
  await target.evaluate(axe);
  return target.evaluate(async () => {
    const { axe: tool } = window as unknown as {
      axe: { run(): Promise<{ violations: Array<{ id: string; nodes: Array<{ html: string }> }> }> };
    };
    const found = await tool.run();
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

/** How many pages a printed document has, and their size in whole points. */
async function printed(page: Page): Promise<{ pages: number; sizes: string[] }> {
  const text = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const sizes = [...text.matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/g)].map(
    ([, width, height]) => `${Math.round(Number(width))} × ${Math.round(Number(height))}`,
  );
  return { pages: [...text.matchAll(/\/Type\s*\/Page\b/g)].length, sizes: [...new Set(sizes)] };
}

const PORTRAIT = '595 × 842';
const LANDSCAPE = '842 × 595';

test('from the menu to the paper: the page, one as it reads, and the window that prints it', async () => {
  const workbench = await session.start({ language: 'zh' });
  const { page, errors } = await session.openPage(workbench.address);
  await waitUntilKept(page);
  await chooseMenu(page, '报告', '个人成长单');
  const before = await sidebarFrame(page);
  await before.getByText(words.page.noRuns).waitFor();
  await expect.poll(() => violations(before)).toEqual([]);
  await before.getByRole('button', { name: words.page.toAwards }).click();
  await before.locator('button.main:enabled').click();
  await before.locator('.written').waitFor();
  await before.getByRole('button', { name: '打印成长单和奖状' }).click();

  const frame = await sidebarFrame(page);
  await frame.locator('.paper-preview article').waitFor();
  await idle(page);
  await expect.poll(() => violations(frame)).toEqual([]);
  const main = frame.locator('button.main');
  const children = Number(/\d+/.exec(await main.innerText())![0]);
  expect(children).toBeGreaterThan(5);
  const name = await frame.locator('.paper-preview .child-name').innerText();
  await frame.getByRole('button', { name: words.page.another }).click();
  await expect.poll(() => frame.locator('.paper-preview .child-name').innerText()).not.toBe(name);
  await frame.getByRole('button', { name: words.page.copy }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain(words.slip.title);

  await frame.getByLabel(words.page.school).fill('向阳学校');
  await main.click();
  const dialog = await dialogFrame(page);
  await expect.poll(() => dialog.locator('.slip').count()).toBe(children);
  await expect.poll(() => violations(dialog)).toEqual([]);
  await expect.poll(() => dialog.locator('.slip-head').first().innerText()).toContain('向阳学校');
  // The window's document as the printer gets it.
  const paper = await page.context().newPage();
  await paper.setContent((await dialog.content()).replace(/<script>[\s\S]*?<\/script>/g, ''));
  expect(await printed(paper)).toEqual({ pages: Math.ceil(children / 2), sizes: [PORTRAIT] });
  const asText = await paper.locator('body').innerText();
  expect(asText).toContain(words.slip.audience);
  expect(asText).not.toMatch(/学困|差生|后进生|帮扶对象|名次|总分/);
  await dialog.getByRole('button', { name: words.window.close }).click();
  await expect.poll(() => page.locator('dialog').count()).toBe(0);

  await frame.getByRole('radio', { name: words.page.kinds.certificates }).check();
  await frame.locator('.paper-preview article').getByText(words.certificate.closing).waitFor();
  const prizes = Number(/\d+/.exec(await main.innerText())![0]);
  await main.click();
  const second = await dialogFrame(page);
  await expect.poll(() => second.locator('.certificate').count()).toBe(prizes);
  await paper.setContent((await second.content()).replace(/<script>[\s\S]*?<\/script>/g, ''));
  expect(await printed(paper)).toEqual({ pages: prizes, sizes: [LANDSCAPE] });
  expect(errors).toEqual([]);
});

test('one child is found, its own rank shown in senior schooling, and the school’s name kept when asked', async () => {
  const browser = await openBrowser();
  try {
    const { page, addon, faults } = await openPanel(browser, builtSidebar(), { language: 'zh-CN' });
    addon.computeAwards({ baseline: '上', current: '下', cohort: 'everyone' });
    addon.paper.schooling = 'senior';
    await goTo(page, pageCatalogueOf('zh-CN').words.more.slips.title);
    await page.locator('.paper-preview article').waitFor();
    await inspect(page);
    await page.getByRole('radio', { name: words.page.one }).check();
    await expect.poll(() => page.locator('button.main').isDisabled()).toBe(true);
    await page.getByLabel(words.page.find).fill('静');
    const found = page.locator('.find-child li button');
    await expect.poll(() => found.count()).toBeGreaterThan(0);
    await inspect(page);
    await found.first().click();
    await page.locator('.paper-preview article').waitFor();
    await expect.poll(() => page.locator('.paper-preview article').innerText()).not.toContain('名次');
    await page.getByLabel(words.page.showRanks).check();
    await expect.poll(() => page.locator('.paper-preview article').innerText()).toContain('名次');

    await page.getByLabel(words.page.school).fill('学困学校');
    await page.getByText(words.page.hurtful).waitFor();
    await expect.poll(() => page.locator('button.main').isDisabled()).toBe(true);
    await page.getByLabel(words.page.school).fill('向阳学校');
    await page.getByRole('button', { name: words.page.remember }).click();
    const saved = () => addon.calls.find(({ name }) => name === 'saveSettings')?.argument;
    await expect.poll(saved).toMatchObject({ changes: { school: '向阳学校' }, before: { school: '' } });
    await page.locator('button.main:enabled').click();
    await expect
      .poll(() => addon.paper.jobs)
      .toMatchObject([
        { kind: 'slips', showRanks: true, school: '向阳学校', students: [expect.any(Number)] },
      ]);
    expect(faults).toEqual([]);
  } finally {
    await browser.close();
  }
});

describe('the window that prints', () => {
  /** The window as built, with an add-on whose replies wait until they are let go. */
  async function openWindow(job: Partial<PrintJob>, students: number) {
    const addon = new FakeAddon({ language: 'zh-CN', students });
    addon.computeAwards({ baseline: '上', current: '下', cohort: 'everyone' });
    const run = addon.readPaperChoices({ run: null, term: null, kind: 'slips' }).run!;
    addon.paper.jobs = [
      {
        kind: 'slips',
        run,
        term: null,
        class: null,
        students: null,
        prizesOnly: false,
        showRanks: false,
        school: '',
        signatory: '',
        ...job,
      },
    ];
    let letGo: Array<() => void> = [];
    const asked: number[] = [];
    const page = await session.newPage();
    await page.exposeFunction('ask', async (name: keyof SidebarApi, argument: { from?: number }) => {
      if (argument?.from !== undefined) {
        asked.push(argument.from);
        await new Promise<void>((resolve) => letGo.push(resolve));
      }
      // The window's first question says no language: it asks for it.
      return name === 'readPrintJob' ? addon.readPrintJob() : addon.call(name, argument);
    });
    await page.addInitScript(() => {
      const target = window as unknown as Record<string, unknown> & {
        ask(name: string, argument: unknown): Promise<unknown>;
      };
      const runner = (success: (value: unknown) => void, failure: (error: unknown) => void): unknown =>
        new Proxy(
          {},
          {
            get: (_, name: string) => {
              if (name === 'withSuccessHandler') return (next: typeof success) => runner(next, failure);
              if (name === 'withFailureHandler') return (next: typeof failure) => runner(success, next);
              return (argument: unknown) => void target.ask(name, argument ?? null).then(success, failure);
            },
          },
        );
      const ignore = () => undefined;
      target.google = { script: { run: runner(ignore, ignore), host: { close: ignore } } };
      target.prints = 0;
      window.print = () => {
        target.prints = (target.prints as number) + 1;
        if (!target.deaf) window.dispatchEvent(new Event('beforeprint'));
      };
    });
    const html = readFileSync('dist/print.html', 'utf8');
    await page.route('**/*', (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
    );
    await page.goto('http://paper.test/');
    const release = async () => {
      await expect.poll(() => letGo.length).toBeGreaterThan(0);
      const waiting = letGo;
      letGo = [];
      for (const go of waiting) go();
    };
    return { page, asked, release };
  }

  test('fetches a hundred at a time, says how many there are, stops when asked, and goes on where it was', async () => {
    const { page, asked, release } = await openWindow({}, 250);
    const status = page.getByRole('status');
    await release();
    await expect.poll(() => status.innerText()).toBe(words.window.fetching(100, 250));
    await expect.poll(() => page.locator('.slip').count()).toBe(100);
    await expect.poll(() => page.getByRole('progressbar').getAttribute('value')).toBe('100');
    await page.getByRole('button', { name: words.window.cancel }).click();
    await expect.poll(() => status.innerText()).toBe(words.window.stopped(100, 250));
    // What was on its way is not waited for, and what is here can be printed.
    await release();
    await expect.poll(() => page.getByRole('button', { name: words.window.print }).count()).toBe(1);
    expect(await page.locator('.slip').count()).toBe(100);
    await page.getByRole('button', { name: words.window.goOn }).click();
    await release();
    await expect.poll(() => status.innerText()).toBe(words.window.fetching(200, 250));
    await release();
    await expect.poll(() => status.innerText()).toBe(words.window.ready.slips(250, 125));
    expect(asked).toEqual([0, 100, 100, 200]);
    expect(await printed(page)).toEqual({ pages: 125, sizes: [PORTRAIT] });

    // Names that look like HTML are names.
    expect(await page.locator('main img, main script').count()).toBe(0);
    await expect.poll(() => page.getByText('<img src=x onerror=alert(1)>').count()).toBeGreaterThan(0);
    expect(await violations(page)).toEqual([]);

    await page.getByRole('button', { name: words.window.print }).click();
    await expect.poll(() => page.evaluate('prints')).toBe(1);
    await page.waitForTimeout(2000);
    expect(await page.getByText(words.window.cannotPrint).count()).toBe(0);
    await page.evaluate('deaf = true');
    await page.getByRole('button', { name: words.window.print }).click();
    await page.getByText(words.window.cannotPrint).waitFor();
  });

  test('says so when there is nothing to print', async () => {
    const { page, release } = await openWindow({ kind: 'certificates', students: [] }, 10);
    await release();
    await page.getByText(words.window.none).waitFor();
    expect(await page.getByRole('button', { name: words.window.print }).count()).toBe(0);
  });
});
