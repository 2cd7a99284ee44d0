/** The pages 今日 and 设置 as built, in a real browser, 300 px wide, in both languages. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../../src/addon/api.js';
import { pageCatalogueOf } from '../../src/locale/pageWords.js';
import { settingsWordsOf } from '../../src/locale/settingsWords.js';
import { todayWordsOf } from '../../src/locale/todayWords.js';
import type { FakeOptions } from './harness/fakeAddon.js';
import { FAKE_DAY } from './harness/fakeToday.js';
import { inspect, openEverything } from './harness/inspect.js';
import { builtSidebar, type OpenPanel, openBrowser, openPanel } from './harness/panelPage.js';

const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];

let browser: Browser;
let html: string;
beforeAll(async () => {
  html = builtSidebar();
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function at(
  which: 'today' | 'settings',
  options: FakeOptions,
  steps: (panel: OpenPanel) => Promise<void>,
): Promise<void> {
  const panel = await openPanel(browser, html, options);
  try {
    const { nav, more } = pageCatalogueOf(options.language).words;
    const bar = panel.page.getByRole('navigation');
    if (which === 'today') await bar.getByText(nav.today, { exact: true }).click();
    else {
      await bar.getByText(nav.more, { exact: true }).click();
      await panel.page.getByRole('button', { name: more.settings.title }).click();
    }
    await steps(panel);
    expect(panel.faults).toEqual([]);
  } finally {
    await panel.close();
  }
}

const tasks = (page: Page) => page.locator('.due-task');
const main = (page: Page) => page.locator('button.main');
const callsOf = (panel: OpenPanel, name: string) =>
  panel.addon.calls.filter((call) => call.name === name).map(({ argument }) => argument);

describe.each(LANGUAGES)('今日 in %s', (language) => {
  const words = todayWordsOf(language);

  test('violates no rule of accessibility and cuts nothing off: due, nobody, outside a term, without terms', async () => {
    await at('today', { language }, async ({ page }) => {
      await tasks(page).first().waitFor();
      await inspect(page);
      await page.getByLabel(words.page.day, { exact: true }).fill('2027-02-10');
      await page.getByText(words.page.lookAt(words.day('2027-01-22'))).waitFor();
      await inspect(page);
    });
    await at('today', { language, ledger: 'nobody' }, async ({ page }) => {
      await page.getByText(words.page.noStudentsTitle(settingsWordsOf(language).defaults.label)).waitFor();
      await inspect(page);
    });
    await at('today', { language, ledger: 'fresh' }, async ({ page }) => {
      await page.getByText(words.notes.noTerms).waitFor();
      await inspect(page);
    });
  });
});

describe('今日', () => {
  const language = 'zh-CN';
  const words = todayWordsOf(language);

  test('shows late before what is due today, and the week’s progress', async () => {
    await at('today', { language }, async ({ page }) => {
      await tasks(page).first().waitFor();
      const heads = page.locator('.due-head');
      await expect.poll(() => heads.allTextContents()).toEqual(['晚了 11', '以后 7']);
      await expect.poll(() => page.locator('.week-done').textContent()).toContain('1 / 12');
    });
  });

  test('shows one helper’s, another day’s, and keeps both while another page is shown', async () => {
    await at('today', { language }, async (panel) => {
      const { page } = panel;
      await tasks(page).first().waitFor();
      await page.getByLabel(words.page.whose).selectOption('李老师');
      await page.getByLabel(words.page.day, { exact: true }).fill('2026-11-20');
      await expect
        .poll(() => callsOf(panel, 'getToday').pop())
        .toEqual({ helper: '李老师', day: '2026-11-20' });
      await page.getByRole('navigation').getByText('更多', { exact: true }).click();
      await page.getByRole('navigation').getByText('今日', { exact: true }).click();
      await expect
        .poll(() => callsOf(panel, 'getToday').pop())
        .toEqual({ helper: '李老师', day: '2026-11-20' });
      await page.getByRole('button', { name: words.page.backToToday }).click();
      await expect.poll(() => callsOf(panel, 'getToday').pop()).toEqual({ helper: '李老师' });
      await expect.poll(() => page.getByLabel(words.page.day, { exact: true }).inputValue()).toBe(FAKE_DAY);
    });
  });

  test('opens a task of a past day in a record of that day by that helper, and leads back', async () => {
    await at('today', { language, me: null }, async (panel) => {
      const { page } = panel;
      await tasks(page).first().waitFor();
      await page.getByLabel(words.page.whose).selectOption('李老师');
      await page.getByLabel(words.page.day, { exact: true }).fill('2026-11-20');
      await page.getByText(words.day('2026-11-20'), { exact: true }).waitFor();
      await tasks(page).filter({ hasText: '数学辅导' }).first().click();
      await expect.poll(() => page.getByLabel('记录人').inputValue()).toBe('李老师');
      await expect.poll(() => page.getByLabel('日期').inputValue()).toBe('2026-11-20');
      await inspect(page);
      await page.getByRole('button', { name: '回到今日' }).click();
      await page.getByText(words.day('2026-11-20'), { exact: true }).waitFor();
      await page.getByRole('button', { name: words.page.backToToday }).click();
      await page.getByLabel(words.page.whose).selectOption('');
      await tasks(page).filter({ hasText: '数学辅导' }).first().click();
      await page.locator('.child-name').waitFor();
      expect(await page.getByRole('button', { name: '日期' }).textContent()).toContain('今天');
    });
  });

  test('draws a school’s long list in parts', async () => {
    await at('today', { language, supported: 600 }, async ({ page }) => {
      await tasks(page).first().waitFor();
      await expect.poll(() => tasks(page).count()).toBe(60);
      await page
        .getByRole('button', { name: /还有 .* 个/ })
        .first()
        .click();
      await expect.poll(() => tasks(page).count()).toBeGreaterThan(600);
    });
  });

  test('shows a name as text whatever it looks like', async () => {
    await at('today', { language }, async ({ page }) => {
      await page.getByText('<img src=x onerror=alert(1)>').first().waitFor();
      expect(await page.locator('.page img').count()).toBe(0);
    });
  });
});

describe.each(LANGUAGES)('设置 in %s', (language) => {
  const { page: say } = settingsWordsOf(language);

  test('violates no rule of accessibility with everything unfolded: as read, wrongly filled in, saved', async () => {
    await at('settings', { language, ledger: 'badSettings' }, async ({ page }) => {
      await page.getByText(say.problems(2)).waitFor();
      await openEverything(page);
      await inspect(page);
      await page.getByLabel(say.fields.capTeacher).fill('x');
      await page.getByText(say.bad.number(999)).waitFor();
      await inspect(page);
      await page.getByLabel(say.fields.capTeacher).fill('4');
      await main(page).click();
      await page.locator('.written').waitFor();
      await inspect(page);
    });
    await at('settings', { language, ledger: 'fresh' }, async ({ page }) => {
      await page.getByText(say.usual).waitFor();
      await inspect(page);
    });
    await at('settings', { language, writeError: '[LOCKED] ×' }, async ({ page }) => {
      await page.locator('details').first().waitFor();
      await openEverything(page);
      await page.getByLabel(say.fields.capTeacher).fill('4');
      await main(page).click();
      await page.locator('.page-foot [role=alert]').waitFor();
      // What was typed is still there.
      await expect.poll(() => page.getByLabel(say.fields.capTeacher).inputValue()).toBe('4');
      await inspect(page);
    });
  });
});

describe('设置', () => {
  const language = 'zh-CN';
  const { page: say } = settingsWordsOf(language);

  test('sends only what was changed, with what it was, and takes it back', async () => {
    await at('settings', { language }, async (panel) => {
      const { page } = panel;
      await page.getByText(say.sections.caps).click();
      await page.getByLabel(say.fields.capTeacher).fill('5');
      await main(page).click();
      await page.getByRole('button', { name: say.undo }).waitFor();
      expect(callsOf(panel, 'saveSettings')).toEqual([
        { changes: { capTeacher: 5 }, before: { capTeacher: 3 }, tab: '设置' },
      ]);
      await page.getByRole('button', { name: say.undo }).click();
      await page.getByText(say.undone).first().waitFor();
      expect(callsOf(panel, 'saveSettings')[1]).toEqual({
        changes: { capTeacher: 3 },
        before: { capTeacher: 5 },
        tab: '设置',
      });
      await expect.poll(() => page.getByLabel(say.fields.capTeacher).inputValue()).toBe('3');
    });
  });

  test('says beside a field what the tab says wrongly, and does not save what is wrong', async () => {
    await at('settings', { language, ledger: 'badSettings' }, async ({ page }) => {
      await page.getByText(say.sections.cadence).click();
      await page.locator('.setting-entry').getByText('常常', { exact: false }).waitFor();
      await page.getByText(say.sections.general).click();
      await page.getByLabel(say.fields.label).fill('差生');
      await page.getByText(say.bad.label).waitFor();
      expect(await main(page).isDisabled()).toBe(true);
    });
  });

  test('keeps what was typed while another page is shown', async () => {
    await at('settings', { language }, async ({ page }) => {
      await page.getByText(say.sections.general).click();
      await page.getByLabel(say.fields.label).fill('同行者');
      await page.getByRole('navigation').getByText('今日', { exact: true }).click();
      await page.getByRole('navigation').getByText('更多', { exact: true }).click();
      await page.getByRole('button', { name: '学期、假期' }).click();
      await page.getByText(say.sections.general).click();
      await expect.poll(() => page.getByLabel(say.fields.label).inputValue()).toBe('同行者');
    });
  });

  test('remembers who the user is, and 今日 begins with what is theirs', async () => {
    await at('settings', { language }, async (panel) => {
      const { page } = panel;
      await page.getByLabel(say.me.label).fill('王老师');
      await page.getByRole('button', { name: say.me.save }).click();
      await page.locator('.done').getByText(say.me.saved('王老师')).waitFor();
      await page.getByRole('navigation').getByText('今日', { exact: true }).click();
      await expect.poll(() => page.getByLabel(todayWordsOf(language).page.whose).inputValue()).toBe('王老师');
    });
  });
});
