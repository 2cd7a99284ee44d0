import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { EXAM_TABS, schoolTabs } from '../support/schoolTabs.js';
import { Session } from './session.js';
import { cellTexts, chooseMenu, idle, openTab, sidebarFrame, tabNames, typeInto } from './workbench.js';

const session = new Session();

/** The grade's workbook as an .xlsx of six tabs. */
async function schoolFile(): Promise<string> {
  const inputs: string[] = [];
  for (const [tab, rows] of Object.entries(schoolTabs())) {
    const file = path.join(session.folder, `${tab}.csv`);
    await writeFile(file, rows.map((row) => row.join(',')).join('\n'));
    inputs.push('--in', file);
  }
  const out = path.join(session.folder, '八年级成绩.xlsx');
  execFileSync(process.execPath, ['build/action.cjs', ...inputs, '--out', out, 'listRuns']);
  return out;
}

async function openSchool(): Promise<Page> {
  const workbench = await session.start({ files: [await schoolFile()] });
  return (await session.openPage(workbench.address)).page;
}

const focusedText = (frame: Awaited<ReturnType<typeof sidebarFrame>>) =>
  frame.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

test('six tabs are set up in one go with the keyboard, then the awards stand', async () => {
  const page = await openSchool();
  await chooseMenu(page, '多个标签页一起设定');
  const frame = await sidebarFrame(page);
  const main = frame.getByRole('button', { name: '设定选中的 4 个标签页' });
  await main.waitFor();
  await expect
    .poll(() => frame.locator('h3').allTextContents())
    .toEqual(['期中（2 个标签页）', '期末（2 个标签页）']);
  for (const tab of EXAM_TABS) await expect.poll(() => frame.getByLabel(tab).isChecked()).toBe(true);
  await expect.poll(() => frame.getByLabel('花名册', { exact: true }).isChecked()).toBe(false);
  await expect.poll(() => frame.getByLabel('课程表', { exact: true }).count()).toBe(0);
  await frame.getByRole('heading', { name: '不能设的（1）' }).waitFor();

  // One exam's name, said once for both of its classes.
  await frame.getByText('名称、学期、类型、日期').first().click();
  await frame.getByLabel('考试名称').fill('期中考试');
  await frame.getByRole('heading', { name: '期中考试（2 个标签页）' }).waitFor();

  for (let i = 0; i < 60 && (await focusedText(frame)) !== '设定选中的 4 个标签页'; i++) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await frame.getByText('已设定 4 个标签页，表格内容没有变。').waitFor();
  await idle(page);
  await expect.poll(() => frame.getByText('已设好的（4）').count()).toBe(1);
  await frame.getByRole('button', { name: '去看奖项' }).click();
  await frame.getByRole('button', { name: '写入名次变化与表彰名单' }).waitFor();
  await frame.getByText('可比 40 人').waitFor();
  await expect.poll(() => frame.getByText('期中考试').count()).toBeGreaterThan(0);
});

test('setting up together can be undone, and the tabs hold what they held', async () => {
  const page = await openSchool();
  await openTab(page, EXAM_TABS[0]);
  const before = await cellTexts(page, 'A1:G30');
  await chooseMenu(page, '多个标签页一起设定');
  const frame = await sidebarFrame(page);
  await frame.getByRole('button', { name: '设定选中的 4 个标签页' }).click();
  await frame.getByRole('button', { name: '撤销这次设定' }).click();
  await frame.getByText('已撤销').waitFor();
  await frame.getByRole('button', { name: '设定选中的 4 个标签页' }).waitFor();
  await idle(page);
  await expect.poll(() => cellTexts(page, 'A1:G30')).toEqual(before);
});

test('a new archive comes to the front, takes a student, and lets itself be undone only before', async () => {
  const page = await openSchool();
  await chooseMenu(page, '打开帮扶面板');
  const frame = await sidebarFrame(page);
  // At once: a page chosen while the panel opens is not lost.
  await frame.locator('nav button').last().click();
  await frame.getByText('新建空表').click();
  await frame.getByRole('button', { name: '新建「学困生档案」' }).click();
  await frame.getByText('已新建「学困生档案」').waitFor();
  await idle(page);
  expect((await cellTexts(page, 'A1:E1'))[0]).toEqual(['学号', '姓名', '班级', '闪光点', '兴趣爱好']);
  await frame.getByRole('button', { name: '撤销新建' }).click();
  await frame.getByText('「学困生档案」已撤销。').waitFor();
  await idle(page);
  await expect.poll(() => tabNames(page)).not.toContain('学困生档案');

  await frame.getByRole('button', { name: '新建「学困生档案」' }).click();
  await frame.getByText('已新建「学困生档案」').waitFor();
  await idle(page);
  await typeInto(page, 'A2', '0101');
  expect((await cellTexts(page, 'A2'))[0]).toEqual(['0101']);
  await frame.getByRole('button', { name: '撤销新建' }).click();
  await frame.getByText('里已经有内容，没有删除').waitFor();
  await expect.poll(() => tabNames(page)).toContain('学困生档案');
});
