import type { Frame, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { Session } from './session.js';
import {
  cellTexts,
  chooseMenu,
  idle,
  openTab,
  ready,
  sidebarFrame,
  typeInto,
  waitUntilKept,
} from './workbench.js';

const session = new Session();
const ARCHIVE = '学困生档案';
const FIGURE = '总分在后百分之几';

async function openScreening(): Promise<{ page: Page; frame: Frame; errors: string[] }> {
  const workbench = await session.start({ language: 'zh' });
  const opened = await session.openPage(workbench.address);
  await waitUntilKept(opened.page);
  await chooseMenu(opened.page, '制定名单');
  const frame = await sidebarFrame(opened.page);
  await frame.locator('.candidates').waitFor();
  await idle(opened.page);
  return { ...opened, frame };
}

/** The archive's rows below its header: number, name, class, …, weak subjects, state. */
async function archiveRows(page: Page): Promise<string[][]> {
  await openTab(page, ARCHIVE);
  const rows = await cellTexts(page, 'A3:K40');
  return rows.filter((row) => row.some((text) => text !== ''));
}

test('from the menu to the rows in the archive, and back', async () => {
  const { page, frame, errors } = await openScreening();
  const before = await archiveRows(page);
  expect(before).toHaveLength(12);

  const facts = () => frame.locator('.facts').textContent();
  const usual = await facts();
  await frame.getByLabel(FIGURE).fill('40');
  await expect.poll(facts).not.toBe(usual);

  const free = frame.locator('.candidate:has(input:enabled)');
  const names = (await free.locator('.child').allTextContents()).slice(0, 2);
  await free.nth(0).locator('button').click();
  await frame
    .getByText(/44 人中第 \d+ 名/)
    .first()
    .waitFor();
  await free.nth(0).locator('input').check();
  await free.nth(1).locator('input').check();
  await frame.getByRole('button', { name: '把 2 人加进档案' }).click();
  await frame.getByText(`已把 2 人加进「${ARCHIVE}」。`).waitFor();
  await idle(page);

  const after = await archiveRows(page);
  expect(after.slice(0, 12)).toEqual(before);
  expect(after.slice(12).map((row) => row[1])).toEqual(names);
  for (const row of after.slice(12)) {
    // The number keeps its zero; class, weak subjects and state as the archive writes them; nothing else.
    expect(row[0]).toMatch(/^0802\d\d$/);
    expect(row[2]).toBe('八(2)班');
    expect(row.slice(3, 8).join('')).toBe('');
    expect(row[8]).toMatch(/^\p{Script=Han}+(、\p{Script=Han}+)*$/u);
    expect(row[9]).toBe('帮扶中');
  }
  // Whoever was added is supported now: not to be added again.
  await expect.poll(() => frame.locator('.candidate input:disabled').count()).toBeGreaterThan(12);

  await frame.getByRole('button', { name: '撤销' }).click();
  await frame.getByText(`已从「${ARCHIVE}」撤回 2 人。`).waitFor();
  await idle(page);
  await expect.poll(() => archiveRows(page)).toEqual(before);
  expect(errors).toEqual([]);
});

test('a row that a teacher has gone on writing in is not taken back', async () => {
  const { page, frame } = await openScreening();
  await frame.locator('.candidate input:enabled').first().check();
  await frame.getByRole('button', { name: '把 1 人加进档案' }).click();
  await frame.locator('.written').waitFor();
  await idle(page);
  const added = (await archiveRows(page)).pop()!;
  await typeInto(page, 'H15', '乐于助人');
  await frame.getByRole('button', { name: '撤销' }).click();
  await frame.getByText('这一行后来改过').waitFor();
  await idle(page);
  expect((await archiveRows(page)).pop()!.slice(0, 3)).toEqual(added.slice(0, 3));
});

test('an addition can still be taken back after a look at another page', async () => {
  const { page, frame } = await openScreening();
  const before = await archiveRows(page);
  await frame.locator('.candidate input:enabled').first().check();
  await frame.getByRole('button', { name: '把 1 人加进档案' }).click();
  await frame.locator('.written').waitFor();
  await idle(page);
  await frame.getByRole('button', { name: '更多', exact: true }).click();
  await frame.locator('.ways').getByText('名单', { exact: true }).click();
  await frame.getByText(`已把 1 人加进「${ARCHIVE}」。`).waitFor();
  await idle(page);
  await frame.getByRole('button', { name: '撤销' }).click();
  await frame.getByText(`已从「${ARCHIVE}」撤回 1 人。`).waitFor();
  await idle(page);
  await expect.poll(() => archiveRows(page)).toEqual(before);
});

test('an addition can still be taken back after the panel was closed and the page loaded anew', async () => {
  const { page, frame } = await openScreening();
  const before = await archiveRows(page);
  await frame.locator('.candidate input:enabled').first().check();
  await frame.getByRole('button', { name: '把 1 人加进档案' }).click();
  await frame.locator('.written').waitFor();
  await idle(page);
  await waitUntilKept(page);
  await page.reload();
  await ready(page);
  await chooseMenu(page, '制定名单');
  const again = await sidebarFrame(page);
  await again.getByText(`上次给「${ARCHIVE}」加了 1 人`).waitFor();
  await idle(page);
  await again.getByRole('button', { name: '撤销' }).click();
  await again.getByText(`已从「${ARCHIVE}」撤回 1 人。`).waitFor();
  await idle(page);
  expect(await archiveRows(page)).toEqual(before);
});
