import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { Session } from './session.js';
import { chooseMenu, idle, sidebarFrame, waitUntilKept } from './workbench.js';

/** The grid is Univer's own DOM around its canvases; its faults cannot be mended here. */
const GRID = '#grid';

const LANGUAGES = [
  { language: 'zh', awards: '计算奖项', more: ['以往的结果', '帮助'] },
  { language: 'en', awards: 'Compute awards', more: ['Earlier results', 'Help'] },
] as const;

const session = new Session();

/** Violations as `rule: selector` lines, which are empty when there is none. */
async function violations(frame: Frame | Page, exclude: string[] = []): Promise<string[]> {
  if ('mouse' in frame) {
    // Away from the grid's tool bar, whose tool tips hang on the page.
    await frame.mouse.move(400, 20);
    await frame.waitForTimeout(400);
  }
  await frame.evaluate(axe.source);
  return frame.evaluate(async (left) => {
    // biome-ignore lint/suspicious/noExplicitAny: axe is put into the page as text.
    const { violations: found } = await (globalThis as any).axe.run({ exclude: left }, { iframes: false });
    return found.flatMap(
      (violation: { id: string; nodes: Array<{ target: string[]; failureSummary: string }> }) =>
        violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')} ${node.failureSummary}`),
    );
  }, exclude);
}

/** What sticks out of the frame's width or is cut off inside its own box. */
async function cutOff(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (/(auto|scroll)/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const found: string[] = [];
    if (document.documentElement.scrollWidth > width) found.push('the page scrolls sideways');
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const hidden = box.width <= 1 || box.height <= 1 || style.visibility === 'hidden';
      if (hidden || scrolls(element)) continue;
      const name = `${element.tagName.toLowerCase()}.${element.className} "${element.textContent?.slice(0, 30)}"`;
      if (box.right > width + 0.5 || box.left < -0.5) found.push(`sticks out: ${name}`);
      const clips =
        style.overflowX !== 'visible' && element.tagName !== 'SELECT' && element.tagName !== 'INPUT';
      if (clips && element.scrollWidth > element.clientWidth + 1) found.push(`is cut off: ${name}`);
    }
    return found;
  });
}

describe.each(LANGUAGES)('in $language', ({ language, awards, more }) => {
  test('no page of the sidebar, nor the workbench around it, violates a rule or cuts anything off', async () => {
    const workbench = await session.start({ language });
    const { page } = await session.openPage(workbench.address);
    await waitUntilKept(page);
    await expect
      .poll(() => page.evaluate(() => document.documentElement.lang))
      .toBe(language === 'zh' ? 'zh-CN' : 'en');
    await page.locator('.menu-top > [role=menuitem]').click();
    await expect.poll(() => violations(page, [GRID])).toEqual([]);
    await page.keyboard.press('Escape');

    await chooseMenu(page, awards);
    const frame = await sidebarFrame(page);
    const inspect = async (name: string) => {
      await idle(page);
      await page.waitForTimeout(300);
      await expect.poll(() => violations(frame), { message: name }).toEqual([]);
      await expect.poll(() => cutOff(frame), { message: name }).toEqual([]);
    };
    const bar = frame.getByRole('navigation');
    // The bar stands there before the add-on has said which language it is.
    await frame.locator('main.frame').waitFor();
    for (const name of await bar.getByRole('button').allInnerTexts()) {
      await bar.getByText(name, { exact: true }).click();
      await inspect(name);
    }
    const ways = frame.locator('.ways button');
    const titles = await ways.locator('.strong').allInnerTexts();
    expect(titles).toEqual(expect.arrayContaining([...more]));
    for (const title of titles) {
      await ways.getByText(title, { exact: true }).click();
      await inspect(title);
      await bar.getByRole('button').last().click();
    }
    await expect.poll(() => violations(page, [GRID])).toEqual([]);
  });
});

test('the box that asks for a file name, and an error of a function, violate no rule', async () => {
  const csv = path.join(session.folder, '期末.csv');
  await writeFile(csv, '姓名,语文\n张三,80\n');
  const workbench = await session.start({
    files: [csv],
    stateFolder: path.join(session.folder, 'state'),
    addon: 'tests/e2e/fixture',
  });
  const { page } = await session.openPage(workbench.address);
  await chooseMenu(page, '更多', '出错');
  await page.locator('[role=alert] .toast').waitFor();
  await expect.poll(() => violations(page, [GRID])).toEqual([]);
  await chooseMenu(page, '更多', '对话框');
  await page.locator('dialog iframe').waitFor();
  await expect.poll(() => violations(page, [GRID])).toEqual([]);
  await page.locator('dialog').getByRole('button').click();
  await page.keyboard.press('Control+s');
  await page.locator('dialog input').waitFor();
  await expect.poll(() => violations(page, [GRID])).toEqual([]);
});
