/** Earlier results in a real browser: taken back, and held against each other. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageCatalogueOf } from '../../src/locale/pageWords.js';
import { inspect } from './harness/inspect.js';
import { builtSidebar, goTo, openBrowser, openPanel } from './harness/panelPage.js';

describe('earlier results', () => {
  let browser: Browser;
  let html: string;
  beforeAll(async () => {
    html = builtSidebar();
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test.each(['zh-CN', 'en'] as const)('are compared and taken back, %s', async (language) => {
    const { words } = pageCatalogueOf(language);
    const { history } = words;
    const { page, addon, faults, close } = await openPanel(browser, html, { language });
    try {
      await page.waitForSelector('.prize');
      for (let run = 0; run < 2; run++) {
        await goTo(page, words.nav.awards);
        await page.getByRole('button', { name: words.awards.write }).click();
        await page.waitForSelector('.written');
      }
      await goTo(page, words.more.history.title);
      await page.getByText(history.compare).click();
      await page.getByRole('button', { name: history.compareStart, exact: true }).click();
      await page.getByText('数学由 80 改成 85').waitFor();
      expect(addon.calls.at(-1)).toEqual({ name: 'compareRuns', argument: { a: 'r0', b: 'r1' } });
      await inspect(page);
      await page.getByRole('button', { name: history.undo }).click();
      await page.getByText(history.takenBack, { exact: true }).waitFor();
      await inspect(page);
      await page.getByRole('button', { name: history.undo }).click();
      await expect.poll(() => page.getByText(history.takenBack, { exact: true }).count()).toBe(2);
      expect(await page.getByRole('button', { name: history.undo }).count()).toBe(0);
      expect(faults).toEqual([]);
    } finally {
      await close();
    }
  });

  test('right after writing they are taken back where they were written, asked once more when somebody changed them', async () => {
    const { words } = pageCatalogueOf('zh-CN');
    const { page, addon, faults, close } = await openPanel(browser, html, { language: 'zh-CN' });
    try {
      await page.waitForSelector('.prize');
      await page.getByRole('button', { name: words.awards.write }).click();
      await page.waitForSelector('.written');
      addon.failNext('[RESULTS_EDITED] 「名次变化」在写入之后被人改过。');
      await page.getByRole('button', { name: words.history.undo }).click();
      await page.getByText('「名次变化」在写入之后被人改过。').waitFor();
      await inspect(page);
      await page.getByRole('button', { name: words.history.undoAnyway }).click();
      await page.getByText('已撤销。').waitFor();
      const asked = addon.calls.filter(({ name }) => name === 'undoRun').map(({ argument }) => argument);
      expect(asked).toMatchObject([
        { id: 'r0', force: false },
        { id: 'r0', force: true },
      ]);
      expect(faults).toEqual([]);
    } finally {
      await close();
    }
  });
});
