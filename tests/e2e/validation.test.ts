import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { partOf } from '../workbench/files/fixtures.js';
import { Session } from './session.js';
import {
  cellText,
  cellTexts,
  chooseMenu,
  goToCell,
  idle,
  ready,
  typeInto,
  waitUntilKept,
} from './workbench.js';

const session = new Session();

/** A list whose C2:C6 offers two words and D2:D6 are checkboxes, set by a script. */
async function openWithRules(): Promise<{ page: Page; errors: string[] }> {
  const file = path.join(session.folder, '档案.csv');
  await writeFile(file, '\ufeff姓名,班级,类型,同意\n张三,1,,\n李四,1,,\n');
  const { address } = await session.start({ files: [file], addon: 'tests/e2e/fixture' });
  const opened = await session.openPage(address);
  await chooseMenu(opened.page, '更多', '下拉');
  await idle(opened.page);
  return opened;
}

const option = (page: Page) => page.getByText('家庭, 其他', { exact: true });

/** Opens a cell as a double click does; a drop-down then shows its list. */
async function editCell(page: Page, cell: string): Promise<void> {
  await goToCell(page, cell);
  await page.keyboard.press('F2');
}

describe('a drop-down that a script has set', () => {
  test('offers its values in the grid, and the chosen one lands, is kept, and is saved', async () => {
    const { page, errors } = await openWithRules();
    await editCell(page, 'C3');
    await option(page).click();
    await expect.poll(() => cellText(page, 'C3')).toBe('家庭, 其他');
    await waitUntilKept(page);
    await page.reload();
    await ready(page);
    await expect.poll(() => cellText(page, 'C3')).toBe('家庭, 其他');
    await editCell(page, 'C4');
    await option(page).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+s');
    await page.locator('dialog input').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('已保存到“档案-帮扶.xlsx”').waitFor();
    const saved = (await readdir(session.folder)).find((name) => name.endsWith('.xlsx')) ?? '';
    const sheet = partOf(await readFile(path.join(session.folder, saved)), 'xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(/<dataValidation type="list"[^>]* sqref="C2:C6">/);
    expect(errors).toEqual([]);
  });

  test('lets nothing else be typed when its rule rejects', async () => {
    const { page } = await openWithRules();
    await typeInto(page, 'C3', '别的');
    await page.getByText('请选一项').first().waitFor();
    await page.getByRole('button', { name: '确定' }).click();
    await expect.poll(() => option(page).count()).toBe(0);
    await expect.poll(() => cellTexts(page, 'A3:C3')).toEqual([['李四', '1', '']]);
  });

  test('is gone after it has been undone, also when the page is opened again', async () => {
    const { page } = await openWithRules();
    await goToCell(page, 'A1');
    for (let step = 0; step < 2; step++) await page.keyboard.press('Control+z');
    await waitUntilKept(page);
    await page.reload();
    await ready(page);
    await editCell(page, 'C2');
    await page.waitForTimeout(500);
    await expect.poll(() => option(page).count()).toBe(0);
    await page.keyboard.press('Escape');
  });
});
