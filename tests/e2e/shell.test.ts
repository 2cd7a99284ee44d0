import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  cellText,
  chooseMenu,
  dialogFrame,
  goToCell,
  idle,
  launchBrowser,
  openPage,
  type RunningWorkbench,
  ready,
  sidebarFrame,
  startWorkbench,
  stateText,
  temporaryFolder,
  typeInto,
  waitUntilKept,
} from './workbench.js';

const FIXTURE = 'tests/e2e/fixture';
const HOSTILE = ['=1+1', '<img src=x onerror=alert(1)>', '001', '3-4', 'TRUE'];

let browser: Browser;
let folder: string;
let remove: () => Promise<void>;
let csv: string;
let started: RunningWorkbench[];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  ({ folder, remove } = await temporaryFolder());
  csv = path.join(folder, '期末.csv');
  await writeFile(csv, `\ufeff姓名,语文\n${HOSTILE.map((name, i) => `${name},${80 + i}`).join('\n')}\n`);
  started = [];
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  await Promise.all(started.map((workbench) => workbench.stop()));
  await remove();
});

async function start(files = [csv], language: 'zh' | 'en' = 'zh'): Promise<RunningWorkbench> {
  const workbench = await startWorkbench({
    files,
    language,
    stateFolder: path.join(folder, 'state'),
    addon: FIXTURE,
  });
  started.push(workbench);
  return workbench;
}

describe('the menu', () => {
  test('runs its functions, with a toast, and what they write is kept', async () => {
    const { page, errors } = await openPage(browser, (await start()).address);
    await chooseMenu(page, '写入');
    await page.getByText('已写入').waitFor();
    await waitUntilKept(page);
    await expect.poll(() => cellText(page, 'E1')).toBe('written by the add-on');
    expect(errors).toEqual([]);
  });

  test('is worked with the keyboard alone', async () => {
    const { page } = await openPage(browser, (await start()).address);
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await page.locator('.menu-top > [role=menuitem]').focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => focused()).toBe('面板');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => focused()).toBe('更多');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => focused()).toBe('出错');
    await page.keyboard.press('End');
    await expect.poll(() => focused()).toBe('询问');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => focused()).toBe('更多');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('[role=menu]:visible').count()).toBe(0);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    const panel = await sidebarFrame(page);
    await expect.poll(() => panel.locator('h1').textContent()).toBe('面板');
  });

  test('shows the error of a function as text, and goes on', async () => {
    const { page } = await openPage(browser, (await start()).address);
    await chooseMenu(page, '更多', '出错');
    const alert = page.locator('[role=alert]');
    await alert.getByText('表里没有成绩 <b>x</b>').waitFor();
    await alert.getByRole('button').click();
    await chooseMenu(page, '写入');
    await page.getByText('已写入').waitFor();
  });

  test('a question suspends the function until it is answered', async () => {
    const { page } = await openPage(browser, (await start()).address);
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.message());
      void dialog.dismiss();
    });
    await chooseMenu(page, '更多', '询问');
    await idle(page);
    expect(asked[0]).toContain('继续?');
    await expect.poll(() => cellText(page, 'E2')).toBe('no');
  });
});

describe('a page of the add-on', () => {
  test('stands 300 px wide in the sidebar and calls functions', async () => {
    const { page, errors } = await openPage(browser, (await start()).address);
    await chooseMenu(page, '面板');
    const frame = await sidebarFrame(page);
    await expect.poll(() => frame.evaluate(() => document.documentElement.clientWidth)).toBe(300);
    await frame.click('#hello');
    await frame.getByText('你好 ★').waitFor();
    await page.locator('#sidebar').getByRole('button', { name: '关闭' }).click();
    await expect.poll(() => page.locator('#sidebar').isVisible()).toBe(false);
    expect(errors).toEqual([]);
  });

  test('stands in a dialog of the size asked for, and closes with Escape', async () => {
    const { page } = await openPage(browser, (await start()).address);
    await chooseMenu(page, '更多', '对话框');
    const frame = await dialogFrame(page);
    const size = await frame.evaluate(() => [innerWidth, innerHeight]);
    expect(size).toEqual([420, 260]);
    await frame.click('#hello');
    await frame.getByText('你好 ★').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
  });

  test('gets results and errors as google.script.run gives them', async () => {
    const { page } = await openPage(browser, (await start()).address);
    await chooseMenu(page, '面板');
    const frame = await sidebarFrame(page);
    const call = (name: string, ...args: unknown[]) =>
      frame.evaluate(
        ([functionName, given]) =>
          new Promise((resolve) => {
            // biome-ignore lint/suspicious/noExplicitAny: the page's `google` has no type here.
            const runner = (globalThis as any).google.script.run
              .withSuccessHandler((value: unknown) => resolve({ value }))
              .withFailureHandler((error: Error) =>
                resolve({ isError: error instanceof Error, name: error.name, message: error.message }),
              );
            runner[functionName as string](...(given as unknown[]));
          }),
        [name, args] as const,
      );
    expect(await call('echo', { a: [1, 'x', true, null] })).toEqual({ value: { a: [1, 'x', true, null] } });
    expect(await call('fail')).toMatchObject({ isError: true, message: '表里没有成绩 <b>x</b>' });
    expect(await call('returnDate')).toEqual({ value: null });
    await call('remember', '王老师');
    expect(await call('recall')).toEqual({ value: ['王老师', '王老师'] });
  });

  test('cannot send a function or a Date, nor call what is private or not there', async () => {
    const { page } = await openPage(browser, (await start()).address);
    await chooseMenu(page, '面板');
    const frame = await sidebarFrame(page);
    const outcome = await frame.evaluate(async () => {
      // biome-ignore lint/suspicious/noExplicitAny: the page's `google` has no type here.
      const run = (globalThis as any).google.script.run;
      const thrown = (work: () => void): string => {
        try {
          work();
          return 'nothing';
        } catch (error) {
          return (error as Error).name;
        }
      };
      return {
        functionArgument: thrown(() => run.echo(() => 1)),
        date: await new Promise((resolve) => {
          run.withFailureHandler((error: Error) => resolve(error.message)).echo({ at: new Date() });
        }),
        secret: typeof run.secret_,
        missing: typeof run.nowhere,
      };
    });
    expect(outcome).toMatchObject({
      functionArgument: 'TypeError',
      secret: 'undefined',
      missing: 'undefined',
    });
    expect(outcome.date).toContain('illegal value');
  });

  test('answers every one of many calls made at once', async () => {
    const { page } = await openPage(browser, (await start()).address);
    await chooseMenu(page, '面板');
    const frame = await sidebarFrame(page);
    const answers = await frame.evaluate(() => {
      // biome-ignore lint/suspicious/noExplicitAny: the page's `google` has no type here.
      const run = (globalThis as any).google.script.run;
      const calls = Array.from(
        { length: 25 },
        (_, n) => new Promise((resolve) => run.withSuccessHandler(resolve).echo(n)),
      );
      return Promise.all(calls);
    });
    expect(answers).toEqual(Array.from({ length: 25 }, (_, n) => n));
  });

  test('can reach neither the workbench, its token, the server nor the network', async () => {
    const { page } = await openPage(browser, (await start()).address);
    await chooseMenu(page, '面板');
    const frame = await sidebarFrame(page);
    const reached = await frame.evaluate(async () => {
      const attempt = async (work: () => unknown): Promise<string> => {
        try {
          await work();
          return 'reached';
        } catch {
          return 'refused';
        }
      };
      return {
        parent: await attempt(() => window.parent.document.title),
        token: await attempt(() => window.parent.location.hash),
        storage: await attempt(() => localStorage.length),
        server: await attempt(() => fetch('/api/document')),
        network: await attempt(() => fetch('https://example.com/')),
      };
    });
    expect(new Set(Object.values(reached))).toEqual(new Set(['refused']));
  });
});

describe('keeping and saving', () => {
  test('what is typed is kept within a second, and survives a crash of window and server', async () => {
    const workbench = await start();
    const { page } = await openPage(browser, workbench.address);
    await typeInto(page, 'D3', 'kept?');
    await page.waitForTimeout(1000);
    await workbench.stop('SIGKILL');
    await page.context().close();
    const again = await openPage(browser, (await start()).address);
    await expect.poll(() => cellText(again.page, 'D3')).toBe('kept?');
    await again.page.getByText('已恢复上次没有保存的修改').waitFor();
  });

  test('what was typed in the instant before the window closes is kept', async () => {
    const workbench = await start();
    const { page } = await openPage(browser, workbench.address);
    await typeInto(page, 'D3', 'at the last moment');
    await page.close({ runBeforeUnload: false });
    await new Promise((resolve) => setTimeout(resolve, 2500));
    const again = await openPage(browser, workbench.address);
    await expect.poll(() => cellText(again.page, 'D3')).toBe('at the last moment');
  });

  test('restored changes can be discarded', async () => {
    const workbench = await start();
    const { page } = await openPage(browser, workbench.address);
    await typeInto(page, 'B2', '7');
    await waitUntilKept(page);
    await workbench.stop();
    await page.context().close();
    const again = await openPage(browser, (await start()).address);
    await expect.poll(() => cellText(again.page, 'B2')).toBe('7');
    again.page.on('dialog', (dialog) => void dialog.accept());
    await Promise.all([
      again.page.waitForEvent('load'),
      again.page.getByRole('button', { name: '放弃恢复的修改' }).click(),
    ]);
    await ready(again.page);
    await expect.poll(() => cellText(again.page, 'B2')).toBe('80');
  });

  test('Ctrl+S asks for a name for a .csv, saves an .xlsx beside it, then saves into that', async () => {
    const { page } = await openPage(browser, (await start()).address);
    await typeInto(page, 'D3', 'one');
    await page.keyboard.press('Control+s');
    const dialog = page.locator('dialog');
    await dialog.locator('input').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('已保存到“期末-帮扶.xlsx”').waitFor();
    await expect.poll(() => stateText(page)).toBe('已保存到文件');
    await goToCell(page, 'D4');
    // Still in the cell: saving takes what is being typed.
    await page.keyboard.type('two');
    await page.keyboard.press('Control+s');
    await page.locator('.state:not([data-state=saved])').waitFor();
    await page.locator('.state[data-state=saved]').waitFor();
    expect((await readdir(folder)).sort()).toEqual(['state', '期末-帮扶.xlsx', '期末.csv'].sort());
    await expect.poll(() => readFile(csv, 'utf8')).toContain('=1+1,80');
    const saved = await openPage(browser, (await start([path.join(folder, '期末-帮扶.xlsx')])).address);
    await expect.poll(() => cellText(saved.page, 'D3')).toBe('one');
    await expect.poll(() => cellText(saved.page, 'D4')).toBe('two');
    for (const [i, name] of HOSTILE.entries())
      await expect.poll(() => cellText(saved.page, `A${i + 2}`)).toBe(name);
  });
});

describe('a second window', () => {
  test('on the same server reads only, says so, and takes over when the first is closed', async () => {
    const { address } = await start();
    const first = await openPage(browser, address);
    const second = await openPage(browser, address);
    await second.page.getByText('已在另一个窗口中打开').waitFor();
    await expect.poll(() => second.page.getByRole('button', { name: '保存' }).isDisabled()).toBe(true);
    await typeInto(second.page, 'D3', 'not here');
    await typeInto(first.page, 'D4', 'here');
    await waitUntilKept(first.page);
    await Promise.all([second.page.waitForEvent('load', { timeout: 20_000 }), first.page.close()]);
    await ready(second.page);
    await expect.poll(() => cellText(second.page, 'D3')).toBe('');
    await expect.poll(() => cellText(second.page, 'D4')).toBe('here');
    await typeInto(second.page, 'D3', 'now here');
    await waitUntilKept(second.page);
  });

  test('of a second npm start on the same file reads only and says so', async () => {
    const first = await start();
    const second = await start();
    expect(second.output()).toContain('只能查看');
    const { page } = await openPage(browser, second.address);
    await page.getByText('已在另一个工作台中打开').waitFor();
    await first.stop('SIGKILL');
    const third = await start();
    expect(third.output()).not.toContain('只能查看');
  });
});

test('hostile names are shown as typed, and no box opens', async () => {
  const { page, errors } = await openPage(browser, (await start()).address);
  const boxes: string[] = [];
  page.on('dialog', (dialog) => {
    boxes.push(dialog.message());
    void dialog.dismiss();
  });
  for (const [i, name] of HOSTILE.entries()) await expect.poll(() => cellText(page, `A${i + 2}`)).toBe(name);
  await goToCell(page, 'A1');
  expect(boxes).toEqual([]);
  expect(errors).toEqual([]);
});

test('a file that cannot be opened is explained in both languages, on the page and in the terminal', async () => {
  const xls = path.join(folder, '旧.xls');
  await writeFile(xls, Buffer.from('0908100000060500', 'hex'));
  const workbench = await start([xls]);
  expect(workbench.output()).toMatch(/xls/);
  const page = await browser.newPage();
  await page.goto(workbench.address);
  await page.locator('.sentences p').first().waitFor();
  const [zh, en] = await page.locator('.sentences p').allTextContents();
  expect(zh).toContain('另存为');
  expect(en).toMatch(/\.xlsx/);
});

test('an address without its token opens nothing', async () => {
  const { address } = await start();
  const page = await browser.newPage();
  await page.goto(address.replace(/#.*/, ''));
  await page.getByText('请从终端里显示的完整网址打开').waitFor();
  await page.goto('about:blank');
  await page.goto(address.replace(/#.*/, '#wrong'));
  await page.getByText('请从终端里显示的完整网址打开').waitFor();
});
