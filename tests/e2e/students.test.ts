import type { Frame, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { Session } from './session.js';
import {
  cellTexts,
  chooseMenu,
  goToCell,
  idle,
  openTab,
  sidebarFrame,
  tabNames,
  waitUntilKept,
} from './workbench.js';

const session = new Session();
const ARCHIVE = '学困生档案';

async function openStudents(): Promise<{ page: Page; frame: Frame; errors: string[] }> {
  const workbench = await session.start({ language: 'zh' });
  const opened = await session.openPage(workbench.address);
  await waitUntilKept(opened.page);
  await chooseMenu(opened.page, '打开帮扶面板');
  const frame = await sidebarFrame(opened.page);
  await frame.getByRole('navigation').getByText('学生', { exact: true }).click();
  await frame.locator('input[role=combobox]').waitFor();
  await idle(opened.page);
  return { ...opened, frame };
}

/** The archive's cells below its header. */
async function archive(page: Page): Promise<string[][]> {
  await openTab(page, ARCHIVE);
  return cellTexts(page, 'A3:K14');
}

test('from the row selected in the sheet to all about the child, a field changed in its cell, and back', async () => {
  const { page, frame, errors } = await openStudents();
  const before = await archive(page);
  await goToCell(page, 'D5');
  await idle(page);
  await frame.getByRole('button', { name: '用表格里选中的那一行' }).click();
  const child = before[2]![1]!;
  await expect.poll(() => frame.locator('.child-name').textContent()).toBe(child);
  await frame.locator('.chart svg').waitFor();
  await frame.getByText('看成表格').click();
  await expect.poll(() => frame.locator('.marks-table tbody tr').count()).toBe(6);

  await frame.getByRole('button', { name: '改 闪光点', exact: true }).click();
  const text = frame.getByRole('textbox', { name: '闪光点' });
  await text.fill('=1+1，会做模型');
  await text.press('Control+Enter');
  await frame
    .getByText(/闪光点 已写进「学困生档案」的/)
    .first()
    .waitFor();
  await idle(page);
  const changed = await archive(page);
  expect(changed[2]).toContain('=1+1，会做模型');
  expect(changed.filter((_, at) => at !== 2)).toEqual(before.filter((_, at) => at !== 2));

  await frame.getByRole('button', { name: '撤销' }).click();
  await frame.getByText('已撤回。').first().waitFor();
  await idle(page);
  expect(await archive(page)).toEqual(before);
  expect(errors).toEqual([]);
});

test('a week of habits and a layer stand in tabs that can be read without the add-on', async () => {
  const { page, frame, errors } = await openStudents();
  const [[number, child]] = (await archive(page)) as [[string, string]];
  await frame.locator('input[role=combobox]').fill(number);
  await frame.locator('input[role=combobox]').press('Enter');
  await expect.poll(() => frame.locator('.child-name').textContent()).toBe(child);
  await frame.getByLabel('上课专心听讲').check();
  await frame.getByRole('button', { name: '保存习惯' }).click();
  await frame.getByText('已记：6 项里做到 1 项。').waitFor();
  await frame.getByText('定一个层次').click();
  await frame.getByText('C 打基础').click();
  await frame.getByLabel('这一层要做到什么').fill('基础题全对');
  await frame.getByRole('button', { name: '保存分层' }).click();
  await frame.getByText(/C 层：基础题全对/).waitFor();
  await idle(page);
  expect(await tabNames(page)).toEqual(expect.arrayContaining(['习惯养成', '分层教学']));
  await openTab(page, '习惯养成');
  const [header, row] = (await cellTexts(page, 'A1:H2')) as [string[], string[]];
  expect(header).toEqual(['周', '姓名', '班级', '学号', '做到的', '还没做到的', '记录人', '习惯编号']);
  expect(row.slice(1, 6)).toEqual([
    child,
    expect.any(String),
    number,
    '上课专心听讲',
    expect.stringContaining('、'),
  ]);
  expect(errors).toEqual([]);
});
