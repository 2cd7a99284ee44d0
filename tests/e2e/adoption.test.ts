import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
  fullOfProblems,
  MESSY,
  messyExam,
  payroll,
  sideBySide,
  twoExams,
  wideAndHostile,
  withoutHeader,
} from './messyTabs.js';
import { Session } from './session.js';
import { cellTexts, chooseMenu, idle, openTab, sidebarFrame, waitUntilKept } from './workbench.js';
import { xlsxOf } from './xlsx.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TABS = {
  [MESSY]: messyExam(),
  无表头: withoutHeader(),
  工资: payroll(),
  宽: wideAndHostile(),
  问题: fullOfProblems(),
  两场: twoExams(),
  并排: sideBySide(),
};
const ADOPT = '设为考试成绩';

const session = new Session();

async function openMessy(): Promise<{ page: Page; errors: string[] }> {
  const file = path.join(session.folder, '八年级.xlsx');
  await writeFile(file, xlsxOf(TABS));
  const workbench = await session.start({ files: [file], stateFolder: path.join(session.folder, 'state') });
  return session.openPage(workbench.address);
}

/** The page for a tab that is open in the grid, from the menu. */
async function setUp(page: Page, tab: string): Promise<Frame> {
  await openTab(page, tab);
  await idle(page);
  const open = page.locator('#sidebar iframe');
  if ((await open.count()) > 0) {
    await page.locator('#sidebar button').first().click();
    await open.waitFor({ state: 'detached' });
  }
  await chooseMenu(page, '把当前标签页设为', '考试成绩');
  const frame = await sidebarFrame(page);
  await expect.poll(() => frame.getByLabel('标签页', { exact: true }).inputValue()).toBe(tab);
  await settled(page, frame);
  return frame;
}

/** The reading is there, and no question is under way. */
async function settled(page: Page, frame: Frame): Promise<void> {
  await frame.locator('.facts, .trouble').first().waitFor();
  await frame.locator('.busy').waitFor({ state: 'detached' });
  await idle(page);
}

const caption = (frame: Frame, column: string) =>
  frame.locator('button.caption').and(frame.getByLabel(new RegExp(`^${column} 列`)));

async function pick(page: Page, frame: Frame, column: string, choice: string): Promise<void> {
  await caption(frame, column).click();
  await frame.getByRole('option', { name: choice, exact: true }).click();
  await settled(page, frame);
}

async function tickAll(frame: Frame): Promise<void> {
  for (const box of await frame.locator('.confirm input').all()) await box.check();
}

/** No rule of accessibility is broken, and nothing sticks out of 300 px. */
async function inspect(frame: Frame): Promise<void> {
  await frame.evaluate(axe);
  const found = await frame.evaluate(async () => {
    const { axe: tool } = window as unknown as {
      axe: { run(): Promise<{ violations: Array<{ id: string; nodes: Array<{ html: string }> }> }> };
    };
    const { violations } = await tool.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
  expect(found).toEqual([]);
  await expect
    .poll(() => frame.evaluate(() => document.documentElement.scrollWidth))
    .toBeLessThanOrEqual(300);
}

describe('a messy tab', () => {
  test('is set up with two corrections, and is still understood when it is opened again', async () => {
    const { page, errors } = await openMessy();
    const before = await cellTexts(page, 'A1:H48');
    const frame = await setUp(page, MESSY);
    await frame.getByText('读到学生 40 人').waitFor();
    await frame.getByText('班级：八(2)班').waitFor();
    await inspect(frame);
    await pick(page, frame, 'G', '英语');
    await pick(page, frame, 'H', '不使用');
    await tickAll(frame);
    await frame.getByRole('button', { name: ADOPT }).click();
    await frame.getByText(`「${MESSY}」已设为考试成绩。`).waitFor();
    await settled(page, frame);
    await inspect(frame);

    await openTab(page, '工资');
    const again = await setUp(page, MESSY);
    await again.getByText('科目：语文、数学、英语').waitFor();
    await expect.poll(() => again.locator('.confirm').count()).toBe(0);
    await again.getByText('你定下的 2 处').click();
    await again.getByText('「甲卷」读作 英语').waitFor();
    await again.getByRole('button', { name: '更新考试成绩' }).waitFor();
    await again.getByRole('button', { name: '全部恢复自动识别' }).click();
    await settled(page, again);
    await expect.poll(() => caption(again, 'G').textContent()).not.toContain('英语');

    await openTab(page, MESSY);
    await expect.poll(() => cellTexts(page, 'A1:H48')).toEqual(before);
    expect(errors).toEqual([]);
  });

  test('shows the rows that were left out far below, with why, and leads to them', async () => {
    const { page } = await openMessy();
    const frame = await setUp(page, MESSY);
    const row = frame.locator('tr.left-out', { hasText: '平均分' });
    await expect
      .poll(() =>
        row
          .locator('td')
          .nth(1)
          .evaluate((cell) => getComputedStyle(cell).textDecorationLine),
      )
      .toBe('line-through');
    await row.getByRole('button').click();
    await frame.getByText('第 45 行：这一行「平均分」不是学生').waitFor();
    await frame.getByText('跳过的行 3').click();
    await inspect(frame);
    await frame.getByRole('button', { name: '到 B46' }).click();
    await frame.getByText(`已到「${MESSY}」的 B46。`).waitFor();
  });

  test('is released as it was, and set up again with one click', async () => {
    const { page } = await openMessy();
    const before = await cellTexts(page, 'A1:H48');
    const frame = await setUp(page, MESSY);
    await pick(page, frame, 'G', '英语');
    await tickAll(frame);
    await frame.getByRole('button', { name: ADOPT }).click();
    await frame.getByText(`「${MESSY}」已设为考试成绩。`).waitFor();
    await settled(page, frame);
    await frame.getByRole('button', { name: '取消设定' }).click();
    await frame.getByText(`「${MESSY}」已取消设定，表的内容没有变。`).waitFor();
    await settled(page, frame);
    await inspect(frame);
    await expect.poll(() => caption(frame, 'G').textContent()).not.toContain('英语');
    await frame.getByRole('button', { name: '重新设定' }).click();
    await frame.getByText(`「${MESSY}」已设为考试成绩。`).waitFor();
    await settled(page, frame);
    await expect.poll(() => caption(frame, 'G').textContent()).toContain('英语');
    await expect.poll(() => cellTexts(page, 'A1:H48')).toEqual(before);
  });

  test('is set up with the keyboard alone', async () => {
    const { page, errors } = await openMessy();
    const frame = await setUp(page, MESSY);
    const focused = () => frame.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    const label = () => frame.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    const tabUntil = async (reached: () => Promise<boolean>) => {
      for (let i = 0; i < 80 && !(await reached()); i += 1) await page.keyboard.press('Tab');
      await expect.poll(() => reached()).toBe(true);
    };
    await frame.locator('h1').focus();
    await tabUntil(async () => (await label()).startsWith('A 列'));
    for (let at = 0; at < 6; at += 1) await page.keyboard.press('ArrowRight');
    await expect.poll(() => label()).toContain('G 列「甲卷」');
    await page.keyboard.press('Enter');
    for (let i = 0; i < 20 && (await focused()) !== '英语'; i += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await settled(page, frame);
    await expect.poll(() => label()).toContain('英语');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Home');
    await expect.poll(() => focused()).toBe('不使用');
    await page.keyboard.press('Enter');
    await settled(page, frame);
    await expect.poll(() => label()).toContain('H 列「折算」，读作：不使用');
    await tabUntil(async () => (await focused()) === ADOPT);
    await page.keyboard.press('Enter');
    await frame.getByText(`「${MESSY}」已设为考试成绩。`).waitFor();
    expect(errors).toEqual([]);
  });
});

test('a tab without a header is set up by saying what each column holds', async () => {
  const { page } = await openMessy();
  const frame = await setUp(page, '无表头');
  await frame.getByText('这张表不能直接设为考试成绩').waitFor();
  await inspect(frame);
  await frame.getByRole('button', { name: '这张表没有表头' }).click();
  await settled(page, frame);
  // The pressed button is gone; the focus is on what to do next.
  await expect
    .poll(() => frame.evaluate(() => document.activeElement?.textContent?.trim()))
    .toContain('自己指定');
  await inspect(frame);
  await pick(page, frame, 'B', '姓名');
  await pick(page, frame, 'A', '学号');
  await pick(page, frame, 'C', '语文');
  await pick(page, frame, 'D', '数学');
  await frame.getByText('读到学生 30 人').waitFor();
  await tickAll(frame);
  await frame.getByRole('button', { name: ADOPT }).click();
  await frame.getByText('「无表头」已设为考试成绩。').waitFor();
  await waitUntilKept(page);
  const again = await setUp(page, '无表头');
  await again.getByText('科目：语文、数学').waitFor();
});

test('a payroll is refused with the reason in a sentence, and can still be set up by hand', async () => {
  const { page } = await openMessy();
  const frame = await setUp(page, '工资');
  await frame.getByText('像工资表').waitFor();
  await expect.poll(() => frame.getByRole('button', { name: ADOPT, exact: true }).isDisabled()).toBe(true);
  await expect.poll(() => frame.locator('.grid').count()).toBe(0);
  await inspect(frame);
  await frame.getByRole('button', { name: '仍要设为考试成绩：自己指定' }).click();
  await frame.locator('.grid').waitFor();
  await inspect(frame);
  await pick(page, frame, 'C', '语文');
  await frame.getByText('读到学生 12 人').waitFor();
});

test('a wide tab of hostile headers is shown as text and corrected by its columns', async () => {
  const { page, errors } = await openMessy();
  const frame = await setUp(page, '宽');
  await expect.poll(() => frame.locator('img').count()).toBe(0);
  await frame.getByText('<img src=x onerror=alert(1)>').first().waitFor();
  await expect.poll(() => frame.locator('button.caption').count()).toBe(60);
  await inspect(frame);
  // The second of two equal headers, and headers that every object has.
  await pick(page, frame, 'J', '不使用');
  await pick(page, frame, 'H', '英语');
  await pick(page, frame, 'I', '物理');
  await frame.getByText('科目：语文、数学、英语、物理').waitFor();
  await expect.poll(() => caption(frame, 'E').textContent()).toContain('语文');
  await caption(frame, 'G').click();
  await inspect(frame);
  expect(errors).toEqual([]);
});

test('three hundred problems of a kind are one line that unfolds', async () => {
  const { page } = await openMessy();
  const frame = await setUp(page, '问题');
  const group = frame.locator('summary', { hasText: '读不成分数 300 处' });
  await expect.poll(() => frame.locator('.problems li').count()).toBeLessThan(10);
  await group.click();
  await frame.getByText('还有 270 处没有列出。').waitFor();
  await inspect(frame);
  await frame.getByRole('button', { name: '到 D2', exact: true }).click();
  await frame.getByText('已到「问题」的 D2。').waitFor();
});

test('both exams of a tab are set up one after the other', async () => {
  const { page } = await openMessy();
  const frame = await setUp(page, '两场');
  await frame.getByLabel('这里有 2 场考试，用哪一场').waitFor();
  await inspect(frame);
  await frame.getByRole('button', { name: '就用「期末」' }).click();
  await settled(page, frame);
  await frame.getByRole('button', { name: ADOPT }).click();
  await frame.getByText('「两场」里的「期末」已设为考试成绩。').waitFor();
  await settled(page, frame);
  await frame.getByRole('button', { name: '接着设「期中」' }).click();
  await settled(page, frame);
  await frame.getByRole('button', { name: ADOPT }).click();
  await frame.getByText('「两场」里的「期中」已设为考试成绩。').waitFor();
  await settled(page, frame);
  await inspect(frame);
  await frame.getByRole('button', { name: '去看奖项' }).click();
  await frame.getByLabel('从（上次考试）').waitFor();
  const exams = await frame.getByLabel('从（上次考试）').locator('option').allInnerTexts();
  expect(exams.join(' ')).toContain('期中');
  expect(exams.join(' ')).toContain('期末');
});

test('of tables side by side the one that is read is brought into sight', async () => {
  const { page } = await openMessy();
  const frame = await setUp(page, '并排');
  const whole = frame.getByLabel('这里并排放着 2 张表，读哪一张');
  await whole.selectOption('2');
  await settled(page, frame);
  const inSight = (column: string) =>
    caption(frame, column).evaluate((button) => {
      const grid = button.closest('.grid')!.getBoundingClientRect();
      const own = button.getBoundingClientRect();
      return own.left >= grid.left && own.right <= grid.right;
    });
  await expect.poll(() => inSight('F')).toBe(true);
  await whole.selectOption('1');
  await settled(page, frame);
  await expect.poll(() => inSight('A')).toBe(true);
});

test('a tab that was renamed meanwhile is found again under its new name', async () => {
  const { page } = await openMessy();
  const frame = await setUp(page, '两场');
  const name = page.locator('[data-u-comp=slide-tab-item]', { hasText: '两场' });
  await name.dblclick();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('两场考试');
  await page.keyboard.press('Enter');
  await page.locator('[data-u-comp=slide-tab-item]', { hasText: '两场考试' }).waitFor();
  await idle(page);
  await frame.getByRole('button', { name: '重新读取' }).click();
  await expect.poll(() => frame.getByLabel('标签页', { exact: true }).inputValue()).toBe('两场考试');
  await settled(page, frame);
  await frame.getByLabel('这里有 2 场考试，用哪一场').waitFor();
});
