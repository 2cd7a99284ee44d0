import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  chooseMenu,
  idle,
  launchBrowser,
  openPage,
  type RunningWorkbench,
  sidebarFrame,
  startWorkbench,
  temporaryFolder,
} from './workbench.js';

let browser: Browser;
let folder: string;
let remove: () => Promise<void>;
let workbench: RunningWorkbench;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  ({ folder, remove } = await temporaryFolder());
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  await workbench.stop();
  await remove();
});

async function openCsv(name: string, lines: readonly string[]): Promise<{ page: Page; errors: string[] }> {
  const file = path.join(folder, name);
  await writeFile(file, `\ufeff${lines.join('\r\n')}\r\n`);
  workbench = await startWorkbench({ files: [file], stateFolder: path.join(folder, 'state') });
  return openPage(browser, workbench.address);
}

const students = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${String(i + 1).padStart(3, '0')},学生${i + 1},${60 + (i % 40)}`);

/** The cell under a point of the grid, in pixels from its upper left corner. */
async function cellUnder(page: Page, x: number, y: number): Promise<string> {
  await page.locator('#grid').click({ position: { x, y } });
  return page.locator('[data-u-comp=defined-name] input').inputValue();
}

describe("a teacher's own file", () => {
  test('stays scrolled to where it was while a tab is set up', async () => {
    const { page, errors } = await openCsv('期中.csv', ['七年级期中成绩', '学号,姓名,语文', ...students(60)]);
    const before = await cellUnder(page, 120, 300);
    await chooseMenu(page, '把当前标签页设为', '考试成绩');
    const frame = await sidebarFrame(page);
    await frame.getByRole('button', { name: '设为考试成绩' }).click();
    await frame.getByText('「期中」已设为考试成绩。').waitFor();
    await idle(page);
    await page.waitForTimeout(300);
    await expect.poll(() => cellUnder(page, 120, 300)).toBe(before);
    expect(errors).toEqual([]);
  });

  test('is scrolled to the cell that a problem names', async () => {
    const lines = students(60);
    lines[54] = '055,学生55,5?';
    const { page } = await openCsv('期中.csv', ['学号,姓名,语文', ...lines]);
    await chooseMenu(page, '把当前标签页设为', '考试成绩');
    const frame = await sidebarFrame(page);
    await frame.getByRole('button', { name: 'C56' }).click();
    await frame.getByText('已到「期中」的 C56。').waitFor();
    await idle(page);
    const row = Number(/\d+/.exec(await cellUnder(page, 120, 300))?.[0]);
    expect(row).toBeGreaterThan(30);
    expect(row).toBeLessThanOrEqual(56);
  });

  test('says first what stands in the way of a tab that cannot be used', async () => {
    const { page } = await openCsv('记事.csv', ['周一 大扫除', '周二 家长会']);
    await page.setViewportSize({ width: 1024, height: 700 });
    await chooseMenu(page, '把当前标签页设为', '考试成绩');
    const frame = await sidebarFrame(page);
    const sentence = frame.getByText('这张表不能直接设为考试成绩');
    await sentence.waitFor();
    const shown = await frame.evaluate(() => document.documentElement.clientHeight);
    const box = await sentence.evaluate((element) => element.getBoundingClientRect().bottom);
    expect(box).toBeLessThan(shown - 100);
    await expect
      .poll(() => frame.getByRole('button', { name: '设为考试成绩', exact: true }).isDisabled())
      .toBe(true);
  });
});
