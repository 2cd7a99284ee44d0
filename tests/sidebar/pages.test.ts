/** The built panel in a real browser, 300 px wide, in both languages. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../../src/addon/api.js';
import { pageCatalogueOf } from '../../src/locale/pageWords.js';
import { policyPageWordsOf } from '../../src/locale/policyPageWords.js';
import type { FakeOptions } from './harness/fakeAddon.js';
import { inspect, openEverything } from './harness/inspect.js';
import { builtSidebar, goTo, type OpenPanel, openBrowser, openPanel } from './harness/panelPage.js';

const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];

describe('the panel', () => {
  let browser: Browser;
  let html: string;
  beforeAll(async () => {
    html = builtSidebar();
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  /** Opens the panel, runs the steps, and requires that nothing went wrong behind the scenes. */
  async function withPanel(options: FakeOptions, steps: (panel: OpenPanel) => Promise<void>): Promise<void> {
    const panel = await openPanel(browser, html, options);
    try {
      await steps(panel);
      expect(panel.faults).toEqual([]);
    } finally {
      await panel.close();
    }
  }

  describe.each(LANGUAGES)('in %s', (language) => {
    const { words } = pageCatalogueOf(language);
    const toPage = (page: Page, name: keyof typeof words.nav) => goTo(page, words.nav[name]);
    const throughMore = async (page: Page, name: keyof typeof words.more) => {
      await goTo(page, words.more[name].title);
    };

    test('has no accessibility violation and cuts nothing off on any page', async () => {
      await withPanel({ language }, async ({ page }) => {
        await page.waitForSelector('.prize');
        await openEverything(page);
        await page.locator('.names button').first().click();
        await inspect(page);
        await page.getByRole('button', { name: words.awards.write }).click();
        await page.waitForSelector('.written');
        await inspect(page);
        await throughMore(page, 'adopt');
        await page.waitForSelector('.grid');
        await openEverything(page);
        await inspect(page);
        await page.locator('button.caption').first().click();
        await page.getByRole('dialog').waitFor();
        await inspect(page);
        await page.keyboard.press('Escape');
        await toPage(page, 'more');
        await page.waitForSelector('.ways');
        await inspect(page);
        await throughMore(page, 'history');
        await page.waitForSelector('.runs');
        await inspect(page);
        await throughMore(page, 'help');
        await inspect(page);
      });
    });

    test('has none while several tabs are set up in one go, and a table is made', async () => {
      await withPanel({ language, exams: 0, archive: false, freshTabs: true }, async ({ page }) => {
        await throughMore(page, 'tabs');
        await page.waitForSelector('.tabs');
        await openEverything(page);
        await inspect(page);
        await page.locator('button.main').click();
        await page.waitForSelector('.written');
        await inspect(page);
        await throughMore(page, 'newTable');
        await inspect(page);
        await page.locator('button.main').click();
        await page.waitForSelector('.written');
        await inspect(page);
      });
    });

    test('has none either when there is nothing yet, and when something is wrong', async () => {
      await withPanel({ language, exams: 0, archive: false }, async ({ page }) => {
        await inspect(page);
        await throughMore(page, 'history');
        await page.getByText(words.history.empty).waitFor();
        await inspect(page);
      });
      await withPanel({ language, archive: false, writeError: '[LOCKED] ×' }, async ({ page }) => {
        await page.waitForSelector('.prize');
        await page.getByRole('button', { name: words.awards.write }).click();
        await page.locator('.page-foot [role=alert]').waitFor();
        await share(page, 0).fill('95');
        await inspect(page);
        await share(page, 0).fill('x');
        await inspect(page);
      });
    });
  });

  const { words } = pageCatalogueOf('zh-CN');
  const zh = { language: 'zh-CN' } as const;
  const mainButton = (page: Page) => page.locator('button.main');

  test('draws the preview anew with every change for 1,000 students, and asks nobody', async () => {
    await withPanel({ ...zh, students: 1000 }, async ({ page, addon }) => {
      await page.getByText(words.awards.everyone(1000)).click();
      await page.waitForSelector('.prize');
      const asked = addon.calls.length;
      await page.evaluate(async () => {
        const slider = document.querySelector<HTMLInputElement>('input[type=range]')!;
        for (let share = 5; share <= 20; share++) {
          const before = document.querySelector('.prize h2')!.textContent;
          slider.value = String(share);
          const started = performance.now();
          slider.dispatchEvent(new Event('input', { bubbles: true }));
          while (document.querySelector('.prize h2')!.textContent === before) {
            await new Promise((resolve) => {
              setTimeout(resolve, 0);
            });
            if (performance.now() - started > 2000) throw new Error('The preview did not change.');
          }
        }
      });
      expect(addon.calls.length).toBe(asked);
    });
  });

  test('shows a student’s text as text', async () => {
    await withPanel(zh, async ({ page }) => {
      await page.getByText(words.awards.everyone(46)).click();
      await page.waitForSelector('.prize');
      await openEverything(page);
      await page.getByText('<img src=x onerror=alert(1)>').first().waitFor();
      await expect.poll(() => page.locator('img').count()).toBe(0);
      await page.getByText('=1+1').first().waitFor();
    });
  });

  test('says beside the shares that they are over 100, and lets nothing be written', async () => {
    await withPanel(zh, async ({ page }) => {
      await page.waitForSelector('.prize');
      await share(page, 0).fill('80');
      await page.getByText(words.awards.sharesOver(160)).waitFor();
      await expect.poll(() => mainButton(page).isDisabled()).toBe(true);
      await share(page, 0).fill('20');
      await page.waitForSelector('.prize');
      await expect.poll(() => mainButton(page).isEnabled()).toBe(true);
    });
  });

  test('writes what the preview shows, then says which two tabs, and leads to each', async () => {
    await withPanel(zh, async ({ page, addon }) => {
      await page.waitForSelector('.prize');
      await share(page, 2).fill('40');
      const shown = (await page.locator('.prize h2').allTextContents()).map((text) =>
        Number(/\d+$/.exec(text)![0]),
      );
      await mainButton(page).click();
      const written = page.locator('.written');
      await written.getByText(words.awards.writtenCounts(shown[0]!, shown[1]!, shown[2]!)).waitFor();
      expect(addon.calls.at(-1)).toMatchObject({
        name: 'computeAwards',
        argument: { cohort: 'supported', shares: [20, 30, 40], threshold: 1, ties: 'promote' },
      });
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
      await written.getByRole('button', { name: words.awards.open('表彰名单') }).click();
      await page.getByText(words.app.showingTab('表彰名单')).waitFor();
      expect(addon.calls.at(-1)).toEqual({ name: 'showTab', argument: { tab: '表彰名单' } });
    });
  });

  test('says the add-on’s sentence when a write fails, and writes at the next click', async () => {
    await withPanel({ ...zh, writeError: '[LOCKED] 另一位老师正在写入。' }, async ({ page }) => {
      await page.waitForSelector('.prize');
      await mainButton(page).click();
      await page.getByText('另一位老师正在写入。').waitFor();
      await mainButton(page).click();
      await page.waitForSelector('.written');
    });
  });

  test('opens why by keyboard, and Escape closes it and returns to the name', async () => {
    await withPanel(zh, async ({ page }) => {
      await page.waitForSelector('.prize');
      const name = page.locator('.names button').first();
      await name.focus();
      await page.keyboard.press('Enter');
      await page.locator('.why .child').waitFor();
      await expect.poll(() => name.getAttribute('aria-expanded')).toBe('true');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Escape');
      await page.locator('.why').waitFor({ state: 'detached' });
      await expect.poll(() => name.evaluate((button) => button === document.activeElement)).toBe(true);
    });
  });

  test('every control of the awards page is reached with the Tab key', async () => {
    await withPanel(zh, async ({ page }) => {
      await page.waitForSelector('.prize');
      await openEverything(page);
      const missed = await page.evaluate(async () => {
        const controls = 'button:enabled, select, input:enabled, summary';
        for (const element of document.querySelectorAll(controls))
          (element as HTMLElement).dataset.seen = 'no';
        return document.querySelectorAll(controls).length;
      });
      await page.locator('.page').focus();
      for (let at = 0; at < missed + 5; at++) {
        await page.keyboard.press('Tab');
        await page.evaluate(() => {
          (document.activeElement as HTMLElement).dataset.seen = 'yes';
        });
      }
      // Of a group of radio buttons only the chosen one takes the focus; arrows reach the others.
      const unseen = await page.locator('[data-seen=no]:not([type=radio])').count();
      expect(unseen).toBe(0);
    });
  });

  test('a choice keeps the focus while what it changes is read anew', async () => {
    await withPanel(zh, async ({ page, addon }) => {
      await page.waitForSelector('.prize');
      const from = page.getByLabel(words.awards.fromLabel);
      await from.focus();
      await from.selectOption({ index: 1 });
      await page.getByText(words.awards.sameExam).waitFor();
      await from.selectOption({ index: 0 });
      await expect.poll(() => addon.calls.filter((call) => call.name === 'readAwardData').length).toBe(2);
      await page.waitForSelector('.prize');
      await expect.poll(() => from.evaluate((select) => select === document.activeElement)).toBe(true);
      await goTo(page, words.more.adopt.title);
      const tab = page.getByLabel(words.adopt.tab, { exact: true });
      await tab.focus();
      await tab.selectOption('月考');
      await expect.poll(() => addon.calls.at(-1)?.argument).toEqual({ tab: '月考' });
      await page.waitForSelector('.grid');
      await expect.poll(() => tab.evaluate((select) => select === document.activeElement)).toBe(true);
    });
  });

  test('keeps the settings while another page is shown', async () => {
    await withPanel(zh, async ({ page }) => {
      await page.waitForSelector('.prize');
      await share(page, 1).fill('10');
      await goTo(page, words.nav.more);
      await page.getByRole('button', { name: words.more.help.title }).click();
      await goTo(page, words.nav.awards);
      await page.waitForSelector('.prize');
      await expect.poll(() => share(page, 1).inputValue()).toBe('10');
    });
  });

  test('a page under 更多 takes the focus to its heading, and the bar marks where it came from', async () => {
    await withPanel(zh, async ({ page }) => {
      await page.waitForSelector('.prize');
      const more = page.getByRole('navigation').getByRole('button', { name: words.nav.more });
      await more.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: words.nav.more }).waitFor();
      await expect.poll(() => more.getAttribute('aria-current')).toBe('page');
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(words.nav.more);
      const title = () => page.evaluate(() => document.activeElement?.querySelector('.strong')?.textContent);
      for (let i = 0; i < 20 && (await title()) !== words.more.history.title; i++)
        await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: words.history.title }).waitFor();
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.textContent))
        .toBe(words.history.title);
      await expect.poll(() => more.getAttribute('aria-current')).toBe('true');
    });
  });

  test('leads from an empty spreadsheet to the current tab, by its name', async () => {
    await withPanel({ ...zh, exams: 0, archive: false }, async ({ page, addon }) => {
      const tab = addon.getPanelState().activeTab;
      await page.getByRole('button', { name: words.awards.adoptTab(tab) }).click();
      await page.waitForSelector('.grid');
      expect(addon.calls.at(-1)).toEqual({ name: 'proposeAdoption', argument: { tab, role: 'exam' } });
    });
  });

  const captionOf = (page: Page, column: string, header: string) =>
    page.locator('button.caption', { hasText: /./ }).and(page.getByLabel(`${column} 列「${header}」`));
  const pick = (page: Page, label: string) => page.getByRole('option', { name: label, exact: true }).click();

  test('adopts an uncertain reading only after each uncertain column is ticked, and says so for good', async () => {
    await withPanel({ ...zh, exams: 1 }, async ({ page, addon }) => {
      await page.locator('button.main').click();
      await page.waitForSelector('.grid');
      const adopt = page.getByRole('button', { name: words.adopt.adopt(words.roles.exam) });
      await expect.poll(() => adopt.isDisabled()).toBe(true);
      await page.getByText(words.adopt.values('28、28、28')).waitFor();
      await page.getByLabel(words.adopt.doubtUnused('F')).check();
      await page.getByLabel(words.adopt.examName).fill('十月月考');
      await adopt.click();
      await page.locator('.written').waitFor();
      const sent = addon.calls.find((call) => call.name === 'adoptTab')!;
      expect(sent.argument).toMatchObject({
        role: 'exam',
        confirm: true,
        corrections: { fields: { 级名: { field: 'rank' }, 听说: { field: null } } },
        exam: { name: '十月月考', term: '2025-2026学年第一学期', date: '2025-10-11', kind: 'monthly' },
      });
    });
  });

  test('a column is corrected with two clicks, and the adoption sends it with the corrections made before', async () => {
    await withPanel({ ...zh, exams: 1 }, async ({ page, addon }) => {
      await page.locator('button.main').click();
      await page.waitForSelector('.grid');
      await captionOf(page, 'F', '听说').click();
      await pick(page, '英语');
      const fields = { 级名: { field: 'rank' }, 听说: { field: 'score', subject: '英语' } };
      await expect.poll(() => addon.calls.at(-1)).toMatchObject({ argument: { corrections: { fields } } });
      await expect.poll(() => captionOf(page, 'F', '听说').textContent()).toContain('英语');
      // The card gives the focus back to the caption.
      await expect
        .poll(() => captionOf(page, 'F', '听说').evaluate((caption) => caption === document.activeElement))
        .toBe(true);
      await page.getByRole('button', { name: words.adopt.adopt(words.roles.exam) }).click();
      await page.locator('.written').waitFor();
      expect(addon.calls.find((call) => call.name === 'adoptTab')!.argument).toMatchObject({
        corrections: { fields },
      });
    });
  });

  test('a subject of the school’s own is given by its name', async () => {
    await withPanel({ ...zh, exams: 1 }, async ({ page, addon }) => {
      await page.locator('button.main').click();
      await captionOf(page, 'F', '听说').click();
      await pick(page, words.adopt.otherSubject);
      await page.getByLabel(words.adopt.otherSubjectLabel).fill('听力');
      await page.keyboard.press('Enter');
      await expect
        .poll(() => addon.calls.at(-1))
        .toMatchObject({
          argument: { corrections: { fields: { 听说: { field: 'score', subject: '听力' } } } },
        });
      await expect.poll(() => captionOf(page, 'F', '听说').textContent()).toContain('听力');
    });
  });

  test('a column goes back to automatic, by itself and with all the others', async () => {
    await withPanel({ ...zh, exams: 1 }, async ({ page, addon }) => {
      await page.locator('button.main').click();
      await captionOf(page, 'F', '听说').click();
      await pick(page, '英语');
      await captionOf(page, 'F', '听说').click();
      await page.getByRole('dialog').getByRole('button', { name: words.adopt.automatic }).click();
      await expect
        .poll(() => addon.calls.at(-1)?.argument)
        .toMatchObject({ corrections: { fields: { 级名: { field: 'rank' } } } });
      expect(JSON.stringify(addon.calls.at(-1))).not.toContain('听说');
      await captionOf(page, 'F', '听说').click();
      await pick(page, '英语');
      await page.getByText(words.adopt.saidTitle(2)).click();
      await page.getByRole('button', { name: words.adopt.allAutomatic }).click();
      await expect.poll(() => addon.calls.at(-1)?.argument).toMatchObject({ corrections: {} });
      await page.getByText(words.adopt.saidTitle(2)).waitFor({ state: 'detached' });
    });
  });

  test('captions and choices are worked by keyboard alone', async () => {
    await withPanel({ ...zh, exams: 1 }, async ({ page, addon }) => {
      await page.locator('button.main').click();
      await captionOf(page, 'A', '学号').focus();
      for (let at = 0; at < 5; at++) await page.keyboard.press('ArrowRight');
      await expect
        .poll(() => captionOf(page, 'F', '听说').evaluate((caption) => caption === document.activeElement))
        .toBe(true);
      await page.keyboard.press('Enter');
      const chosen = () => page.evaluate(() => document.activeElement?.textContent);
      await expect.poll(() => chosen()).toBe(words.fieldUnused);
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => chosen()).toBe(words.fields.name);
      await page.keyboard.press('Escape');
      await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
      await expect
        .poll(() => captionOf(page, 'F', '听说').evaluate((caption) => caption === document.activeElement))
        .toBe(true);
      await page.keyboard.press('Enter');
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await expect
        .poll(() => addon.calls.at(-1)?.argument)
        .toMatchObject({ corrections: { fields: { 听说: { field: 'score' } } } });
    });
  });

  test('a full mark is corrected where its source is told', async () => {
    await withPanel({ ...zh, exams: 1 }, async ({ page, addon }) => {
      await page.locator('button.main').click();
      await page.getByText(words.adopt.fullMarks('语文 120、数学 可能 100')).click();
      const chinese = page.getByLabel(words.adopt.fullMarkOf('语文'));
      await page.getByText(words.adopt.fullMarkFrom.header).waitFor();
      await chinese.fill('x');
      await page.getByText(words.adopt.fullMarkBad).waitFor();
      await chinese.fill('150');
      await page.keyboard.press('Enter');
      await expect
        .poll(() => addon.calls.at(-1)?.argument)
        .toMatchObject({
          corrections: { fields: { '语文(120分)': { field: 'score', subject: '语文', fullMark: 150 } } },
        });
    });
  });

  test('a row that was left out tells why, and leads to its place', async () => {
    await withPanel({ ...zh, exams: 1 }, async ({ page, addon }) => {
      await page.locator('button.main').click();
      await page
        .getByRole('button', { name: words.adopt.whyRow(11, words.adopt.rowMarks['left-out']) })
        .click();
      await page.getByText('第 11 行：这一行「平均分」不是学生').waitFor();
      await page.getByRole('button', { name: words.app.jumpTo('A11') }).click();
      await expect.poll(() => addon.calls.at(-1)?.name).toBe('showTab');
    });
  });

  test('a tab that was adopted is known to the other pages, also when the teacher leaves at once', async () => {
    await withPanel({ ...zh, exams: 1 }, async ({ page, addon }) => {
      await page.locator('button.main').click();
      await page.getByLabel(words.adopt.doubtUnused('F')).check();
      const known = () => addon.calls.filter((call) => call.name === 'getPanelState').length;
      const before = known();
      await page.evaluate(() => {
        document.querySelector<HTMLElement>('button.main')!.click();
        document.querySelector<HTMLElement>('nav button')!.click();
      });
      await expect.poll(() => addon.calls.some((call) => call.name === 'adoptTab')).toBe(true);
      await expect.poll(known).toBe(before + 1);
    });
  });

  test('releases a tab, says that it is unchanged, and sets it up again as it was', async () => {
    await withPanel(zh, async ({ page, addon }) => {
      await goTo(page, words.more.adopt.title);
      await page.getByLabel(words.adopt.tab, { exact: true }).selectOption('档案');
      await page.getByRole('button', { name: words.adopt.release }).click();
      await page.getByText(words.adopt.released('档案')).waitFor();
      expect(addon.calls.find((call) => call.name === 'releaseTab')!.argument).toEqual({ tab: '档案' });
      await page.getByRole('button', { name: words.adopt.again }).click();
      await page.getByText(words.adopt.adopted('档案', words.roles.archive)).waitFor();
      expect(addon.calls.find((call) => call.name === 'adoptTab')!.argument).toEqual({
        tab: '档案',
        role: 'archive',
        corrections: { fields: { 级名: { field: 'rank' } } },
        confirm: true,
      });
    });
  });

  test('when nobody can be compared, it says what to look at', async () => {
    await withPanel({ ...zh, allAbsent: true }, async ({ page }) => {
      await page.getByText(words.awards.nobodyToCompare).waitFor();
      await inspect(page);
    });
    await withPanel(zh, async ({ page }) => {
      await page.waitForSelector('.prize');
      expect(await page.getByText(words.awards.nobodyToCompare).count()).toBe(0);
    });
  });

  test('when nobody rose by enough, it says where the least rise is set', async () => {
    await withPanel(zh, async ({ page }) => {
      await page.waitForSelector('.prize');
      expect(await page.getByText(words.awards.nobodyRose(false)).count()).toBe(0);
      await page.getByText(words.awards.rules, { exact: true }).click();
      await page.getByLabel(policyPageWordsOf('zh-CN').threshold.places).fill('99');
      await page.getByText(words.awards.nobodyRose(false)).waitFor();
      await inspect(page);
    });
  });

  test('a full mark that is only guessed stands in no caption', async () => {
    await withPanel({ ...zh, exams: 1 }, async ({ page }) => {
      await page.locator('button.main').click();
      await page.waitForSelector('.grid');
      const captions = page.locator('button.caption');
      await expect.poll(() => captions.allTextContents()).toContain('语文/120');
      expect(await captions.allTextContents()).toContain('数学');
    });
  });

  test('a title makes no column of the reading wide, and runs on over empty cells', async () => {
    await withPanel({ ...zh, exams: 1 }, async ({ page }) => {
      await page.locator('button.main').click();
      const title = page.locator('.grid .above td').first();
      await title.waitFor();
      const sizes = await title.evaluate((cell) => ({
        cell: cell.clientWidth,
        text: cell.scrollWidth,
        shown: getComputedStyle(cell).overflow,
      }));
      expect(sizes.cell).toBeLessThan(100);
      expect(sizes.text).toBeGreaterThan(sizes.cell);
      expect(sizes.shown).toBe('visible');
    });
  });

  describe('while the panel opens', () => {
    const more = (page: Page) => page.locator('nav button').last();

    test('a page can be chosen already, and is shown when the answer comes', async () => {
      let answer = () => {};
      const opening = new Promise<void>((resolve) => {
        answer = resolve;
      });
      await withPanel({ ...zh, opening }, async ({ page }) => {
        await more(page).click();
        await expect.poll(() => more(page).getAttribute('aria-current')).toBe('page');
        await inspect(page);
        answer();
        await page.waitForSelector('.ways');
        await expect.poll(() => page.locator('nav button').allTextContents()).toContain(words.nav.more);
      });
    });

    test('a click that the answer falls into is not lost', async () => {
      let answer = () => {};
      const opening = new Promise<void>((resolve) => {
        answer = resolve;
      });
      await withPanel({ ...zh, opening }, async ({ page }) => {
        await more(page).hover();
        await page.mouse.down();
        answer();
        await page.waitForSelector('main.frame');
        await page.mouse.up();
        await page.waitForSelector('.ways');
      });
    });

    test('when it fails, choosing a page asks again', async () => {
      const opening = Promise.reject(new Error('[LOCKED] 另一位老师正在写入。'));
      opening.catch(() => undefined);
      await withPanel({ ...zh, opening }, async ({ page }) => {
        await page.getByText('另一位老师正在写入。').waitFor();
        await inspect(page);
        await more(page).click();
        await page.waitForSelector('.ways');
      });
    });
  });

  test('opens an earlier run and says that it is private', async () => {
    await withPanel(zh, async ({ page, addon }) => {
      await page.waitForSelector('.prize');
      await mainButton(page).click();
      await page.waitForSelector('.written');
      await goTo(page, words.nav.more);
      await page.getByRole('button', { name: words.more.history.title }).click();
      await page.getByRole('button', { name: words.history.open }).click();
      await page.getByText(words.history.opened('名次变化')).waitFor();
      expect(addon.calls.at(-1)).toEqual({ name: 'openRun', argument: { id: 'r0' } });
    });
  });

  test('a problem leads to its cell', async () => {
    await withPanel({ ...zh, exams: 1 }, async ({ page, addon }) => {
      await page.locator('button.main').click();
      await page.waitForSelector('.problems');
      await page.locator('.problems button').first().click();
      await expect.poll(() => addon.calls.at(-1)?.name).toBe('showTab');
      expect(addon.calls.at(-1)!.argument).toEqual({ tab: addon.getPanelState().activeTab, cell: 'D7' });
    });
  });
});

const share = (page: Page, at: number) => page.locator('.share input[type=text]').nth(at);
