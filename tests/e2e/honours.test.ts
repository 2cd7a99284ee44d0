import { readFile } from 'node:fs/promises';
import type { Frame, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { Session } from './session.js';
import { cellTexts, chooseMenu, idle, openTab, sidebarFrame, waitUntilKept } from './workbench.js';

const session = new Session();
const REGISTER = '奖项总表';
/** Columns of the register. */
const [KIND, TITLE, NAME, REASON, STATE, DECIDED_BY] = [1, 2, 3, 6, 10, 11];
/** No mark, no rank and no label may stand in the register. */
const NOT_FOR_THE_REGISTER = /第\s*\d+\s*名|进步\s*\d+\s*名|\d+\s*分|学困|差生|后进/;

async function openRegister(): Promise<{ page: Page; frame: Frame; errors: string[] }> {
  const workbench = await session.start({ language: 'zh' });
  const { page, errors } = await session.openPage(workbench.address);
  await waitUntilKept(page);
  await chooseMenu(page, REGISTER);
  const frame = await sidebarFrame(page);
  await frame.locator('.season').first().waitFor();
  return { page, frame, errors };
}

/** The rows of the register that say something, without the header. */
async function rows(page: Page): Promise<string[][]> {
  await idle(page);
  await openTab(page, REGISTER);
  return (await cellTexts(page, 'A2:N40')).filter((row) => row.some((text) => text !== ''));
}
const season = (frame: Frame, kind: string) => frame.locator('.season').filter({ hasText: kind });

test('a child is nominated, granted by another name, taken back; what was typed outlives another page', async () => {
  const { page, frame, errors } = await openRegister();
  const before = await rows(page);
  await season(frame, '班级十星').getByRole('button').click();
  await frame.getByRole('combobox').first().fill('陈');
  await frame.locator('[role=option]').first().click();
  const picked = await frame.locator('.picked').innerText();
  await frame.getByLabel('称号').selectOption('守纪之星');
  await frame.getByLabel('理由').fill('每天第一个到校');
  const bar = frame.getByRole('navigation');
  await bar.getByText('今日', { exact: true }).click();
  await bar.getByText('更多', { exact: true }).click();
  await frame.locator('.ways').getByText(REGISTER, { exact: true }).click();
  await expect.poll(() => frame.getByLabel('理由').inputValue()).toBe('每天第一个到校');
  await frame.getByLabel('提名人').fill('陈老师');
  await frame.getByLabel('提名人').press('Control+Enter');
  await frame
    .getByText(/的班级十星已写入「奖项总表」。/)
    .first()
    .waitFor();
  await expect.poll(async () => (await rows(page)).length).toBe(before.length + 1);
  const added = (await rows(page)).pop()!;
  expect([added[KIND], added[TITLE], added[REASON], added[STATE]]).toEqual([
    '班级十星',
    '守纪之星',
    '每天第一个到校',
    '提名',
  ]);
  expect(picked).toContain(added[NAME]!);

  await frame.getByRole('button', { name: '回到总表' }).click();
  await frame.getByRole('button', { name: `${added[NAME]}，通过`, exact: true }).click();
  await frame.getByRole('heading', { name: `${added[NAME]}已通过。` }).waitFor();
  await expect
    .poll(async () => (await rows(page)).pop()!.slice(STATE, DECIDED_BY + 1))
    .toEqual(['通过', '陈老师']);
  await frame.getByRole('button', { name: '撤销' }).click();
  await expect.poll(async () => (await rows(page)).pop()![STATE]).toBe('提名');
  expect(errors).toEqual([]);
});

test('prizes are computed, registered once, and those who rose are proposed; the register holds no mark and no rank', async () => {
  const { page, frame, errors } = await openRegister();
  const before = await rows(page);
  await season(frame, '学习进步奖').getByRole('button').click();
  await frame.locator('button.main').click();
  await idle(page);
  await frame
    .getByRole('button', { name: /奖项总表/ })
    .first()
    .click();
  await season(frame, '学习进步奖')
    .getByRole('button', { name: /登记这次的奖/ })
    .click();
  await frame.getByLabel('提名人').fill('陈老师');
  await frame.locator('button.main').click();
  await frame
    .getByText(/新登记 \d+ 人，在「奖项总表」。/)
    .first()
    .waitFor();
  await frame.getByRole('button', { name: '回到总表' }).click();
  await season(frame, '学习进步奖').getByText('已评完').waitFor();

  await season(frame, '学业进步生').getByRole('button').click();
  await frame.getByText(/名次进步最多的/).waitFor();
  await frame.locator('button.main').click();
  await frame
    .getByText(/人的学业进步生已写入/)
    .first()
    .waitFor();
  const after = await rows(page);
  expect(after.length).toBeGreaterThan(before.length + 2);
  expect(after.filter((row) => row[KIND] === '学业进步生').length).toBeGreaterThan(0);
  expect(after.map((row) => row.join(' ')).filter((text) => NOT_FOR_THE_REGISTER.test(text))).toEqual([]);

  // As a file, with a formula made safe.
  await frame.getByRole('button', { name: '回到总表' }).click();
  await frame.locator('summary', { hasText: '导出这个学期' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    frame.getByRole('link', { name: '下载 CSV' }).click(),
  ]);
  const text = await readFile(await file.path(), 'utf8');
  expect(file.suggestedFilename()).toBe('奖项总表 2025—2026学年第二学期.csv');
  expect(text.startsWith('\ufeff学期,奖项,称号,姓名')).toBe(true);
  expect(text.trimEnd().split('\r\n')).toHaveLength(after.length + 1);

  // Results that are taken back leave prizes in the register, which lead to where they are withdrawn.
  await chooseMenu(page, '以往的结果');
  const history = await sidebarFrame(page);
  await history.getByRole('button', { name: '撤销这次结果' }).click();
  await history.getByText(/^已撤销 .* 的结果。/).waitFor();
  await chooseMenu(page, REGISTER);
  const register = await sidebarFrame(page);
  await season(register, '学习进步奖')
    .getByRole('button', { name: /人登记的是已撤销的结果/ })
    .click();
  await register.locator('.badge', { hasText: '已撤销' }).waitFor();
  await register.getByLabel('提名人').fill('陈老师');
  await register.getByRole('button', { name: /^撤回 .* 那次的登记$/ }).click();
  await register
    .getByText(/人的登记已撤回。/)
    .first()
    .waitFor();
  await register.getByRole('button', { name: '回到总表' }).click();
  await expect.poll(() => register.getByText(/人登记的是已撤销的结果/).count()).toBe(0);
  expect(errors).toEqual([]);
});
