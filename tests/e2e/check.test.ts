import { describe, expect, test } from 'vitest';
import { checkPageWordsOf } from '../../src/locale/checkPageWords.js';
import { Session } from './session.js';
import { cellTexts, chooseMenu, idle, openTab, sidebarFrame, typeInto, waitUntilKept } from './workbench.js';

const words = checkPageWordsOf('zh-CN');
const session = new Session();

describe('检查数据', () => {
  test('finds a class that is written otherwise, shows the change, mends it in the grid and takes it back', async () => {
    const workbench = await session.start({ language: 'zh' });
    const { page, errors } = await session.openPage(workbench.address);
    await waitUntilKept(page);
    await openTab(page, '学困生档案');
    const [before] = await cellTexts(page, 'C4:C4');
    expect(before).toEqual(['八(2)班']);
    await typeInto(page, 'C4', '八年级2班');

    await chooseMenu(page, '检查数据');
    const frame = await sidebarFrame(page);
    const group = frame.locator('summary', { hasText: '班级写法不同' });
    await group.waitFor();
    // The gravest kind is open already.
    if ((await frame.locator('details[open] > summary', { hasText: '班级写法不同' }).count()) === 0)
      await group.click();
    await frame.locator('summary', { hasText: words.showChange(1) }).click();
    const change = frame.locator('.problems .changes li').first();
    await expect.poll(() => change.locator('del').innerText()).toBe('八年级2班');
    await expect.poll(() => change.locator('ins').innerText()).toBe('八(2)班');
    await expect.poll(() => cellTexts(page, 'C4:C4')).toEqual([['八年级2班']]);

    await frame.getByRole('button', { name: /^改好/ }).first().click();
    await frame.getByText('改好了 1 格。').waitFor();
    await frame.getByRole('button', { name: words.undo, exact: true }).waitFor();
    await idle(page);
    await expect.poll(() => cellTexts(page, 'C4:C4')).toEqual([['八(2)班']]);
    await expect.poll(() => group.count()).toBe(0);

    await frame.getByRole('button', { name: words.undo, exact: true }).click();
    await frame.getByText('恢复了 1 格。').waitFor();
    await group.waitFor();
    await idle(page);
    await expect.poll(() => cellTexts(page, 'C4:C4')).toEqual([['八年级2班']]);
    expect(errors).toEqual([]);
  });
});
