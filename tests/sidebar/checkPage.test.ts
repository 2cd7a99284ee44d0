/** The page that checks everything, as built, 300 px wide, in both languages. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../../src/addon/api.js';
import { checkPageWordsOf } from '../../src/locale/checkPageWords.js';
import { pageCatalogueOf } from '../../src/locale/pageWords.js';
import type { FakeOptions } from './harness/fakeAddon.js';
import { builtSidebar, goTo, type OpenPanel, openBrowser, openPanel } from './harness/panelPage.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];

describe('the page that checks everything', () => {
  let browser: Browser;
  let html: string;
  beforeAll(async () => {
    html = builtSidebar();
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  async function withPage(options: FakeOptions, steps: (panel: OpenPanel) => Promise<void>): Promise<void> {
    const panel = await openPanel(browser, html, options);
    try {
      const { words } = pageCatalogueOf(options.language);
      await goTo(panel.page, words.more.check.title);
      await panel.page.locator('h1', { hasText: checkPageWordsOf(options.language).title }).waitFor();
      await settled(panel.page);
      await steps(panel);
      expect(panel.faults).toEqual([]);
    } finally {
      await panel.close();
    }
  }

  describe.each(LANGUAGES)('in %s', (language) => {
    test.each(['findings', 'clean', 'nothing', 'many'] as const)(
      'violates no rule and cuts nothing off: %s',
      async (checks) => {
        await withPage({ language, checks }, async ({ page }) => {
          await openEverything(page);
          await inspect(page);
        });
      },
    );

    test('violates none after a mend, and when a mend fails', async () => {
      await withPage({ language, writeError: '[LOCKED] ×' }, async ({ page }) => {
        await openEverything(page);
        await mendButtons(page).first().click();
        await page.getByRole('alert').waitFor();
        await inspect(page);
        await mendButtons(page).first().click();
        await page.locator('.written').waitFor();
        await settled(page);
        await inspect(page);
      });
    });
  });

  const words = checkPageWordsOf('zh-CN');
  const zh = { language: 'zh-CN' } as const;
  const mendButtons = (page: Page) => page.locator('.problems .fold button.second');

  test('shows the change cell by cell before the button that makes it', async () => {
    await withPage(zh, async ({ page, addon }) => {
      await page.locator('summary', { hasText: '班级写法不同' }).click();
      await page.locator('.problems summary').first().click();
      await expect.poll(() => page.locator('.problems .changes li').first().innerText()).toContain('C3:C40');
      await expect.poll(() => page.locator('.problems .changes del').first().innerText()).toBe('802');
      await expect.poll(() => page.locator('.problems .changes ins').first().innerText()).toBe('八(2)班');
      expect(addon.calls.filter(({ name }) => name === 'mendData')).toEqual([]);
      await page.getByRole('button', { name: /^改好/ }).first().click();
      await page.locator('.written').waitFor();
      expect(addon.calls.find(({ name }) => name === 'mendData')?.argument).toEqual({ mends: ['mend one'] });
    });
  });

  test('shows text of the sheet as text, and says what was not written', async () => {
    await withPage(zh, async ({ page }) => {
      await page.locator('summary', { hasText: '班级写法不同' }).click();
      await page.locator('.problems summary').first().click();
      await expect
        .poll(() => page.locator('.problems .changes ins').nth(1).innerText())
        .toBe('<b>八(2)班</b>');
      await mendButtons(page).first().click();
      await expect.poll(() => page.locator('.written').innerText()).toContain('C9 是公式，没有写');
    });
  });

  test('mends all of a kind at once, and takes it back', async () => {
    await withPage(zh, async ({ page, addon }) => {
      await page.locator('summary', { hasText: '班级写法不同' }).click();
      await page.locator('summary', { hasText: '一起改好' }).click();
      await page.getByRole('button', { name: /^全部改好/ }).click();
      await page.getByRole('button', { name: words.undo, exact: true }).waitFor();
      await settled(page);
      await expect.poll(() => page.locator('summary', { hasText: '班级写法不同' }).count()).toBe(0);
      expect(addon.calls.find(({ name }) => name === 'mendData')?.argument).toEqual({
        mends: ['all CLASS_SPELLING'],
      });
      await page.getByRole('button', { name: words.undo, exact: true }).click();
      await page.getByText('恢复了 46 格').waitFor();
      await page.locator('summary', { hasText: '班级写法不同' }).waitFor();
      await expect.poll(() => page.getByRole('button', { name: words.undo, exact: true }).count()).toBe(0);
    });
  });

  test('gives the focus to the report after a mend, and works by keyboard alone', async () => {
    await withPage(zh, async ({ page }) => {
      await page.locator('summary', { hasText: '班级写法不同' }).focus();
      await page.keyboard.press('Enter');
      await page.locator('.problems summary').first().focus();
      await page.keyboard.press('Enter');
      await mendButtons(page).first().focus();
      await page.keyboard.press('Enter');
      await page.locator('.written').waitFor();
      await page.waitForFunction(() => document.activeElement?.className === 'written');
    });
  });

  test('folds 300 findings of one kind into one line, and shows more when asked', async () => {
    await withPage({ ...zh, checks: 'many' }, async ({ page, addon }) => {
      const fold = page.locator('.fold', { hasText: '号码重复' }).first();
      await expect.poll(() => fold.locator('summary').first().innerText()).toContain('300');
      await expect.poll(() => fold.locator('.problems > li').count()).toBe(20);
      await page.getByRole('button', { name: words.showMore(50) }).click();
      await page.waitForFunction(() => document.querySelectorAll('.problems > li').length === 70);
      expect(addon.calls.filter(({ name }) => name === 'checkData').pop()?.argument).toEqual({
        show: { 'error DUPLICATE_ID': 70 },
      });
    });
  });

  test('leads from a finding to its cell, and to the tab where there is none', async () => {
    await withPage(zh, async ({ page, addon }) => {
      await page.getByRole('button', { name: /B3$/ }).first().click();
      const summary = page.locator('summary', { hasText: '只有一场考试有的科目' });
      await summary.click();
      await page
        .locator('details')
        .filter({ has: summary })
        .last()
        .locator('.problems button')
        .first()
        .click();
      const shown = () =>
        addon.calls.filter(({ name }) => name === 'showTab').map(({ argument }) => argument);
      const tab = '八年级2班 期末 2025-2026学年第一学期';
      await expect.poll(shown).toEqual([{ tab, cell: 'B3' }, { tab }]);
    });
  });

  test('says what to do first when nothing is set up, and what was looked at when nothing is found', async () => {
    await withPage({ ...zh, checks: 'nothing' }, async ({ page }) => {
      await page.getByText(words.nothingAdopted).waitFor();
      await page.getByRole('button', { name: words.toAdopt }).click();
      await page.waitForSelector('.grid');
    });
    await withPage({ ...zh, checks: 'clean' }, async ({ page, addon }) => {
      await page.getByText(words.clean).waitFor();
      await page.getByText('「档案」档案，12 人').waitFor();
      const asked = addon.calls.filter(({ name }) => name === 'checkData').length;
      await page.getByRole('button', { name: words.again }).click();
      await settled(page);
      expect(addon.calls.filter(({ name }) => name === 'checkData').length).toBe(asked + 1);
    });
  });

  async function settled(page: Page): Promise<void> {
    await page.waitForFunction(() => document.querySelector('.busy') === null);
  }

  /** Folds hold folds: opened until none is left closed. */
  async function openEverything(page: Page): Promise<void> {
    for (let closed = 1; closed > 0; ) {
      closed = await page.evaluate(() => {
        const folds = document.querySelectorAll<HTMLElement>('details:not([open]) > summary');
        for (const summary of folds) summary.click();
        return folds.length;
      });
      await page.waitForTimeout(50);
    }
  }

  async function inspect(page: Page): Promise<void> {
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      // biome-ignore lint/suspicious/noExplicitAny: axe is put into the page as text.
      const { violations: found } = await (globalThis as any).axe.run();
      return found.map(
        (violation: { id: string; nodes: Array<{ html: string }> }) =>
          `${violation.id}: ${violation.nodes.map((node) => node.html).join(' ')}`,
      );
    });
    expect(violations).toEqual([]);
    const tooWide = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('body *')]
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
        .map((element) => element.outerHTML.slice(0, 80)),
    );
    expect(tooWide).toEqual([]);
  }
});
