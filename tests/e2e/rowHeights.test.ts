import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { Session } from './session.js';
import { chooseMenu, idle, openTab, sidebarFrame } from './workbench.js';

const session = new Session();

/** Row of the cell under a point of the grid, in pixels from its upper edge. */
async function rowAt(page: Page, y: number): Promise<number> {
  await page.locator('#grid').click({ position: { x: 150, y } });
  const cell = await page.locator('[data-u-comp=defined-name] input').inputValue();
  return Number(/\d+$/.exec(cell)?.[0]);
}

test('a row is as high as the text in it: of an opened file, and of what a page has just written', async () => {
  const workbench = await session.start({ language: 'zh' });
  const { page, errors } = await session.openPage(workbench.address);
  await openTab(page, '帮扶记录');
  // Below the frozen header the sample's records have texts of two lines: 34 pixels a row, not 22.
  await expect.poll(async () => (await rowAt(page, 400)) - (await rowAt(page, 200))).toBeLessThan(8);

  await chooseMenu(page, '打开帮扶面板');
  const frame = await sidebarFrame(page);
  await frame.getByRole('navigation').getByText('记录', { exact: true }).click();
  await frame.getByRole('combobox', { name: '给谁' }).focus();
  await page.keyboard.press('ArrowDown');
  await frame.locator('[role=option]').first().waitFor();
  await page.keyboard.press('Enter');
  await frame.getByLabel('做了什么').fill('讲了一元一次方程'.repeat(20));
  const by = frame.getByLabel('记录人');
  if ((await by.count()) > 0) await by.fill('王老师');
  await page.keyboard.press('Control+Enter');
  await frame.getByText('存好一条记录').first().waitFor();
  await idle(page);
  // The link scrolls to the row, though its cell is in a frozen column.
  const link = frame.getByText(/^→ A\d+/).first();
  const written = Number(/\d+$/.exec((await link.textContent())!.trim())?.[0]);
  await link.click();
  await idle(page);
  await expect.poll(async () => [await rowAt(page, 480), await rowAt(page, 620)]).toEqual([written, written]);
  expect(errors).toEqual([]);
});
