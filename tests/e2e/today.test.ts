import axeCore from 'axe-core';
import { expect, test } from 'vitest';
import { Session } from './session.js';
import { cellTexts, chooseMenu, idle, openTab, sidebarFrame, waitUntilKept } from './workbench.js';

const session = new Session();

test('a task opens its form filled in; what is saved is due no more and stands in the log', async () => {
  const workbench = await session.start({ language: 'zh' });
  const { page, errors } = await session.openPage(workbench.address);
  await waitUntilKept(page);
  await chooseMenu(page, '今日要做的');
  const frame = await sidebarFrame(page);
  // The sample's school year lies behind us: the page offers one of its days.
  await frame.getByRole('button', { name: /^看 / }).click();
  const tasks = frame.locator('button.due-task', { hasText: '辅导' });
  await tasks.first().waitFor();
  await idle(page);
  const day = await frame.getByLabel('哪一天').inputValue();
  const found = await frame.evaluate(async (source) => {
    new Function(source)();
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: Array<{ id: string }> }> } };
    return (await axe.run()).violations.map(({ id }) => id);
  }, axeCore.source);
  expect(found).toEqual([]);

  const count = await tasks.count();
  const name = (await tasks.first().locator('.due-name').textContent())!;
  // By keyboard alone: from the task to the form, and saved with one key.
  await tasks.first().focus();
  await page.keyboard.press('Enter');
  await frame.locator('.child-name', { hasText: name }).waitFor();
  await expect.poll(() => frame.locator('input[type=date]').inputValue()).toBe(day);
  const by = frame.getByLabel('记录人');
  if ((await by.count()) > 0) await by.fill('王老师');
  await frame.getByLabel('做了什么').focus();
  await page.keyboard.type('补了上周的错题');
  await page.keyboard.press('Control+Enter');
  await frame.getByText(`已给${name}存好一条记录。`).first().waitFor();
  await idle(page);

  await frame.getByRole('navigation').getByText('今日', { exact: true }).click();
  // Who has written a name is known by it: 今日 begins with what is theirs.
  await expect.poll(() => frame.getByLabel('谁的').inputValue()).toBe('王老师');
  await frame.getByLabel('谁的').selectOption('');
  await expect.poll(() => tasks.count(), { timeout: 20_000 }).toBe(count - 1);
  await openTab(page, '帮扶记录');
  const rows = (await cellTexts(page, 'A1:N300')).filter((row) => row.join('') !== '');
  expect(rows[rows.length - 1]).toEqual(expect.arrayContaining([day, name, '辅导', '补了上周的错题']));
  expect(errors).toEqual([]);
});
