import type { Frame, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { Session } from './session.js';
import { cellTexts, chooseMenu, idle, openTab, sidebarFrame, waitUntilKept } from './workbench.js';

const session = new Session();
const LOG = '帮扶记录';

async function openRecords(page: Page): Promise<Frame> {
  await chooseMenu(page, '打开帮扶面板');
  const frame = await sidebarFrame(page);
  await frame.getByRole('navigation').getByText('记录', { exact: true }).click();
  // A child that was chosen before takes the place of the field.
  await frame.getByLabel('做了什么').waitFor();
  await idle(page);
  return frame;
}

async function start(): Promise<{ page: Page; frame: Frame; errors: string[] }> {
  const workbench = await session.start({ language: 'zh' });
  const opened = await session.openPage(workbench.address);
  await waitUntilKept(opened.page);
  return { ...opened, frame: await openRecords(opened.page) };
}

/** Chooses the first child that is offered, and says the name. */
async function chooseFirst(page: Page, frame: Frame): Promise<string> {
  await frame.getByRole('combobox', { name: '给谁' }).focus();
  await page.keyboard.press('ArrowDown');
  await frame.locator('[role=option]').first().waitFor();
  await page.keyboard.press('Enter');
  await frame.locator('.child-name').waitFor();
  return (await frame.locator('.child-name').textContent())!;
}

/** The log's rows, its header first. */
async function logRows(page: Page): Promise<string[][]> {
  await openTab(page, LOG);
  return (await cellTexts(page, 'A1:N300')).filter((row) => row.join('') !== '');
}

test('records by keyboard stand in the tab, one below the other; a correction and an undo are rows more', async () => {
  const { page, frame, errors } = await start();
  // The sample has a log already.
  const before = await logRows(page);
  const name = await chooseFirst(page, frame);
  const by = frame.getByLabel('记录人');
  if ((await by.count()) > 0) await by.fill('王老师');
  await frame.getByLabel('做了什么').fill('=讲了一元一次方程');
  await page.keyboard.press('Control+Enter');
  await frame.getByText(`已给${name}存好一条记录。`).first().waitFor();
  await idle(page);

  await frame.getByRole('button', { name: /^更正/ }).first().click();
  await frame.getByLabel('做了什么').fill('讲了二元一次方程');
  await page.keyboard.press('Control+Enter');
  await frame.getByText(`已更正${name}的记录。`).first().waitFor();
  await idle(page);
  await frame.locator('.written').getByRole('button', { name: '撤销' }).click();
  await frame.locator('.written').getByRole('button', { name: '恢复' }).waitFor();
  await idle(page);
  await frame.locator('.runs').getByText('=讲了一元一次方程').waitFor();

  const rows = await logRows(page);
  expect(rows.slice(0, before.length)).toEqual(before);
  expect(rows[0]!.slice(0, 5)).toEqual(['日期', '班级', '姓名', '学号', '类型']);
  const [record, correction, undo, ...more] = rows.slice(before.length);
  expect(more).toEqual([]);
  expect([record, correction, undo].map((row) => [row![2], row![4], row![7]])).toEqual([
    [name, '辅导', '=讲了一元一次方程'],
    [name, '辅导', '讲了二元一次方程'],
    [name, '撤回', ''],
  ]);
  expect(record![0]).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect([correction![12], undo![12]]).toEqual([record![13], correction![13]]);
  expect(errors).toEqual([]);
});

test('a half-written form is there again when the panel has been closed and opened', async () => {
  const { page, frame } = await start();
  const name = await chooseFirst(page, frame);
  await frame.getByLabel('做了什么').fill('写到一半');
  await frame.getByLabel('下一步').focus();
  await idle(page);
  await page.getByRole('button', { name: '关闭' }).first().click();
  await page.locator('#sidebar iframe').waitFor({ state: 'detached' });
  const again = await openRecords(page);
  await again.getByText('这是上次没有存完的内容。').waitFor();
  await expect.poll(() => again.getByLabel('做了什么').inputValue()).toBe('写到一半');
  await expect.poll(() => again.locator('.child-name').textContent()).toBe(name);
});
