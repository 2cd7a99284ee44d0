/** Columns of ours that an adopted list lacks: added at its right, and taken back while they are empty. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { Session } from './session.js';
import { cellTexts, chooseMenu, idle, openTab, sidebarFrame, typeInto } from './workbench.js';
import { xlsxOf } from './xlsx.js';

const session = new Session();
const TAB = '帮扶名单';
const HEADER = ['学号', '姓名', '班级', '薄弱学科'];
const ROWS = [HEADER, ['0101', '赵子涵', '八(1)班', '数学'], ['0102', '钱雨桐', '八(1)班', '']];
const RANGE = 'A1:G3';

/** The list is set up as the archive, and the panel offers what it lacks. */
async function adopted(): Promise<{ page: Page; frame: Frame; errors: string[] }> {
  const file = path.join(session.folder, '八年级.xlsx');
  await writeFile(file, xlsxOf({ [TAB]: { rows: ROWS } }));
  const workbench = await session.start({ files: [file] });
  const { page, errors } = await session.openPage(workbench.address);
  await openTab(page, TAB);
  await chooseMenu(page, '把当前标签页设为', '档案');
  const frame = await sidebarFrame(page);
  await frame.getByRole('button', { name: '设为档案' }).click();
  await frame.getByText(`「${TAB}」已设为`).waitFor();
  await frame.getByRole('checkbox', { name: /闪光点/ }).waitFor();
  await idle(page);
  return { page, frame, errors };
}

const padded = (rows: string[][], width: number) =>
  rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''));
const focused = (frame: Frame) => frame.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

test('columns are added at the right of the table with the keyboard, and taken back', async () => {
  const { page, frame, errors } = await adopted();
  const before = padded(ROWS, 7);
  expect(await cellTexts(page, RANGE)).toEqual(before);

  await frame.getByRole('checkbox', { name: /闪光点/ }).focus();
  await page.keyboard.press('Space');
  await frame.getByRole('checkbox', { name: /成因/ }).focus();
  await page.keyboard.press('Space');
  await frame.getByRole('button', { name: '加上选中的 3 列' }).focus();
  await page.keyboard.press('Enter');
  await frame.getByText('已从 E1 起加上：闪光点、兴趣爱好、成因分析。').waitFor();
  await expect.poll(() => frame.getByRole('checkbox', { name: /闪光点/ }).count()).toBe(0);
  await expect.poll(() => focused(frame)).toContain('已从 E1 起加上');
  await idle(page);
  expect((await cellTexts(page, RANGE))[0]).toEqual([...HEADER, '闪光点', '兴趣爱好', '成因分析']);
  expect((await cellTexts(page, RANGE)).slice(1)).toEqual(before.slice(1));

  await frame.getByRole('button', { name: '撤销加列' }).click();
  await frame.getByText('已撤销加列。').waitFor();
  await frame.getByRole('checkbox', { name: /闪光点/ }).waitFor();
  await idle(page);
  expect(await cellTexts(page, RANGE)).toEqual(before);
  expect(errors).toEqual([]);
});

test('a column in which something is written stays when they are taken back', async () => {
  const { page, frame } = await adopted();
  await frame.getByRole('checkbox', { name: /闪光点/ }).check();
  await frame.getByRole('checkbox', { name: /成因/ }).check();
  await frame.getByRole('button', { name: '加上选中的 3 列' }).click();
  await frame.getByText('已从 E1 起加上：闪光点、兴趣爱好、成因分析。').waitFor();
  await idle(page);
  await typeInto(page, 'E2', '热心');
  await frame.getByRole('button', { name: '撤销加列' }).click();
  await frame.getByText('这些列里已经写了内容，没有去掉：闪光点。').waitFor();
  await idle(page);
  expect(await cellTexts(page, 'A1:G2')).toEqual([
    [...HEADER, '闪光点', '', ''],
    ['0101', '赵子涵', '八(1)班', '数学', '热心', '', ''],
  ]);
});
