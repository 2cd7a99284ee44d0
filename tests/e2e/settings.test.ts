import axeCore from 'axe-core';
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
  typeInto,
  waitUntilKept,
} from './workbench.js';

const session = new Session();
const TAB = '设置';

async function start(): Promise<{ page: Page; errors: string[] }> {
  const workbench = await session.start({ language: 'zh' });
  const opened = await session.openPage(workbench.address);
  await waitUntilKept(opened.page);
  return opened;
}

async function openSettings(page: Page): Promise<Frame> {
  await chooseMenu(page, '设置');
  const frame = await sidebarFrame(page);
  await frame.locator('summary', { hasText: '称呼、学段、语言和校名' }).waitFor();
  await idle(page);
  return frame;
}

async function save(page: Page, frame: Frame, caption = '保存设置'): Promise<void> {
  await frame.getByRole('button', { name: caption }).click();
  await frame.locator('.written').waitFor();
  await idle(page);
}

/** What the tab says of a setting, row by row. */
async function contentOf(page: Page, item: string): Promise<string[]> {
  await openTab(page, TAB);
  const rows = await cellTexts(page, 'A1:B60');
  return rows.filter(([name]) => name === item).map(([, content]) => content ?? '');
}

async function violations(frame: Frame): Promise<string[]> {
  await frame.evaluate(axeCore.source);
  return frame.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: Array<{ id: string }> }> } };
    return (await axe.run()).violations.map(({ id }) => id);
  });
}

test('the school’s word, a duty that is not asked for and a make-up day stand in the tab, and other pages follow', async () => {
  const { page, errors } = await start();
  const frame = await openSettings(page);
  await frame.locator('summary', { hasText: '称呼、学段、语言和校名' }).click();
  await frame.getByLabel('怎样称呼这些孩子').fill('学困生');
  await frame.getByText('这样称呼会伤到孩子，请换一个说法。').waitFor();
  await frame.getByLabel('怎样称呼这些孩子').fill('同行者');
  const add = frame.getByRole('button', { name: '加一天调休' });
  if (!(await add.isVisible())) await frame.locator('summary', { hasText: '学期和假期' }).click();
  await add.click();
  await frame.getByLabel('日期', { exact: true }).fill('2026-05-09');
  await frame.getByLabel('上周几的课').selectOption({ label: '周五' });
  expect(await violations(frame)).toEqual([]);
  await save(page, frame);
  expect(await contentOf(page, '称呼')).toEqual(['同行者']);
  expect(await contentOf(page, '调休上课日')).toEqual(['2026-05-09 上周五的课']);
  await frame.getByRole('navigation').getByText('奖项', { exact: true }).click();
  await frame.getByText(/^同行者 \d+$/).waitFor();
  expect(errors).toEqual([]);
});

test('the language changes the panel at once, and back again', async () => {
  const { page, errors } = await start();
  const frame = await openSettings(page);
  await frame.locator('summary', { hasText: '称呼、学段、语言和校名' }).click();
  await frame.getByLabel('语言').selectOption({ label: 'English' });
  await save(page, frame);
  await frame.getByRole('button', { name: 'Save settings' }).waitFor();
  await frame.getByRole('navigation').getByText('Today', { exact: true }).waitFor();
  await idle(page);
  await frame.getByLabel('Language', { exact: true }).selectOption({ label: 'as in the account' });
  await save(page, frame, 'Save settings');
  await frame.getByRole('button', { name: '保存设置' }).waitFor();
  expect(await contentOf(page, '语言')).toHaveLength(1);
  expect(errors).toEqual([]);
});

test('what somebody has written wrongly in the tab is said by name and cell, on 设置 and on 今日', async () => {
  const { page, errors } = await start();
  await openTab(page, TAB);
  const rows = await cellTexts(page, 'A1:A60');
  const cell = `B${rows.findIndex(([name]) => name === '谈话') + 1}`;
  await goToCell(page, cell);
  await typeInto(page, cell, '看情况');
  const sentence = `谈话（${cell}）写的是「看情况」，读不懂，先按通常的来。`;
  const frame = await openSettings(page);
  await frame.locator('summary', { hasText: '多久做一次' }).click();
  await frame.getByText(sentence).first().waitFor();
  await frame.getByRole('navigation').getByText('今日', { exact: true }).click();
  await frame.getByText(sentence).first().waitFor();
  expect(errors).toEqual([]);
});
