import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
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

const ZH = {
  awards: '计算奖项',
  write: '写入名次变化与表彰名单',
  written: '已写入两个标签页',
  first: '一等奖比例，百分之几',
  second: '二等奖比例，百分之几',
  third: '三等奖比例，百分之几',
  results: '名次变化',
  list: '表彰名单',
};

const session = new Session();

async function openSample(language: 'zh' | 'en' = 'zh') {
  const workbench = await session.start({ language });
  const opened = await session.openPage(workbench.address);
  await waitUntilKept(opened.page);
  return { workbench, ...opened };
}

async function openAwards(page: Page): Promise<Frame> {
  await chooseMenu(page, ZH.awards);
  const frame = await sidebarFrame(page);
  await frame.getByRole('button', { name: ZH.write }).waitFor();
  await idle(page);
  return frame;
}

/** How many students each prize goes to, as the preview says. */
const previewCounts = async (frame: Frame) =>
  (await frame.locator('.share-count').allTextContents()).map(parseFloat);

/** From the last to the first, so that they never come to more than 100 on the way down. */
async function setShares(frame: Frame, first: number, second: number, third: number): Promise<void> {
  await frame.getByLabel(ZH.third).fill(String(third));
  await frame.getByLabel(ZH.second).fill(String(second));
  await frame.getByLabel(ZH.first).fill(String(first));
}

async function write(page: Page, frame: Frame): Promise<void> {
  await frame.getByRole('button', { name: ZH.write }).click();
  await frame.getByText(ZH.written).waitFor();
  await idle(page);
}

/** The award list's rows below its header: name, class and prize. */
async function awardList(page: Page): Promise<string[][]> {
  await openTab(page, ZH.list);
  const rows = await cellTexts(page, 'A1:C60');
  const header = rows.findIndex((row) => row[0] === '姓名');
  expect(rows[header]).toEqual(['姓名', '班级', '奖项']);
  return rows.slice(header + 1).filter((row) => row[0] !== '' && row[2] !== '');
}

describe('from the menu to the two tabs', () => {
  test('the preview follows the shares and writes nothing; one click writes what it showed; again replaces it', async () => {
    const { page, errors } = await openSample();
    const before = await tabNames(page);
    expect(before).not.toContain(ZH.list);
    const frame = await openAwards(page);
    const usual = await previewCounts(frame);
    const risers = usual[0]! + usual[1]! + usual[2]!;
    expect(usual[0]).toBeGreaterThan(0);
    expect(usual[0]).toBeLessThan(risers);

    await setShares(frame, 100, 0, 0);
    await expect.poll(() => previewCounts(frame)).toEqual([risers, 0, 0]);
    await expect.poll(() => tabNames(page)).toEqual(before);

    await write(page, frame);
    await expect.poll(() => tabNames(page)).toEqual(expect.arrayContaining([...before, ZH.results, ZH.list]));
    const first = await awardList(page);
    expect(first.map((row) => row[2])).toEqual(Array(risers).fill('一等奖'));

    await openTab(page, ZH.results);
    const results = (await cellTexts(page, 'A1:P80')).flat().join(' ');
    for (const [name] of first) expect(results).toContain(name);
    for (const word of ['档案里的学生', '100', '缺考']) expect(results).toContain(word);

    await setShares(frame, 20, 30, 50);
    await expect.poll(() => previewCounts(frame)).toEqual(usual);
    await write(page, frame);
    const names = await tabNames(page);
    expect(names.filter((name) => name.startsWith(ZH.list))).toEqual([ZH.list]);
    expect(names.filter((name) => name.startsWith(ZH.results))).toEqual([ZH.results]);
    const second = await awardList(page);
    const given = ['一等奖', '二等奖', '三等奖'].map(
      (prize) => second.filter((row) => row[2] === prize).length,
    );
    expect(given).toEqual(usual);
    expect(second.map((row) => row[0]).sort()).toEqual(first.map((row) => row[0]).sort());
    expect(errors).toEqual([]);
  });

  test('a run leaves the selection where the teacher had it', async () => {
    const { page } = await openSample();
    await goToCell(page, 'C5');
    const frame = await openAwards(page);
    await write(page, frame);
    await write(page, frame);
    for (const [tab, cell] of [
      ['八下期末', 'C5'],
      [ZH.results, 'A1'],
      [ZH.list, 'A1'],
    ] as const) {
      await openTab(page, tab);
      await expect.poll(() => page.locator('[data-u-comp=defined-name] input').inputValue()).toBe(cell);
    }
  });

  test('the award list tells neither mark, rank nor label', async () => {
    const { page } = await openSample();
    await write(page, await openAwards(page));
    await openTab(page, ZH.list);
    const shown = (await cellTexts(page, 'A1:Z80')).flat().filter((text) => text !== '');
    expect(shown.length).toBeGreaterThan(5);
    for (const word of ['名次', '总分', '位次', '学困', '帮扶', '后进', '差生']) {
      expect(shown.filter((text) => text.includes(word))).toEqual([]);
    }
    expect(shown.filter((text) => /^[+-]?\d+(\.\d+)?$/.test(text))).toEqual([]);
  });

  test('what was written and kept is still there after a crash', async () => {
    const { page, workbench } = await openSample();
    await write(page, await openAwards(page));
    const list = await awardList(page);
    await waitUntilKept(page);
    await page.context().close();
    await workbench.stop('SIGKILL');
    const again = await session.openPage((await session.start()).address);
    await expect.poll(() => awardList(again.page)).toEqual(list);
    const frame = await openAwards(again.page);
    expect((await previewCounts(frame)).reduce((sum, n) => sum + n)).toBe(list.length);
  });
});

test('everything from the grid to the written tabs can be done with the keyboard', async () => {
  const { page } = await openSample();
  await page.keyboard.press('F6');
  await page.keyboard.press('ArrowDown');
  const item = () => page.evaluate(() => document.activeElement?.textContent);
  for (let i = 0; i < 10 && (await item()) !== ZH.awards; i += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const frame = await sidebarFrame(page);
  await frame.getByRole('button', { name: ZH.write }).waitFor();
  await idle(page);
  const focused = () => frame.evaluate(() => document.activeElement?.textContent?.trim());
  for (let i = 0; i < 60 && (await focused()) !== ZH.write; i += 1) await page.keyboard.press('Tab');
  await expect.poll(() => focused()).toBe(ZH.write);
  await page.keyboard.press('Enter');
  await frame.getByText(ZH.written).waitFor();
  await page.keyboard.press('F6');
  const inGrid = await page.evaluate(() => document.getElementById('grid')?.contains(document.activeElement));
  expect(inGrid).toBe(true);
});

test('the sample saves as a download that opens again', async () => {
  const { page, workbench } = await openSample();
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
  const file = path.join(session.folder, download.suggestedFilename());
  await download.saveAs(file);
  expect((await stat(file)).size).toBeGreaterThan(10_000);
  const before = await tabNames(page);
  const counts = await previewCounts(await openAwards(page));
  await workbench.stop();
  const again = await session.openPage((await session.start({ files: [file] })).address);
  await expect.poll(() => tabNames(again.page)).toEqual(before);
  // Adoption travels with the file.
  const reopened = await openAwards(again.page);
  await expect.poll(() => previewCounts(reopened)).toEqual(counts);
});

// With UPDATE_SCREENSHOT=1 the picture replaces the README's; else it is only made and weighed.
test('the picture for the README', async () => {
  const { page } = await openSample();
  const frame = await openAwards(page);
  await page.setViewportSize({ width: 1220, height: 640 });
  await write(page, frame);
  await openTab(page, ZH.results);
  await page.locator('.toast button').click();
  await page.mouse.move(500, 10);
  await page.waitForTimeout(500);
  const folder = process.env.UPDATE_SCREENSHOT === '1' ? '../../docs' : '../../build/reports';
  const file = path.resolve(import.meta.dirname, folder, 'screenshot.png');
  await mkdir(path.dirname(file), { recursive: true });
  await page.screenshot({ path: file });
  expect((await stat(file)).size).toBeLessThan(200_000);
});

describe('the rule that a school chooses', () => {
  test('shows its effect first, is what the preview then gives, is kept under a name, and its words are written', async () => {
    const { page, errors } = await openSample();
    const frame = await openAwards(page);
    await frame.getByText('评奖办法', { exact: true }).click();
    const byT = frame.getByRole('button', { name: /^(?:✓ )?T 分/ });
    await expect.poll(() => byT.textContent()).toMatch(/一等 \d+ · 二等 \d+ · 三等 \d+/);
    const told = (await byT.textContent())!.match(/一等 (\d+) · 二等 (\d+) · 三等 (\d+)/)!;
    await byT.click();
    await expect.poll(() => byT.getAttribute('aria-pressed')).toBe('true');
    await expect.poll(() => previewCounts(frame)).toEqual(told.slice(1).map(Number));

    // Each single subject says what it would give, too.
    await frame.getByText('规则', { exact: true }).click();
    const options = frame.getByLabel('比什么', { exact: true }).locator('option');
    await expect
      .poll(() => options.allTextContents())
      .toContainEqual(expect.stringMatching(/^数学 +\d+·\d+·\d+$/));

    await frame.getByLabel('办法的名称').fill('期末办法');
    await frame.getByLabel('期末', { exact: true }).check();
    await frame.getByRole('button', { name: '存下这种办法' }).click();
    await frame.getByText('评奖办法 · 期末办法').waitFor();
    await expect.poll(() => tabNames(page)).toContain('设置');

    await write(page, frame);
    await openTab(page, ZH.results);
    await expect
      .poll(async () => (await cellTexts(page, 'A3:A3'))[0]![0])
      .toMatch(/^「期末办法」规则：.*T 分/);

    // Whoever opens the panel anew is offered it for this kind of exam.
    await page.reload();
    await waitUntilKept(page);
    const again = await openAwards(page);
    await again.getByText('评奖办法 · 期末办法').waitFor();
    expect(errors).toEqual([]);
  });

  test('lets a cut be dragged, and moved by keys: the shares follow, and nothing is asked of the add-on', async () => {
    const { page, errors } = await openSample();
    const frame = await openAwards(page);
    const cut = frame.getByRole('slider', { name: '一等奖到这里' });
    await expect.poll(() => cut.getAttribute('aria-valuenow')).toBe('20');
    const track = (await frame.locator('.line-track svg').boundingBox())!;
    const handle = (await cut.boundingBox())!;
    await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height - 6);
    await page.mouse.down();
    await page.mouse.move(track.x + track.width * 0.4, handle.y + handle.height - 6, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => frame.getByLabel(ZH.first).inputValue()).toBe('40');
    await expect.poll(() => frame.getByLabel(ZH.second).inputValue()).toBe('10');
    await page.keyboard.press('End');
    await expect.poll(() => cut.getAttribute('aria-valuenow')).toBe('50');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => frame.getByLabel(ZH.first).inputValue()).toBe('49');
    expect(errors).toEqual([]);
  });
});
