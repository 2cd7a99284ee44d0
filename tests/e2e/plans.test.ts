import type { Frame, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { Session } from './session.js';
import { cellTexts, chooseMenu, idle, openTab, sidebarFrame, waitUntilKept } from './workbench.js';

const session = new Session();
const ARCHIVE = '学困生档案';
const STATE = '状态';

interface Opened {
  page: Page;
  frame: Frame;
  errors: string[];
  /** A child of the sample's archive. */
  name: string;
}

/** Opens the panel at one of the two pages, with the first child of the archive chosen. */
async function openAt(title: '计划' | '评估'): Promise<Opened> {
  const workbench = await session.start({ language: 'zh' });
  const opened = await session.openPage(workbench.address);
  await waitUntilKept(opened.page);
  const [child] = await archive(opened.page);
  const name = child!.姓名!;
  await chooseMenu(opened.page, '打开帮扶面板');
  const frame = await sidebarFrame(opened.page);
  await frame.getByRole('navigation').getByText('更多', { exact: true }).click();
  await frame.getByRole('button', { name: title }).first().click();
  await frame.getByRole('combobox').first().fill(name);
  await frame.getByRole('option').first().click();
  await frame.locator('button.main').waitFor();
  await idle(opened.page);
  return { ...opened, frame, name };
}

/** The rows of a tab by their headers. */
async function rowsOf(
  page: Page,
  tab: string,
  range: string,
  headerAt = 0,
): Promise<Array<Record<string, string>>> {
  await openTab(page, tab);
  const rows = (await cellTexts(page, range)).slice(headerAt);
  const [header, ...below] = rows;
  return below
    .filter((row) => row.some((text) => text !== ''))
    .map((row) => Object.fromEntries(header!.map((text, at) => [text, row[at] ?? ''])));
}

const archive = (page: Page) => rowsOf(page, ARCHIVE, 'A2:K15');

test('a plan is written from the panel into its tab, with the way to its goal, and taken back', async () => {
  const { page, frame, errors, name } = await openAt('计划');
  // The sample has plans of other children.
  const plans = () => rowsOf(page, '帮扶计划', 'A1:W20');
  const before = await plans();
  await frame.getByLabel('样板').selectOption({ label: '追上班级平均' });
  await frame.getByLabel('学科').selectOption('数学');
  await frame.getByText(/班上 \d+ 人平均 [\d.]+ 分，低 [\d.]+ 分，离目标还差 [\d.]+ 分。/).waitFor();
  await frame.getByLabel('从哪天开始').fill('2026-09-07');
  await frame.getByLabel('制定人').fill('王老师');
  await frame.getByRole('button', { name: '保存计划' }).click();
  await frame.getByText(`${name}的计划已写入「帮扶计划」。`).waitFor();
  await idle(page);

  const [plan, ...more] = (await plans()).slice(before.length);
  expect(more).toEqual([]);
  expect(plan).toMatchObject({
    姓名: name,
    学科: '数学',
    衡量: '班级平均',
    目标值: '',
    摸底起: '2026-09-07',
    评估止: '2026-11-27',
    状态: '进行中',
    制定人: '王老师',
  });

  await frame.getByRole('button', { name: '撤销' }).click();
  await frame.getByText('已撤销，「帮扶计划」恢复原样。').waitFor();
  await idle(page);
  await expect.poll(plans).toEqual(before);
  expect(errors).toEqual([]);
});

test('an end that a teacher decides is written beside the facts and into the archive, and taken back from both', async () => {
  const { page, frame, errors, name } = await openAt('评估');
  const evaluations = () => rowsOf(page, '月度评估', 'A1:M80');
  const before = await evaluations();
  await frame.getByText('没有进行中的计划。').waitFor();
  await frame.getByText('有进步', { exact: true }).first().click();
  await frame.getByText('转出', { exact: true }).click();
  await frame.getByLabel('评估人').fill('王老师');
  await frame.getByRole('button', { name: '保存评估' }).click();
  // The rule does not hold: a sentence why is asked for, and nothing is written yet.
  await frame.getByText('请在评语里写一句为什么。').waitFor();
  await frame.getByLabel('评语').fill('成绩和习惯都稳住了');
  await frame.getByRole('button', { name: '保存评估' }).click();
  await frame.getByText(`${name}做到了，祝贺`).waitFor();
  await idle(page);

  const stateOf = async () => (await archive(page)).find(({ 姓名 }) => 姓名 === name)?.[STATE];
  await expect.poll(stateOf).toBe('已转化');
  const [evaluation] = (await evaluations()).slice(before.length);
  expect(evaluation).toMatchObject({
    姓名: name,
    学习: '有进步',
    习惯: '',
    评语: '成绩和习惯都稳住了',
    决定: '转出',
    评估人: '王老师',
  });

  await frame.getByRole('button', { name: '撤销' }).click();
  await frame.getByText('已撤销，表里恢复原样。').waitFor();
  await idle(page);
  await expect.poll(stateOf).toBe('帮扶中');
  await expect.poll(evaluations).toEqual(before);
  expect(errors).toEqual([]);
});
