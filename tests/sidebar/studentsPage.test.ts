/** The page 学生 as built, in a real browser, 300 px wide, in both languages. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../../src/addon/api.js';
import { pageCatalogueOf } from '../../src/locale/pageWords.js';
import { studentsWordsOf } from '../../src/locale/studentsWords.js';
import { subjectWord } from '../../src/locale/subjectWords.js';
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
async function atStudents(options: FakeOptions, steps: (panel: OpenPanel) => Promise<void>): Promise<void> {
  const panel = await openPanel(browser, html, options);
  try {
    const { nav } = pageCatalogueOf(options.language).words;
    await panel.page.getByRole('navigation').getByText(nav.students, { exact: true }).click();
    await steps(panel);
    expect(panel.faults).toEqual([]);
  } finally {
    await panel.close();
  }
}

const options = (page: Page) => page.getByRole('option');
const name = (page: Page) => page.locator('.picked .child-name');

/** Finds the fake's first child, of whom everything is known. */
async function choose(page: Page, typed = '2024001'): Promise<void> {
  await page.locator('input[role=combobox]').fill(typed);
  await page.locator('input[role=combobox]').press('Enter');
  await page.waitForSelector('.chart');
}

describe.each(LANGUAGES)('in %s', (language) => {
  const words = studentsWordsOf(language);

  test('violates no rule of accessibility and cuts nothing off: list, one child, everything unfolded, each editor', async () => {
    await atStudents({ language }, async ({ page }) => {
      await page.waitForSelector('input[role=combobox]');
      await inspect(page);
      await page.locator('input[role=combobox]').fill('z');
      await expect.poll(() => options(page).count()).toBeGreaterThan(1);
      await inspect(page);
      await page.locator('input[role=combobox]').fill('zzzz');
      await inspect(page);
      await choose(page);
      await inspect(page);
      await openEverything(page);
      await inspect(page);
      for (const header of ['闪光点', '困难类型']) {
        await page.getByRole('button', { name: words.page.editOf(header), exact: true }).click();
      }
      await inspect(page);
      await page.getByLabel(words.page.measure, { exact: true }).selectOption('points');
      await page.getByLabel(words.page.what, { exact: true }).selectOption('语文');
      await inspect(page);
    });
  });

  test('an absent exam is told in the chart’s words and in the table', async () => {
    await atStudents({ language }, async ({ page }) => {
      // The fake's sixth child was absent from one subject; the archive holds every fourth.
      await choose(page, '2024005');
      await page.getByLabel(words.page.what, { exact: true }).selectOption('数学');
      await page.getByText(words.page.asTable).click();
      await expect.poll(() => page.locator('.marks-table tbody tr').count()).toBe(2);
      await expect
        .poll(() => page.locator('.marks-table').textContent())
        .toContain(words.page.without.incomplete);
      const label = await page.locator('.chart svg').getAttribute('aria-label');
      expect(label).toContain(subjectWord('数学', language));
      expect(label).toContain(words.page.without.incomplete);
    });
  });
});

describe('finding a child', () => {
  test('works by keyboard alone: type, go down, take, and the name stands in large letters', async () => {
    await atStudents({ language: 'zh-CN' }, async ({ page }) => {
      await page.waitForSelector('input[role=combobox]');
      await page.locator('input[role=combobox]').focus();
      await page.keyboard.type('z');
      await expect.poll(() => options(page).count()).toBeGreaterThan(1);
      await expect.poll(() => options(page).first().getAttribute('aria-selected')).toBe('true');
      const second = (await options(page).nth(1).locator('.strong').textContent())!;
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => options(page).nth(1).getAttribute('aria-selected')).toBe('true');
      const active = await page.locator('input[role=combobox]').getAttribute('aria-activedescendant');
      expect(await page.locator(`[id="${active}"]`).textContent()).toContain(second);
      await page.keyboard.press('Enter');
      await expect.poll(() => name(page).textContent()).toBe(second);
      expect(await name(page).evaluate((one) => getComputedStyle(one).fontSize)).toBe('20px');
      // The focus goes along to what took the field's place, and back.
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('换一个');
      await page.keyboard.press('Enter');
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute('role')))
        .toBe('combobox');
    });
  });

  test('Escape closes the list, then empties the field; what nobody is called is said', async () => {
    await atStudents({ language: 'zh-CN' }, async ({ page }) => {
      const input = page.locator('input[role=combobox]');
      await input.fill('z');
      await expect.poll(() => input.getAttribute('aria-expanded')).toBe('true');
      await input.press('Escape');
      await expect.poll(() => input.getAttribute('aria-expanded')).toBe('false');
      expect(await input.inputValue()).toBe('z');
      await input.press('Escape');
      await expect.poll(() => input.inputValue()).toBe('');
      await input.fill('zzzz');
      await page.getByText('没有找到「zzzz」').waitFor();
    });
  });

  test('keys that an input method needs are left to it', async () => {
    await atStudents({ language: 'zh-CN' }, async ({ page }) => {
      const input = page.locator('input[role=combobox]');
      await input.fill('z');
      await expect.poll(() => options(page).count()).toBeGreaterThan(1);
      await input.evaluate((one) =>
        one.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }),
        ),
      );
      await expect.poll(() => options(page).count()).toBeGreaterThan(1);
      expect(await name(page).count()).toBe(0);
    });
  });

  test('asks the add-on once, however many keys are pressed', async () => {
    await atStudents({ language: 'zh-CN' }, async ({ page, addon }) => {
      const input = page.locator('input[role=combobox]');
      await input.waitFor();
      await input.pressSequentially('zhang');
      await input.fill('');
      await input.pressSequentially('2024001');
      await expect.poll(() => options(page).count()).toBe(1);
      expect(addon.calls.filter((call) => /student/i.test(call.name))).toHaveLength(1);
    });
  });

  test('⌖ takes the child of the selected row, or says why there is none', async () => {
    await atStudents({ language: 'zh-CN' }, async ({ page, addon }) => {
      await page.getByRole('button', { name: '用表格里选中的那一行' }).click();
      await expect.poll(() => name(page).textContent()).toBe(addon.students.list()[2]!.name);
      addon.students.selected = null;
      await page.getByRole('button', { name: '用表格里选中的那一行' }).click();
      await page.getByText('「月考」第 1 行没有学生').waitFor();
      // The child who was chosen stays.
      await expect.poll(() => name(page).textContent()).toBe(addon.students.list()[2]!.name);
    });
  });

  test('the child stays chosen while another page is looked at', async () => {
    await atStudents({ language: 'zh-CN' }, async ({ page, addon }) => {
      await choose(page);
      await page.getByRole('navigation').getByText('奖项').click();
      await page.getByRole('navigation').getByText('学生').click();
      await expect.poll(() => name(page).textContent()).toBe(addon.students.list()[0]!.name);
    });
  });

  test('without an archive the next step is offered', async () => {
    await atStudents({ language: 'zh-CN', archive: false }, async ({ page, addon }) => {
      await page.getByRole('heading', { name: '还没有档案' }).waitFor();
      await inspect(page);
      await page.getByRole('button', { name: '新建档案' }).click();
      await page.getByRole('heading', { name: '新建空表' }).waitFor();
      expect(addon.calls.filter((call) => /student/i.test(call.name))).toEqual([]);
    });
  });
});

describe('all about one child', () => {
  test('strengths come first, and where there are none the page asks for them', async () => {
    await atStudents({ language: 'zh-CN' }, async ({ page }) => {
      await choose(page);
      const headers = await page.locator('.part-line .strong').allTextContents();
      expect(headers[0]).toBe('闪光点');
      await page.getByText('会修自行车，对人热心').waitFor();
    });
  });

  test('an archive without a column for strengths is asked for one', async () => {
    await atStudents({ language: 'zh-CN' }, async ({ page, addon }) => {
      addon.students.strengths = false;
      await choose(page);
      await page.getByRole('button', { name: '去补上这一列' }).click();
      await expect
        .poll(() => addon.calls.find((call) => call.name === 'proposeAdoption')?.argument)
        .toMatchObject({ tab: '档案', role: 'archive' });
    });
  });

  test('what the sheet says is shown as text, whatever it looks like', async () => {
    await atStudents({ language: 'zh-CN' }, async ({ page }) => {
      await choose(page);
      await page.getByText('讲了一次函数 =1+1 <img src=x onerror=alert(1)>').waitFor();
      await page.getByText('=基础不牢 <b>').waitFor();
      expect(await page.locator('#panel img, #panel b').count()).toBe(0);
    });
  });

  test('a plan shows its goal and where in its four stages it is', async () => {
    await atStudents({ language: 'zh-CN' }, async ({ page }) => {
      await choose(page);
      await page.getByText('期末达到班级平均').waitFor();
      await page.getByText('正在实施，第 5 天，共 30 天。').waitFor();
      expect(await page.locator('.stages [aria-current=step]').textContent()).toBe('实施');
      expect(await page.locator('.stages .stage-done').allTextContents()).toEqual(['摸底', '方案']);
    });
  });

  test('a field is changed where it stands, by keyboard, told at once and taken back', async () => {
    await atStudents({ language: 'zh-CN' }, async ({ page, addon }) => {
      await choose(page);
      await page.getByRole('button', { name: '改 闪光点' }).focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
      await page.keyboard.press('Control+A');
      await page.keyboard.type('=1+1 画画好');
      await page.keyboard.press('Control+Enter');
      await page.getByText('闪光点 已写进「档案」的 D5。').first().waitFor();
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('改');
      const [call] = addon.calls.filter((one) => one.name === 'saveStudentField');
      expect(call!.argument).toMatchObject({
        column: '闪光点',
        from: '会修自行车，对人热心',
        to: '=1+1 画画好',
      });
      await page.getByRole('button', { name: '撤销' }).click();
      await page.getByText('会修自行车，对人热心').waitFor();
    });
  });

  test('what was typed is still there when saving fails, and when another page was looked at', async () => {
    const writeError = '[ROW_CHANGED] 这一处刚被别人改过。';
    await atStudents({ language: 'zh-CN', writeError }, async ({ page, addon }) => {
      await choose(page);
      await page.getByRole('button', { name: '改 成因分析' }).click();
      await page.getByRole('textbox', { name: '成因分析' }).fill('缺少陪伴');
      await page.getByRole('button', { name: '保存', exact: true }).click();
      await page.getByRole('alert').waitFor();
      expect(await page.getByRole('textbox', { name: '成因分析' }).inputValue()).toBe('缺少陪伴');
      await page.getByRole('navigation').getByText('奖项').click();
      await page.getByRole('navigation').getByText('学生').click();
      await expect.poll(() => page.getByRole('textbox', { name: '成因分析' }).inputValue()).toBe('缺少陪伴');
      await page.getByRole('button', { name: '保存', exact: true }).click();
      await page.getByText('成因分析 已写进').first().waitFor();
      expect(addon.students.cells.get('2024001')!.成因分析).toBe('缺少陪伴');
    });
  });

  test('usual words are put in and taken out by a click, several of them parted by 、', async () => {
    await atStudents({ language: 'zh-CN' }, async ({ page }) => {
      await choose(page);
      await page.getByRole('button', { name: '改 薄弱学科' }).click();
      const text = page.getByRole('textbox', { name: '薄弱学科' });
      const choices = page.getByRole('group', { name: '薄弱学科 常用的写法' });
      expect(await text.inputValue()).toBe('数学、英语');
      await choices.getByText('语文').click();
      await expect.poll(() => text.inputValue()).toBe('数学、英语、语文');
      await choices.getByText('数学').click();
      await expect.poll(() => text.inputValue()).toBe('英语、语文');
    });
  });

  test('the week’s habits are ticked, saved with what is not yet kept, changed and taken back', async () => {
    await atStudents({ language: 'zh-CN' }, async ({ page, addon }) => {
      await choose(page);
      await page.getByText('这一周还没有记').waitFor();
      await page.getByLabel('上课专心听讲').check();
      await page.getByRole('button', { name: '保存习惯' }).click();
      await page.getByText('已记：6 项里做到 1 项。').waitFor();
      expect(addon.students.weeks.get('2024001')![0]).toMatchObject({
        week: '2026-11-23',
        kept: ['上课专心听讲'],
        by: '王老师',
      });
      await page.getByLabel('作业按时独立完成').check();
      await page.getByRole('button', { name: '保存习惯' }).click();
      await page.getByText('已记：6 项里做到 2 项。').waitFor();
      const calls = addon.calls.filter((one) => one.name === 'saveHabits').map((one) => one.argument);
      expect(calls).toMatchObject([{ expected: null }, { expected: { kept: ['上课专心听讲'] } }]);
      const ids = calls.map((one) => (one as { requestId: string }).requestId);
      expect(new Set(ids).size).toBe(2);
      await page.getByRole('button', { name: '撤销' }).click();
      await page.getByText('已记：6 项里做到 1 项。').waitFor();
    });
  });

  test('a save that got no answer is sent again under the same name', async () => {
    await atStudents(
      { language: 'zh-CN', writeError: '[LOCKED] 另一位老师正在写入。' },
      async ({ page, addon }) => {
        await choose(page);
        await page.getByRole('button', { name: '保存习惯' }).click();
        await page.getByRole('alert').waitFor();
        await page.getByRole('button', { name: '保存习惯' }).click();
        await page.getByText('已记：6 项里做到 0 项。').waitFor();
        const ids = addon.calls
          .filter((one) => one.name === 'saveHabits')
          .map((one) => (one.argument as { requestId: string }).requestId);
        expect(ids).toHaveLength(2);
        expect(ids[0]).toBe(ids[1]);
      },
    );
  });

  test('a layer with its own target is set per subject, and taken back', async () => {
    await atStudents({ language: 'zh-CN' }, async ({ page, addon }) => {
      await choose(page);
      await page.getByText('定一个层次').click();
      await page.getByText('C 打基础').click();
      await page.getByLabel('这一层要做到什么').fill('基础题全对');
      await page.getByRole('button', { name: '保存分层' }).click();
      await page.getByText('数学 C 层：基础题全对').waitFor();
      expect(addon.students.layers.get('2024001')).toMatchObject([
        { subject: '数学', layer: 'C', target: '基础题全对', date: '2026-11-27' },
      ]);
      await page.getByRole('button', { name: '撤销' }).click();
      await page.getByText('还没有分层。').waitFor();
    });
  });
});
