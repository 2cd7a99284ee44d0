/** The page 名单 as built, in a real browser, 300 px wide, in both languages. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../../src/addon/api.js';
import { pageCatalogueOf } from '../../src/locale/pageWords.js';
import { screeningWordsOf } from '../../src/locale/screeningWords.js';
import type { FakeOptions } from './harness/fakeAddon.js';
import { inspect, openEverything } from './harness/inspect.js';
import { builtSidebar, goTo, type OpenPanel, openBrowser, openPanel } from './harness/panelPage.js';

const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];

let browser: Browser;
let html: string;
beforeAll(async () => {
  html = builtSidebar();
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Opens the panel at the page, runs the steps, and requires that nothing went wrong behind the scenes. */
async function atScreening(options: FakeOptions, steps: (panel: OpenPanel) => Promise<void>): Promise<void> {
  const panel = await openPanel(browser, html, options);
  try {
    const { more } = pageCatalogueOf(options.language).words;
    await goTo(panel.page, more.screening.title);
    await steps(panel);
    expect(panel.faults).toEqual([]);
  } finally {
    await panel.close();
  }
}

const boxes = (page: Page) => page.locator('.candidate input:enabled');
const counts = (page: Page) => page.locator('.facts').textContent();
const main = (page: Page) => page.locator('button.main');

describe.each(LANGUAGES)('in %s', (language) => {
  const words = screeningWordsOf(language).page;

  test('violates no rule of accessibility and cuts nothing off: list, reasons, details, added, taken back', async () => {
    await atScreening({ language }, async ({ page }) => {
      await page.waitForSelector('.candidates');
      await inspect(page);
      for (const box of await page.locator('.rule input[type=checkbox]').all()) await box.check();
      await openEverything(page);
      for (const why of await page.locator('.candidate button').all()) await why.click();
      await inspect(page);
      await page.getByLabel(words.parts.bottom.figure).fill('x');
      await inspect(page);
      await page.getByLabel(words.parts.bottom.figure).fill('30');
      await page.getByText(words.chooseAll).click();
      await main(page).click();
      await page.waitForSelector('.written');
      await inspect(page);
      await page.getByRole('button', { name: words.undo }).click();
      await expect.poll(() => page.getByRole('button', { name: words.undo }).count()).toBe(0);
      await inspect(page);
    });
  });

  test('nor without an exam, without an archive, and when a write is refused', async () => {
    await atScreening({ language, exams: 0 }, async ({ page }) => {
      await page.getByText(words.noExamTitle).waitFor();
      await inspect(page);
    });
    await atScreening({ language, archive: false }, async ({ page }) => {
      await page.getByText(words.noArchiveTitle).waitFor();
      await inspect(page);
    });
    await atScreening({ language, writeError: '[LOCKED] ×' }, async ({ page }) => {
      await boxes(page).first().check();
      await main(page).click();
      await page.locator('.page-foot [role=alert]').waitFor();
      await inspect(page);
    });
  });
});

const zh = { language: 'zh-CN' } as const;
const words = screeningWordsOf('zh-CN').page;

test('opens with a proposal and nobody chosen, and says that it is for teachers only', async () => {
  await atScreening(zh, async ({ page }) => {
    await page.waitForSelector('.candidates');
    await expect.poll(() => page.locator('.candidate input:enabled:checked').count()).toBe(0);
    await expect.poll(() => main(page).isDisabled()).toBe(true);
    await page.getByText(pageCatalogueOf('zh-CN').words.awards.privateBadge).waitFor();
    // Who is supported already is ticked, and cannot be unticked.
    const fixed = page.locator('.candidate input:disabled');
    await expect.poll(() => fixed.count()).toBeGreaterThan(0);
    for (const box of await fixed.all()) await expect.poll(() => box.isChecked()).toBe(true);
  });
});

test('follows every change of a rule at once, and asks nobody', async () => {
  await atScreening({ ...zh, students: 1000 }, async ({ page, addon }) => {
    await page.waitForSelector('.candidates');
    const asked = addon.calls.length;
    // So many are drawn at once; the rest at a click.
    await expect.poll(() => page.locator('.candidates > li').count()).toBe(60);
    const seen = new Set([await counts(page)]);
    for (const percent of ['60', '30', '5']) {
      await page.getByLabel(words.parts.bottom.figure).fill(percent);
      await expect.poll(async () => !seen.has(await counts(page))).toBe(true);
      seen.add(await counts(page));
    }
    await page.getByRole('checkbox', { name: words.parts.belowPass.label }).uncheck();
    await expect.poll(async () => !seen.has(await counts(page))).toBe(true);
    expect(addon.calls.length).toBe(asked);
  });
});

test('adds those who are ticked and nobody else; they are fixed then, and undo frees them', async () => {
  await atScreening(zh, async ({ page, addon }) => {
    await page.waitForSelector('.candidates');
    const free = await boxes(page).count();
    await page.getByText(words.chooseAll).click();
    await expect.poll(() => main(page).textContent()).toBe(words.add(free));
    await page.getByText(words.chooseNone).click();
    const names = await page.locator('.candidate:has(input:enabled) .child').allTextContents();
    await boxes(page).nth(0).check();
    await boxes(page).nth(2).check();
    await main(page).click();
    await page.waitForSelector('.written');
    const request = addon.calls.find(({ name }) => name === 'addToArchive')!.argument as {
      students: Array<{ name: string }>;
    };
    expect(request.students.map(({ name }) => name)).toEqual([names[0], names[2]]);
    await expect.poll(() => boxes(page).count()).toBe(free - 2);
    await page.getByRole('button', { name: words.undo }).click();
    await expect.poll(() => boxes(page).count()).toBe(free);
  });
});

test('an addition is offered to be taken back when the panel is opened anew, with the keyboard alone', async () => {
  await atScreening(zh, async ({ page }) => {
    await page.waitForSelector('.candidates');
    const free = await boxes(page).count();
    await boxes(page).nth(0).check();
    await boxes(page).nth(1).check();
    await main(page).click();
    await page.waitForSelector('.written');
    await page.reload();
    await goTo(page, pageCatalogueOf('zh-CN').words.more.screening.title);
    await page.getByText(screeningWordsOf('zh-CN').undoable(2, '档案')).waitFor();
    await inspect(page);
    await page.getByRole('button', { name: words.undo }).focus();
    await page.keyboard.press('Enter');
    const said = page.getByRole('heading', { name: screeningWordsOf('zh-CN').takenBack(2, '档案') });
    await expect.poll(() => said.evaluate((heading) => heading === document.activeElement)).toBe(true);
    await expect.poll(() => page.getByRole('button', { name: words.undo }).count()).toBe(0);
    await expect.poll(() => boxes(page).count()).toBe(free);
  });
});

test('a child that the rules no longer propose is not added, though it was ticked', async () => {
  await atScreening(zh, async ({ page }) => {
    await page.waitForSelector('.candidates');
    await page.getByText(words.chooseAll).click();
    await page.getByRole('checkbox', { name: words.parts.bottom.label }).uncheck();
    await page.getByRole('checkbox', { name: words.parts.belowPass.label }).uncheck();
    await expect.poll(() => main(page).textContent()).toBe(words.addNone);
  });
});

test('without an archive it makes a new one, and goes on', async () => {
  await atScreening({ ...zh, archive: false }, async ({ page }) => {
    await page.getByRole('button', { name: words.newArchive }).click();
    await expect.poll(() => main(page).textContent()).toBe(words.addNone);
    await boxes(page).first().check();
    await expect.poll(() => main(page).textContent()).toBe(words.add(1));
  });
});

test('a child’s text is shown as text, and nothing about a child is red', async () => {
  await atScreening(zh, async ({ page }) => {
    await page.getByLabel(words.parts.bottom.figure).fill('99');
    await page.getByText('<img src=x onerror=alert(1)>').first().waitFor();
    await page.getByText('=1+1').first().waitFor();
    await expect.poll(() => page.locator('img').count()).toBe(0);
    for (const why of await page.locator('.candidate button').all()) await why.click();
    const red = await page.evaluate(
      () =>
        [...document.querySelectorAll('.candidates *')].filter((element) => {
          const { color, backgroundColor } = getComputedStyle(element);
          return [color, backgroundColor].some((text) => {
            const [r = 0, g = 0, b = 0, a = 1] = (text.match(/[\d.]+/g) ?? []).map(Number);
            return a > 0 && r > 150 && g < r / 2 && b < r / 2;
          });
        }).length,
    );
    expect(red).toBe(0);
  });
});

test('can be used with the keyboard alone', async () => {
  await atScreening(zh, async ({ page }) => {
    await page.waitForSelector('.candidates');
    const press = async (key: string, until: () => Promise<boolean>) => {
      for (let i = 0; i < 200 && !(await until()); i++) await page.keyboard.press(key);
      await expect.poll(() => until()).toBe(true);
    };
    const on = (selector: string) => () =>
      page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
    await press('Tab', on('.candidate input:enabled'));
    await page.keyboard.press('Space');
    await press('Tab', on('.candidate button'));
    await page.keyboard.press('Enter');
    await page.locator('.why').waitFor();
    await press('Tab', on('button.main'));
    await page.keyboard.press('Enter');
    await page.waitForSelector('.written');
    await expect.poll(() => on('.written h2')()).toBe(true);
  });
});

test('keeps rules and exam while another page is shown', async () => {
  await atScreening(zh, async ({ page }) => {
    await page.getByLabel(words.parts.bottom.figure).fill('35');
    const { nav, more } = pageCatalogueOf('zh-CN').words;
    await goTo(page, nav.awards);
    await goTo(page, more.screening.title);
    await expect.poll(() => page.getByLabel(words.parts.bottom.figure).inputValue()).toBe('35');
  });
});
