/** The page 结对 as built, in a real browser, 300 px wide, in both languages. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Language, SavePairsRequest } from '../../src/addon/api.js';
import { pageCatalogueOf } from '../../src/locale/pageWords.js';
import { pairingWordsOf } from '../../src/locale/pairingWords.js';
import type { FakeOptions } from './harness/fakeAddon.js';
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

/** Opens the panel at the page, runs the steps, and requires that nothing went wrong behind the scenes. */
async function atPairs(options: FakeOptions, steps: (panel: OpenPanel) => Promise<void>): Promise<void> {
  const panel = await openPanel(browser, html, options);
  try {
    const { nav, more } = pageCatalogueOf(options.language).words;
    await panel.page.getByRole('navigation').getByText(nav.more, { exact: true }).click();
    await panel.page.getByRole('button', { name: more.pairing.title }).first().click();
    await panel.page.getByRole('heading', { level: 1, name: more.pairing.title }).waitFor();
    await steps(panel);
    expect(panel.faults).toEqual([]);
  } finally {
    await panel.close();
  }
}

describe.each(LANGUAGES)('in %s', (language) => {
  const say = pairingWordsOf(language);
  const words = say.page;

  test('violates no rule of accessibility and cuts nothing off: suggested, accepted, ended, taken back', async () => {
    await atPairs({ language }, async ({ page }) => {
      await page.getByRole('heading', { name: words.current }).waitFor();
      await inspect(page);
      await page.getByRole('button', { name: words.suggest, exact: true }).click();
      await page.getByRole('button', { name: words.acceptAll(3) }).waitFor();
      await openEverything(page);
      await inspect(page);
      await page.getByRole('button', { name: words.endOne('李雨桐', '孙静') }).click();
      await page.getByLabel(words.endOn).waitFor();
      await inspect(page);
      await page.getByRole('button', { name: words.edit('甲老师') }).click();
      await inspect(page);
      await page.getByRole('button', { name: words.acceptAll(3) }).click();
      await page.getByRole('heading', { name: say.added(3, '结对帮扶') }).waitFor();
      await inspect(page);
    });
  });

  test('nor without an archive, and when a write is refused', async () => {
    await atPairs({ language, archive: false }, async ({ page }) => {
      await page.getByText(words.noArchive).waitFor();
      await inspect(page);
    });
    await atPairs({ language, writeError: '[LOCKED] ×' }, async ({ page }) => {
      await page.getByRole('button', { name: words.suggest, exact: true }).click();
      await page.getByRole('button', { name: words.acceptAll(3) }).click();
      await page.locator('.page-foot [role=alert]').waitFor();
      await inspect(page);
      // What was suggested is still there to be accepted.
      await page.getByRole('button', { name: words.acceptAll(3) }).waitFor();
    });
  });
});

const zh = { language: 'zh-CN' } as const;
const say = pairingWordsOf('zh-CN');
const words = say.page;

describe('a teacher', () => {
  test('accepts one pair, sees where it went, and takes it back', async () => {
    await atPairs(zh, async ({ page, addon }) => {
      await page.getByRole('button', { name: words.suggest, exact: true }).click();
      await page.getByRole('button', { name: words.acceptOne('李雨桐', '丙老师') }).click();
      const heading = page.getByRole('heading', { name: say.added(1, '结对帮扶') });
      await heading.waitFor();
      await expect.poll(() => heading.evaluate((one) => one === document.activeElement)).toBe(true);
      await page.getByRole('button', { name: words.acceptAll(2) }).waitFor();
      const sent = addon.calls.find(({ name }) => name === 'savePairs')!.argument as SavePairsRequest;
      expect(sent.pairs).toHaveLength(1);
      expect(sent.table?.tab).toBe('结对帮扶');
      await page.getByRole('button', { name: words.undo }).click();
      await page.getByRole('heading', { name: say.removed(1, '结对帮扶') }).waitFor();
    });
  });

  test('ends a pair with a day, told who else stands in its row, and takes the end back', async () => {
    await atPairs(zh, async ({ page, addon }) => {
      await page.getByText(`${say.kinds.peer} · ${words.of(1)}`).click();
      await page.getByRole('button', { name: words.endOne('李雨桐', '孙静') }).click();
      await page.getByText(words.together('李四 孙静')).waitFor();
      await page.getByLabel(words.endOn).fill('2026-11-20');
      await page.getByRole('button', { name: words.endNow }).click();
      await page.getByRole('heading', { name: say.ended('李雨桐', '孙静', '2026-11-20') }).waitFor();
      await page.getByText(`${words.ended} · ${words.of(2)}`).waitFor();
      const sent = addon.calls.find(({ name }) => name === 'endPair')!.argument;
      expect(sent).toMatchObject({ to: '2026-11-20', pair: { helper: '孙静', row: 3 } });
      await page.getByRole('button', { name: words.undo }).click();
      await page.getByText(`${words.ended} · ${words.of(1)}`).waitFor();
    });
  });

  test('adds a pair by hand with the keyboard alone; a half-written one is kept', async () => {
    await atPairs(zh, async ({ page, addon }) => {
      await page.getByText(words.add).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('combobox', { name: words.student }).fill('zs');
      await page.keyboard.press('Enter');
      await page.locator('.picked .child-name', { hasText: '张三' }).waitFor();
      await page.getByLabel(words.helper, { exact: true }).fill('丁老师');
      const { nav, more } = pageCatalogueOf('zh-CN').words;
      await page.getByRole('navigation').getByText(nav.more, { exact: true }).click();
      await page.getByRole('button', { name: more.pairing.title }).first().click();
      // What was begun waits in a part that is open.
      await expect.poll(() => page.getByLabel(words.helper, { exact: true }).inputValue()).toBe('丁老师');
      await page.getByRole('button', { name: words.save }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: say.added(1, '结对帮扶') }).waitFor();
      const sent = addon.calls.find(({ name }) => name === 'savePairs')!.argument as SavePairsRequest;
      expect(sent.pairs[0]).toMatchObject({
        student: { name: '张三' },
        helper: '丁老师',
        from: '2026-11-23',
      });
    });
  });

  test('says how the marks have moved since a pair began, with a sign and in words', async () => {
    await atPairs(zh, async ({ page }) => {
      await openEverything(page);
      await page.getByText('英语百分位 20（期初）到 35（期中）：↑ 前进 15').waitFor();
      await page.getByText(words.noTrend).first().waitFor();
    });
  });

  test('puts several children into one group at once', async () => {
    await atPairs(zh, async ({ page, addon }) => {
      await page.getByText(words.add).click();
      await page.getByLabel(words.kind, { exact: true }).selectOption({ label: say.kinds.group });
      for (const name of ['张三', '李雨桐']) {
        await page.getByRole('combobox', { name: words.student }).fill(name);
        await page.keyboard.press('Enter');
        await page.locator('.picked .child-name', { hasText: name }).waitFor();
      }
      await inspect(page);
      await page.getByLabel(words.helper, { exact: true }).fill('数学一组');
      await page.getByRole('button', { name: words.save }).click();
      await page.getByRole('heading', { name: say.added(2, '结对帮扶') }).waitFor();
      const sent = addon.calls.find(({ name }) => name === 'savePairs')!.argument as SavePairsRequest;
      expect(sent.pairs.map(({ student, kind, helper }) => [student.name, kind, helper])).toEqual([
        ['张三', 'group', '数学一组'],
        ['李雨桐', 'group', '数学一组'],
      ]);
    });
  });

  test('writes down a helper with subjects and places, and sees the load in words', async () => {
    await atPairs(zh, async ({ page, addon }) => {
      await page.getByText(words.loads).last().click();
      await page.getByText(words.loadOver).waitFor();
      await page.getByText(words.people).click();
      await page.getByLabel(words.name, { exact: true }).fill('戊老师');
      await page.getByLabel(words.subjects).fill('数学、物理');
      await page.getByLabel(words.places).fill('x');
      await page.getByText(words.badPlaces).waitFor();
      await page.getByLabel(words.places).fill('4');
      await page.getByRole('button', { name: words.savePerson }).click();
      await page.getByRole('heading', { name: say.helperSaved('戊老师', '帮扶人') }).waitFor();
      expect(addon.calls.find(({ name }) => name === 'saveHelper')!.argument).toEqual({
        helper: { name: '戊老师', kind: 'teacher', subjects: ['数学', '物理'], classes: [], cap: 4 },
      });
    });
  });

  test('sees names from the sheet as text, and each child’s name in large letters', async () => {
    await atPairs(zh, async ({ page }) => {
      await page.getByRole('button', { name: words.suggest, exact: true }).click();
      const name = page.locator('.child', { hasText: '<img src=x onerror=alert(1)>' }).first();
      await name.waitFor();
      expect(await name.evaluate((one) => getComputedStyle(one).fontSize)).toBe('20px');
      await expect.poll(() => page.locator('main img').count()).toBe(0);
    });
  });
});
